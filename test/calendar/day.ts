import { type Day, type Period, parseDay, parsePeriod } from '../../src/calendar/index.ts';

/** A day that exists, from its text. */
export function on(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`no such day: ${text}`);
  return day;
}

/** A period, from its text. */
export function lengthOf(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new Error(`no such period: ${text}`);
  return period;
}
