import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  type Counting,
  civilOf,
  countingOf,
  dayOf,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  guessStart,
  latestStart,
  lengthOfMonth,
  type Period,
  parseDay,
  parsePeriod,
  periodEnd,
  periodFrom,
  printDay,
  printPeriod,
  weekdayOf,
} from '../../src/calendar/index.ts';
import { aConvention, aDay, aPeriod, aSimplePeriod, runs } from './arbitrary.ts';

const length = (text: string): Period => parsePeriod(text) as Period;
const aCounting: fc.Arbitrary<Counting> = fc
  .tuple(
    aConvention,
    fc.constantFrom('none', 'none', 'forward', 'backward'),
    fc.constantFrom([], [], ['DE'], ['JP', 'KR']),
    fc.constantFrom('as-written', 'months-first', 'days-first'),
  )
  .map(([name, roll, calendars, order]) => countingOf(name, { roll, calendars, order }));
const aKind = fc.constantFrom({}, {}, { clear: true }, { business: true });
const anyDay = fc.integer({ min: parseDay('0001-01-01') as number, max: parseDay('9999-12-31') as number });

describe('civil days', () => {
  test('every day has one name, and every name one day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseDay(printDay(day))).toBe(day);
        const { year, month, day: number } = civilOf(day);
        expect(dayOf(year, month, number)).toBe(day);
      }),
      runs,
    );
  });

  test('the day after is the next number, or the first of the next month', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [today, tomorrow] = [civilOf(day), civilOf(day + 1)];
        const last = today.day === lengthOfMonth(today.year, today.month);
        expect(tomorrow.day).toBe(last ? 1 : today.day + 1);
        expect(weekdayOf(day + 1)).toBe((weekdayOf(day) % 7) + 1);
      }),
      runs,
    );
  });

  test('a month, a quarter and a year end on the last day that is still in them', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const quarter = (d: number): number => Math.floor((civilOf(d).month - 1) / 3);
        expect(civilOf(endOfMonth(day)).month).toBe(civilOf(day).month);
        expect(civilOf(endOfMonth(day) + 1).day).toBe(1);
        expect(quarter(endOfQuarter(day))).toBe(quarter(day));
        expect(quarter(endOfQuarter(day) + 1)).not.toBe(quarter(day));
        expect(civilOf(endOfYear(day)).year).toBe(civilOf(day).year);
        expect(civilOf(endOfYear(day) + 1).year).toBe(civilOf(day).year + 1);
        expect(endOfMonth(day)).toBeGreaterThanOrEqual(day);
      }),
      runs,
    );
  });
});

describe('periods', () => {
  test('read what they print', () => {
    fc.assert(
      fc.property(aPeriod, (text) => {
        expect(parsePeriod(printPeriod(length(text)))).toEqual(length(text));
      }),
      runs,
    );
  });

  test('never end before the event, and never earlier for a later event', () => {
    fc.assert(
      fc.property(aDay, aPeriod, aCounting, aKind, (day, text, counting, kind) => {
        const end = periodEnd(day, length(text), counting, kind);
        expect(periodEnd(day + 1, length(text), counting, kind)).toBeGreaterThanOrEqual(end);
        if (counting.roll !== 'backward') expect(end).toBeGreaterThanOrEqual(day);
      }),
      runs,
    );
  });

  test('of months end on the day of the same number, or on the last day of a shorter month', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 60 }), (day, months) => {
        const end = civilOf(periodEnd(day, length(`${months} months`), countingOf('common')));
        expect(end.day).toBe(Math.min(civilOf(day).day, lengthOfMonth(end.year, end.month)));
        expect(end.year * 12 + end.month).toBe(civilOf(day).year * 12 + civilOf(day).month + months);
      }),
      runs,
    );
  });

  test('differ between London and Tokyo only from the last day of a month into a longer one', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 60 }), (day, months) => {
        const period = length(`${months} months`);
        const london = periodEnd(day, period, countingOf('common'));
        const tokyo = periodEnd(day, period, countingOf('east-asian'));
        const longer = day === endOfMonth(day) && london !== endOfMonth(london);
        expect(tokyo).toBe(longer ? endOfMonth(london) : london);
      }),
      runs,
    );
  });

  test('in days are the same in London and Tokyo, and a day shorter where the first day counts', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 400 }), (day, days) => {
        const end = (name: 'common' | 'east-asian' | 'start-of-day'): number =>
          periodEnd(day, length(`${days} days`), countingOf(name));
        expect([end('common'), end('east-asian'), end('start-of-day')]).toEqual([
          day + days,
          day + days,
          day + days - 1,
        ]);
      }),
      runs,
    );
  });

  test('that begin with a day end a day before one set going by an event on it, in days', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 400 }), aConvention, (day, days, name) => {
        const counting = countingOf(name);
        if (counting.shortDays >= days) return;
        expect(periodFrom(day, length(`${days} days`), counting)).toBe(day + days - 1);
      }),
      runs,
    );
  });
});

describe('the deadline before a last day', () => {
  test('is the last day that works, and the day after it does not', () => {
    fc.assert(
      fc.property(aDay, aPeriod, aCounting, aKind, (last, text, counting, kind) => {
        const latest = latestStart(last, length(text), counting, kind);
        expect(periodEnd(latest, length(text), counting, kind)).toBeLessThanOrEqual(last);
        expect(periodEnd(latest + 1, length(text), counting, kind)).toBeGreaterThan(last);
      }),
      runs,
    );
  });

  test('is that of no other day: a later last day never has an earlier deadline', () => {
    fc.assert(
      fc.property(aDay, aPeriod, aCounting, (last, text, counting) => {
        expect(latestStart(last + 1, length(text), counting)).toBeGreaterThanOrEqual(
          latestStart(last, length(text), counting),
        );
      }),
      runs,
    );
  });

  test('in days is found by subtracting, in months it is not: some ends are a day or more off', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 400 }), (last, days) => {
        expect(latestStart(last, length(`${days} days`), countingOf('common'))).toBe(last - days);
      }),
      runs,
    );
    const off = (months: number): number => {
      let count = 0;
      for (let last = dayOf(2023, 1, 1); last <= dayOf(2023, 12, 31); last++)
        if (latestStart(last, length(`${months} months`), countingOf('common')) !== addMonths(last, -months, 'clamp'))
          count++;
      return count;
    };
    // Wherever the end of a month is passed into a shorter one.
    for (const months of [1, 2, 3, 6]) expect(off(months)).toBeGreaterThan(0);
    expect(off(12)).toBe(0);
  });

  test('by subtracting is never too late, for one unit: only too early', () => {
    fc.assert(
      fc.property(aDay, aSimplePeriod, (last, text) => {
        expect(guessStart(last, length(text))).toBeLessThanOrEqual(
          latestStart(last, length(text), countingOf('common')),
        );
      }),
      runs,
    );
  });
});
