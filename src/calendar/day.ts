/**
 * A civil day: whole days since 1970-01-01 in the proleptic Gregorian calendar, negative before it.
 * Legal dates are civil days (ISO 8601); no hour and no zone belongs to one.
 */
export type Day = number;

/** Year, month (1 to 12) and day of the month (1 to 31). */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The mean length of a month in days: after 400 years, 4,800 months, the Gregorian calendar repeats itself. */
export const meanMonth = 146097 / 4800;

/** The civil day of a year, month and day of the month that exist; see {@link parseDay} for input that may not. */
export function dayOf(year: number, month: number, day: number): Day {
  // The year is taken to begin with March, so that the leap day is its last day; 400 years are always 146097 days.
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + (yearOfEra >> 2) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** Year, month and day of the month of a civil day. */
export function civilOf(day: Day): Civil {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + (yearOfEra >> 2) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** How many days a month has. */
export function lengthOfMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Reads `YYYY-MM-DD`, years 0001 to 9999; undefined for anything else and for days that do not exist, such as 30 February. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) return undefined;
  return dayOf(year, month, day);
}

/** Writes a civil day as `YYYY-MM-DD`. */
export function printDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** ISO weekday: Monday is 1, Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The last day of the month in which a day falls. */
export function endOfMonth(day: Day): Day {
  const { year, month } = civilOf(day);
  return dayOf(year, month, lengthOfMonth(year, month));
}

/** The last day of the quarter of the calendar year in which a day falls. */
export function endOfQuarter(day: Day): Day {
  const { year, month } = civilOf(day);
  const last = month + ((3 - (month % 3)) % 3);
  return dayOf(year, last, lengthOfMonth(year, last));
}

/** 31 December of the year in which a day falls. */
export function endOfYear(day: Day): Day {
  return dayOf(civilOf(day).year, 12, 31);
}
