import { describe, expect, test } from 'vitest';
import { civilDayAt, isZone, printDay } from '../../src/calendar/index.ts';

describe('the civil day of an instant', () => {
  test.each([
    ['2019-11-22T08:59:00Z', 'Asia/Seoul', '2019-11-22'],
    ['2019-11-22T14:59:59Z', 'Asia/Seoul', '2019-11-22'],
    ['2019-11-22T15:00:00Z', 'Asia/Seoul', '2019-11-23'],
    ['2019-11-22T15:00:00Z', 'UTC', '2019-11-22'],
    ['2019-03-29T23:00:00Z', 'Europe/Brussels', '2019-03-30'],
    ['2019-03-29T23:00:00Z', 'Europe/London', '2019-03-29'],
    ['2020-01-01T04:59:59Z', 'America/New_York', '2019-12-31'],
    ['2020-01-01T05:00:00Z', 'America/New_York', '2020-01-01'],
    ['2020-07-01T03:59:59Z', 'America/New_York', '2020-06-30'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
    ['1969-12-31T23:59:59Z', 'UTC', '1969-12-31'],
  ])('%s is in %s on %s', (instant, zone, day) => {
    expect(printDay(civilDayAt(Date.parse(instant), zone))).toBe(day);
  });

  test('a year before 1000 keeps its four digits', () => {
    expect(printDay(civilDayAt(Date.parse('0800-07-01T12:00:00Z'), 'UTC')).slice(0, 4)).toBe('0800');
  });
});

test('a zone is a name of the time zone database', () => {
  expect([isZone('Asia/Seoul'), isZone('UTC'), isZone('Europe/Brussels')]).toEqual([true, true, true]);
  expect([isZone('Asia/Soul'), isZone(''), isZone('Seoul time')]).toEqual([false, false, false]);
});
