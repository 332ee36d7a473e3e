import { describe, expect, test } from 'vitest';
import type { Accord } from '../../src/accord/index.ts';
import type { JsonRecord } from '../../src/base/index.ts';
import { accord, act, deadlines, inForce, options, rows, view, yearly } from './ask.ts';

// A year from 1 January 2026 with ninety days' notice: the door is shut after 2 October, the reminder is due from 2 to 17 September.
const reminder: JsonRecord = {
  id: 'remind',
  kind: 'reminder',
  by: 'B',
  to: 'A',
  before: 'notify-by',
  of: 'out',
  window: { open: '30 days', close: '15 days' },
  ifMissed: { exit: 'any-time', by: 'A' },
  form: 'written',
  channel: 'certified mail',
};
const { ifMissed: _, ...withoutExit } = reminder;
const service = (duty: JsonRecord = {}, ...acts: readonly JsonRecord[]): Accord =>
  serviceWith({ ...reminder, ...duty }, ...acts);
const serviceWith = (duty: JsonRecord, ...acts: readonly JsonRecord[]): Accord =>
  accord({
    kind: 'contract',
    terms: { ...yearly, conditions: [{ id: 'waived' }], duties: [duty] },
    record: [inForce('2026-01-01'), ...acts],
  });
const done = (date: string, of = 'remind'): JsonRecord => act(`done-${date}`, 'duty-done', date, { by: 'B', of });
const exits = (of: Accord, day: string, party = 'A'): readonly string[] =>
  view(of, day, { party }).exits.map((e) => e.exit);

describe('a reminder that was not sent', () => {
  test('opens a way out on the day after its last day, without notice, for who should have had it', () => {
    expect(exits(service(), '2026-09-17')).toEqual(['out']);
    expect(exits(service(), '2026-09-18')).toEqual(['out', 'any-time']);
    expect(view(service(), '2026-11-05', { party: 'A' }).exits[1]).toMatchObject({
      exit: 'any-time',
      by: 'A',
      ifNoticeOn: '2026-11-05',
      lastDayIn: '2026-11-05',
    });
    expect(exits(service(), '2026-09-18', 'B')).toEqual(['out']);
  });

  test('keeps it open in the term that it was to announce, and no longer', () => {
    expect(exits(service({}, done('2027-09-10')), '2027-12-31')).toEqual(['out', 'any-time']);
    expect(exits(service({}, done('2027-09-10')), '2028-01-01')).toEqual(['out']);
  });

  test('lets a notice end the accord on its own day', () => {
    const of = service({}, act('n', 'notice', '2027-03-01', { by: 'A', exit: 'any-time' }));
    expect(view(of, '2027-03-01')).toMatchObject({ state: 'in-force', lastDay: '2027-03-01' });
    expect(view(of, '2027-03-02').state).toBe('ended');
    const other = service({}, act('n', 'notice', '2027-03-01', { by: 'B', exit: 'any-time' }));
    expect(view(other, '2027-03-02').notice.state).toBe('void');
    const early = service({}, act('n', 'notice', '2026-09-17', { by: 'A', exit: 'any-time' }));
    expect(view(early, '2026-09-18').notice.state).toBe('void');
  });

  test('is no fault where the duty names nobody that it opens the door for, then it is open to all', () => {
    const of = service({ ifMissed: { exit: 'any-time' } });
    expect([exits(of, '2026-09-18', 'A'), exits(of, '2026-09-18', 'B')]).toEqual([
      ['out', 'any-time'],
      ['out', 'any-time'],
    ]);
  });

  test('opens nothing where the text says nothing of that', () => {
    expect(exits(serviceWith(withoutExit), '2026-09-18')).toEqual(['out']);
  });

  test('opens nothing where what excuses it has been met', () => {
    const of = (date: string): Accord =>
      service({ unless: ['waived'] }, act('waive', 'condition-met', date, { about: 'waived' }));
    expect(exits(of('2026-06-01'), '2026-09-18')).toEqual(['out']);
    expect(exits(of('2026-10-01'), '2026-09-30')).toEqual(['out', 'any-time']);
    expect(exits(of('2026-10-01'), '2026-10-01')).toEqual(['out']);
  });

  test('opens nothing before entry into force', () => {
    expect(exits(service(), '2025-12-31')).toEqual([]);
  });
});

describe('a reminder that was sent', () => {
  test('on a day of its window keeps the way shut, on the first and on the last', () => {
    for (const day of ['2026-09-02', '2026-09-10', '2026-09-17'])
      expect(exits(service({}, done(day)), '2026-10-01')).toEqual(['out']);
  });

  test('too early or too late does not', () => {
    for (const day of ['2026-09-01', '2026-09-18'])
      expect(exits(service({}, done(day)), '2026-10-01')).toEqual(['out', 'any-time']);
  });

  test('under another duty does not', () => {
    expect(exits(service({}, done('2026-09-10', 'another')), '2026-10-01')).toEqual(['out', 'any-time']);
  });

  test('is counted by its own day, not by when one asks', () => {
    expect(exits(service({}, done('2026-09-17')), '2026-09-18')).toEqual(['out']);
  });
});

describe('duties among the deadlines', () => {
  test('stand on their last day, with their first day and the end that they belong to', () => {
    const [first] = deadlines(service(), '2026-01-01', '2026-12-31', { kind: 'reminder-duty' });
    expect(first).toMatchObject({
      date: '2026-09-17',
      opens: '2026-09-02',
      party: 'B',
      exit: 'out',
      duty: 'remind',
      ends: '2026-12-31',
    });
  });

  test('come again in every term, and not once done', () => {
    const list = (of: Accord): readonly string[] =>
      rows(deadlines(of, '2026-01-01', '2028-12-31', { kind: 'reminder-duty' }));
    expect(list(service())).toEqual([
      '2026-09-17 reminder-duty B out 2026-12-31',
      '2027-09-17 reminder-duty B out 2027-12-31',
      '2028-09-17 reminder-duty B out 2028-12-31',
    ]);
    expect(list(service({}, done('2027-09-05')))).toEqual([
      '2026-09-17 reminder-duty B out 2026-12-31',
      '2028-09-17 reminder-duty B out 2028-12-31',
    ]);
  });

  test('are settled for their own term only, also where no window says from when', () => {
    const list = (...acts: readonly JsonRecord[]): readonly string[] =>
      rows(
        deadlines(serviceWith({ ...reminder, window: { close: '15 days' } }, ...acts), '2026-01-01', '2028-12-31', {
          kind: 'reminder-duty',
        }),
      );
    const [first, second, third] = ['2026-09-17', '2027-09-17', '2028-09-17'].map(
      (day) => `${day} reminder-duty B out ${day.slice(0, 4)}-12-31`,
    );
    expect(list(done('2026-02-01'))).toEqual([second, third]);
    expect(list(done('2026-09-18'))).toEqual([first, second, third]);
    expect(list(done('2027-01-01'))).toEqual([first, third]);
  });

  test('that fall due before their own term are settled after the last day of the one before', () => {
    const of = (...acts: readonly JsonRecord[]): readonly string[] =>
      rows(
        deadlines(
          serviceWith({ ...withoutExit, before: 'term-end', of: undefined, window: { close: '18 months' } }, ...acts),
          '2026-01-01',
          '2028-12-31',
          { kind: 'reminder-duty' },
        ),
      ).map((row) => row.slice(0, 10));
    expect(of()).toEqual(['2026-06-30', '2027-06-30', '2028-06-30']);
    expect(of(done('2026-06-30'))).toEqual(['2027-06-30', '2028-06-30']);
    expect(of(done('2026-07-01'))).toEqual(['2026-06-30', '2028-06-30']);
  });

  test('are excused by what excuses them', () => {
    const of = service({ unless: ['waived'] }, act('waive', 'condition-met', '2027-01-01', { about: 'waived' }));
    expect(rows(deadlines(of, '2026-01-01', '2028-12-31', { kind: 'reminder-duty' }))).toEqual([
      '2026-09-17 reminder-duty B out 2026-12-31',
    ]);
  });

  test('may be owed by all, each of whom has a row', () => {
    const of = serviceWith({ ...withoutExit, by: 'any' });
    expect(rows(deadlines(of, '2026-01-01', '2026-12-31', { kind: 'reminder-duty' }))).toEqual([
      '2026-09-17 reminder-duty A out 2026-12-31',
      '2026-09-17 reminder-duty B out 2026-12-31',
    ]);
    expect(deadlines(of, '2026-01-01', '2026-12-31', { kind: 'reminder-duty', party: 'A' })).toHaveLength(1);
  });

  test.each([
    [{ before: 'term-end', window: { close: '1 month' } }, '2026-11-30 reminder-duty B - 2026-12-31'],
    [{ before: 'term-end' }, '2026-12-31 reminder-duty B - 2026-12-31'],
    [{ after: 'term-end', window: { close: '10 days' } }, '2027-01-10 reminder-duty B - 2026-12-31'],
    [{ before: 'notify-by', window: { close: '1 day' } }, '2026-10-01 reminder-duty B - 2026-12-31'],
    [{ kind: 'review', before: 'term-end', window: { close: '2 months' } }, '2026-10-31 review B - 2026-12-31'],
  ])('may be counted from other points: %j', (duty, expected) => {
    const of = accord({
      kind: 'contract',
      terms: { ...yearly, duties: [{ id: 'd', kind: 'reminder', by: 'B', ...duty }] },
      record: [inForce('2026-01-01')],
    });
    const found = rows(deadlines(of, '2026-01-02', '2027-02-01'));
    expect(found.filter((row) => / (reminder-duty|review) /.test(row))[0]).toBe(expected);
  });

  test('may be counted from the day out, before and after it', () => {
    const of = (duty: JsonRecord): readonly string[] =>
      rows(
        deadlines(
          accord({
            terms: {
              duration: { for: 'indefinite' },
              exits: [{ id: 'out', by: 'any', notice: '3 months' }],
              duties: [{ id: 'd', kind: 'return', by: 'A', ...duty }],
            },
            record: [inForce('2020-01-01'), act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' })],
          }),
          '2020-06-01',
          '2021-01-01',
          { kind: 'reminder-duty' },
        ),
      );
    expect(of({ after: 'effect', window: { close: '30 days' } })).toEqual(['2020-10-01 reminder-duty A - 2020-09-01']);
    expect(of({ before: 'effect', window: { close: '30 days' } })).toEqual(['2020-08-03 reminder-duty A - 2020-09-01']);
  });

  test('may come round every so often, as long as the accord is in force', () => {
    const of = accord({
      terms: { duration: { for: '2 years' }, duties: [{ id: 'd', kind: 'review', by: 'A', every: '6 months' }] },
      record: [inForce('2020-08-31')],
    });
    expect(deadlines(of, '2020-01-01', '2024-01-01', { kind: 'review' }).map((row) => row.date)).toEqual([
      '2021-02-28',
      '2021-08-31',
      '2022-02-28',
    ]);
  });

  test('that come round every so often are settled one by one', () => {
    const of = accord({
      terms: { duration: { for: '5 years' }, duties: [{ id: 'd', kind: 'review', by: 'A', every: '1 year' }] },
      record: [inForce('2020-01-01'), act('did', 'duty-done', '2021-12-01', { by: 'A', of: 'd' })],
    });
    expect(deadlines(of, '2020-01-01', '2024-01-01', { kind: 'review' }).map((row) => row.date)).toEqual([
      '2021-01-01',
      '2023-01-01',
      '2024-01-01',
    ]);
    const next = (day: string): readonly unknown[] =>
      options(of, day, { party: 'A', act: 'duty-done' }).map((o) => o.doBy);
    expect(next('2020-06-01')).toEqual(['2021-01-01']);
    expect(next('2021-12-01')).toEqual([]);
    expect(next('2022-01-02')).toEqual(['2023-01-01']);
  });

  test('that come round are found on the first and last day of a stretch, each with the day from which it is due', () => {
    const of = (window?: JsonRecord): Accord =>
      accord({
        terms: {
          duration: { for: '5 years' },
          duties: [{ id: 'd', kind: 'review', by: 'A', every: '1 year', ...(window && { window }) }],
        },
        record: [inForce('2020-01-01'), act('did', 'duty-done', '2020-11-20', { by: 'A', of: 'd' })],
      });
    const on = (day: string): readonly string[] => deadlines(of(), day, day, { kind: 'review' }).map((row) => row.date);
    expect(['2021-01-01', '2022-01-01', '2022-01-02', '2025-01-01'].map(on)).toEqual([[], ['2022-01-01'], [], []]);
    // Done before its window had opened, the first is still due.
    const due = (window?: JsonRecord): readonly string[] =>
      deadlines(of(window), '2020-06-01', '2022-06-01', { kind: 'review' }).map((row) => `${row.opens} ${row.date}`);
    expect(due()).toEqual(['undefined 2022-01-01']);
    expect(due({ open: '30 days' })).toEqual(['2020-12-02 2021-01-01', '2021-12-02 2022-01-01']);
  });

  test('are among what a party can do after the end', () => {
    const of = accord({
      terms: {
        duration: { for: 'indefinite' },
        exits: [{ id: 'out', by: 'any', notice: '3 months' }],
        duties: [{ id: 'd', kind: 'return', by: 'A', after: 'effect', window: { close: '30 days' } }],
      },
      record: [inForce('2020-01-01'), act('n', 'notice', '2020-06-01', { by: 'B', exit: 'out' })],
    });
    expect(options(of, '2020-09-15', { party: 'A' })).toMatchObject([
      { act: 'duty-done', of: 'd', doBy: '2020-10-01', stateAfter: 'ended' },
    ]);
    expect(options(of, '2020-10-02', { party: 'A' })).toEqual([]);
    expect(options(of, '2020-09-15', { party: 'B' })).toEqual([]);
  });

  test('are among what a party can do, on their days', () => {
    const on = (day: string, party = 'B'): readonly unknown[] =>
      options(service(), day, { party, act: 'duty-done' }).map((o) => [o.of, o.doBy, o.form, o.channel]);
    expect(on('2026-09-01')).toEqual([]);
    expect(on('2026-09-02')).toEqual([['remind', '2026-09-17', 'written', 'certified mail']]);
    expect(on('2026-09-17')).toHaveLength(1);
    expect(on('2026-09-18')).toEqual([]);
    expect(on('2026-09-10', 'A')).toEqual([]);
    expect(options(service({}, done('2026-09-05')), '2026-09-10', { party: 'B', act: 'duty-done' })).toEqual([]);
  });
});
