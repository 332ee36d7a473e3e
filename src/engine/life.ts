import type { Terms } from '../accord/index.ts';
import type { JsonRecord } from '../base/index.ts';
import type { Day } from '../calendar/index.ts';
import type { Conditions } from './conditions.ts';
import type { Entry } from './entry.ts';
import type { Setting } from './exit.ts';
import type { Fact } from './facts.ts';
import { type Grid, nextTerm, ownEnd, type RenewalConditions, type Succession, walk } from './grid.ts';
import { type Notice, type NoticeView, noticeAt, type SuspensionReading, type VoidReason } from './notice.ts';
import type { Reading } from './reading.ts';
import type { Choose } from './worlds.ts';

/** A suspension of the accord's operation (VCLT 57, 58, 72), as long as anyone's part of it stands. */
export interface OperationStop {
  readonly act: string;
  readonly by: readonly string[];
  readonly since: Day;
  readonly until: Day | null;
}

/** What the fold could not give effect to, and why: the findings of `check`. */
export interface Remark {
  readonly act: string;
  readonly why: 'late' | 'wrong-party' | 'without-effect' | 'not-later-day' | 'revived-late' | VoidReason;
  readonly target?: string;
  readonly on?: Day;
}

/** An amendment in force. */
export interface Patch {
  readonly id: string;
  readonly on: Day;
  readonly terms: JsonRecord;
}

/** All that an accord has lived through by a day, under one reading, in one world; it answers for any day until the next act. */
export interface Life {
  readonly reading: Reading;
  readonly choose: Choose;
  readonly facts: readonly Fact[];
  readonly terms: Terms;
  readonly patches: readonly Patch[];
  readonly entry: Entry;
  readonly grid?: Grid;
  /** Why the grid has come to its end, by the terms of that day; false while it goes on. */
  readonly gridOver: Succession | false;
  readonly notices: readonly Notice[];
  /** Which of the notices, by their places, run or took effect; the others came to nothing. */
  readonly running: ReadonlySet<number>;
  readonly stops: readonly OperationStop[];
  readonly consents: readonly { readonly act: string; readonly lastDay: Day }[];
  readonly announcements: readonly Fact[];
  readonly dutiesDone: readonly Fact[];
  readonly conditions: Conditions;
  /** Ends that come from other accords: supports that fall away, successors that enter into force. */
  readonly outside: readonly OutsideEnd[];
  readonly suspension: () => SuspensionReading;
  readonly renewalStops: () => boolean;
  readonly remarks: readonly Remark[];
}

/** An end that another accord brings; `lastDay` null with `unknown` where that accord is not to be had. */
export interface OutsideEnd {
  readonly cause: 'support' | 'replacement';
  readonly accord: string;
  readonly lastDay: Day | null;
  readonly unknown?: 'missing' | 'ring';
}

/** How the accord takes the last day of its first term. */
export function lastDayMode(reading: Reading, terms: Terms): 'eve' | 'anniversary' {
  return reading.position.readings.lastDay ?? terms.duration?.lastDay ?? reading.written.lastDay ?? 'eve';
}

/** Whether the conditions on the renewal hold at the end of a term, as the acts so far have settled them. */
export function renewalHolds(life: Pick<Life, 'terms' | 'conditions' | 'facts'>): RenewalConditions {
  const { renewal } = life.terms;
  if (!renewal) return () => false;
  return (on) => life.conditions.renews(renewal.requires, renewal.unless, on, life.facts.at(-1) ?? on);
}

/** What the exit rule has to know of a party on a day. */
export function settingFor(life: Life, boundOn: Day, heldOver = false): Setting {
  const { terms, reading } = life;
  const holds = renewalHolds(life);
  const grid = life.grid;
  const at = (day: Day): Grid | undefined => {
    if (!grid || (life.gridOver && grid.last !== null && grid.last < day)) return undefined;
    const { at: term, over } = walk(grid, day, terms, holds);
    return over ? undefined : term;
  };
  return {
    reading,
    terms,
    boundOn,
    // A term that is held over has no end to give notice for.
    termEndFrom: (day) => (heldOver ? null : (at(day)?.last ?? null)),
    // A notice may count from a day before the act that brings it, and so before the running term.
    termNumber: (day) => (grid && day < grid.first ? grid.number - 1 : (at(day)?.number ?? null)),
    termFirst: (number) => {
      for (let term: Grid | undefined = grid; term; term = nextTerm(term, terms, holds))
        if (term.number >= number) return term.first;
      return null;
    },
    ownEnd: grid ? ownEnd(grid, terms, holds) : null,
  };
}

/** The notices as they stand at the end of a day. */
export function noticesAt(life: Life, on: Day): readonly NoticeView[] {
  return life.notices.map((notice) => noticeAt(notice, on, life.suspension));
}

/** The notices that run or took effect, in their order. */
export function runningIn(life: Pick<Life, 'notices' | 'running'>): readonly Notice[] {
  return [...life.running].sort((a, b) => a - b).map((place) => life.notices[place] as Notice);
}

/** The same, without those that came to nothing: no end and no term hangs on them any more. */
export function runningAt(life: Life, on: Day): readonly NoticeView[] {
  return runningIn(life).map((notice) => noticeAt(notice, on, life.suspension));
}
