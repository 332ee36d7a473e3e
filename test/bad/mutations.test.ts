import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Accord, accordFrom, parseAccord } from '../../src/accord/index.ts';
import { parseDay } from '../../src/calendar/index.ts';
import { deadlinesOf, positionsAsked, statusOn } from '../../src/engine/index.ts';
import { findingsOf } from '../accord/examine.ts';
import { dataMutations, diceOf, textMutations } from './mutations.ts';
import { expectPlaces } from './places.ts';

const examples = join(import.meta.dirname, '..', '..', 'examples');
const texts = readdirSync(examples)
  .filter((name) => name.endsWith('.accord.yaml'))
  .map((name) => readFileSync(join(examples, name), 'utf8'));

const file = 'x.accord.yaml';
const dayOf = (text: string): number => parseDay(text) as number;

/** Asks what is asked of every file; the answer may be anything but an exception. */
function ask(accord: Accord): void {
  const question = { accord, positions: positionsAsked(accord), knownOn: dayOf('2026-01-01'), lookup: () => undefined };
  statusOn({ ...question, on: dayOf('2020-06-30') });
  deadlinesOf({ ...question, from: dayOf('2025-01-01'), to: dayOf('2025-12-31') });
}

function within<T>(ms: number, work: () => T): T {
  const startedAt = performance.now();
  const result = work();
  expect(performance.now() - startedAt).toBeLessThan(ms);
  return result;
}

const runs = 8;

describe('whatever happens to the text of a file, what is found has its place and nothing is thrown', () => {
  test.each(Object.entries(textMutations))('%s', (says, mutate) => {
    for (let i = 0; i < runs; i++) {
      const dice = diceOf(says.length * 1000 + i);
      const text = mutate(texts[Math.floor(dice() * texts.length)] as string, dice);
      expectPlaces(
        within(5000, () => findingsOf(text, file)),
        text,
        file,
      );
      const { accord, diagnostics } = parseAccord(text, file);
      if (accord) within(5000, () => ask(accord));
      else expect(diagnostics.map((d) => d.severity)).toContain('error');
    }
  });
});

describe('whatever happens to the data of a file, what is found has its place and nothing is thrown', () => {
  test.each(Object.entries(dataMutations))('%s', (says, mutate) => {
    for (let i = 0; i < runs * 4; i++) {
      const dice = diceOf(says.length * 1000 + i);
      const data: unknown = mutate(parse(texts[Math.floor(dice() * texts.length)] as string), dice);
      const { accord, diagnostics } = accordFrom(data, file);
      expectPlaces(diagnostics, '', file);
      if (accord) within(5000, () => ask(accord));
      else expect(diagnostics.map((d) => d.severity)).toContain('error');
      const text = JSON.stringify(data, null, 1) ?? '';
      expectPlaces(
        within(5000, () => findingsOf(text, file)),
        text,
        file,
      );
    }
  });
});
