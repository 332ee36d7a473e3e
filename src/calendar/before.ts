import { countingOf } from './convention.ts';
import { latestStart } from './count.ts';
import type { Day } from './day.ts';
import { parsePeriod } from './period.ts';

/**
 * The latest day from which a period, such as `30 days`, ends on a day at the latest, by the common counting; `0 days` is the day itself. Undefined where
 * it is no period.
 */
export function dayBefore(period: string, day: Day): Day | undefined {
  if (period === '0 days') return day;
  const parsed = parsePeriod(period);
  return parsed && latestStart(day, parsed, countingOf('common'));
}
