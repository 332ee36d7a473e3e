import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, printDay } from '../../src/calendar/index.ts';
import { type DayManner, dayIn } from '../../src/reader/register/days.ts';

const plain: DayManner = { order: undefined, shortYears: false };

/** The day that a text is read as, or the code of its fault. */
const read = (text: string, manner: Partial<DayManner> = {}): string => {
  const found = dayIn({ text }, { ...plain, ...manner });
  return 'value' in found ? printDay(found.value) : found.code;
};

describe('a day in a cell', () => {
  test.each([
    '2025-04-01',
    '2025/4/1',
    '2025.04.01',
    '2025. 4. 1.',
    '2025. 4. 1',
    '20250401',
    '2025-04-01T00:00:00Z',
    '2025-04-01 00:00:00.000',
    '2025年4月1日',
    '2025年 4月 1日',
    '２０２５年４月１日',
    '2025年4月1日(火)',
    '2025년 4월 1일',
    '2025년4월1일',
    '2025년 4월 1일 (화)',
    '令和7年4月1日',
    '㋿7年4月1日',
    'R7.4.1',
    'r7/4/1',
    'R07-04-01',
    '1 April 2025',
    '1st April 2025',
    '1 Apr. 2025',
    'April 1, 2025',
    'Apr 1st, 2025',
    'Tuesday, April 1, 2025',
    'Tue 1 Apr 2025',
    '1-Apr-2025',
    '01 APR 2025',
  ])('%s is 1 April 2025', (text) => {
    expect(read(text)).toBe('2025-04-01');
  });

  test.each([
    ['令和元年5月1日', '2019-05-01'],
    ['R元.5.1', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['H31.4.30', '2019-04-30'],
    ['昭和64年1月7日', '1989-01-07'],
    ['S64.1.7', '1989-01-07'],
  ])('%s is read by its era as %s', (text, day) => {
    expect(read(text)).toBe(day);
  });

  test('of two numbers and a year is ambiguous, unless one is no month or both are the same', () => {
    expect(read('03/04/2025')).toBe('register/ambiguous-day');
    expect(read('3-4-2025')).toBe('register/ambiguous-day');
    expect(read('25/04/2025')).toBe('2025-04-25');
    expect(read('04/25/2025')).toBe('2025-04-25');
    expect(read('04/04/2025')).toBe('2025-04-04');
  });

  test('of two numbers and a year is read in the order that is said', () => {
    expect(read('03/04/2025', { order: 'dmy' })).toBe('2025-04-03');
    expect(read('03/04/2025', { order: 'mdy' })).toBe('2025-03-04');
    expect(read('25/04/2025', { order: 'mdy' })).toBe('register/no-such-day');
  });

  test('with full stops and the year at the end has its day first', () => {
    expect(read('03.04.2025')).toBe('2025-04-03');
    expect(read('3. 4. 2025')).toBe('2025-04-03');
  });

  test('with a year of two digits is none, unless the mapping says of which century', () => {
    for (const text of ['03/04/25', '3.4.25', '1-Apr-25', '1 Apr 25'])
      expect(read(text, { order: 'dmy' })).toBe('register/short-year');
    expect(read('03/04/25', { order: 'dmy', shortYears: true })).toBe('2025-04-03');
    expect(read('03/04/25', { shortYears: true })).toBe('register/ambiguous-day');
    expect(read('1-Apr-25', { shortYears: true })).toBe('2025-04-01');
  });

  test.each(['30/02/2025', '2025-02-30', '2025-13-01', '31/04/2025', '20251301', '0000-01-01', '令和7年13月1日'])(
    '%s is a day that no calendar has',
    (text) => {
      expect(read(text, { order: 'dmy' })).toBe('register/no-such-day');
    },
  );

  test.each([
    'April 2025',
    '2025-04',
    '2025年4月',
    '2025',
    '45748',
    'next year',
    '1 April',
    '4月1日',
    'May',
    'Q1 2025',
    '2025-03-31T15:00:00Z',
    '2025-04-01 09:30',
    '1 April 2025 or later',
    '2025-04-01 – 2026-03-31',
    'from 1 April 2025',
    '__ April 2025',
    '令和7年度',
    'X7.4.1',
    '25.4.1',
    '30 Februar 2025',
  ])('%s is no day', (text) => {
    expect(read(text)).toBe('register/no-day');
  });

  test('that the file itself has as a date needs no reading', () => {
    expect(dayIn({ text: '03/04/2025', day: '2025-04-03' }, plain)).toEqual({ value: dayOf(2025, 4, 3) });
  });
});

test('every day is read again from the ways in which days are written', () => {
  const ways = [
    (y: number, m: number, d: number) => printDay(dayOf(y, m, d)),
    (y: number, m: number, d: number) => `${y}年${m}月${d}日`,
    (y: number, m: number, d: number) => `${y}년 ${m}월 ${d}일`,
    (y: number, m: number, d: number) =>
      `${d} ${'January February March April May June July August September October November December'.split(' ')[m - 1]} ${y}`,
  ];
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      (y, m, d) => {
        for (const way of ways) expect(read(way(y, m, d))).toBe(printDay(dayOf(y, m, d)));
      },
    ),
  );
});

test('whatever the text, there is a day or a fault', () => {
  const signs = fc.constantFrom(
    '0',
    '1',
    '9',
    '2025',
    '/',
    '-',
    '.',
    ' ',
    '年',
    '月',
    '日',
    '년',
    '令和',
    'R',
    'Apr',
    'T00:00',
    '(',
    ')',
    '_',
    '元',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(signs).map((all) => all.join('')),
      ),
      (text) => /^(?:register\/|\d{4}-)/.test(read(text)),
    ),
    {
      numRuns: 2000,
    },
  );
});
