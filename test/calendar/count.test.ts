import { describe, expect, test } from 'vitest';
import {
  addMonths,
  boundaryAfter,
  countingOf,
  effectOf,
  guessStart,
  isWorkingDay,
  lastDayAfter,
  latestStart,
  latestWithin,
  periodEnd,
  periodFrom,
  printDay,
  unknownHolidays,
  workingDayFrom,
} from '../../src/calendar/index.ts';
import { lengthOf, on } from './day.ts';

const open = { calendars: [], holidays: [] };

describe('working days', () => {
  test('without a calendar Saturday and Sunday are closed, Monday to Friday are open', () => {
    const week = ['2023-05-01', '2023-05-02', '2023-05-03', '2023-05-04', '2023-05-05', '2023-05-06', '2023-05-07'];
    expect(week.map((day) => isWorkingDay(on(day), open))).toEqual([true, true, true, true, true, false, false]);
  });

  test('a day named as a holiday is closed with or without a calendar', () => {
    expect(isWorkingDay(on('2023-05-02'), { calendars: [], holidays: [on('2023-05-02')] })).toBe(false);
    expect(isWorkingDay(on('2023-05-02'), { calendars: ['DE'], holidays: [on('2023-05-02')] })).toBe(false);
  });

  test('a day is open only if every calendar leaves it open', () => {
    const day = on('2019-08-15');
    expect(isWorkingDay(day, { calendars: ['JP'], holidays: [] })).toBe(true);
    expect(isWorkingDay(day, { calendars: ['KR'], holidays: [] })).toBe(false);
    expect(isWorkingDay(day, { calendars: ['JP', 'KR'], holidays: [] })).toBe(false);
  });

  test('a calendar that nobody knows still closes the weekend', () => {
    expect(isWorkingDay(on('2023-05-06'), { calendars: ['none-such'], holidays: [] })).toBe(false);
    expect(isWorkingDay(on('2023-05-05'), { calendars: ['none-such'], holidays: [] })).toBe(true);
  });

  test('the first working day from an open day is that day, in either direction', () => {
    expect(printDay(workingDayFrom(on('2023-05-05'), 1, open))).toBe('2023-05-05');
    expect(printDay(workingDayFrom(on('2023-05-05'), -1, open))).toBe('2023-05-05');
    expect(printDay(workingDayFrom(on('2023-05-06'), 1, open))).toBe('2023-05-08');
    expect(printDay(workingDayFrom(on('2023-05-07'), -1, open))).toBe('2023-05-05');
  });

  test('the last holidays of a table are closed like the first', () => {
    expect(isWorkingDay(on('2045-11-23'), { calendars: ['JP'], holidays: [] })).toBe(false);
    expect(isWorkingDay(on('1990-01-15'), { calendars: ['JP'], holidays: [] })).toBe(false);
    expect(isWorkingDay(on('2045-11-24'), { calendars: ['JP'], holidays: [] })).toBe(true);
  });

  test('a year that a table does not know is told, wherever a closed day could move the end', () => {
    const far = on('2060-03-01');
    const known = on('2023-03-01');
    const counting = { calendars: ['JP', 'KR'], roll: 'none', shortDays: 0 } as const;
    expect(unknownHolidays(far, { ...counting, roll: 'forward' })).toEqual(['JP', 'KR']);
    expect(unknownHolidays(far, { ...counting, roll: 'backward' })).toEqual(['JP', 'KR']);
    expect(unknownHolidays(far, { ...counting, shortDays: 5 })).toEqual(['JP', 'KR']);
    expect(unknownHolidays(far, counting, { business: true })).toEqual(['JP', 'KR']);
    expect(unknownHolidays(far, counting, { business: false })).toEqual([]);
    expect(unknownHolidays(far, counting, { clear: true })).toEqual([]);
    expect(unknownHolidays(far, counting)).toEqual([]);
    expect(unknownHolidays(known, { ...counting, roll: 'forward' })).toEqual([]);
    expect(unknownHolidays(known, { ...counting, calendars: ['none-such'], roll: 'forward' })).toEqual(['none-such']);
    expect(unknownHolidays(far, { ...counting, calendars: [], roll: 'forward' })).toEqual([]);
  });

  test('a list of holidays without end does not hang the count', () => {
    const start = on('2023-01-01');
    const always = { calendars: [], holidays: Array.from({ length: 1000 }, (_, i) => start + i) };
    expect(workingDayFrom(start, 1, always)).toBe(start + 400);
  });
});

describe('months', () => {
  test('no months leave the day as it is', () => {
    expect(addMonths(on('2024-02-29'), 0, 'clamp')).toBe(on('2024-02-29'));
  });

  test('where the month is too short, the last day of it or the first of the next', () => {
    expect(printDay(addMonths(on('2023-01-31'), 1, 'clamp'))).toBe('2023-02-28');
    expect(printDay(addMonths(on('2023-01-31'), 1, 'overflow'))).toBe('2023-03-01');
    expect(printDay(addMonths(on('2023-01-28'), 1, 'overflow'))).toBe('2023-02-28');
  });

  test('months go over the end of a year in both directions', () => {
    expect(printDay(addMonths(on('2023-11-15'), 2, 'clamp'))).toBe('2024-01-15');
    expect(printDay(addMonths(on('2023-12-15'), 12, 'clamp'))).toBe('2024-12-15');
    expect(printDay(addMonths(on('2023-01-15'), -1, 'clamp'))).toBe('2022-12-15');
    expect(printDay(addMonths(on('2024-03-31'), -1, 'clamp'))).toBe('2024-02-29');
    expect(printDay(addMonths(on('2023-01-31'), -13, 'clamp'))).toBe('2021-12-31');
  });

  test('the first day after a compound period lays months and then days as they stand', () => {
    expect(
      printDay(
        boundaryAfter(on('2023-01-31'), [
          { months: 1, days: 0 },
          { months: 0, days: 10 },
        ]),
      ),
    ).toBe('2023-03-11');
    expect(printDay(boundaryAfter(on('2023-01-31'), []))).toBe('2023-01-31');
  });
});

describe('where a period ends', () => {
  const common = countingOf('common');

  test('a clear day more is left out whichever way clear days are asked for, and only once', () => {
    const day = on('2023-06-01');
    expect(printDay(periodEnd(day, lengthOf('14 days'), common))).toBe('2023-06-15');
    expect(printDay(periodEnd(day, lengthOf('14 days'), common, { clear: true }))).toBe('2023-06-16');
    expect(printDay(periodEnd(day, lengthOf('14 clear days'), common))).toBe('2023-06-16');
    expect(printDay(periodEnd(day, lengthOf('14 clear days'), common, { clear: true }))).toBe('2023-06-16');
  });

  test('business days may be asked for by the exit as by the period', () => {
    const day = on('2023-06-01');
    expect(printDay(periodEnd(day, lengthOf('2 business days'), common))).toBe('2023-06-05');
    expect(printDay(periodEnd(day, lengthOf('2 days'), common, { business: true }))).toBe('2023-06-05');
    expect(printDay(periodEnd(day, lengthOf('2 days'), common))).toBe('2023-06-03');
  });

  test('after clear business days the day left out is a working day too', () => {
    expect(printDay(periodEnd(on('2023-06-01'), lengthOf('1 day'), common, { business: true, clear: true }))).toBe(
      '2023-06-05',
    );
  });

  test('business days go on counting through the months before them', () => {
    const day = on('2023-05-03');
    expect(printDay(periodEnd(day, lengthOf('1 month 2 days'), common, { business: true }))).toBe('2023-06-06');
  });

  test('business days of a convention that counts from the next day are the same days', () => {
    expect(printDay(periodEnd(on('2023-06-01'), lengthOf('2 business days'), countingOf('japan')))).toBe('2023-06-05');
    expect(printDay(periodEnd(on('2023-06-01'), lengthOf('2 business days'), countingOf('start-of-day')))).toBe(
      '2023-06-05',
    );
  });

  test('a roll moves the last day only, and only if it is closed', () => {
    const forward = countingOf('common', { roll: 'forward' });
    const backward = countingOf('common', { roll: 'backward' });
    expect(printDay(periodEnd(on('2023-06-01'), lengthOf('2 days'), forward))).toBe('2023-06-05');
    expect(printDay(periodEnd(on('2023-06-01'), lengthOf('2 days'), backward))).toBe('2023-06-02');
    expect(printDay(periodEnd(on('2023-06-02'), lengthOf('4 days'), forward))).toBe('2023-06-06');
  });

  test('a period that begins with a day counts it, rolls its end, and skips closed days where asked', () => {
    expect(printDay(periodFrom(on('2023-06-01'), lengthOf('3 days'), common))).toBe('2023-06-03');
    expect(printDay(periodFrom(on('2023-06-01'), lengthOf('3 days'), countingOf('common', { roll: 'forward' })))).toBe(
      '2023-06-05',
    );
    expect(printDay(periodFrom(on('2023-06-01'), lengthOf('3 business days'), common))).toBe('2023-06-05');
    expect(printDay(periodFrom(on('2023-06-03'), lengthOf('3 business days'), common))).toBe('2023-06-07');
    expect(printDay(periodFrom(on('2023-06-01'), lengthOf('3 days'), common, { business: true }))).toBe('2023-06-05');
  });

  test('in England five days leave the weekend out, six do not, and five months are months', () => {
    const uk = countingOf('uk-clear-days');
    expect(printDay(periodEnd(on('2023-06-01'), lengthOf('5 days'), uk))).toBe('2023-06-08');
    expect(printDay(periodEnd(on('2023-06-01'), lengthOf('6 days'), uk))).toBe('2023-06-07');
    expect(printDay(periodEnd(on('2023-06-01'), lengthOf('5 months'), uk))).toBe('2023-11-01');
    expect(printDay(periodEnd(on('2023-06-01'), lengthOf('1 month 2 days'), uk))).toBe('2023-07-03');
    expect(printDay(periodEnd(on('2023-06-01'), lengthOf('5 days'), common))).toBe('2023-06-06');
  });
});

describe('the effect of the last day', () => {
  const both = countingOf('common', { effect: { months: 'next-day', days: 'same-day' } });

  test('months and years have one effect, days and weeks another, and so has a mixture', () => {
    expect(['6 months', '1 year', '1 year 6 months'].map((p) => effectOf(lengthOf(p), both))).toEqual([
      'next-day',
      'next-day',
      'next-day',
    ]);
    expect(['90 days', '2 weeks', '1 month 10 days'].map((p) => effectOf(lengthOf(p), both))).toEqual([
      'same-day',
      'same-day',
      'same-day',
    ]);
    expect(effectOf(null, both)).toBe('same-day');
  });

  test('the corresponding day is the first day out, the last day in, or lets out with the month', () => {
    const ran = on('2023-06-15');
    expect(printDay(lastDayAfter(ran, 'same-day'))).toBe('2023-06-14');
    expect(printDay(lastDayAfter(ran, 'next-day'))).toBe('2023-06-15');
    expect(printDay(lastDayAfter(ran, 'first-of-next-month'))).toBe('2023-06-30');
    expect(printDay(lastDayAfter(on('2023-06-30'), 'first-of-next-month'))).toBe('2023-06-30');
  });
});

describe('the latest day within a bound', () => {
  test('is found from any guess, however wrong', () => {
    const steps = (day: number): number => Math.floor(day / 7) * 7;
    for (const guess of [-500, 0, 1, 69, 70, 76, 77, 500]) expect(latestWithin(steps, 70, guess)).toBe(76);
  });

  test('is where a first guess only comes near', () => {
    expect(printDay(guessStart(on('2023-09-30'), lengthOf('6 months')))).toBe('2023-03-30');
    expect(printDay(latestStart(on('2023-09-30'), lengthOf('6 months'), countingOf('common')))).toBe('2023-03-31');
    expect(printDay(guessStart(on('2023-09-30'), lengthOf('1 month 10 days')))).toBe('2023-08-20');
  });

  test('heeds rolls: a period that ends on a Saturday ends on Monday', () => {
    const forward = countingOf('common', { roll: 'forward' });
    // Ten days from 24 May are Saturday 3 June, which is Monday the 5th: too late for a bound of the 4th.
    expect(printDay(latestStart(on('2023-06-04'), lengthOf('10 days'), forward))).toBe('2023-05-23');
    expect(printDay(latestStart(on('2023-06-05'), lengthOf('10 days'), forward))).toBe('2023-05-26');
  });
});
