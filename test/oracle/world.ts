// Everything that is so at the end of one day, held openly: per party, per term, per notice.
import { type Day, LAST_DAY_OF_CALENDAR, outOfScope, readDay } from './civil.ts';
import type { Period } from './counting.ts';
import { endFrom, hasRunOn, readPeriod } from './counting.ts';
import {
  type Act,
  type Exit,
  type Moment,
  patched,
  type Readings,
  type Requirement,
  readTerms,
  type Terms,
} from './paper.ts';

export interface Spell {
  first: Day;
  /** Set when the party has left. */
  last: Day | null;
  endedBy: Notice | null;
  termsThen: Terms | null;
}

export interface Party {
  code: string;
  spells: Spell[];
  provisional: boolean;
  /** First days that are fixed but have not come; some wait for the general entry into force as well. */
  coming: { on: Day; afterOthers: boolean; waitsForRule: boolean }[];
}

export interface Hold {
  act: string;
  since: Day;
  /** The day on which the clock runs again by itself; null for a hold without end. */
  runsAgain: Day | null;
  before: { act: string; runsAgain: Day | null }[];
}

export interface Notice {
  act: string;
  by: string;
  exit: string;
  counted: Day;
  /** Where receipt is not said it is the day on which it counts. */
  received: Day;
  last: Day;
  fate: 'live' | 'void' | 'lapsed' | 'effective';
  revokedBy: string | null;
  hold: Hold | null;
  /** The last day in as it stood when the notice was first held back. */
  heldFrom: Day | null;
  overtaken: boolean;
  firstDayOut: Day | null;
  moved: { act: string; from: Day }[];
  requires: readonly Requirement[];
  unless: readonly string[];
  order: number;
}

export interface Term {
  number: number;
  first: Day;
  last: Day | null;
  anchor: Day;
  /** All periods since the anchor in one sum. */
  months: number;
  days: number;
  /** True while boundaries are still counted from the entry into force. */
  fromTheStart: boolean;
  renewals: number;
  renewalActs: string[];
  extensions: { act: string; from: Day; fromTheStart: boolean }[];
}

export interface World {
  day: Day;
  readonly readings: Readings;
  readonly multilateral: boolean;
  rawTerms: unknown;
  terms: Terms;
  parties: Party[];
  /** The grid of terms as silence would have it, whatever notices stand. */
  term: Term | null;
  heldOver: { number: number; first: Day; last: Day } | null;
  ended: { last: Day; endedBy: Notice | null; terms: Terms } | null;
  deposits: { kind: string; party: string; names: Day | null }[];
  dueByRule: Day | null;
  /** The text has no rule, and the position holds an act of entry into force void. */
  readonly entryHeldVoid: boolean;
  ruleSpent: boolean;
  notices: Notice[];
  announcements: { act: string; by: readonly string[]; on: Day; order: number }[];
  suspensions: { act: string; by: string; since: Day }[];
  consents: { act: string; last: Day }[];
  settled: { condition: string; outcome: 'met' | 'failed'; on: Day; of: readonly string[] }[];
  waiting: Act[];
  /** What each act did, so that it can be undone from a later day on. */
  done: { act: Act; traces: Trace[] }[];
  ranOut: { notice: Notice; on: Day }[];
}

export type Trace =
  | { kind: 'revoked'; notice: string; by: string }
  | { kind: 'revived'; notice: string; revocation: string }
  | { kind: 'lifted'; notice: string; hold: Hold }
  | { kind: 'operation'; suspensions: { act: string; by: string; since: Day }[] }
  | { kind: 'other' };

export function copyOf<T>(thing: T): T {
  const seen = new Map<unknown, unknown>();
  const copy = (one: unknown): unknown => {
    if (one === null || typeof one !== 'object') return one;
    const before = seen.get(one);
    if (before !== undefined) return before;
    const fresh: unknown[] | Record<string, unknown> = Array.isArray(one) ? [] : {};
    seen.set(one, fresh);
    for (const [key, value] of Object.entries(one)) (fresh as Record<string, unknown>)[key] = copy(value);
    return fresh;
  };
  return copy(thing) as T;
}

export function partyOf(world: World, code: string): Party {
  return world.parties.find((party) => party.code === code) ?? outOfScope(`party ${code}`);
}

export function spellOf(party: Party): Spell | null {
  return party.spells.at(-1) ?? null;
}

export function isBound(world: World, code: string): boolean {
  const spell = spellOf(partyOf(world, code));
  return world.ended === null && spell !== null && spell.last === null;
}

export function holds(exit: Exit, code: string): boolean {
  return exit.by === 'any' || exit.by.includes(code);
}

/** A fixed day, or a period counted from the day on which this party became bound. */
export function momentFor(world: World, moment: Moment, code: string): Day {
  if ('on' in moment) return moment.on;
  const spell = spellOf(partyOf(world, code));
  return spell === null
    ? outOfScope('a period after an entry that has not come')
    : hasRunOn(spell.first, moment.after, world.readings.counting);
}

export type Outcome = 'met' | 'failed' | 'open';

export function outcomeOf(world: World, condition: string, notice: string | null): { outcome: Outcome; on: Day } {
  const read = world.readings.conditions[condition];
  if (read === 'met' || read === 'failed') return { outcome: read, on: 0 };
  let found: { outcome: Outcome; on: Day } = { outcome: 'open', on: 0 };
  for (const one of world.settled) {
    if (one.condition !== condition) continue;
    if (one.of.length > 0 && (notice === null || !one.of.includes(notice))) continue;
    found = { outcome: one.outcome, on: one.on };
  }
  return found;
}

/** Whether every requirement is met, and since which day; `failed` as soon as one has failed. */
export function required(
  world: World,
  list: readonly Requirement[],
  notice: string | null,
): { outcome: Outcome; on: Day } {
  let since = 0;
  let open = false;
  for (const { condition, wanted } of list) {
    const { outcome, on } = outcomeOf(world, condition, notice);
    if (outcome === 'open') open = true;
    else if (outcome !== wanted) return { outcome: 'failed', on };
    else since = Math.max(since, on);
  }
  return { outcome: open ? 'open' : 'met', on: since };
}

export function fallsAway(world: World, list: readonly string[], notice: string | null): boolean {
  return list.some((condition) => outcomeOf(world, condition, notice).outcome === 'met');
}

// ---- terms

function lastDayMode(world: World): 'eve' | 'anniversary' {
  const mode = world.readings.lastDay ?? world.terms.duration.lastDay ?? world.readings.counting.lastDay ?? 'eve';
  return mode === 'eve' || mode === 'anniversary' ? mode : outOfScope(`lastDay ${String(mode)}`);
}

/** The last day of a term, counted in one sum from its anchor. */
function boundary(world: World, term: Term): Day {
  const sum: Period = [
    { unit: 'months', count: term.months },
    { unit: 'days', count: term.days },
  ];
  if (term.fromTheStart && lastDayMode(world) === 'anniversary') {
    return hasRunOn(term.anchor, sum, { ...world.readings.counting, begins: 'event', order: 'as-written' });
  }
  return endFrom(term.anchor, sum, 'as-written');
}

function addPeriod(term: Term, period: Period): void {
  for (const part of period) term[part.unit] += part.count;
}

/** The length of the first term by the rules now in force. */
export function measureFirst(world: World, term: Term): void {
  const { until, for: length } = world.terms.duration;
  Object.assign(term, { months: 0, days: 0 });
  term.fromTheStart = until === undefined;
  if (until !== undefined) term.last = readDay(until);
  else if (length === 'indefinite') term.last = null;
  else {
    addPeriod(term, readPeriod(length));
    term.last = boundary(world, term);
  }
  if (term.last !== null && term.last < Math.max(term.first, world.day))
    outOfScope('a first term that is over already');
}

export function firstTerm(world: World, first: Day): Term {
  const term: Term = {
    number: 1,
    first,
    last: null,
    anchor: first,
    months: 0,
    days: 0,
    fromTheStart: true,
    renewals: 0,
    renewalActs: [],
    extensions: [],
  };
  measureFirst(world, term);
  return term;
}

/** Whether the term is followed by another when its last day is over, by the rules now in force. */
export function willRenew(world: World, term: Term): boolean {
  const rule = world.terms.renewal;
  if (term.last === null) return false;
  if (rule === null) return term.renewalActs.length > 0 ? outOfScope('a renewal of unknown length') : false;
  if (rule.times !== null && term.renewals >= rule.times) return false;
  if (!rule.tacit && term.renewalActs.length === 0) return false;
  const state = required(world, rule.requires, null).outcome;
  if (state === 'open') return outOfScope('a renewal whose condition is open');
  return state === 'met' && !fallsAway(world, rule.unless, null);
}

export function renewed(world: World, term: Term): Term {
  const rule = world.terms.renewal;
  if (rule === null || term.last === null) return outOfScope('nothing to renew');
  const next: Term = {
    ...term,
    number: term.number + 1,
    first: term.last + 1,
    renewals: term.renewals + 1,
    renewalActs: [],
    extensions: [],
  };
  if (!term.fromTheStart && (term.number === 1 || term.extensions.length > 0)) {
    next.anchor = next.first;
    Object.assign(next, { months: 0, days: 0 });
  }
  const length = rule.periods[Math.min(term.renewals, rule.periods.length - 1)];
  if (length === undefined || length === 'indefinite') next.last = null;
  else {
    addPeriod(next, length);
    next.last = boundary(world, next);
  }
  return next;
}

/** How far ahead an accord is followed that has an end of its own, and one that silence renews for ever. */
const YEARS_TO_AN_END = 90;
const YEARS_WITHOUT_END = 40;

export interface Grid {
  readonly terms: readonly Term[];
  readonly lasts: readonly Day[];
  /** The last day of the accord's own life; infinite where silence goes on renewing it. */
  readonly end: Day;
}

/** The running term and all that silence would bring, and the last day of the accord's own life if it has one. */
export function gridFrom(world: World): Grid {
  const terms: Term[] = [];
  let end = Number.POSITIVE_INFINITY;
  let term = world.term;
  if (term !== null) terms.push(term);
  const years = world.terms.renewal?.times === null ? YEARS_WITHOUT_END : YEARS_TO_AN_END;
  const horizon = Math.min(LAST_DAY_OF_CALENDAR - 400, world.day + years * 366);
  while (term !== null && term.last !== null && term.last >= world.day && term.last < horizon) {
    if (!willRenew(world, term)) {
      end = term.last;
      break;
    }
    term = renewed(world, term);
    terms.push(term);
  }
  return { terms, end, lasts: terms.flatMap((one) => (one.last === null ? [] : [one.last])) };
}

export function rewriteTerms(world: World, patch: unknown): void {
  world.rawTerms = patched(patched(world.rawTerms, patch), world.readings.patch);
  world.terms = readTerms(world.rawTerms);
}
