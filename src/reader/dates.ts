import { months } from './lexicon.ts';
import { numberAt } from './numbers.ts';
import { Mark, type Tokens } from './tokens.ts';
import { intern, Role, roleOf, Special, symbolsOf, wordOf } from './vocabulary.ts';

/** A day, month or year that a text names. */
export interface DateSpot {
  readonly is: 'date';
  readonly from: number;
  readonly to: number;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** A part of it is left blank or blacked out. */
  readonly blank?: true;
}

const of = intern('of');
const day = intern('day');
const comma = intern(',');
const stop = intern('.');
const slash = intern('/');
const hyphen = intern('-');
const close = intern(')');
const less = intern('<');
const sup = intern('sup');
const endings = symbolsOf('st nd rd th');
const the = intern('the');
const inWord = intern('in');
const year = intern('year');
const yearSign = intern('年');
const monthSign = intern('月');
const daySign = intern('日');
const yearHangul = intern('년');
const monthHangul = intern('월');
const dayHangul = intern('일');
const may = intern('may');
const march = intern('march');

/** A date as ISO writes it, as far as it is known: `2019-11-22`, `2019-08`, `2019`. Undefined where a part is blank or the day does not exist. */
export function isoOf(date: Pick<DateSpot, 'year' | 'month' | 'day' | 'blank'>): string | undefined {
  if (date.blank || date.year === undefined) return undefined;
  const wide = (n: number, to: number): string => String(n).padStart(to, '0');
  if (date.month === undefined) return wide(date.year, 4);
  if (date.day === undefined) return `${wide(date.year, 4)}-${wide(date.month, 2)}`;
  return `${wide(date.year, 4)}-${wide(date.month, 2)}-${wide(date.day, 2)}`;
}

function lengthOfMonth(y: number, m: number): number {
  if (m === 2) return (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(m) ? 30 : 31;
}

// A date that no calendar has is none.
function real(spot: DateSpot): DateSpot | undefined {
  const { year: y = 2000, month: m = 1, day: d = 1 } = spot;
  return m >= 1 && m <= 12 && d >= 1 && d <= lengthOfMonth(y, m) ? spot : undefined;
}

/** The date that begins at a token. */
export function dateAt(tokens: Tokens, from: number): DateSpot | undefined {
  const { symbol } = tokens;
  const first = symbol[from] as number;
  const role = roleOf(first);
  if (role & Role.month) return monthFirst(tokens, from);
  if (first === Special.number) {
    return eastAsian(tokens, from) ?? numeric(tokens, from) ?? dayFirst(tokens, from);
  }
  if (first === Special.blank || role & (Role.ordinal | Role.cardinal)) return dayFirst(tokens, from);
  return undefined;
}

// "June 1, 1999", "Nov. 23", "June __, 2019", "June 1999".
function monthFirst(tokens: Tokens, from: number): DateSpot | undefined {
  const { symbol, marks, value } = tokens;
  const month = months[wordOf(symbol[from] as number)] as number;
  // "may" and "march" are words as well.
  const sure = ((marks[from] as number) & Mark.capital) !== 0 || !(symbol[from] === may || symbol[from] === march);
  let at = from + 1;
  if (symbol[at] === stop) at += 1;
  if (symbol[at] === Special.blank) {
    const year = yearAfter(tokens, at + 1);
    return { is: 'date', from, to: year?.to ?? at + 1, month, blank: true, ...(year ? { year: year.year } : {}) };
  }
  const number = numberAt(tokens, at);
  if (number && number.worth >= 1 && number.worth <= 31) {
    const year = yearAfter(tokens, number.to);
    if (year?.blank) return { is: 'date', from, to: year.to, month, day: number.worth, blank: true };
    if (!sure && !year) return undefined;
    return real({
      is: 'date',
      from,
      to: year?.to ?? number.to,
      month,
      day: number.worth,
      ...(year ? { year: year.year } : {}),
    });
  }
  if (symbol[at] === comma || symbol[at] === of) at += 1;
  if (symbol[at] === Special.number && isYear(value[at] as number)) {
    return sure || symbol[from + 1] === Special.number
      ? { is: 'date', from, to: at + 1, month, year: value[at] as number }
      : undefined;
  }
  if (symbol[at] === Special.blank && at > from + 1) return { is: 'date', from, to: at + 1, month, blank: true };
  return undefined;
}

// "1 June 1999", "the 1st day of June, 1999", "twenty-first day of August", "___ day of ____, 2019".
function dayFirst(tokens: Tokens, from: number): DateSpot | undefined {
  const { symbol } = tokens;
  const number = symbol[from] === Special.blank ? { worth: 0, to: from + 1, ordinal: false } : numberAt(tokens, from);
  if (!number || number.worth > 31) return undefined;
  let at = number.to;
  // "8 th day", "(1st) day"
  if (endings.has(symbol[at] as number)) at += 1;
  // "10<sup>th</sup> day", where the text was taken from a page of the web
  else if (symbol[at] === less && symbol[at + 1] === sup && endings.has(symbol[at + 3] as number)) at += 8;
  if (symbol[at] === close && symbol[at + 1] === day) at += 1;
  if (symbol[at] === day) at += 1;
  if (symbol[at] === of) at += 1;
  if (symbol[at] === the) at += 1;
  // A rule that was drawn under a line of the page may stand between.
  while (symbol[at] === hyphen) at += 1;
  const blankMonth = symbol[at] === Special.blank && at > number.to;
  if (!blankMonth && !(roleOf(symbol[at] as number) & Role.month)) return undefined;
  const month = blankMonth ? undefined : months[wordOf(symbol[at] as number)];
  const smallMay =
    symbol[at] === may || symbol[at] === march
      ? ((tokens.marks[at] as number) & Mark.capital) === 0 && at === number.to
      : false;
  at += 1;
  if (symbol[at] === stop) at += 1;
  if (symbol[at] === hyphen) at += 1;
  const year = yearAfter(tokens, at);
  if (smallMay && !year) return undefined;
  const blank = blankMonth || number.worth === 0 || year?.blank === true;
  const spot: DateSpot = {
    is: 'date',
    from,
    to: year?.to ?? at,
    ...(month === undefined ? {} : { month }),
    ...(number.worth > 0 ? { day: number.worth } : {}),
    ...(year && !year.blank ? { year: year.year } : {}),
    ...(blank ? { blank: true as const } : {}),
  };
  return real(spot);
}

function isYear(worth: number): boolean {
  return worth >= 1600 && worth <= 2199;
}

// ", 1999", "in the year 2019", "nineteen hundred and ninety-nine", "20__".
function yearAfter(tokens: Tokens, from: number): { year: number; to: number; blank?: true } | undefined {
  const { symbol, value, marks } = tokens;
  let at = from;
  while (
    symbol[at] === comma ||
    symbol[at] === inWord ||
    symbol[at] === the ||
    symbol[at] === year ||
    symbol[at] === of
  )
    at += 1;
  // "March 18. 2021": a stop that should be a comma.
  if (symbol[at] === stop && symbol[at + 1] === Special.number && isYear(value[at + 1] as number)) at += 1;
  if (symbol[at] === Special.blank) return { year: 0, to: at + 1, blank: true };
  if (symbol[at] === Special.number) {
    const worth = value[at] as number;
    if (
      (worth === 20 || worth === 19 || worth === 200 || worth === 201) &&
      symbol[at + 1] === Special.blank &&
      ((marks[at + 1] as number) & Mark.joined) !== 0
    )
      return { year: 0, to: at + 2, blank: true };
    return isYear(worth) ? { year: worth, to: at + 1 } : undefined;
  }
  const words = numberAt(tokens, at);
  return words && isYear(words.worth) ? { year: words.worth, to: words.to } : undefined;
}

// 2019-11-22, 11/22/2019, 22.11.2019. With slashes the first number is the month, as in the contracts of the corpus, unless it cannot be one.
function numeric({ symbol, value, marks }: Tokens, from: number): DateSpot | undefined {
  const sign = symbol[from + 1] as number;
  if (sign !== slash && sign !== hyphen && sign !== stop) return undefined;
  for (let i = from + 1; i < from + 5; i += 1) if (((marks[i] as number) & Mark.joined) === 0) return undefined;
  if (symbol[from + 2] !== Special.number || symbol[from + 3] !== sign || symbol[from + 4] !== Special.number)
    return undefined;
  const [x, y, z] = [value[from] as number, value[from + 2] as number, value[from + 4] as number];
  if (isYear(x)) return real({ is: 'date', from, to: from + 5, year: x, month: y, day: z });
  const year = z < 100 && sign !== stop ? (z < 50 ? 2000 + z : 1900 + z) : z;
  if (!isYear(year)) return undefined;
  const monthFirst = sign === stop ? false : x <= 12;
  return real({ is: 'date', from, to: from + 5, year, month: monthFirst ? x : y, day: monthFirst ? y : x });
}

// 2019年11月22日, 8월 4일, 11月22日.
function eastAsian({ symbol, value }: Tokens, from: number): DateSpot | undefined {
  let at = from;
  let found: { year?: number; month?: number; day?: number } = {};
  for (const [key, one, other] of [
    ['year', yearSign, yearHangul],
    ['month', monthSign, monthHangul],
    ['day', daySign, dayHangul],
  ] as const) {
    if (symbol[at] !== Special.number || (symbol[at + 1] !== one && symbol[at + 1] !== other)) continue;
    const worth = value[at] as number;
    if (key === 'year' ? !isYear(worth) : worth < 1) return undefined;
    found = { ...found, [key]: worth };
    at += 2;
  }
  return at > from ? real({ is: 'date', from, to: at, ...found }) : undefined;
}
