import type { Accord } from '../accord/index.ts';
import { parseDay, parsePeriod, printDay } from '../calendar/index.ts';
import type { DateAnswer, Reason } from '../engine/index.ts';
import type { Catalogue, Key } from './messages/catalogue.ts';
import { join, say } from './say.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

/** A civil day in a sentence: `24 August 2020`, `2020年8月24日`, `2020년 8월 24일`. */
export function longDay(language: Catalogue, day: string): string {
  return written(language, day, (month) => months[month - 1] as string);
}

/** A civil day in a sum: as in a sentence, with the month cut short in English. */
export function shortDay(language: Catalogue, day: string): string {
  return written(language, day, (month) => (months[month - 1] as string).slice(0, 3));
}

function written(language: Catalogue, iso: string, monthName: (month: number) => string): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return say(language, 'date.long', { year, month: language.code === 'en' ? monthName(month) : month, day });
}

/** The day after or, with a negative number, before a day. */
export function dayPlus(day: string, days: number): string {
  return printDay((parseDay(day) as number) + days);
}

/** How many days lie from one day to another. */
export function daysBetween(from: string, to: string): number {
  return (parseDay(to) as number) - (parseDay(from) as number);
}

/** What a set of dates hangs on. */
export type SetCause = 'reading' | 'date' | 'unknown';

/** What a set in an answer hangs on: something not known, an act whose date is not certain, or the reading. */
export function causeOfSets(accord: Accord, because: readonly Reason[]): SetCause {
  const open = because.flatMap((reason) => reason.unknown ?? []).filter((unknown) => !unknown.startsWith('holidays'));
  if (open.some((unknown) => !uncertainDate.test(unknown))) return 'unknown';
  const read = because.some((reason) => /^(suspendedNotice|renewalWhileSuspended)/.test(reason.rule ?? ''));
  const doubtful = open.length > 0 || (!read && accord.record.some((act) => act.date.first < act.date.last));
  return doubtful ? 'date' : 'reading';
}

/** How the engine names a date that is not certain. */
export const uncertainDate = /^(date|receipt|sending) of /;

/** A date answer in words: a day, a set with what it hangs on, or the message for none. */
export function sayDate(language: Catalogue, answer: DateAnswer, none: Key, cause: SetCause = 'reading'): string {
  if (answer === null) return say(language, none);
  if (typeof answer === 'string') return longDay(language, answer);
  return say(language, `date.set.${cause}`, { days: sayDays(language, answer.anyOf) });
}

function sayDays(language: Catalogue, anyOf: readonly (string | null)[]): string {
  const days = anyOf.filter((day) => day !== null);
  const [first, last] = [days[0], days.at(-1)];
  const parts =
    days.length > 5 && first !== undefined && last !== undefined
      ? [say(language, 'date.many', { n: days.length, first: longDay(language, first), last: longDay(language, last) })]
      : days.map((day) => longDay(language, day));
  return join(language, anyOf.includes(null) ? [...parts, say(language, 'date.never')] : parts, 'or');
}

/** A date answer for a table: ISO days, sets with a stroke, a dash for none. */
export function cellDate(answer: DateAnswer): string {
  if (answer === null) return '–';
  if (typeof answer === 'string') return answer;
  const days = answer.anyOf.map((day) => day ?? '–');
  return days.length > 5 ? `${days[0]} … ${days.at(-1)}` : days.join(' / ');
}

/** A period in words, in the units in which it is written. */
export function sayPeriod(language: Catalogue, text: string): string {
  const period = parsePeriod(text);
  if (!period) return text;
  const unit = (name: string): Key => `unit.${period.days ?? name}` as Key;
  return period.parts
    .map((part) => say(language, unit(part.unit), { n: part.count }))
    .join(language.code === 'ja' ? '' : ' ');
}
