import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAccord } from '../../src/accord/index.ts';
import { findingsOf } from '../accord/examine.ts';
import { faults } from './faults.ts';
import { diceOf } from './mutations.ts';
import { expectPlaces } from './places.ts';

const examples = join(import.meta.dirname, '..', '..', 'examples');
const names = readdirSync(examples).filter((name) => name.endsWith('.accord.yaml'));
const texts = new Map(names.map((name) => [name, readFileSync(join(examples, name), 'utf8')]));

// Each fault in ten of the files, which take turns.
const cases = faults.flatMap((fault, f) =>
  Array.from({ length: 10 }, (_, i) => {
    const name = names[(f * 5 + i * 7) % names.length] as string;
    return { fault, name, says: fault.says, dice: diceOf(f * 100 + i) };
  }),
);

describe('a file at fault gives an error with its place, and soon', () => {
  test('there are more than two hundred of them', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
  });

  test.each(cases)('$says: $name', ({ fault, name, dice }) => {
    const { text, line, beside } = fault.make(texts.get(name) as string, dice);
    const startedAt = performance.now();
    const found = findingsOf(text, name, (id) => {
      const other = id === name.replace('.accord.yaml', '') ? text : beside?.[id];
      return other === undefined ? undefined : parseAccord(other, `${id}.accord.yaml`).accord;
    });
    expect(performance.now() - startedAt).toBeLessThan(3000);
    expectPlaces(found, text, name);
    const owed = found.filter((d) => d.severity === 'error' && fault.codes.includes(d.code));
    expect(owed.length).toBeGreaterThan(0);
    if (line !== undefined) expect(owed.map((d) => d.line)).toContain(line);
  });
});
