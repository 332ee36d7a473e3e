import { describe, expect, test } from 'vitest';
import { countDays } from '../../src/calendar/index.ts';
import { lengthOf, on } from './day.ts';

const nothing = { lastDay: null, firstDayOut: null, notifyBy: null, earliest: null };

describe('a question of pure counting shows its working', () => {
  test('after an event', () => {
    expect(countDays({ period: lengthOf('6 months'), convention: 'icsid', after: on('2007-05-02') })).toEqual({
      ...nothing,
      lastDay: '2007-11-02',
      firstDayOut: '2007-11-03',
      convention: 'icsid',
      working: [
        'the day of the event is not counted (icsid)',
        '2007-05-02 + 6 months → 2007-11-02',
        'effect next-day: a notice of that length lets out on 2007-11-03',
      ],
    });
  });

  test('from a first day', () => {
    expect(countDays({ period: lengthOf('1 year'), convention: 'bgb', from: on('2000-09-01') })).toEqual({
      ...nothing,
      lastDay: '2001-08-31',
      convention: 'bgb',
      working: ['the first day counts (bgb)', '1 year from 2000-09-01 → last day 2001-08-31'],
    });
  });

  test('before a last day, with the day that is too late beside it', () => {
    expect(countDays({ period: lengthOf('90 days'), convention: 'common', before: on('2020-11-22') })).toEqual({
      ...nothing,
      notifyBy: '2020-08-24',
      convention: 'common',
      working: [
        'the day of the event is not counted (common)',
        '2020-08-24 + 90 days → 2020-11-22, not after 2020-11-22',
        '2020-08-25 + 90 days → 2020-11-23, too late',
      ],
    });
  });

  test('each way of beginning to count is said in its own words', () => {
    const ruleOf = (convention: 'japan' | 'start-of-day'): string | undefined =>
      countDays({ period: lengthOf('1 day'), convention, after: on('2023-01-01') }).working[0];
    expect(ruleOf('japan')).toBe('the count begins with the day after the event (japan)');
    expect(ruleOf('start-of-day')).toBe('the first day counts (start-of-day)');
  });

  test('and says where the holidays of a year are not known', () => {
    const asked = { period: lengthOf('10 days'), convention: 'common', calendars: ['JP'], roll: 'forward' } as const;
    const doubt = 'the holidays of JP in 2060 are not known; only weekends were left out';
    for (const point of [{ after: on('2060-03-01') }, { from: on('2060-03-01') }, { before: on('2060-03-01') }])
      expect(countDays({ ...asked, ...point }).working.at(-1)).toBe(doubt);
    expect(countDays({ ...asked, roll: 'none', after: on('2060-03-01') }).working).not.toContain(doubt);
    expect(countDays({ ...asked, after: on('2023-03-01') }).working).toHaveLength(3);
  });

  test('a minimum distance from a first day is kept from the day after the period', () => {
    const asked = { period: lengthOf('1 year'), convention: 'common', notLessThan: true } as const;
    expect(countDays({ ...asked, from: on('2023-01-01') }).earliest).toBe('2024-01-01');
    expect(countDays({ ...asked, from: on('2023-01-01'), notLessThan: false }).earliest).toBeNull();
    expect(countDays({ ...asked, after: on('2023-01-01') }).earliest).toBe('2024-01-01');
    expect(countDays({ ...asked, after: on('2023-01-01'), notLessThan: false }).earliest).toBeNull();
  });

  test('day 0 of the count of days is a day like any other', () => {
    const asked = { period: lengthOf('1 day'), convention: 'common' } as const;
    expect(countDays({ ...asked, before: on('1970-01-01') }).notifyBy).toBe('1969-12-31');
    expect(countDays({ ...asked, from: on('1970-01-01') }).lastDay).toBe('1970-01-01');
    expect(countDays({ ...asked, after: on('1970-01-01') }).lastDay).toBe('1970-01-02');
  });
});
