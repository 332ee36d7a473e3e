import { describe, expect, test } from 'vitest';
import { civilDayAt, printDay } from '../../src/calendar/index.ts';
import { dayInZone } from '../../src/cli/today.ts';

describe('the day of an instant in a zone', () => {
  const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Asia/Calcutta', 'Etc/GMT+5'];
  // The hours around midnight, in winter and summer, and at changes of the clocks in Europe and America.
  const instants = ['2026-01-01T00:00:00Z', '2024-02-29T12:30:00Z', '2026-03-29T01:00:00Z', '2026-11-01T06:00:00Z'].map(
    (text) => Date.parse(text),
  );

  test('it is the day that a formatter gives, in every zone that the machine knows', () => {
    const different = zones.filter((zone) =>
      instants.some((instant) => dayInZone(instant, zone) !== civilDayAt(instant, zone)),
    );
    expect(different).toEqual([]);
  });

  test('an instant falls on different days in Seoul and in Washington', () => {
    const instant = Date.parse('2019-11-22T15:00:00Z');
    expect(printDay(dayInZone(instant, 'Asia/Seoul'))).toBe('2019-11-23');
    expect(printDay(dayInZone(instant, 'America/New_York'))).toBe('2019-11-22');
  });

  test('a zone that does not exist is no zone, and never UTC', () => {
    expect(() => dayInZone(0, 'Asia/Nowhere')).toThrow(RangeError);
  });

  test('the clock of the process is left as it was', () => {
    const before = [process.env.TZ, new Date(0).getTimezoneOffset()];
    dayInZone(0, 'Pacific/Kiritimati');
    expect([process.env.TZ, new Date(0).getTimezoneOffset()]).toEqual(before);
  });
});
