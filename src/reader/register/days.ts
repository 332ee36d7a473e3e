import { sentence } from '../../base/index.ts';
import { type Day, parseDay } from '../../calendar/index.ts';
import { dateAt, isoOf } from '../dates.ts';
import { japaneseTimes, koreanTimes } from '../news/times-east-asian.ts';
import { tokensOf } from '../tokens.ts';
import type { Fault, Read } from './finding.ts';
import type { Cell } from './workbook.ts';

/** Whether the day or the month stands first. */
export type DayOrder = 'dmy' | 'mdy';

/** How the dates of a column are read. */
export interface DayManner {
  readonly order: DayOrder | undefined;
  /** Whether years of two digits are of this century. */
  readonly shortYears: boolean;
}

/** Two numbers and a year, of which one is the day. */
interface Numeric {
  readonly first: number;
  readonly second: number;
  readonly year: string;
  readonly dots: boolean;
}

/** The civil day of a cell. A cell that is a date in its file is one; a text is read only where it has one meaning. */
export function dayIn(cell: Pick<Cell, 'text' | 'day'>, manner: DayManner): Read<Day> {
  const iso = cell.day === undefined ? isoIn(cell.text, manner) : { value: cell.day };
  if (!('value' in iso)) return iso;
  const day = parseDay(iso.value);
  return day === undefined
    ? { code: 'register/no-such-day', says: sentence`${cell.text} is a day that no calendar has.` }
    : { value: day };
}

/** What a text says of the order of day and month in its column: a number above twelve is no month. */
export function orderIn(text: string): DayOrder | undefined {
  const numeric = numericIn(bareDate(text));
  return numeric && !numeric.dots ? orderOf(numeric) : undefined;
}

const orderOf = ({ first, second }: Pick<Numeric, 'first' | 'second'>): DayOrder | undefined =>
  first > 12 ? 'dmy' : second > 12 ? 'mdy' : undefined;

/** Whether a text has two numbers and a year, whatever their order. */
export const isNumericDay = (text: string): boolean => numericIn(bareDate(text)) !== undefined;

const weekday =
  /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s{1,9}(?=.{0,60}\d)|\s{0,9}\([月火水木金土日월화수목금토일a-z]{1,9}\)$/gi;
const midnight = /[T ]0{1,2}:00(?::00(?:\.0{1,6})?)?Z?$/;

// Days of the week and midnight, which programs add to dates, change no day; any other hour may.
const bareDate = (text: string): string =>
  text.normalize('NFKC').replace(weekday, '').replace(midnight, '').replace(/\s+/g, ' ').trim();

function numericIn(text: string): Numeric | undefined {
  const [, first, sign, second, year] = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})\.?$/.exec(text) ?? [];
  if (first === undefined || second === undefined || year === undefined) return undefined;
  return { first: Number(first), second: Number(second), year, dots: sign === '.' };
}

const iso = (year: number | string, month: number | string, day: number | string): { value: string } => ({
  value: `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
});

function isoIn(text: string, manner: DayManner): Read<string> {
  const bare = bareDate(text);
  const [, y, m, d] =
    /^(\d{4}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{1,2}) ?\.?$/.exec(bare) ?? /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(bare) ?? [];
  if (y && m && d) return iso(y, m, d);
  const numeric = numericIn(bare);
  if (numeric) return ordered(text, numeric, manner);
  const east = eastAsian(bare);
  if (east) return { value: east };
  return english(bare, manner) ?? { code: 'register/no-day', says: sentence`${text} is no date that can be read.` };
}

function ordered(text: string, { first, second, year, dots }: Numeric, manner: DayManner): Read<string> {
  // Where dates are written with full stops and the year stands last, the day stands first.
  const order = manner.order ?? (dots || first === second ? 'dmy' : orderOf({ first, second }));
  const full = year.length === 4 ? year : manner.shortYears ? `20${year}` : undefined;
  if (full === undefined) return shortYear(text);
  const [asDmy, asMdy] = [iso(full, second, first), iso(full, first, second)];
  if (order !== undefined) return order === 'dmy' ? asDmy : asMdy;
  return { code: 'register/ambiguous-day', says: sentence`${text} may be ${asDmy.value} or ${asMdy.value}.` };
}

const shortYear = (text: string): Fault => ({
  code: 'register/short-year',
  says: sentence`${text} does not say of which century its year is.`,
});

const eras: Readonly<Record<string, string>> = { R: '令和', H: '平成', S: '昭和' };

// 令和7年4月1日, R7.4.1, 2025年4月1日, 2025년 4월 1일: as reports in these languages tell days.
function eastAsian(bare: string): string | undefined {
  const text = bare.replace(
    /^([RHS])\.?(\d{1,2}|元)[./-](\d{1,2})[./-](\d{1,2})\.?$/i,
    (_, era: string, y: string, m: string, d: string) => `${eras[era.toUpperCase()]}${y}年${m}月${d}日`,
  );
  const joined = text.includes('年') ? text.replaceAll(' ', '') : text;
  for (const { says, means } of [...japaneseTimes, ...koreanTimes]) {
    says.lastIndex = 0;
    const found = says.exec(joined);
    if (!found || found[0].length !== joined.length) continue;
    const words = means(found.groups ?? {});
    if (words?.is === 'day' && typeof words.year === 'number' && words.month !== undefined)
      return iso(words.year, words.month, words.day).value;
  }
  return undefined;
}

// 1 April 2025, April 1st, 2025, 1-Apr-25: as agreements write days.
function english(bare: string, { shortYears }: DayManner): Read<string> | undefined {
  const [, day, month, year] = /^(\d{1,2})[- ]([a-z]{3,9})[- ](\d\d)$/i.exec(bare) ?? [];
  if (year !== undefined && !shortYears && dateOf(`${day} ${month} 2000`)) return shortYear(bare);
  const value = dateOf(year === undefined ? bare : `${day} ${month} 20${year}`);
  return value === undefined ? undefined : { value };
}

function dateOf(text: string): string | undefined {
  // Numbers alone are read above, where nothing is taken for granted of their order.
  if (!/[a-z]/i.test(text)) return undefined;
  const tokens = tokensOf(text);
  const spot = dateAt(tokens, 0);
  return spot?.to === tokens.count && spot.day !== undefined && spot.year !== undefined ? isoOf(spot) : undefined;
}
