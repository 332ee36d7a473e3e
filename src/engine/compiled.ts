import type { Accord, Exit, Position } from '../accord/index.ts';
import { type Counting, type Day, type DayKind, type Period, stepsOf, unitsOf } from '../calendar/index.ts';
import {
  type CompiledRow,
  endOf,
  longestSpan,
  type NoticeSpan,
  noticeBound,
  type PortfolioTable,
  type RegularRow,
  type Span,
  tableOf,
} from './compiled-table.ts';
import { actDays } from './course.ts';
import { lifeOf } from './fold.ts';
import { holdsExit } from './held-exits.ts';
import type { Life } from './life.ts';
import { type Lookup, type Reading, readingOf } from './reading.ts';
import { partiesAsked, positionsAsked } from './status.ts';
import { standingOf } from './view.ts';
import type { Choose } from './worlds.ts';

export {
  askEngine,
  type CompiledRow,
  nextDeadlines,
  noDeadline,
  type PortfolioTable,
  tableOf,
} from './compiled-table.ts';

/** One accord of a portfolio: under which position and for which party; without them, the first of those that a status would show. */
export interface PortfolioEntry {
  readonly accord: Accord;
  readonly position?: Position;
  readonly party?: string;
}

/** Compiles accords, as known on a day, into a table that answers for that day and every later one. */
export function portfolioOf(entries: readonly PortfolioEntry[], knownOn: Day, lookup: Lookup): PortfolioTable {
  const rowAt = (i: number): CompiledRow => {
    const { accord, ...asked } = entries[i] as PortfolioEntry;
    const position: Position = asked.position ?? (positionsAsked(accord)[0] as Position);
    const party: string = asked.party ?? (partiesAsked(accord, position)[0] as string);
    return compile(readingOf(accord, position, lookup), party, knownOn);
  };
  return tableOf(entries.length, rowAt, knownOn);
}

const openPoint = Symbol('open point');
const refuse: Choose = () => {
  throw openPoint;
};

/**
 * The repeating part of an accord under a reading, for a party, as known on a day: what its deadlines come to on that day and every later
 * one as long as nobody acts. `irregular` wherever an answer could turn on more than that: open points, acts still to come, live
 * notices, windows, lock-ins, conditions, rolls, terms that are not of one length.
 */
export function compile(reading: Reading, party: string, knownOn: Day): CompiledRow {
  try {
    if ((actDays(reading, knownOn, refuse).at(-1) ?? knownOn) > knownOn) return 'irregular';
    return rowOf(lifeOf(reading, knownOn, knownOn, refuse), party, knownOn);
  } catch (thrown) {
    if (thrown !== openPoint) throw thrown;
    return 'irregular';
  }
}

function rowOf(life: Life, party: string, on: Day): CompiledRow {
  const { grid, terms, reading } = life;
  const standing = standingOf(life, party, on);
  const { spells, spell } = standing;
  if (life.outside.length > 0 || terms.endsWhenFewerThan !== undefined || !spell) return 'irregular';
  if (!standing.bound) return spells.every((s) => s.end !== null && s.end.lastDay < on) ? 'none' : 'irregular';
  if (
    life.notices.some((n) => n.life === 'live' || n.life === 'effective') ||
    (spell.end && spell.end.cause !== 'own-end')
  )
    return 'irregular';
  const exits = terms.exits.filter((exit) => holdsExit(exit, party) && exit.ends !== 'any-day');
  if (!terms.renewal?.tacit || exits.length === 0 || grid?.last === null) return 'none';
  const [exit, ...others] = exits;
  if (!exit || others.length > 0 || !grid || !isPlain(exit)) return 'irregular';
  const renewal = renewalsOf(life);
  const notice = noticeOf(exit, reading.counting, { ...reading.days, ...exit.days });
  if (!renewal || !notice) return 'irregular';
  if (renewal.left === 0) return 'none';
  const row: RegularRow = {
    anchor: grid.anchor,
    sum: { months: grid.months, days: grid.days },
    anniversary: grid.anniversary,
    step: renewal.step,
    renewalsLeft: renewal.left,
    notice,
  };
  return endOf(row) === grid.last ? row : 'irregular';
}

// Nothing but the notice and the end of the term decides when it may be used.
function isPlain(exit: Exit): boolean {
  const bare =
    !exit.opens &&
    !exit.window &&
    !exit.inTerms &&
    !exit.notBefore &&
    exit.closes === undefined &&
    exit.mustRunBy === undefined;
  return (
    exit.ends === 'end-of-term' &&
    bare &&
    exit.endsWith === undefined &&
    exit.requires.length + exit.unless.length === 0
  );
}

// The length of every renewal to come, and how many there are.
function renewalsOf({ grid, terms }: Life): { readonly step: Span; readonly left: number | null } | undefined {
  const { renewal } = terms;
  if (!grid || !renewal || grid.confirmed || grid.nextFor || grid.nextLast !== undefined) return undefined;
  if (
    renewal.requires.length + renewal.unless.length > 0 ||
    (renewal.anchor !== undefined && renewal.anchor !== grid.anchor)
  )
    return undefined;
  const length = renewal.for.at(-1);
  if (length === undefined || grid.renewals < renewal.for.length - 1) return undefined;
  const left = renewal.times === undefined ? null : Math.max(0, renewal.times - grid.renewals);
  // After a renewal without end no term follows: any step will do.
  if (length === 'indefinite') return { step: { months: 0, days: 1 }, left: Math.min(left ?? 1, 1) };
  const step = sumOf(length);
  return fits(step) ? { step, left } : undefined;
}

function sumOf(period: Period): Span {
  return stepsOf(period, 'months-first').reduce(
    (sum, step) => ({ months: sum.months + step.months, days: sum.days + step.days }),
    { months: 0, days: 0 },
  );
}

function fits({ months, days }: Span): boolean {
  return months <= longestSpan.months && days <= longestSpan.days;
}

// The notice of an exit as months and days in one order; undefined where tiers, working days or rolls decide.
function noticeOf(exit: Exit, counting: Counting, kind: DayKind): NoticeSpan | undefined {
  const [tier, ...later] = exit.notice;
  if (!tier || tier.until || later.length > 0) return undefined;
  const slack = exit.anchor === 'next-term' ? 1 : 0;
  const period = tier.for;
  if (!period) return slack === 0 ? { basis: 'event', months: 0, days: 0, daysFirst: false, reach: 0 } : undefined;
  const steps = stepsOf(period, counting.order);
  const span = sumOf(period);
  const working =
    kind.business || period.days === 'business' || (counting.shortDays >= span.days && unitsOf(period) === 'days');
  if (working || counting.roll !== 'none' || steps.length > 2 || !fits(span)) return undefined;
  const daysFirst = steps.length === 2 && steps[0]?.months === 0;
  const notice = {
    ...span,
    basis: counting.basis,
    daysFirst,
    reach: slack - (kind.clear || period.days === 'clear' ? 1 : 0),
  };
  // A notice that has run on its own day could be given after the last day in: the engine knows what becomes of it.
  return noticeBound(notice, 0) < 0 ? undefined : notice;
}
