import {
  addMonths,
  civilOf,
  type Day,
  dayOf,
  endOfMonth,
  lengthOfMonth,
  printDay,
  weekdayOf,
} from '../../calendar/index.ts';

/** Which part of a month or year: days 1 to 10, 11 to 20 and 21 to the end; months 1 to 4, 5 to 8 and 9 to 12. */
export type Part = 'early' | 'mid' | 'late';

/** The year that a text names beside a month: counted from that of publication, or the one that the text spoke of last. */
export type YearWord = { readonly shift: number } | 'told';

/** What a text says of a day, before the day of publication is known. */
export type TimeWords =
  | { readonly is: 'day'; readonly day: number; readonly month?: number; readonly year?: number | YearWord }
  | {
      readonly is: 'month';
      readonly month: number;
      readonly year?: number | YearWord;
      readonly part?: Part;
      readonly last?: true;
    }
  | {
      readonly is: 'month-from';
      readonly shift: number;
      readonly from: 'published' | 'told';
      readonly part?: Part;
      readonly day?: number;
    }
  | { readonly is: 'year'; readonly year: number | YearWord; readonly part?: Part }
  | { readonly is: 'days-from'; readonly days: number; readonly from: 'published' | 'told'; readonly about?: true }
  | { readonly is: 'months-from'; readonly months: number; readonly from: 'published' | 'told' }
  | {
      readonly is: 'weekday';
      readonly weekday: number;
      readonly which?: 'last' | 'next' | 'this' | 'last-week' | 'next-week';
    }
  | { readonly is: 'week'; readonly shift: number }
  | { readonly is: 'so-far'; readonly unit: 'week' | 'month' | 'year' };

/** What is known where a time is read. */
export interface TimeContext {
  readonly publishedOn?: Day;
  /** Whether the verb tells of the past or of what is to come. */
  readonly tense: 'past' | 'future';
  /** The last date that the text told before, in the same paragraph. */
  readonly told?: { readonly first: Day; readonly last: Day };
}

/** A time made out: ISO 8601 or EDTF, its limits, and whether another reading is as good. */
export interface MadeOut {
  readonly on: string;
  readonly first: Day;
  readonly last: Day;
  readonly review?: true;
  readonly how: string;
}

/** Makes out a time; undefined where the text does not give enough. Nothing is guessed without the day of publication. */
export function madeOut(words: TimeWords, context: TimeContext): MadeOut | undefined {
  const { publishedOn: today, told } = context;
  switch (words.is) {
    case 'day':
      return dayOfWords(words, context);
    case 'month': {
      const year = yearOf(words.year, context);
      if (year !== undefined) return partOfMonth(year, words.month, words.part, 'year as the text gives it');
      if (words.year !== undefined || today === undefined) return undefined;
      const now = civilOf(today);
      const future = context.tense === 'future' && !words.last;
      const nearest = future
        ? now.year + (words.month < now.month ? 1 : 0)
        : now.year - (words.month > now.month || (words.last && words.month === now.month) ? 1 : 0);
      const carried = carriedYear(
        (y) => [dayOf(y, words.month, 1), dayOf(y, words.month, lengthOfMonth(y, words.month))],
        context,
      );
      if (!words.last && carried !== undefined && carried !== nearest)
        return review(partOfMonth(carried, words.month, words.part, 'year of the sentence before'));
      return partOfMonth(nearest, words.month, words.part, future ? 'the next one' : 'the latest one');
    }
    case 'month-from': {
      const anchor = words.from === 'published' ? today : oneDay(told);
      if (anchor === undefined) return undefined;
      const { year, month } = civilOf(
        addMonths(dayOf(civilOf(anchor).year, civilOf(anchor).month, 1), words.shift, 'clamp'),
      );
      if (words.day !== undefined) return exact(year, month, words.day, 'month counted from that of publication');
      return partOfMonth(year, month, words.part, 'month counted from that of publication');
    }
    case 'year': {
      const year = yearOf(words.year, context);
      return year === undefined ? undefined : partOfYear(year, words.part);
    }
    case 'days-from': {
      const anchor = words.from === 'published' ? today : oneDay(told);
      if (anchor === undefined) return undefined;
      const how =
        words.from === 'published' ? 'counted from the day of publication' : 'counted from the date told before';
      const made = single(anchor + words.days, how);
      return words.about ? { ...made, on: `${made.on}~`, first: made.first - 3, last: made.last + 3 } : made;
    }
    case 'months-from': {
      const anchor = words.from === 'published' ? today : oneDay(told);
      if (anchor === undefined) return undefined;
      const { year, month } = civilOf(
        addMonths(dayOf(civilOf(anchor).year, civilOf(anchor).month, 1), words.months, 'clamp'),
      );
      const made = partOfMonth(year, month, undefined, 'months counted; the day is not said');
      return { ...made, on: `${made.on}~` };
    }
    case 'weekday':
      return today === undefined ? undefined : weekdayNear(words.weekday, words.which, today, context.tense);
    case 'week': {
      if (today === undefined) return undefined;
      const monday = today - weekdayOf(today) + 1 + 7 * words.shift;
      const last = words.shift === 0 && context.tense === 'past' ? today : monday + 6;
      return between(monday, last, 'week from Monday to Sunday');
    }
    case 'so-far': {
      if (today === undefined) return undefined;
      const { year, month } = civilOf(today);
      const first =
        words.unit === 'week' ? today - weekdayOf(today) + 1 : dayOf(year, words.unit === 'month' ? month : 1, 1);
      return between(first, today, 'until the day of publication');
    }
  }
}

function dayOfWords(words: TimeWords & { readonly is: 'day' }, context: TimeContext): MadeOut | undefined {
  const { publishedOn: today, tense } = context;
  const { month, day } = words;
  if (month === undefined) {
    if (today === undefined) return undefined;
    // "on the 22nd": of the month of publication, or the month beside it, as the verb says.
    const now = civilOf(today);
    const beside = tense === 'past' ? (day > now.day ? -1 : 0) : day < now.day ? 1 : 0;
    const of = civilOf(addMonths(dayOf(now.year, now.month, 1), beside, 'clamp'));
    return exact(of.year, of.month, day, tense === 'past' ? 'the latest one' : 'the next one');
  }
  const year = yearOf(words.year, context);
  if (year !== undefined) return exact(year, month, day, 'year as the text gives it');
  if (words.year !== undefined || today === undefined) return undefined;
  const nearest = nearestYear(month, day, today, tense);
  const carried = carriedYear((y) => [dayOf(y, month, Math.min(day, lengthOfMonth(y, month)))], context);
  if (carried !== undefined && carried !== nearest)
    return review(exact(carried, month, day, 'year of the sentence before'));
  return exact(nearest, month, day, tense === 'past' ? 'the latest one' : 'the next one');
}

// The year in which a day of the year is nearest in the sense of the verb; a month that has no such day in one year has it in another.
function nearestYear(month: number, day: number, today: Day, tense: 'past' | 'future'): number {
  const { year } = civilOf(today);
  const here = dayOf(year, month, Math.min(day, lengthOfMonth(year, month)));
  if (tense === 'past') return here > today ? year - 1 : year;
  return here < today ? year + 1 : year;
}

// After "late August last year", a November without a year is that of the same year, if it comes later and has already been.
function carriedYear(
  days: (year: number) => readonly Day[],
  { told, publishedOn, tense }: TimeContext,
): number | undefined {
  if (!told || tense === 'future') return undefined;
  const { year } = civilOf(told.last);
  if (civilOf(told.first).year !== year) return undefined;
  const all = days(year);
  const last = all.at(-1) as Day;
  return last >= told.first && (publishedOn === undefined || last <= publishedOn) ? year : undefined;
}

function yearOf(year: number | YearWord | undefined, { publishedOn, told }: TimeContext): number | undefined {
  if (typeof year === 'number') return year;
  if (year === undefined) return undefined;
  if (year === 'told') {
    if (!told) return undefined;
    const { year: first } = civilOf(told.first);
    return first === civilOf(told.last).year ? first : undefined;
  }
  return publishedOn === undefined ? undefined : civilOf(publishedOn).year + year.shift;
}

// Press convention: a weekday in the past tense is the latest one on or before the day of publication, "last Friday" the latest one before it.
function weekdayNear(
  weekday: number,
  which: (TimeWords & { readonly is: 'weekday' })['which'],
  today: Day,
  tense: 'past' | 'future',
): MadeOut {
  const here = weekdayOf(today);
  if (which === 'last-week' || which === 'next-week')
    return single(today - here + weekday + (which === 'last-week' ? -7 : 7), 'weekday of the week named');
  if (which === 'this') return single(today - here + weekday, 'weekday of the week of publication');
  if (which === 'next' || (which === undefined && tense === 'future')) {
    const ahead = (weekday - here + 7) % 7;
    return single(today + (ahead === 0 && which === 'next' ? 7 : ahead), 'the next such weekday');
  }
  const back = (here - weekday + 7) % 7;
  return single(today - (back === 0 && which === 'last' ? 7 : back), 'the latest such weekday');
}

const oneDay = (told: TimeContext['told']): Day | undefined =>
  told && told.first === told.last ? told.first : undefined;

const single = (day: Day, how: string): MadeOut => ({ on: printDay(day), first: day, last: day, how });

const between = (first: Day, last: Day, how: string): MadeOut =>
  first === last ? single(first, how) : { on: `${printDay(first)}/${printDay(last)}`, first, last, how };

function exact(year: number, month: number, day: number, how: string): MadeOut | undefined {
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month)
    ? single(dayOf(year, month, day), how)
    : undefined;
}

function partOfMonth(year: number, month: number, part: Part | undefined, how: string): MadeOut {
  const first = dayOf(year, month, 1);
  if (part) {
    const [from, to] = { early: [0, 9], mid: [10, 19], late: [20, 0] }[part] as [number, number];
    return between(first + from, part === 'late' ? endOfMonth(first) : first + to, how);
  }
  return { on: printDay(first).slice(0, 7), first, last: endOfMonth(first), how };
}

function partOfYear(year: number, part: Part | undefined): MadeOut {
  const months = part && ({ early: [1, 4], mid: [5, 8], late: [9, 12] } as const)[part];
  const [from, to] = months ?? [1, 12];
  const first = dayOf(year, from, 1);
  const last = dayOf(year, to, lengthOfMonth(year, to));
  const on = months ? `${printDay(first).slice(0, 7)}/${printDay(last).slice(0, 7)}` : printDay(first).slice(0, 4);
  return { on, first, last, how: 'year as the text gives it' };
}

function review(made: MadeOut | undefined): MadeOut | undefined {
  return made && { ...made, review: true };
}
