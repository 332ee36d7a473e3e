import type { DayOrAge, Exit, Terms } from '../accord/index.ts';
import {
  boundaryAfter,
  civilOf,
  type Day,
  dayOf,
  type Effect,
  effectOf,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  guessStart,
  lastDayAfter,
  latestWithin,
  type Period,
  periodEnd,
  stepsOf,
} from '../calendar/index.ts';
import type { Reading } from './reading.ts';

/** Why an exit brings nothing, in the words of the diagnostics. */
export type WhyNot =
  | 'not-yet-open'
  | 'closed'
  | 'outside-window'
  | 'term-not-reached'
  | 'no-admissible-day'
  | 'past-own-end'
  | 'condition-failed'
  | 'replaced-only'
  | 'term-held-over';

/** What the exit rule needs to know of the accord on a day. */
export interface Setting {
  readonly reading: Reading;
  readonly terms: Terms;
  /** The day on which the party became bound in its running spell: lock-ins and ages are counted from it. */
  readonly boundOn: Day;
  /** The end of the term that contains a day or, from there on, the next: null where no further term ends. */
  readonly termEndFrom: (day: Day) => Day | null;
  /** The number of the term that contains a day. */
  readonly termNumber: (day: Day) => number | null;
  /** The first day of a term of a number, if it comes. */
  readonly termFirst: (number: number) => Day | null;
  /** The last day that the accord sets to its own life. */
  readonly ownEnd: Day | null;
}

/** What a notice on a day brings: the last day in with its sum, or why nothing. */
export interface Outcome {
  readonly on: Day;
  readonly ranOn: Day;
  readonly lastDayIn: Day;
  readonly period: Period | null;
  readonly effect?: Effect;
}

/** A day that is given as such or as an age of the party's membership. */
export function dayOfAge(value: DayOrAge, setting: Pick<Setting, 'reading' | 'boundOn'>): Day {
  return 'on' in value ? value.on : periodEnd(setting.boundOn, value.after, setting.reading.counting);
}

/** The notice period that holds for a notice on a day: it may grow with the age of the accord (BGB § 622, § 573c). */
export function noticeOn(exit: Exit, on: Day, boundOn: Day): Period | null {
  for (const tier of exit.notice) {
    if (!tier.until || on < boundaryAfter(boundOn, stepsOf(tier.until, 'as-written'))) return tier.for;
  }
  return exit.notice.at(-1)?.for ?? null;
}

/** P(d): the day on which a notice given on `d` has run. */
export function ranOn(exit: Exit, d: Day, setting: Setting): Day {
  const period = noticeOn(exit, d, setting.boundOn);
  return period ? periodEnd(d, period, setting.reading.counting, { ...setting.reading.days, ...exit.days }) : d;
}

// Where the text counts before the first day of the next term, the notice may still run on that day.
const slack = (exit: Exit): number => (exit.anchor === 'next-term' ? 1 : 0);

/** The first admissible last day that is not before a bound; null where there is none. */
function admissibleFrom(exit: Exit, bound: Day, given: Day, setting: Setting): Day | null {
  switch (exit.ends) {
    case 'any-day':
      return bound;
    case 'end-of-term':
      return setting.termEndFrom(Math.max(bound, given));
    case 'end-of-month':
      return endOfMonth(bound);
    case 'end-of-quarter':
      return endOfQuarter(bound);
    case 'end-of-year':
      return endOfYear(bound);
    case 'end-of-following-year':
      return Math.max(dayOf(civilOf(given).year + 1, 12, 31), endOfYear(bound));
    default:
      return exit.ends.find((day) => day >= bound) ?? null;
  }
}

/** The one rule of every exit: what a notice that counts on a day brings, leaving lock-ins and windows aside. */
export function runOut(exit: Exit, on: Day, setting: Setting, named?: Day): Outcome | WhyNot {
  const period = noticeOn(exit, on, setting.boundOn);
  const ran = ranOn(exit, on, setting);
  if (exit.mustRunBy !== undefined && ran > exit.mustRunBy) return 'no-admissible-day';
  const effect = effectOf(period, setting.reading.counting);
  const floor = Math.max(
    exit.notBefore ? dayOfAge(exit.notBefore, setting) - 1 : Number.NEGATIVE_INFINITY,
    exit.laterDate && named !== undefined ? named : Number.NEGATIVE_INFINITY,
  );
  // A notice that has to run to another day need not have run by the last day in.
  const reached = exit.mustRunBy === undefined ? ran - slack(exit) : on;
  const lastDayIn =
    exit.ends === 'any-day'
      ? Math.max(period ? lastDayAfter(ran, effect) : on, floor)
      : admissibleFrom(exit, Math.max(reached, floor), on, setting);
  if (lastDayIn === null) return 'no-admissible-day';
  if (setting.ownEnd !== null && lastDayIn > setting.ownEnd) return 'past-own-end';
  return { on, ranOn: ran, lastDayIn, period, ...(exit.ends === 'any-day' && period && { effect }) };
}

/** The deadline for a last day: the latest day whose notice has run by it, never found by subtracting. */
export function deadlineFor(exit: Exit, lastDayIn: Day, setting: Setting): Day {
  const bound = exit.mustRunBy ?? lastDayIn + slack(exit);
  const longest = exit.notice.at(-1)?.for ?? null;
  const ordinary = latestWithin((d) => ranOn(exit, d, setting), bound, longest ? guessStart(bound, longest) : bound);
  const closing = exit.window ? latestOf(exit.window.close, lastDayIn, setting) : ordinary;
  const following = exit.ends === 'end-of-following-year' ? dayOf(civilOf(lastDayIn).year - 1, 12, 31) : ordinary;
  // Whatever the text counts to, a notice on the day after the last day in comes too late for it.
  const beyond = exit.inTerms?.to ? setting.termFirst(exit.inTerms.to + 1) : null;
  return Math.min(
    ordinary,
    closing,
    following,
    exit.closes ?? ordinary,
    beyond === null ? ordinary : beyond - 1,
    lastDayIn,
  );
}

function latestOf(period: Period, lastDay: Day, setting: Setting): Day {
  const { counting, days } = setting.reading;
  return latestWithin((d) => periodEnd(d, period, counting, days), lastDay, guessStart(lastDay, period));
}

/** The first day on which the window for a last day is open: the first whose `open` period reaches it. */
export function windowOpens(exit: Exit, lastDayIn: Day, setting: Setting): Day {
  return exit.window ? latestOf(exit.window.open, lastDayIn - 1, setting) + 1 : Number.NEGATIVE_INFINITY;
}

/** The last day on which the window for a last day is open. */
export const windowCloses = (exit: Exit, lastDayIn: Day, setting: Setting): Day =>
  exit.ends === 'any-day' && exit.window
    ? Math.min(latestOf(exit.window.close, lastDayIn, setting), exit.closes ?? lastDayIn)
    : deadlineFor(exit, lastDayIn, setting);

// The ends before which windows lie, from that of a notice on: where any day may be the last, they are those of the terms.
function* windowEnds(exit: Exit, { on, lastDayIn }: Outcome, setting: Setting): Generator<Day> {
  const anyDay = exit.ends === 'any-day';
  let end = anyDay ? setting.termEndFrom(on) : lastDayIn;
  for (let tries = 0; end !== null && tries < 400; tries++) {
    yield end;
    end = anyDay ? setting.termEndFrom(end + 1) : admissibleFrom(exit, end + 1, end + 1, setting);
  }
}

/** What a notice on exactly this day brings, with lock-in, window, terms and closing day. */
export function outcomeOf(exit: Exit, on: Day, setting: Setting, named?: Day): Outcome | WhyNot {
  if (exit.endsWith) return 'replaced-only';
  if (exit.opens && on < dayOfAge(exit.opens, setting)) return 'not-yet-open';
  if (exit.closes !== undefined && on > exit.closes) return 'closed';
  if (exit.inTerms) {
    const number = setting.termNumber(on);
    if (number === null || number < exit.inTerms.from || (exit.inTerms.to !== null && number > exit.inTerms.to))
      return 'term-not-reached';
  }
  const outcome = runOut(exit, on, setting, named);
  return typeof outcome === 'string' || !exit.window ? outcome : insideWindow(exit, outcome, setting);
}

// Each window belongs to one last day; a notice too late for one may be inside the window of the next.
function insideWindow(exit: Exit, outcome: Outcome, setting: Setting): Outcome | WhyNot {
  for (const end of windowEnds(exit, outcome, setting)) {
    if (setting.ownEnd !== null && end > setting.ownEnd) return 'past-own-end';
    if (outcome.on < windowOpens(exit, end, setting)) return 'outside-window';
    if (outcome.on <= windowCloses(exit, end, setting))
      return exit.ends === 'any-day' ? outcome : { ...outcome, lastDayIn: end };
  }
  return 'outside-window';
}

/** The last day on which a good notice of an any-day exit may be repeated before the exit shuts for a time or for good. */
export function openUntil(exit: Exit, notice: Outcome, setting: Setting): Day | null {
  if (exit.window)
    for (const end of windowEnds(exit, notice, setting)) {
      const closes = windowCloses(exit, end, setting);
      if (notice.on <= closes) return closes;
    }
  return exit.closes ?? null;
}

/** The first day from `from` on which notice may be given, with what it brings; or why never. */
export function firstChance(exit: Exit, from: Day, setting: Setting): Outcome | WhyNot {
  if (exit.endsWith) return 'replaced-only';
  let day = exit.opens ? Math.max(from, dayOfAge(exit.opens, setting)) : from;
  if (exit.inTerms) {
    const number = setting.termNumber(day);
    if (number === null || number < exit.inTerms.from) {
      const first = setting.termFirst(exit.inTerms.from);
      if (first === null) return 'term-not-reached';
      day = Math.max(day, first);
    }
  }
  const outcome = outcomeOf(exit, day, setting);
  if (outcome !== 'outside-window') return outcome;
  const opens = nextWindow(exit, day, setting);
  return opens === null ? 'no-admissible-day' : outcomeOf(exit, opens, setting);
}

// The first day after a day on which a window opens that the notice can still use.
function nextWindow(exit: Exit, day: Day, setting: Setting): Day | null {
  const reach = runOut(exit, day, setting);
  if (typeof reach === 'string') return null;
  for (const end of windowEnds(exit, reach, setting)) {
    const opens = windowOpens(exit, end, setting);
    if (opens > day && typeof outcomeOf(exit, opens, setting) !== 'string') return opens;
  }
  return null;
}

/** The last admissible day before which it is worth asking for deadlines: each with its deadline, from a day on. */
export function deadlinesFrom(
  exit: Exit,
  from: Day,
  setting: Setting,
  until: Day,
): readonly { readonly on: Day; readonly ends: Day }[] {
  if (exit.ends === 'any-day' || exit.endsWith) return [];
  const found: { on: Day; ends: Day }[] = [];
  let bound = from;
  for (let guard = 0; guard < 5000; guard++) {
    const ends = admissibleFrom(
      exit,
      bound,
      exit.ends === 'end-of-following-year' ? dayOf(civilOf(bound).year - 1, 12, 31) : bound,
      setting,
    );
    if (ends === null || (setting.ownEnd !== null && ends > setting.ownEnd)) break;
    const on = deadlineFor(exit, ends, setting);
    if (on > until) break;
    if (on >= from && usable(exit, on, ends, setting)) found.push({ on, ends });
    bound = ends + 1;
  }
  return found;
}

/** Whether a notice of that day would have been good and brought that end: else its deadline was none. */
export function usable(exit: Exit, on: Day, ends: Day, setting: Setting): boolean {
  const outcome = outcomeOf(exit, on, setting);
  return typeof outcome !== 'string' && outcome.lastDayIn === ends;
}
