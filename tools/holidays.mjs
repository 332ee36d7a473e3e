// Writes src/calendar/holidays/tables.ts from the data of date-holidays, the corrections in holidays.json and the lists
// in eu-institutions.json. With --check nothing is written, and a table that is out of date is an error.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import Holidays from 'date-holidays';
import { main, root, say } from './house.mjs';

/**
 * @typedef {{ code: string, name: string, region: string[], firstYear?: number, projectedFrom?: number, weekend?: number[] }} Calendar
 * @typedef {'nearest-weekday' | 'next-monday' | 'next-working-day'} Observed
 * @typedef {{ calendars: string[], add?: string[], remove?: string[], yearly?: string, years?: [number, number],
 *   observed?: Observed, drop?: boolean, rule?: string, shift?: number, because: string, source: string }} Correction
 * @typedef {{ firstYear: number, lastYear: number, projectedFrom: number, calendars: Calendar[], corrections: Correction[] }} Plan
 * @typedef {'brussels' | 'luxembourg'} Seat
 * @typedef {{ year: number, source: string, read: string, span: [string, string], days: string[], seats?: Seat[] }
 *   & { [seat in Seat]?: string[] }} YearList
 * @typedef {{ calendars: { code: string, name: string, seat: Seat }[], lists: YearList[] }} Institutions
 * @typedef {{ code: string, name: string, firstYear: number, lastYear: number, projectedFrom: number, weekend: number[],
 *   source: string, spans: [number, number][], days: Set<number> }} Table
 */

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const output = join(root, 'src', 'calendar', 'holidays', 'tables.ts');

/** @param {string} text `YYYY-MM-DD` @returns {number} days since 1970-01-01 */
function dayOf(text) {
  const day = Date.parse(`${text}T00:00:00Z`) / 86_400_000;
  if (!Number.isInteger(day) || printDay(day) !== text) throw new Error(`no such day: ${text}`);
  return day;
}

/** @param {number} day */
function printDay(day) {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** 1 for Monday to 7 for Sunday. @param {number} day */
function weekdayOf(day) {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** @param {string} name @returns {any} */
function readTool(name) {
  return JSON.parse(readFileSync(join(root, 'tools', name), 'utf8'));
}

/**
 * The public holidays of a region as the library has them, every day of those that last several, each with its rule.
 * A year more on each side, because a substitute may fall into the year next door.
 * @param {readonly string[]} region @param {number} firstYear @param {number} lastYear
 */
function libraryDays(region, firstYear, lastYear) {
  const [country = '', state] = region;
  const library = state ? new Holidays(country, state) : new Holidays(country);
  /** @type {{ day: number, rule: string }[]} */
  const found = [];
  for (let year = firstYear - 1; year <= lastYear + 1; year++) {
    for (const holiday of library.getHolidays(year)) {
      if (holiday.type !== 'public') continue;
      const first = dayOf(holiday.date.slice(0, 10));
      // Rounded: a day on which the clocks change has 23 or 25 hours.
      const length = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / 86_400_000));
      for (let index = 0; index < length; index++) found.push({ day: first + index, rule: holiday.rule });
    }
  }
  return found;
}

/**
 * The days that a yearly correction speaks of: the day itself in each of its years and, where it is observed on
 * another day as well, that one.
 * @param {Correction} correction @param {Set<number>} holidays
 */
function yearlyDays({ yearly, years, observed }, holidays) {
  if (!yearly || !years) return [];
  /** @type {number[]} */
  const days = [];
  for (let year = years[0]; year <= years[1]; year++) {
    const day = dayOf(`${year}-${yearly}`);
    days.push(day);
    const weekday = weekdayOf(day);
    if (!observed || weekday < 6) continue;
    let other = observed === 'nearest-weekday' && weekday === 6 ? day - 1 : day + 8 - weekday;
    if (observed === 'next-working-day') while (holidays.has(other)) other++;
    days.push(other);
  }
  return days;
}

/** @param {Calendar} calendar @param {Plan} plan @param {string} version @returns {Table} */
function tableOf(calendar, plan, version) {
  const { code, name, region } = calendar;
  const firstYear = calendar.firstYear ?? plan.firstYear;
  const { lastYear } = plan;
  const span = /** @type {[number, number]} */ ([dayOf(`${firstYear}-01-01`), dayOf(`${lastYear}-12-31`)]);
  const corrections = plan.corrections.filter(({ calendars }) => calendars.includes(code));
  const shifts = corrections.filter(({ shift }) => shift !== undefined);
  const found = libraryDays(region, firstYear, lastYear);
  for (const { rule } of shifts) {
    if (!found.some((one) => one.rule === rule)) throw new Error(`${code}: no holiday has the rule ${rule}`);
  }
  const days = new Set(found.map((one) => one.day + (shifts.find(({ rule }) => rule === one.rule)?.shift ?? 0)));
  for (const correction of corrections) {
    if (correction.shift !== undefined) continue;
    const yearly = yearlyDays(correction, days);
    const before = days.size;
    for (const day of yearly) {
      if (correction.drop) days.delete(day);
      else days.add(day);
    }
    if (yearly.length > 0 && days.size === before)
      throw new Error(`${code}: the correction of ${correction.yearly} changes nothing`);
    for (const day of (correction.remove ?? []).map(dayOf)) {
      if (!days.delete(day)) throw new Error(`${code}: ${printDay(day)} cannot be taken out, it is not there`);
    }
    for (const day of (correction.add ?? []).map(dayOf)) {
      if (days.has(day)) throw new Error(`${code}: ${printDay(day)} is there already`);
      days.add(day);
    }
  }
  const corrected = corrections.length > 0 ? ', corrected' : '';
  return {
    code,
    name,
    firstYear,
    lastYear,
    projectedFrom: calendar.projectedFrom ?? plan.projectedFrom,
    weekend: calendar.weekend ?? [6, 7],
    source: `date-holidays ${version}${corrected} (CC BY-SA 3.0)`,
    spans: [span],
    days: new Set([...days].filter((day) => day >= span[0] && day <= span[1])),
  };
}

/** `A..B` is every day from A to B. @param {string} text */
function daysFromTo(text) {
  const [first = '', last = first] = text.split('..');
  const from = dayOf(first);
  return Array.from({ length: dayOf(last) - from + 1 }, (_, index) => from + index);
}

/** @param {Institutions} institutions @returns {Table[]} */
function institutionTables({ calendars, lists }) {
  return calendars.map(({ code, name, seat }) => {
    const own = lists.filter(({ seats }) => !seats || seats.includes(seat));
    /** @type {[number, number][]} */
    const spans = [];
    /** @type {Set<number>} */
    const days = new Set();
    for (const list of own) {
      const first = dayOf(list.span[0]);
      const last = dayOf(list.span[1]);
      for (const day of [...list.days, ...(list[seat] ?? [])].flatMap(daysFromTo)) {
        if (day < first || day > last)
          throw new Error(`${code}: ${printDay(day)} lies outside the list of ${list.year}`);
        days.add(day);
      }
      const previous = spans.at(-1);
      if (previous && first <= previous[1])
        throw new Error(`${code}: the list of ${list.year} overlaps the one before`);
      if (previous && first === previous[1] + 1) previous[1] = last;
      else spans.push([first, last]);
    }
    const years = own.map(({ year }) => year);
    const lastYear = Math.max(...years);
    return {
      code,
      name,
      firstYear: Math.min(...years),
      lastYear,
      projectedFrom: lastYear + 1,
      weekend: [6, 7],
      source: 'Commission, yearly lists of public holidays (Official Journal, C series)',
      spans,
      days,
    };
  });
}

/** @param {Table} table */
function pack({ spans, days }) {
  let previous = (spans[0]?.[0] ?? 0) - 1;
  let text = '';
  for (const day of [...days].toSorted((a, b) => a - b)) {
    let distance = day - previous;
    for (; distance >= 63; distance -= 63) text += digits[63];
    text += digits[distance];
    previous = day;
  }
  return text;
}

/** @param {string} text */
function quote(text) {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** @param {readonly Table[]} tables */
function print(tables) {
  const rows = tables.map(
    (table) => `  {
    code: ${quote(table.code)},
    name: ${quote(table.name)},
    firstYear: ${table.firstYear},
    lastYear: ${table.lastYear},
    projectedFrom: ${table.projectedFrom},
    weekend: [${table.weekend.join(', ')}],
    source: ${quote(table.source)},
    spans: [${table.spans.map((span) => `[${span.join(', ')}]`).join(', ')}],
    days: ${quote(pack(table))},
  },
`,
  );
  return `// Generated by \`npm run holidays\` from tools/holidays.json and tools/eu-institutions.json. Do not edit.
// The tables whose source names date-holidays are derived from its data, which are available under CC BY-SA 3.0
// (https://creativecommons.org/licenses/by-sa/3.0/), and stay under that licence. See NOTICE.
import type { PackedTable } from './table.ts';

export const tables: readonly PackedTable[] = [
${rows.join('')}];
`;
}

await main(async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'date-holidays', 'package.json'), 'utf8'));
  /** @type {Plan} */
  const plan = readTool('holidays.json');
  const tables = [
    ...plan.calendars.map((one) => tableOf(one, plan, version)),
    ...institutionTables(readTool('eu-institutions.json')),
  ];
  const text = print(tables);
  if (process.argv.includes('--check')) {
    if (readFileSync(output, 'utf8') !== text) throw new Error('the holiday tables are out of date: npm run holidays');
    return 0;
  }
  writeFileSync(output, text);
  say(
    `${tables.length} calendars, ${tables.reduce((sum, { days }) => sum + days.size, 0)} days, ${text.length} characters`,
  );
  return 0;
});
