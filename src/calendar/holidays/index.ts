import { type HolidayCalendar, type PackedTable, unpackDays } from './table.ts';
import { tables } from './tables.ts';

const byCode = new Map<string, PackedTable>(tables.map((table) => [table.code, table]));
const calendars: readonly HolidayCalendar[] = tables.map(calendarOf);
const calendarByCode = new Map(calendars.map((calendar) => [calendar.code, calendar]));

/** One bit a day from the first day of the first span on; made when a calendar is first asked. */
const bitsByCode = new Map<string, Int32Array>();

/** The calendar of a code, or undefined when none of that code ships. */
export function holidayCalendar(code: string): HolidayCalendar | undefined {
  return calendarByCode.get(code);
}

/** Every calendar that ships, in the order of docs/reference/holidays.md. */
export function holidayCalendars(): readonly HolidayCalendar[] {
  return calendars;
}

/**
 * Whether a civil day (days since 1970-01-01) is a holiday of a calendar; weekends are not in it. Undefined, which is
 * not «no», when the code is unknown or the day lies outside the days that the table covers: a period that would roll
 * on such a day has no known end. Sources: each calendar's `source`, and docs/reference/holidays.md.
 */
export function isHoliday(code: string, day: number): boolean | undefined {
  const table = byCode.get(code);
  if (!table || !covers(table.spans, day)) return undefined;
  const bits = bitsByCode.get(code) ?? unpackBits(table);
  const offset = day - (table.spans[0]?.[0] ?? 0);
  return (((bits[offset >> 5] ?? 0) >>> (offset & 31)) & 1) === 1;
}

function covers(spans: PackedTable['spans'], day: number): boolean {
  for (const [first, last] of spans) if (day >= first && day <= last) return true;
  return false;
}

function unpackBits(table: PackedTable): Int32Array {
  const first = table.spans[0]?.[0] ?? 0;
  const last = table.spans.at(-1)?.[1] ?? first;
  const bits = new Int32Array(((last - first) >> 5) + 1);
  for (const day of unpackDays(table)) {
    const offset = day - first;
    bits[offset >> 5] = (bits[offset >> 5] ?? 0) | (1 << (offset & 31));
  }
  bitsByCode.set(table.code, bits);
  return bits;
}

function calendarOf(table: PackedTable): HolidayCalendar {
  const { code, name, firstYear, lastYear, projectedFrom, weekend, source } = table;
  return { code, name, firstYear, lastYear, projectedFrom, weekend, source };
}
