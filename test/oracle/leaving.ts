// What a notice counted on one day would bring: every question is asked of that one day, and days are tried in turn.
import { civilOf, type Day, dayOf, LAST_DAY_OF_CALENDAR, lastOfMonth, outOfScope } from './civil.ts';
import { anyDayEnd, endFrom, hasRunOn, type Period } from './counting.ts';
import type { Exit } from './paper.ts';
import { fallsAway, type Grid, holds, isBound, momentFor, partyOf, required, spellOf, type World } from './world.ts';

export interface Prospect {
  readonly lastDayIn: Day;
  /** The stretch of days that this day belongs to: a window has one for each term end, an opening one for all time. */
  readonly stretch: number;
}

function runningOn(grid: Grid, day: Day): Grid['terms'][number] | undefined {
  const [first] = grid.terms;
  if (first === undefined || day < first.first) return undefined;
  return grid.terms.find((term) => term.last === null || term.last >= day) ?? grid.terms.at(-1);
}

function isAdmissible(ends: string, day: Day): boolean {
  const { month } = civilOf(day);
  if (day !== lastOfMonth(day)) return false;
  if (ends === 'end-of-month') return true;
  if (ends === 'end-of-quarter') return month % 3 === 0;
  return month === 12;
}

/** The first admissible last day in, not before `earliest` (and, where the text counts to the next term, a day later will do). */
function firstAdmissible(world: World, exit: Exit, grid: Grid, counted: Day, ran: Day, floor: Day): Prospect | null {
  if (exit.ends === 'end-of-term') {
    if (world.heldOver !== null) return null;
    for (const last of grid.lasts) {
      if (last < counted || last < floor) continue;
      if (ran > (exit.beforeNextTerm ? last + 1 : last)) continue;
      if (exit.window === null) return { lastDayIn: last, stretch: 0 };
      const reaches = (period: Period) => hasRunOn(counted, period, world.readings.counting);
      if (reaches(exit.window.open) < last) return null;
      if (exit.window.close === null || reaches(exit.window.close) <= last) return { lastDayIn: last, stretch: last };
    }
    return null;
  }
  if (typeof exit.ends !== 'string') {
    for (const day of exit.ends)
      if (day >= ran && day >= floor && day >= counted) return { lastDayIn: day, stretch: 0 };
    return null;
  }
  let from = Math.max(ran, floor);
  if (exit.ends === 'end-of-following-year') from = Math.max(from, dayOf(civilOf(counted).year + 1, 1, 1));
  for (let day = from; day < LAST_DAY_OF_CALENDAR - 400; day += 1) {
    if (isAdmissible(exit.ends, day)) return { lastDayIn: day, stretch: 0 };
  }
  return null;
}

/** The period of notice at the age that the party's membership has on that day. */
function noticeAt(world: World, exit: Exit, code: string, counted: Day): Period | 'none' {
  const first = spellOf(partyOf(world, code))?.first ?? outOfScope('an age before the entry');
  const tier = exit.notice.find(({ upTo }) => upTo === null || counted <= endFrom(first, upTo, 'as-written'));
  return (tier ?? exit.notice.at(-1))?.period ?? outOfScope('an exit without a notice period');
}

/** The last day in that a notice counted on `counted` would bring; null where it would be void. */
export function prospect(
  world: World,
  grid: Grid,
  exit: Exit,
  code: string,
  counted: Day,
  named: Day | null,
  act: string | null,
): Prospect | null {
  if (!isBound(world, code) || !holds(exit, code)) return null;
  if (counted > grid.end) return null;
  if (exit.opens !== null && counted < momentFor(world, exit.opens, code)) return null;
  if (exit.closes !== null && counted > exit.closes) return null;
  if (exit.inTerms !== null) {
    const running = runningOn(grid, counted);
    const number = world.heldOver?.number ?? running?.number ?? Math.max(1, (world.term?.number ?? 1) - 1);
    if (number < exit.inTerms.from || number > exit.inTerms.to) return null;
  }
  if (required(world, exit.requires, act).outcome === 'failed' || fallsAway(world, exit.unless, act)) return null;
  const floor = Math.max(
    exit.notBefore === null ? 0 : momentFor(world, exit.notBefore, code) - 1,
    exit.laterDate && named !== null ? named : 0,
  );
  const notice = noticeAt(world, exit, code, counted);
  const ran = hasRunOn(counted, notice, world.readings.counting);
  const found =
    exit.ends === 'any-day'
      ? { lastDayIn: Math.max(anyDayEnd(counted, notice, world.readings.counting), floor), stretch: 0 }
      : firstAdmissible(world, exit, grid, counted, ran, floor);
  return found === null || found.lastDayIn > grid.end ? null : found;
}

/** The first day from `from` on which notice may be given, and what it would bring. */
export function nextChance(
  world: World,
  grid: Grid,
  exit: Exit,
  code: string,
  from: Day,
): { on: Day; lastDayIn: Day } | null {
  const horizon = Math.min(grid.end, from + 30 * 366, LAST_DAY_OF_CALENDAR - 8000);
  for (let day = from; day <= horizon; day += 1) {
    const found = prospect(world, grid, exit, code, day, null, null);
    if (found !== null) return { on: day, lastDayIn: found.lastDayIn };
  }
  return null;
}

/**
 * Whether `day` is a deadline of this exit: the last day whose notice still brings an end that silence would not.
 * Exits that end on any day have none, nor has an accord that nobody has to stop, now or by then.
 */
export function deadlineOn(world: World, grid: Grid, exit: Exit, code: string, day: Day): Day | null {
  const rule = world.terms.renewal;
  if (exit.ends === 'any-day' || world.heldOver !== null || world.term === null || world.term.last === null)
    return null;
  if (rule === null || !rule.tacit || grid.end === world.term.last) return null;
  const then = runningOn(grid, day);
  if (then !== undefined && (then.last === null || then.last === grid.end)) return null;
  const today = prospect(world, grid, exit, code, day, null, null);
  if (today === null || today.lastDayIn >= grid.end) return null;
  if (world.consents.some((consent) => consent.last <= today.lastDayIn)) return null;
  const tomorrow = prospect(world, grid, exit, code, day + 1, null, null);
  return today.lastDayIn === tomorrow?.lastDayIn ? null : today.lastDayIn;
}

/** The first deadline of this exit on or after `from`. */
export function nextDeadline(world: World, grid: Grid, exit: Exit, code: string, from: Day): Day | null {
  if (exit.ends === 'any-day' || grid.end === world.term?.last || grid.lasts.length === 0) return null;
  const horizon = Math.min(grid.end, from + 30 * 366, LAST_DAY_OF_CALENDAR - 8000);
  for (let day = from; day <= horizon; day += 1) {
    if (deadlineOn(world, grid, exit, code, day) !== null) return day;
  }
  return null;
}
