import { describe, expect, test } from 'vitest';
import { findingsOf } from './examine.ts';

interface Parts {
  readonly counting?: string;
  readonly terms?: string;
  readonly exit: string;
  readonly acts?: readonly string[];
  readonly positions?: string;
}

/** What is said of the ways of counting that a text leaves open; it is examined on 1 January 2026. */
function ambiguities({ counting, terms = 'duration: {for: indefinite}', exit, acts = [], positions }: Parts): string[] {
  const text = [
    'accord: open',
    'kind: bilateral',
    'parties: {A: {}, B: {}}',
    ...(counting ? [`counting: ${counting}`] : []),
    `terms:\n  ${terms}`,
    `  exits:\n    - {id: leave, by: any, ${exit}}`,
    'record:',
    ...['{id: start, date: 2025-01-31, act: entry-into-force}', ...acts].map((act) => `  - ${act}`),
    ...(positions ? [`positions: ${positions}`] : []),
  ].join('\n');
  return findingsOf(`${text}\n`)
    .filter(({ code }) => code.startsWith('calendar/ambiguous'))
    .map(({ code, message }) => `${code.slice('calendar/ambiguous-'.length)} ${message}`);
}

const nextDay = '{effect: next-day}';
const common = '{convention: common, effect: next-day}';
const yearly = 'duration: {for: 1 year}\n  renewal: {tacit: true, for: 1 year}';

describe('a convention that is not named', () => {
  test('is told with the deadline that it moves', () => {
    const parts = { terms: yearly, exit: 'notice: 4 months, ends: end-of-term' };
    const told = ambiguities(parts);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('for 2027-01-30 is 2026-09-30 (common) or 2026-09-29 (east-asian)');
    expect(ambiguities({ ...parts, counting: common })).toEqual([]);
  });

  test('is told with the notice that it moves: the last one that was given, and a later one if none was', () => {
    const exit = 'notice: 4 months, ends: any-day';
    const note = (id: string, date: string): string => `{id: ${id}, date: ${date}, act: notice, by: A, exit: leave}`;
    const given = ambiguities({ counting: nextDay, exit, acts: [note('n1', '2025-09-30')] });
    expect(given).toHaveLength(1);
    expect(given[0]).toContain('the notice `n1` of 2025-09-30');
    expect(given[0]).toContain('2026-01-30 (common) or 2026-01-31 (east-asian)');
    expect(ambiguities({ counting: nextDay, exit, acts: [note('n1', '2025-09-29')] })).toEqual([]);
    const later = ambiguities({ counting: nextDay, exit: `${exit}, opens: 2026-06-15` });
    expect(later).toHaveLength(1);
    expect(later[0]).toContain('a notice on 2026-06-30');
    expect(later[0]).toContain('2026-10-30 (common) or 2026-10-31 (east-asian)');
  });

  test('matters to no notice in days, and to none that ends with a year', () => {
    expect(ambiguities({ counting: nextDay, exit: 'notice: 120 days, ends: any-day' })).toEqual([]);
    expect(ambiguities({ counting: nextDay, exit: 'notice: 4 months, ends: end-of-year' })).toEqual([]);
  });
});

describe('an effect that is not named', () => {
  test('is told for an exit to any day, and for no other', () => {
    const told = ambiguities({ counting: '{convention: common}', exit: 'notice: 10 days, ends: any-day' });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(
      'a notice on 2026-01-01 the last day in is 2026-01-10 (same-day) or 2026-01-11 (next-day)',
    );
    expect(ambiguities({ counting: '{convention: common}', exit: 'notice: 10 days, ends: end-of-year' })).toEqual([]);
  });
});

describe('an order of months and days that is not named', () => {
  const exit = 'notice: 1 month 30 days, ends: any-day';

  test('is told with a notice that it moves', () => {
    const told = ambiguities({ counting: common, exit });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^order /);
    expect(told[0]).toContain(
      'a notice on 2026-01-01 has run on 2026-03-03 with the months first and on 2026-02-28 with the days first',
    );
  });

  test('is settled by the text, or by every position', () => {
    expect(ambiguities({ counting: '{convention: common, effect: next-day, order: days-first}', exit })).toEqual([]);
    const reading = (more: string): string =>
      `{one: {by: A, readings: {counting: {convention: common, effect: next-day${more}}}}}`;
    expect(ambiguities({ counting: common, exit, positions: reading(', order: months-first') })).toEqual([]);
    expect(ambiguities({ counting: common, exit, positions: reading('') })).toHaveLength(1);
  });

  test('matters to no period of one unit', () => {
    expect(ambiguities({ counting: common, exit: 'notice: 3 months, ends: any-day' })).toEqual([]);
  });
});

describe('terms from a day that not every month has', () => {
  const monthly = 'duration: {for: 1 month}\n  renewal: {tacit: true, for: 1 month}';

  test('are told with the first end that could be another', () => {
    const told = ambiguities({ counting: common, terms: monthly, exit: 'notice: 5 days, ends: end-of-term' });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(
      /^month-end Terms are counted from 2025-01-31, and the month of 2026-02-28 has no such day/,
    );
  });

  test('are no matter where they are years', () => {
    expect(ambiguities({ counting: common, terms: yearly, exit: 'notice: 5 days, ends: end-of-term' })).toEqual([]);
  });
});
