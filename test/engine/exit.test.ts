import { describe, expect, test } from 'vitest';
import type { JsonRecord } from '../../src/base/index.ts';
import type { View } from '../../src/engine/index.ts';
import { type Asked, accord, act, inForce, open, options, view, yearly } from './ask.ts';

/** An accord of A and B with one exit, in force on 1 January 2020, a year at a time. */
const withExit = (
  exit: JsonRecord,
  terms: JsonRecord = {},
  record: readonly JsonRecord[] = [],
): ReturnType<typeof accord> =>
  accord({
    terms: { ...yearly, ...terms, exits: [{ id: 'out', by: 'any', ...exit }] },
    record: [inForce('2020-01-01'), ...record],
  });

const notice = (date: string, more: JsonRecord = {}): JsonRecord =>
  act('n', 'notice', date, { by: 'A', exit: 'out', ...more });

/** What the first exit answers: the first day of notice and the last day in, or why not. */
const exitOn = (of: ReturnType<typeof accord>, day: string, asked: Asked = {}): string => {
  const [exit] = view(of, day, asked).exits;
  if (!exit) return 'none';
  const rule = exit.because.findLast((reason) => reason.rule !== undefined)?.rule;
  return exit.ifNoticeOn === null
    ? `${exit.lastDayIn === null ? 'never' : exit.lastDayIn}: ${rule}`
    : `${exit.ifNoticeOn} → ${exit.lastDayIn}`;
};

const noticeOn = (of: ReturnType<typeof accord>, day: string): Pick<View['notice'], 'state' | 'lastDayIn'> => {
  const { state, lastDayIn } = view(of, day).notice;
  return { state, lastDayIn };
};

describe('an exit on any day', () => {
  const anyDay = (counting: JsonRecord | string, exit: JsonRecord = {}): ReturnType<typeof accord> =>
    accord({
      counting,
      terms: { ...open, exits: [{ id: 'out', by: 'any', notice: '3 months', ends: 'any-day', ...exit }] },
      record: [inForce('2020-01-01'), notice('2021-02-15')],
    });

  test('ends by the effect of the convention', () => {
    expect(view(anyDay('icsid'), '2021-03-01').lastDay).toBe('2021-05-15');
    expect(view(anyDay('un-depositary'), '2021-03-01').lastDay).toBe('2021-05-14');
    expect(view(anyDay('council-of-europe'), '2021-03-01').lastDay).toBe('2021-05-31');
  });

  test('without notice ends on the day of the act, whatever the effect', () => {
    for (const name of ['icsid', 'un-depositary', 'council-of-europe'])
      expect(view(anyDay(name, { notice: 'none' }), '2021-02-15').lastDay).toBe('2021-02-15');
  });

  test('ends by the effect of its unit where one depositary does both', () => {
    const both = { convention: 'common', effect: { months: 'next-day', days: 'same-day' } };
    expect(view(anyDay(both), '2021-03-01').lastDay).toBe('2021-05-15');
    expect(view(anyDay(both, { notice: '90 days' }), '2021-03-01').lastDay).toBe('2021-05-15');
    expect(view(anyDay(both, { notice: '1 month 10 days' }), '2021-03-01').lastDay).toBe('2021-03-24');
  });

  test('that is left to the default says so, and the safe day covers both', () => {
    const of = accord({ terms: open, record: [inForce('2020-01-01')] });
    const [exit] = view(of, '2021-02-15').exits;
    expect(exit).toMatchObject({ ifNoticeOn: '2021-02-15', lastDayIn: '2021-05-15', safeBy: '2021-05-14' });
    expect(exit?.because).toContainEqual({ rule: 'effect: next-day by default' });
  });

  test('whose effect the depositary settles has one day, and nothing to say of a default', () => {
    const [exit] = view(
      accord({ counting: 'icsid', terms: open, record: [inForce('2020-01-01')] }),
      '2021-02-15',
    ).exits;
    expect(exit).toMatchObject({ lastDayIn: '2021-05-15', safeBy: '2021-05-15' });
    expect(exit?.because.some((reason) => reason.rule !== undefined)).toBe(false);
  });
});

describe('an exit on certain days', () => {
  test.each([
    ['end-of-term', '2020-10-02', '2020-12-31'],
    ['end-of-term', '2020-10-03', '2021-12-31'],
    ['end-of-month', '2020-05-02', '2020-07-31'],
    ['end-of-month', '2020-05-03', '2020-08-31'],
    ['end-of-quarter', '2020-07-02', '2020-09-30'],
    ['end-of-quarter', '2020-07-03', '2020-12-31'],
    ['end-of-year', '2020-10-02', '2020-12-31'],
    ['end-of-year', '2020-10-03', '2021-12-31'],
    ['end-of-following-year', '2020-01-01', '2021-12-31'],
    ['end-of-following-year', '2020-12-31', '2021-12-31'],
    ['end-of-following-year', '2021-01-01', '2022-12-31'],
  ])('%s: a notice of ninety days on %s ends on %s', (ends, day, last) => {
    expect(view(withExit({ notice: '90 days', ends }, {}, [notice(day)]), day).lastDay).toBe(last);
  });

  test('the end of the following year is passed over where the notice is longer', () => {
    expect(exitOn(withExit({ notice: '2 years', ends: 'end-of-following-year' }), '2020-03-01')).toBe(
      '2020-03-01 → 2022-12-31',
    );
    expect(exitOn(withExit({ notice: '1 year', ends: 'end-of-following-year' }), '2020-03-01')).toBe(
      '2020-03-01 → 2021-12-31',
    );
  });

  test('the effect of the convention changes nothing there', () => {
    for (const counting of ['icsid', 'un-depositary', 'council-of-europe']) {
      const of = accord({ counting, terms: yearly, record: [inForce('2020-01-01'), notice('2020-10-02')] });
      expect(view(of, '2020-11-01').lastDay).toBe('2020-12-31');
    }
  });

  test('without notice the last day is the first admissible from the day of the act', () => {
    expect(exitOn(withExit({ notice: 'none', ends: 'end-of-month' }), '2020-05-31')).toBe('2020-05-31 → 2020-05-31');
    expect(exitOn(withExit({ notice: 'none', ends: 'end-of-month' }), '2020-06-01')).toBe('2020-06-01 → 2020-06-30');
    expect(exitOn(withExit({ notice: 'none', ends: 'end-of-term' }), '2020-12-31')).toBe('2020-12-31 → 2020-12-31');
  });

  test('a day may be given, or a list of days in any order, and after the last there is none', () => {
    const one = withExit({ notice: '6 months', ends: '2022-06-30' });
    expect(exitOn(one, '2021-12-30')).toBe('2021-12-30 → 2022-06-30');
    expect(exitOn(one, '2021-12-31')).toBe('2021-12-31 → 2022-06-30');
    expect(exitOn(one, '2022-01-01')).toBe('never: no-admissible-day');
    const list = withExit({ notice: '6 months', ends: ['2024-06-30', '2022-06-30'] });
    expect(exitOn(list, '2021-12-31')).toBe('2021-12-31 → 2022-06-30');
    expect(exitOn(list, '2022-01-01')).toBe('2022-01-01 → 2024-06-30');
    expect(exitOn(list, '2024-01-01')).toBe('never: no-admissible-day');
  });

  test('the notice may have to run to another day than the last', () => {
    const of = withExit({ notice: '6 months', ends: '2022-06-30', mustRunBy: '2022-03-31' });
    expect(exitOn(of, '2021-09-30')).toBe('2021-09-30 → 2022-06-30');
    expect(exitOn(of, '2021-10-01')).toBe('never: no-admissible-day');
    expect(options(of, '2021-09-30', { party: 'A', act: 'notice' })[0]).toMatchObject({
      doBy: '2021-09-30',
      lastDayIn: '2022-06-30',
    });
  });

  test('that other day may lie after the last day in', () => {
    const of = withExit({ notice: '6 months', ends: '2022-06-23', mustRunBy: '2022-06-24' });
    expect(exitOn(of, '2021-12-24')).toBe('2021-12-24 → 2022-06-23');
    expect(exitOn(of, '2021-12-25')).toBe('never: no-admissible-day');
  });

  test('a notice that counts before the first day of the next term may run on that day', () => {
    const next = withExit({ notice: '90 days', ends: 'end-of-term', anchor: 'next-term' });
    expect(view(next, '2020-06-01').notifyBy).toBe('2020-10-03');
    expect(exitOn(next, '2020-10-03')).toBe('2020-10-03 → 2020-12-31');
    expect(exitOn(next, '2020-10-04')).toBe('2020-10-04 → 2021-12-31');
  });

  test('clear days, business days and rolls count for the notice', () => {
    expect(view(withExit({ notice: '90 days', ends: 'end-of-term', clearDays: true }), '2020-06-01').notifyBy).toBe(
      '2020-10-01',
    );
    // Friday 4, Monday 7 and so on: the tenth working day from 17 December is the 31st.
    expect(view(withExit({ notice: '10 days', ends: 'end-of-term', businessDays: true }), '2020-06-01').notifyBy).toBe(
      '2020-12-17',
    );
    const rolling = accord({
      counting: { convention: 'common', roll: 'forward', calendar: 'DE' },
      terms: { ...yearly, exits: [{ id: 'out', by: 'any', notice: '1 month', ends: 'end-of-month' }] },
      record: [inForce('2020-01-01')],
    });
    // A month from 31 January ends on Saturday 29 February, which is Monday 2 March: too late for February.
    expect(exitOn(rolling, '2020-01-31')).toBe('2020-01-31 → 2020-03-31');
    expect(exitOn(rolling, '2020-01-28')).toBe('2020-01-28 → 2020-02-29');
  });

  test('clear days may be the rule of the whole accord', () => {
    const of = accord({
      counting: { convention: 'common', clearDays: true },
      terms: yearly,
      record: [inForce('2020-01-01')],
    });
    expect(view(of, '2020-06-01').notifyBy).toBe('2020-10-01');
    const business = accord({
      counting: { convention: 'common', businessDays: true },
      terms: { ...yearly, exits: [{ id: 'out', by: 'any', notice: '10 days', ends: 'end-of-term' }] },
      record: [inForce('2020-01-01')],
    });
    expect(view(business, '2020-06-01').notifyBy).toBe('2020-12-17');
  });
});

describe('a notice period that grows with age', () => {
  const tiers = [{ for: '1 month', until: '1 year' }, { for: '3 months', until: '5 years' }, { for: '6 months' }];
  const of = withExit({ notice: tiers, ends: 'end-of-month' });

  test('goes by the age on the day on which the notice counts', () => {
    expect(exitOn(of, '2020-12-31')).toBe('2020-12-31 → 2021-01-31');
    expect(exitOn(of, '2021-01-01')).toBe('2021-01-01 → 2021-04-30');
    expect(exitOn(of, '2024-12-31')).toBe('2024-12-31 → 2025-03-31');
    expect(exitOn(of, '2025-01-01')).toBe('2025-01-01 → 2025-07-31');
  });

  test('stays at the last step where every step has a limit', () => {
    const limited = withExit({ notice: tiers.slice(0, 2), ends: 'end-of-month' });
    expect(exitOn(limited, '2030-01-01')).toBe('2030-01-01 → 2030-04-30');
  });

  test('may begin with none', () => {
    const trial = withExit({ notice: [{ for: 'none', until: '1 month' }, { for: '1 month' }], ends: 'any-day' });
    expect(exitOn(trial, '2020-01-31')).toBe('2020-01-31 → 2020-01-31');
    expect(exitOn(trial, '2020-02-01')).toBe('2020-02-01 → 2020-03-01');
  });

  test('counts the age of whoever leaves, from its own entry', () => {
    const club = accord({
      kind: 'multilateral',
      terms: {
        duration: { for: 'indefinite' },
        exits: [{ id: 'out', by: 'any', notice: tiers, ends: 'end-of-month' }],
      },
      record: [inForce('2020-01-01', { by: 'A' }), act('join', 'accession', '2024-06-01', { by: 'B' })],
    });
    expect(exitOn(club, '2025-02-01', { party: 'A' })).toBe('2025-02-01 → 2025-08-31');
    expect(exitOn(club, '2025-02-01', { party: 'B' })).toBe('2025-02-01 → 2025-03-31');
  });
});

describe('a lock-in', () => {
  const locked = withExit(
    { notice: '3 months', ends: 'any-day', opens: '2 years after entry-into-force' },
    { duration: { for: 'indefinite' }, renewal: null },
  );

  test('lets notice be given from the day on which it opens', () => {
    expect(exitOn(locked, '2021-12-31')).toBe('2022-01-01 → 2022-04-01');
    expect(exitOn(locked, '2022-01-01')).toBe('2022-01-01 → 2022-04-01');
    expect(exitOn(locked, '2022-01-02')).toBe('2022-01-02 → 2022-04-02');
  });

  test('makes an earlier notice void', () => {
    const early = withExit({ notice: '3 months', ends: 'any-day', opens: '2022-01-01' }, {}, [notice('2021-12-31')]);
    expect(view(early, '2022-06-01')).toMatchObject({
      state: 'in-force',
      lastDay: null,
      notice: { state: 'void', act: 'n', lastDayIn: null },
    });
    expect(view(early, '2022-06-01').because).toContainEqual({ rule: 'not-yet-open' });
    const inTime = withExit({ notice: '3 months', ends: 'any-day', opens: '2022-01-01' }, {}, [notice('2022-01-01')]);
    expect(noticeOn(inTime, '2022-02-01')).toEqual({ state: 'pending', lastDayIn: '2022-04-01' });
  });

  test('is counted by the convention of the accord', () => {
    const inTokyo = accord({
      counting: 'japan',
      terms: { ...open, exits: [{ id: 'out', by: 'any', notice: 'none', opens: '6 months after entry-into-force' }] },
      record: [inForce('2022-02-28')],
    });
    expect(exitOn(inTokyo, '2022-03-01')).toBe('2022-08-31 → 2022-08-31');
  });

  test('may be closed again', () => {
    const season = withExit({ notice: '1 month', ends: 'any-day', closes: '2022-03-31' });
    expect(exitOn(season, '2022-03-31')).toBe('2022-03-31 → 2022-04-30');
    expect(exitOn(season, '2022-04-01')).toBe('never: closed');
    expect(options(season, '2022-03-01', { party: 'A', act: 'notice' })[0]).toMatchObject({ doBy: '2022-03-31' });
    expect(
      noticeOn(withExit({ notice: '1 month', closes: '2022-03-31' }, {}, [notice('2022-04-01')]), '2022-04-02'),
    ).toEqual({ state: 'void', lastDayIn: null });
  });

  test('that closes before the ordinary deadline is the deadline', () => {
    const soon = withExit({ notice: '90 days', ends: 'end-of-term', closes: '2020-06-30' });
    expect(view(soon, '2020-06-30').notifyBy).toBe('2020-06-30');
    expect(view(soon, '2020-07-01').notifyBy).toBeNull();
  });
});

describe('a floor under the day of exit', () => {
  test('is the earliest first day out, not the earliest notice', () => {
    const floor = withExit(
      { notice: '90 days', ends: 'any-day', notBefore: '3 years after entry-into-force' },
      { duration: { for: 'indefinite' }, renewal: null },
    );
    expect(exitOn(floor, '2020-01-01')).toBe('2020-01-01 → 2022-12-31');
    expect(exitOn(floor, '2022-10-02')).toBe('2022-10-02 → 2022-12-31');
    expect(exitOn(floor, '2022-10-03')).toBe('2022-10-03 → 2023-01-01');
  });

  test('may be a day, and moves the first admissible day', () => {
    const floor = withExit({ notice: '1 month', ends: 'end-of-quarter', notBefore: '2021-07-01' });
    expect(exitOn(floor, '2020-02-01')).toBe('2020-02-01 → 2021-06-30');
    expect(exitOn(withExit({ notice: '1 month', ends: 'end-of-quarter', notBefore: '2021-07-02' }), '2020-02-01')).toBe(
      '2020-02-01 → 2021-09-30',
    );
    expect(exitOn(floor, '2021-08-31')).toBe('2021-08-31 → 2021-09-30');
  });

  test('holds for a notice that has to run by another day as well', () => {
    const of = withExit({
      notice: '1 month',
      ends: ['2021-06-30', '2021-12-31'],
      mustRunBy: '2021-03-31',
      notBefore: '2021-07-15',
    });
    expect(exitOn(of, '2021-02-01')).toBe('2021-02-01 → 2021-12-31');
  });
});

describe('a window', () => {
  const of = withExit({ notice: 'none', ends: 'end-of-term', window: { open: '120 days', close: '90 days' } });

  test('opens on the first day whose longer period reaches the end, and closes when the shorter is left', () => {
    // 31 December less: 2 September and 120 days, 2 October and 90 days.
    expect(exitOn(of, '2020-09-01')).toBe('2020-09-02 → 2020-12-31');
    expect(exitOn(of, '2020-09-02')).toBe('2020-09-02 → 2020-12-31');
    expect(exitOn(of, '2020-10-02')).toBe('2020-10-02 → 2020-12-31');
    expect(exitOn(of, '2020-10-03')).toBe('2021-09-02 → 2021-12-31');
    expect(exitOn(of, '2020-12-31')).toBe('2021-09-02 → 2021-12-31');
  });

  test('makes a notice outside it void', () => {
    const given = (day: string): string =>
      noticeOn(
        withExit({ notice: 'none', ends: 'end-of-term', window: { open: '120 days', close: '90 days' } }, {}, [
          notice(day),
        ]),
        day,
      ).state as string;
    expect(['2020-09-01', '2020-09-02', '2020-10-02', '2020-10-03'].map(given)).toEqual([
      'void',
      'pending',
      'pending',
      'void',
    ]);
  });

  test('closes on the ordinary deadline where the notice itself is longer', () => {
    const long = withExit({ notice: '100 days', ends: 'end-of-term', window: { open: '120 days', close: '90 days' } });
    expect(view(long, '2020-06-01').notifyBy).toBe('2020-09-22');
    expect(exitOn(long, '2020-09-23')).toBe('2021-09-02 → 2021-12-31');
  });

  test('of a term that does not come never opens', () => {
    const last = withExit(
      { notice: 'none', ends: 'end-of-term', window: { open: '120 days', close: '90 days' } },
      { renewal: null },
    );
    expect(exitOn(last, '2020-10-03')).toBe('never: no-admissible-day');
  });

  test('that opens before the lock-in ends is used from the day on which it ends', () => {
    const both = withExit({
      notice: 'none',
      ends: 'end-of-term',
      opens: '2020-09-15',
      window: { open: '120 days', close: '90 days' },
    });
    expect(exitOn(both, '2020-03-01')).toBe('2020-09-15 → 2020-12-31');
  });
});

describe('an exit of certain terms only', () => {
  const later = withExit({ notice: '1 month', ends: 'any-day', inTerms: '2..' });

  test('exists from the first day of the first of them', () => {
    expect(exitOn(later, '2020-12-31')).toBe('2021-01-01 → 2021-02-01');
    expect(exitOn(later, '2021-01-01')).toBe('2021-01-01 → 2021-02-01');
  });

  test('makes a notice in another term void', () => {
    const given = (day: string, inTerms: string): unknown =>
      noticeOn(withExit({ notice: '1 month', inTerms }, {}, [notice(day)]), day).state;
    expect([given('2020-12-31', '2..'), given('2021-01-01', '2..')]).toEqual(['void', 'pending']);
    expect([given('2021-12-31', '2'), given('2022-01-01', '2')]).toEqual(['pending', 'void']);
    expect([given('2022-12-31', '2..3'), given('2023-01-01', '2..3')]).toEqual(['pending', 'void']);
  });

  test('is gone after the last of them, and never comes where the term does not', () => {
    expect(exitOn(withExit({ notice: '1 month', inTerms: '1' }), '2021-01-01')).toBe('never: term-not-reached');
    expect(exitOn(withExit({ notice: '1 month', inTerms: '2..' }, { renewal: null }), '2020-06-01')).toBe(
      'never: term-not-reached',
    );
  });

  test('may be written as a number', () => {
    expect(exitOn(withExit({ notice: '1 month', inTerms: 1 }), '2020-06-01')).toBe('2020-06-01 → 2020-07-01');
    expect(exitOn(withExit({ notice: '1 month', inTerms: 1 }), '2021-06-01')).toBe('never: term-not-reached');
  });
});

describe('the day that a notice names', () => {
  const named = (more: JsonRecord, exit: JsonRecord = { laterDate: true }): unknown =>
    view(withExit({ notice: '1 month', ends: 'any-day', ...exit }, {}, [notice('2020-03-01', more)]), '2020-03-02')
      .lastDay;

  test('counts where the exit lets it, if it is later than the ordinary one', () => {
    expect(named({})).toBe('2020-04-01');
    expect(named({ lastDay: '2020-06-15' })).toBe('2020-06-15');
    expect(named({ firstDayOut: '2020-06-15' })).toBe('2020-06-14');
    expect(named({ lastDay: '2020-03-15' })).toBe('2020-04-01');
  });

  test('is left aside where the exit does not', () => {
    expect(named({ lastDay: '2020-06-15' }, {})).toBe('2020-04-01');
  });

  test('is taken to the next admissible one', () => {
    expect(named({ lastDay: '2020-06-15' }, { laterDate: true, ends: 'end-of-month' })).toBe('2020-06-30');
    expect(named({ lastDay: '2020-06-30' }, { laterDate: true, ends: 'end-of-month' })).toBe('2020-06-30');
  });
});

describe('what counts as the day of a notice', () => {
  const letter = { sent: '2020-09-30', received: '2020-10-05' };
  const last = (countsFrom: string | undefined, more: JsonRecord = letter): unknown =>
    view(
      withExit({ notice: '90 days', ends: 'end-of-term', ...(countsFrom !== undefined && { countsFrom }) }, {}, [
        notice('2020-10-02', more),
      ]),
      '2020-10-10',
    ).lastDay;

  test('is receipt where nothing is said, else the day of the act', () => {
    expect(last(undefined)).toBe('2021-12-31');
    expect(last('receipt')).toBe('2021-12-31');
    expect(last('receipt', {})).toBe('2020-12-31');
  });

  test('may be sending, or the date of the act', () => {
    expect(last('sending')).toBe('2020-12-31');
    expect(last('sending', { received: '2020-10-05' })).toBe('2020-12-31');
    expect(last('date')).toBe('2020-12-31');
  });

  test('is that of the terms on the day that the notice bears, amendments included', () => {
    const amended = (date: string, more: readonly JsonRecord[] = []): unknown =>
      view(
        withExit({ notice: '90 days', ends: 'end-of-term' }, {}, [
          act('change', 'amendment', date, { terms: { exits: [{ id: 'out', countsFrom: 'sending' }] } }),
          ...more,
          notice('2020-10-02', letter),
        ]),
        '2020-10-10',
      ).lastDay;
    expect(amended('2020-09-01')).toBe('2020-12-31');
    expect(amended('2020-10-02')).toBe('2020-12-31');
    expect(amended('2020-10-03')).toBe('2021-12-31');
    const back = (date: string): readonly JsonRecord[] => [act('back', 'revocation', date, { of: ['change'] })];
    expect(amended('2020-09-01', back('2020-09-15'))).toBe('2021-12-31');
    expect(amended('2020-09-01', back('2020-10-02'))).toBe('2021-12-31');
    expect(amended('2020-09-01', back('2020-10-03'))).toBe('2020-12-31');
  });

  test('and of an amendment of that very day only if it comes first', () => {
    const change = act('change', 'amendment', '2020-10-02', {
      terms: { exits: [{ id: 'out', countsFrom: 'sending' }] },
    });
    const lastDay = (...acts: readonly JsonRecord[]): unknown =>
      view(withExit({ notice: '90 days', ends: 'end-of-term' }, {}, acts), '2020-10-10').lastDay;
    expect(lastDay(change, notice('2020-10-02', letter))).toBe('2020-12-31');
    expect(lastDay(notice('2020-10-02', letter), change)).toBe('2021-12-31');
  });

  test('may be what a position reads into the terms', () => {
    const of = accord({
      terms: yearly,
      positions: { post: { readings: { terms: { exits: [{ id: 'out', countsFrom: 'sending' }] } } } },
      record: [inForce('2020-01-01'), notice('2020-10-02', letter)],
    });
    expect(view(of, '2020-10-10', { position: 'post' }).lastDay).toBe('2020-12-31');
    expect(view(of, '2020-10-10', { position: 'text' }).lastDay).toBe('2021-12-31');
  });

  test('keeps a letter that has not arrived from counting', () => {
    const of = withExit({ notice: '90 days', ends: 'end-of-term' }, {}, [notice('2020-09-30', letter)]);
    expect(view(of, '2020-10-04').notice.state).toBe('none');
    expect(view(of, '2020-10-05').notice.state).toBe('pending');
  });
});

describe('who may use an exit', () => {
  test('only a party that holds it has it, and another side gives a void notice', () => {
    const of = withExit({ by: ['B'], notice: '90 days', ends: 'end-of-term' }, {}, [notice('2020-03-01')]);
    expect(exitOn(of, '2020-02-01', { party: 'A' })).toBe('none');
    expect(exitOn(of, '2020-02-01', { party: 'B' })).toBe('2020-02-01 → 2020-12-31');
    expect(view(of, '2020-03-01', { party: 'A' }).notice.state).toBe('void');
    expect(view(of, '2020-03-01', { party: 'A' }).because).toContainEqual({ rule: 'wrong-party' });
  });

  test('a notice that names no exit uses the first that its giver holds', () => {
    const exits = [
      { id: 'b-only', by: 'B', notice: '1 month' },
      { id: 'both', by: 'any', notice: '2 months' },
    ];
    const of = accord({
      terms: { ...yearly, exits },
      record: [inForce('2020-01-01'), act('n', 'notice', '2020-03-01', { by: 'A' })],
    });
    expect(view(of, '2020-03-02').lastDay).toBe('2020-05-01');
    const none = accord({
      terms: { ...yearly, exits: exits.slice(0, 1) },
      record: [inForce('2020-01-01'), act('n', 'notice', '2020-03-01', { by: 'A' })],
    });
    expect(view(none, '2020-03-02').notice.state).toBe('void');
  });

  test('a notice under an exit that is not there is void', () => {
    const of = accord({
      terms: { ...yearly, exits: [] },
      record: [inForce('2020-01-01'), act('n', 'notice', '2020-03-01', { by: 'A' })],
    });
    expect(view(of, '2020-03-02').because).toContainEqual({ rule: 'unknown-exit' });
  });

  test('a notice before entry into force is void', () => {
    const of = accord({ terms: yearly, record: [notice('2019-12-01'), inForce('2020-01-01')] });
    expect(view(of, '2020-03-02')).toMatchObject({ notice: { state: 'void' }, lastDay: null });
    expect(view(of, '2020-03-02').because).toContainEqual({ rule: 'not-bound' });
  });
});

describe('the end that the accord sets itself', () => {
  test('leaves no room for a notice that ends after it', () => {
    const of = withExit({ notice: '90 days', ends: 'any-day' }, { renewal: null });
    expect(exitOn(of, '2020-10-02')).toBe('2020-10-02 → 2020-12-31');
    expect(exitOn(of, '2020-10-03')).toBe('never: past-own-end');
    expect(
      noticeOn(
        withExit({ notice: '90 days', ends: 'any-day' }, { renewal: null }, [notice('2020-10-03')]),
        '2020-10-04',
      ),
    ).toEqual({ state: 'void', lastDayIn: null });
  });

  test('the deadline of the last term is none, because silence ends it anyway', () => {
    const of = withExit(
      { notice: '90 days', ends: 'end-of-term' },
      { renewal: { tacit: true, for: '1 year', times: 1 } },
    );
    expect(view(of, '2020-06-01').notifyBy).toBe('2020-10-02');
    expect(view(of, '2020-10-03').notifyBy).toBeNull();
    expect(view(of, '2021-06-01').notifyBy).toBeNull();
  });
});

describe('a window of an exit on any day', () => {
  // As in the conventions of the ILO: the year before the end of a term is open, and the notice then runs a year.
  const yearAhead = { notice: '1 year', ends: 'any-day', window: { open: '1 year', close: '1 day' } };
  const terms = { duration: { for: '5 years' }, renewal: { tacit: true, for: '5 years' } };
  const of = withExit(yearAhead, terms);

  test('lies before the end of a term, wherever the notice itself ends', () => {
    expect(exitOn(of, '2020-06-01')).toBe('2023-12-31 → 2024-12-31');
    expect(exitOn(of, '2024-06-01')).toBe('2024-06-01 → 2025-06-01');
    expect(exitOn(of, '2024-12-30')).toBe('2024-12-30 → 2025-12-30');
    expect(exitOn(of, '2024-12-31')).toBe('2028-12-31 → 2029-12-31');
    expect(options(of, '2024-06-01', { party: 'A', act: 'notice' })[0]).toMatchObject({ doBy: '2024-12-30' });
  });

  test('a notice outside it is void', () => {
    expect(noticeOn(withExit(yearAhead, terms, [notice('2023-12-30')]), '2024-01-01').state).toBe('void');
    expect(noticeOn(withExit(yearAhead, terms, [notice('2023-12-31')]), '2024-01-01')).toEqual({
      state: 'pending',
      lastDayIn: '2024-12-31',
    });
  });

  test('is never open where no term ends', () => {
    const endless = withExit(yearAhead, { duration: { for: 'indefinite' } });
    expect(exitOn(endless, '2020-06-01')).toBe('never: no-admissible-day');
  });
});

describe('the deadline', () => {
  test('is the first on or after the day asked, of all exits that the party holds', () => {
    const exits = [
      { id: 'slow', by: 'any', notice: '6 months', ends: 'end-of-term' },
      { id: 'quick', by: 'B', notice: '1 month', ends: 'end-of-term' },
    ];
    const of = accord({ terms: { ...yearly, exits }, record: [inForce('2020-01-01')] });
    expect(view(of, '2020-06-30', { party: 'B' }).notifyBy).toBe('2020-06-30');
    expect(view(of, '2020-07-01', { party: 'B' }).notifyBy).toBe('2020-11-30');
    expect(view(of, '2020-07-01', { party: 'A' }).notifyBy).toBe('2021-06-30');
  });

  test('tells the last one missed of the running term, and only once it is missed', () => {
    const of = accord({ terms: yearly, record: [inForce('2020-01-01')] });
    expect(view(of, '2020-10-02').missed).toBeUndefined();
    expect(view(of, '2020-10-03').missed).toEqual({ date: '2020-10-02', ends: '2020-12-31' });
    expect(view(of, '2021-01-01').missed).toBeUndefined();
  });

  test('that could not have been kept is not missed', () => {
    const missed = (exit: JsonRecord, on: string, duration = '1 year'): unknown =>
      view(withExit({ notice: '90 days', ends: 'end-of-term', ...exit }, { duration: { for: duration } }), on).missed;
    expect(missed({ inTerms: '2..' }, '2020-12-01')).toBeUndefined();
    expect(missed({ inTerms: '2..' }, '2021-12-01')).toEqual({ date: '2021-10-02', ends: '2021-12-31' });
    expect(missed({ opens: '3 years after entry-into-force' }, '2022-12-01')).toBeUndefined();
    expect(missed({ notBefore: '3 years after entry-into-force' }, '2021-12-01')).toBeUndefined();
    // The first term is shorter than the notice: its deadline fell before entry into force.
    expect(missed({}, '2020-01-20', '1 month')).toBeUndefined();
  });

  test('is none where only exits on any day exist, silence ends the accord, or there are no terms', () => {
    const none = (terms: JsonRecord): unknown =>
      view(accord({ terms, record: [inForce('2020-01-01')] }), '2020-06-01').notifyBy;
    expect(none(open)).toBeNull();
    expect(none({ ...yearly, renewal: { tacit: false, for: '1 year' } })).toBeNull();
    expect(none({ ...yearly, exits: [{ id: 'out', by: 'any', notice: '90 days', ends: 'any-day' }] })).toBeNull();
    expect(none({})).toBeNull();
    expect(none({ ...yearly, exits: [] })).toBeNull();
  });

  test('stays open to one side while the notice of the other runs, and not to the one that gave it', () => {
    const of = withExit({ notice: '90 days', ends: 'end-of-term' }, {}, [notice('2020-03-01')]);
    expect(view(of, '2020-03-02', { party: 'A' })).toMatchObject({
      notifyBy: null,
      exits: [],
      notice: { state: 'pending' },
    });
    expect(view(of, '2020-03-02', { party: 'B' })).toMatchObject({
      notifyBy: '2020-10-02',
      notice: { state: 'pending' },
      lastDay: '2020-12-31',
    });
    expect(exitOn(of, '2020-03-02', { party: 'B' })).toBe('2020-03-02 → 2020-12-31');
  });

  test('for the last day asked is that day itself', () => {
    const of = accord({ terms: yearly, record: [inForce('2020-01-01')] });
    expect([view(of, '2020-10-01'), view(of, '2020-10-02'), view(of, '2020-10-03')].map((v) => v.notifyBy)).toEqual([
      '2020-10-02',
      '2020-10-02',
      '2021-10-02',
    ]);
  });
});

test('a break clause has its own doors, and the sum behind each', () => {
  const of = withExit(
    { notice: '6 months', ends: ['2022-06-30'], clause: '7' },
    { duration: { for: '10 years' }, renewal: null },
    [],
  );
  const [exit] = view(
    accord({
      clauses: { '7': { says: 'A break on 30 June 2022.' } },
      terms: {
        duration: { for: '10 years' },
        exits: [{ id: 'out', by: 'any', notice: '6 months', ends: ['2022-06-30'], clause: '7' }],
      },
      record: [inForce('2020-01-01')],
    }),
    '2020-06-01',
  ).exits;
  expect(exitOn(of, '2020-06-01')).toBe('2020-06-01 → 2022-06-30');
  expect(exit?.because).toEqual([
    { clause: '7' },
    {
      sum: {
        from: '2020-06-01',
        period: '6 months',
        ranOn: '2020-12-01',
        lastDayIn: '2022-06-30',
        convention: 'common',
        ends: '2022-06-30',
      },
    },
  ]);
});
