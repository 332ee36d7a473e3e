import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { factsOf } from '../../src/reader/agreement/index.ts';
import type { Fact, Field } from '../../src/reader/fact.ts';

interface Case {
  readonly text: string;
  readonly duration?: string;
  readonly renewal?: string;
  readonly notice?: string;
}

const cases = parse(readFileSync(join(import.meta.dirname, 'term.yaml'), 'utf8')) as readonly Case[];

function answer(facts: readonly Fact[], field: Field): string {
  const best = facts
    .filter((fact) => fact.field === field && (field !== 'notice' || fact.kind === 'automatic'))
    .toSorted((x, y) => y.confidence - x.confidence)[0];
  if (!best) return '-';
  return field === 'renewal' ? `${best.value} ${best.kind}` : String(best.value);
}

describe('term, renewal and the notice that stops it', () => {
  test.each(cases.map((one) => [one.text, one] as const))('%s', (text, one) => {
    const facts = factsOf(text);
    for (const fact of facts) expect(fact.quote).toBe(text.slice(fact.start, fact.end));
    const fields = (['duration', 'renewal', 'notice'] as const).filter((field) => one[field] !== undefined);
    expect(Object.fromEntries(fields.map((field) => [field, answer(facts, field)]))).toEqual(
      Object.fromEntries(fields.map((field) => [field, one[field]])),
    );
  });
});
