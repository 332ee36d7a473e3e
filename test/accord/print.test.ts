import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printAccord } from '../../src/accord/authoring.ts';

const examples = join(import.meta.dirname, '..', '..', 'examples');

const untidy = `# Above the file.
kind: bilateral
accord: pact
parties: {B: {zone: UTC, name: Bee}, A: {name: Ay}}
sources: {sets: {grade: A1, title: Sets}}
positions:
  bee: {readings: {terms: {exits: [{notice: 30 days, id: out}]}, effect: {days: next-day, months: same-day}}, by: B}
record:
  - {act: entry-into-force, date: 2020-01-01, id: in} # begins
  - sets: {until: 2021-01-01, date: 2020-01-02}
    of: in
    act: correction
    date: 2020-02-01
    id: mended
terms:
  exits:
    - {remove: false, ends: any-day, notice: [{until: 1 year, for: none}], id: out, custom: kept}
  duration: {anchor: 2020-01-01, for: 1 year}
`;

const tidy = `# Above the file.
accord: pact
kind: bilateral
parties: {B: {name: Bee, zone: UTC}, A: {name: Ay}}
terms:
  duration: {for: 1 year, anchor: 2020-01-01}
  exits:
    - {id: out, remove: false, notice: [{for: none, until: 1 year}], ends: any-day, custom: kept}
record:
  - {id: in, date: 2020-01-01, act: entry-into-force} # begins
  - id: mended
    date: 2020-02-01
    act: correction
    of: in
    sets: {date: 2020-01-02, until: 2021-01-01}
positions:
  bee: {by: B, readings: {effect: {months: same-day, days: next-day}, terms: {exits: [{id: out, notice: 30 days}]}}}
sources: {sets: {title: Sets, grade: A1}}
`;

describe('a printed accord file', () => {
  test('has its keys in the order of the reference, in lists, maps, readings and corrections alike', () => {
    expect(printAccord(untidy)).toBe(tidy);
  });

  test.each(readdirSync(examples).filter((name) => name.endsWith('.yaml')))('printed again is the same: %s', (name) => {
    const printed = printAccord(readFileSync(join(examples, name), 'utf8')) as string;
    expect(printAccord(printed)).toBe(printed);
  });

  test('is left alone where it is not YAML', () => {
    expect(printAccord('a: [')).toBeUndefined();
  });
});
