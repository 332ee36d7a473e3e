import type { Exit, SuspendedNotice } from '../accord/index.ts';
import type { Day } from '../calendar/index.ts';
import type { Outcome, WhyNot } from './exit.ts';
import type { Fact } from './facts.ts';

/** Where a notice stands. */
export type NoticeState = 'pending' | 'suspended' | 'lapsed' | 'revoked' | 'effective' | 'void';

/** Why a notice is void, beyond what its exit says. */
export type VoidReason = WhyNot | 'not-bound' | 'wrong-party' | 'unknown-exit' | 'condition-failed';

/** A hold on a notice: from a day, until the day on which the clock runs again (null: no end set). */
export interface Hold {
  readonly act: string;
  readonly since: Day;
  readonly until: Day | null;
}

/** A term by its number and its first day. */
export interface TermMark {
  readonly number: number;
  readonly first: Day;
}

/** A step in the life of a notice, for the why. */
export interface Step {
  readonly act: string;
  readonly did: 'given' | 'suspended' | 'extended' | 'resumed' | 'revoked' | 'revived' | 'moved';
  readonly on: Day;
}

/** A notice that one wants to leave or end: a thing with a life of its own (VCLT 65, 67, 68). */
export interface Notice {
  readonly fact: Fact;
  readonly id: string;
  readonly by: readonly string[];
  readonly on: Day;
  readonly exit?: Exit;
  readonly outcome?: Outcome;
  /** The first day of the spell of membership that it belongs to. */
  readonly boundOn: Day;
  readonly life: 'live' | 'revoked' | 'void' | 'lapsed' | 'effective';
  /** The last day in by the notice's own clock, holds that still run left aside. */
  readonly lastDayIn: Day;
  /** The last day in when the first hold began: a reading may keep the term of that day open. */
  readonly heldFrom?: Day;
  /** The term that was running on that day, once it has passed. */
  readonly heldTerm?: TermMark;
  readonly hold?: Hold;
  /** The revocation that keeps it from running, and what it was before. */
  readonly revocation?: { readonly act: string; readonly from: 'live' | 'lapsed' };
  readonly voidFor?: VoidReason;
  /** From when its conditions are all fulfilled; null while one is not. */
  readonly readyOn: Day | null;
  readonly failsOn: Day | null;
  readonly fallsOn: Day | null;
  readonly openConditions: readonly string[];
  readonly trail: readonly Step[];
}

/** The reading of a suspension that holds in this world; `unsettled` has been chosen by now. */
export type SuspensionReading = Exclude<SuspendedNotice, 'unsettled'>;

/** The last day in once a hold ends on a day, under a reading. */
function afterHold(lastDayIn: Day, hold: Hold, resumedOn: Day, reading: SuspensionReading): Day {
  if (reading === 'freeze') return lastDayIn + (resumedOn - hold.since);
  return reading === 'effect-only' ? Math.max(lastDayIn, resumedOn) : lastDayIn;
}

/** The notice with its hold lifted on a day. */
export function lifted(notice: Notice, on: Day, reading: SuspensionReading): Notice {
  if (!notice.hold) return notice;
  const { hold, ...rest } = notice;
  return { ...rest, lastDayIn: afterHold(notice.lastDayIn, hold, on, reading) };
}

/** The notice put on hold. Under two holds in a row the old end is that of the first. */
export function held(notice: Notice, hold: Hold): Notice {
  // What its conditions have added to its last day by then is part of it.
  const { readyOn } = notice;
  const lastDayIn = readyOn !== null && readyOn <= hold.since ? Math.max(notice.lastDayIn, readyOn) : notice.lastDayIn;
  return { ...notice, lastDayIn, hold, heldFrom: notice.heldFrom ?? lastDayIn };
}

/** The day on which it takes effect as the last day in: the later of its own and of its conditions; null while they are unmet. */
function bindingLastDay(notice: Notice): Day | null {
  return notice.readyOn === null ? null : Math.max(notice.lastDayIn, notice.readyOn);
}

// A condition undoes a notice that has not taken effect by then.
function undoneBy(notice: Notice, on: Day | null, day: Day): boolean {
  if (on === null || on > day) return false;
  const last = notice.hold ? null : bindingLastDay(notice);
  return last === null || last >= on;
}

/** The notice as time alone has left it at the beginning of a day: holds that ran out, effects that came, lapses. */
export function settled(notice: Notice, day: Day, reading: () => SuspensionReading): Notice {
  let at = notice;
  while (at.life === 'live') {
    if (undoneBy(at, at.failsOn, day) || undoneBy(at, at.fallsOn, day))
      return { ...at, life: 'void', voidFor: 'condition-failed' };
    if (at.hold) {
      const { until } = at.hold;
      if (reading() === 'lapse' && (until === null || until > at.lastDayIn) && at.lastDayIn < day)
        return { ...at, life: 'lapsed' };
      if (until === null || until > day) return at;
      at = lifted(at, until, reading());
      continue;
    }
    const last = bindingLastDay(at);
    return last !== null && last < day ? { ...at, life: 'effective' } : at;
  }
  return at;
}

/** What a notice is at the end of a day, with the last day in that it brings: null while nothing can be said of it. */
export interface NoticeView {
  readonly notice: Notice;
  readonly state: NoticeState;
  readonly lastDayIn: Day | null;
}

/** The notice at the end of a day. A suspension that is still there at the end of the old last day in lapses on that day itself. */
export function noticeAt(notice: Notice, on: Day, reading: () => SuspensionReading): NoticeView {
  const at = settled(notice, on, reading);
  if (at.life !== 'live')
    return { notice: at, state: at.life, lastDayIn: at.life === 'effective' ? bindingLastDay(at) : null };
  if (!at.hold) return { notice: at, state: 'pending', lastDayIn: bindingLastDay(at) };
  const { until } = at.hold;
  const lapses = reading() === 'lapse' && (until === null || until > at.lastDayIn);
  if (lapses && at.lastDayIn <= on) return { notice: { ...at, life: 'lapsed' }, state: 'lapsed', lastDayIn: null };
  const projected = until === null || lapses ? null : bindingLastDay(lifted(at, until, reading()));
  return { notice: at, state: 'suspended', lastDayIn: projected };
}
