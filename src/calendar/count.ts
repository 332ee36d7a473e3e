import type { Counting, Effect } from './convention.ts';
import { civilOf, type Day, dayOf, endOfMonth, lengthOfMonth, weekdayOf } from './day.ts';
import { holidayCalendar, isHoliday } from './holidays/index.ts';
import { type Period, type Step, stepsOf, unitsOf } from './period.ts';

/** Whether a day is a working day in every calendar of a counting; without calendars Saturday and Sunday are closed. */
export function isWorkingDay(day: Day, counting: Pick<Counting, 'calendars' | 'holidays'>): boolean {
  if (counting.holidays.includes(day)) return false;
  const weekday = weekdayOf(day);
  if (counting.calendars.length === 0) return weekday < 6;
  return counting.calendars.every((code) => {
    const weekend = holidayCalendar(code)?.weekend ?? [6, 7];
    return !weekend.includes(weekday) && isHoliday(code, day) !== true;
  });
}

/** The calendars of a counting that know nothing of the year of a day: what rolls or counts working days there is only as good as that. */
export function unknownHolidays(
  day: Day,
  counting: Pick<Counting, 'calendars' | 'roll' | 'shortDays'>,
  kind: DayKind = {},
): readonly string[] {
  const used = counting.roll !== 'none' || kind.business === true || counting.shortDays > 0;
  return used ? counting.calendars.filter((code) => isHoliday(code, day) === undefined) : [];
}

/** The first working day from a day on, in the direction given. */
export function workingDayFrom(day: Day, direction: 1 | -1, counting: Pick<Counting, 'calendars' | 'holidays'>): Day {
  let at = day;
  // No calendar closes a year on end; the bound keeps a hand-made list of holidays from hanging the search.
  for (let tries = 0; tries < 400 && !isWorkingDay(at, counting); tries++) at += direction;
  return at;
}

/**
 * The day of the same number so many months later. Where the month is too short, `clamp` gives its last day
 * (ETS 76, art. 4(2)) and `overflow` the first of the next month, which is where a term that ends with the month goes on.
 */
export function addMonths(day: Day, months: number, short: 'clamp' | 'overflow'): Day {
  if (months === 0) return day;
  const civil = civilOf(day);
  const index = civil.year * 12 + civil.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const length = lengthOfMonth(year, month);
  if (civil.day <= length) return dayOf(year, month, civil.day);
  return dayOf(year, month, length) + (short === 'overflow' ? 1 : 0);
}

function addWorkingDays(day: Day, count: number, counting: Counting): Day {
  let at = day;
  for (let left = count; left > 0; left--) at = workingDayFrom(at + 1, 1, counting);
  return at;
}

function shift(
  day: Day,
  steps: readonly Step[],
  short: 'clamp' | 'overflow',
  counting: Counting,
  working: boolean,
): Day {
  let at = day;
  for (const step of steps) {
    at = addMonths(at, step.months, short);
    at = working ? addWorkingDays(at, step.days, counting) : at + step.days;
  }
  return at;
}

/** The first day after a period that begins with a day, that day counting: the first day of the next term. */
export function boundaryAfter(firstDay: Day, steps: readonly Step[]): Day {
  let at = firstDay;
  for (const step of steps) at = addMonths(at, step.months, 'overflow') + step.days;
  return at;
}

/** How an exit, a question or the text asks for days to be counted, beyond the convention. */
export interface DayKind {
  readonly clear?: boolean;
  readonly business?: boolean;
}

function countsWorkingDays(period: Period, counting: Counting, kind: DayKind): boolean {
  if (kind.business || period.days === 'business') return true;
  return counting.shortDays > 0 && unitsOf(period) === 'days' && sumDays(period) <= counting.shortDays;
}

function sumDays(period: Period): number {
  return stepsOf(period, 'as-written').reduce((sum, step) => sum + step.days, 0);
}

/**
 * P(d): the day on which a period that an event on day `d` sets going has run.
 * The day of the event is not counted (`event`), or the count begins with the day after it (`east-asian`) or with the day itself
 * (`start-of-day`); clear days leave out the last day too.
 */
export function periodEnd(d: Day, period: Period, counting: Counting, kind: DayKind = {}): Day {
  const steps = stepsOf(period, counting.order);
  const working = countsWorkingDays(period, counting, kind);
  let last: Day;
  if (counting.basis === 'event' || working) last = shift(d, steps, 'clamp', counting, working);
  else last = boundaryAfter(counting.basis === 'east-asian' ? d + 1 : d, steps) - 1;
  if (kind.clear || period.days === 'clear') last = working ? addWorkingDays(last, 1, counting) : last + 1;
  return rolled(last, counting);
}

/** The last day of a period that begins with a day, that day counting (German Civil Code § 187(2); Civil Code of Japan art. 140). */
export function periodFrom(firstDay: Day, period: Period, counting: Counting, kind: DayKind = {}): Day {
  const steps = stepsOf(period, counting.order);
  if (countsWorkingDays(period, counting, kind))
    return rolled(shift(firstDay - 1, steps, 'clamp', counting, true), counting);
  return rolled(boundaryAfter(firstDay, steps) - 1, counting);
}

function rolled(day: Day, counting: Counting): Day {
  if (counting.roll === 'none') return day;
  return workingDayFrom(day, counting.roll === 'forward' ? 1 : -1, counting);
}

/** What the last day of a notice of this length does under a counting: by its shortest unit where it is mixed. */
export function effectOf(period: Period | null, counting: Counting): Effect {
  return period && unitsOf(period) === 'months' ? counting.effect.months : counting.effect.days;
}

/** The last day in of a notice that has run on a day, where any day may be the last. */
export function lastDayAfter(ranOn: Day, effect: Effect): Day {
  return effect === 'same-day' ? ranOn - 1 : effect === 'next-day' ? ranOn : endOfMonth(ranOn);
}

/**
 * The latest day whose image under a rising function is not after a bound, found from a guess. Every deadline is found this way,
 * never by subtracting: 31 March and six months end on 30 September, and 30 September less six months would be 30 March.
 */
export function latestWithin(image: (day: Day) => Day, bound: Day, guess: Day): Day {
  let day = guess;
  for (let stride = 1; image(day) > bound; stride *= 2) day -= stride;
  let stride = 1;
  while (image(day + stride) <= bound) {
    day += stride;
    stride *= 2;
  }
  for (; stride >= 1; stride = Math.floor(stride / 2)) if (image(day + stride) <= bound) day += stride;
  return day;
}

/** A first guess at the day from which a period runs to a day; {@link latestWithin} makes it exact. */
export function guessStart(lastDay: Day, period: Period): Day {
  let day = lastDay;
  for (const step of stepsOf(period, 'as-written')) day = addMonths(day, -step.months, 'clamp') - step.days;
  return day;
}

/** The latest day of notice for a last day: the latest d with P(d) not after it. */
export function latestStart(lastDay: Day, period: Period, counting: Counting, kind: DayKind = {}): Day {
  return latestWithin((d) => periodEnd(d, period, counting, kind), lastDay, guessStart(lastDay, period));
}
