import { describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { accordSchema } from '../../src/accord/schema.ts';
import { findingsOf } from './examine.ts';

interface Part {
  readonly type: string;
  readonly error?: unknown;
  readonly checks?: readonly { readonly ['_zod']: { readonly def: { readonly error?: unknown } } }[];
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly element?: z.ZodMiniType;
  readonly innerType?: z.ZodMiniType;
  readonly valueType?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
}

/** The parts of a schema that would have the schema library speak for them; of a choice between forms the choice itself speaks. */
function silent(schema: z.ZodMiniType, path: string, speaks = true): readonly string[] {
  const part = schema.def as Part;
  if (part.innerType) return silent(part.innerType, path, speaks);
  return [
    ...(speaks && part.type !== 'unknown' && !part.error ? [path] : []),
    ...(part.checks ?? []).flatMap((check) => (check['_zod'].def.error ? [] : [`${path} (a check)`])),
    ...Object.entries(part.shape ?? {}).flatMap(([key, one]) => silent(one, `${path}.${key}`)),
    ...(part.element ? silent(part.element, `${path}[]`) : []),
    ...(part.valueType ? silent(part.valueType, `${path}{}`) : []),
    ...(part.options ?? []).flatMap((one, i) => silent(one, `${path}|${i}`, false)),
  ];
}

describe('the shape of an accord file', () => {
  test('has a sentence of its own for every part that can be wrong', () => {
    expect(silent(accordSchema, '')).toEqual([]);
  });

  test.each([
    ['positions: {a: {readings: {acts: x}}}', '`positions.a.readings.acts` has to be a map of acts to readings.'],
    [
      'positions: {a: {readings: {conditions: [x]}}}',
      '`positions.a.readings.conditions` has to be a map of conditions to met or failed.',
    ],
    ['record: [{id: a, act: notice, dates: [x]}]', '`record[0].dates[0]` has to be a map of date and source.'],
    [
      'record: [{id: a, act: correction, date: 2020-01-01, of: b, sets: x}]',
      '`record[0].sets` has to be a map of fields.',
    ],
    [
      'terms: {exits: [{id: a, endsWith: {accord: b, on: ratification}}]}',
      '`terms.exits[0].endsWith.on` has to be one of: entry-into-force.',
    ],
  ])('%s', (part, owed) => {
    const text = `accord: a\nkind: contract\nparties: {A: {}}\n${part}\n`;
    expect(findingsOf(text).map((d) => d.message)).toContain(owed);
  });
});
