// Civil days as plain whole numbers, read off a calendar that is written out one day after another.

const FIRST_YEAR = 1800;
const LAST_YEAR = 2350;

export type Day = number;

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

export function isLeap(year: number): boolean {
  if (year % 400 === 0) return true;
  if (year % 100 === 0) return false;
  return year % 4 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const calendar: Civil[] = [];
const firstOfMonth = new Map<number, Day>();
for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
  for (let month = 1; month <= 12; month += 1) {
    firstOfMonth.set(year * 12 + month, calendar.length);
    for (let dayOfMonth = 1; dayOfMonth <= daysInMonth(year, month); dayOfMonth += 1) {
      calendar.push({ year, month, dayOfMonth });
    }
  }
}

/** The last day that the written calendar holds. */
export const LAST_DAY_OF_CALENDAR: Day = calendar.length - 1;

export function outOfScope(why: string): never {
  throw Object.assign(new Error(why), { outOfScope: true });
}

export function civilOf(day: Day): Civil {
  return calendar[day] ?? outOfScope(`day ${day} lies outside the calendar`);
}

export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const first = firstOfMonth.get(year * 12 + month);
  if (first === undefined || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) {
    return outOfScope(`no such day: ${year}-${month}-${dayOfMonth}`);
  }
  return first + dayOfMonth - 1;
}

export function readDay(text: unknown): Day {
  const found = typeof text === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) : null;
  if (found === null) return outOfScope(`not a plain civil date: ${String(text)}`);
  return dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
}

export function writeDay(day: Day): string {
  const { year, month, dayOfMonth } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

export function writeDayOrNull(day: Day | null): string | null {
  return day === null ? null : writeDay(day);
}

/** The month that lies `months` after the month of `day`. */
export function monthAfter(day: Day, months: number): { readonly year: number; readonly month: number } {
  const { year, month } = civilOf(day);
  const counted = year * 12 + (month - 1) + months;
  return { year: Math.floor(counted / 12), month: (counted % 12) + 1 };
}

export function lastOfMonth(day: Day): Day {
  const { year, month } = civilOf(day);
  return dayOf(year, month, daysInMonth(year, month));
}
