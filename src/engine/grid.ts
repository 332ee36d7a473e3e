import type { Terms } from '../accord/index.ts';
import { addMonths, type Day, meanMonth, type Period, stepsOf } from '../calendar/index.ts';

/**
 * The running term of an accord and where it is counted from. Every boundary is counted from the anchor with the sum of the periods,
 * never step by step: month ends would drift.
 */
export interface Grid {
  readonly number: number;
  readonly first: Day;
  /** The last day of the running term; null where it has no end. */
  readonly last: Day | null;
  readonly anchor: Day;
  /** The sum of the periods from the anchor to the end of the running term. */
  readonly months: number;
  readonly days: number;
  /** Whether terms counted from this anchor end on the anniversary itself. */
  readonly anniversary: boolean;
  readonly renewals: number;
  /** The last day of the running term was named, and no longer follows from its length. */
  readonly agreed: boolean;
  /** Who has said that the running term is to be followed by one more. */
  readonly renewedBy: readonly string[];
  /** All whom it takes have said so. */
  readonly confirmed: boolean;
  /** What the parties said of the length of the next term. */
  readonly nextFor?: Period;
  readonly nextLast?: Day;
}

/** Why the running term is, or is not, followed by another. */
export type Succession =
  | 'renews'
  | 'confirmed'
  | 'silence-ends'
  | 'times-exhausted'
  | 'no-renewal'
  | 'unknown-length'
  | 'condition-failed'
  | 'open';

/** How conditions on the renewal stand at a day; asked only where the terms set any. */
export type RenewalConditions = (on: Day) => boolean;

// Terms are walked more often than anything else is done, and nearly always by the same few periods.
const sums = new WeakMap<Period, { readonly months: number; readonly days: number }>();

function sumOf(period: Period): { readonly months: number; readonly days: number } {
  const known = sums.get(period);
  if (known) return known;
  const steps = stepsOf(period, 'as-written');
  const sum = {
    months: steps.reduce((count, step) => count + step.months, 0),
    days: steps.reduce((count, step) => count + step.days, 0),
  };
  sums.set(period, sum);
  return sum;
}

const endAt = (anchor: Day, months: number, days: number, anniversary: boolean): Day =>
  anniversary ? addMonths(anchor, months, 'clamp') + days : addMonths(anchor, months, 'overflow') + days - 1;

/** The first term, from the day of entry into force. `lastDay` is what file, convention and reading come to. */
export function firstTerm(terms: Terms, entry: Day, lastDay: 'eve' | 'anniversary'): Grid {
  const { duration } = terms;
  const anchor = duration?.anchor ?? entry;
  const base = {
    number: 1,
    first: entry,
    anchor,
    months: 0,
    days: 0,
    renewals: 0,
    agreed: false,
    renewedBy: [],
    confirmed: false,
  };
  if (duration?.until !== undefined)
    return { ...base, anchor: duration.until + 1, last: duration.until, anniversary: false };
  if (duration?.for === undefined || duration.for === 'indefinite') return { ...base, last: null, anniversary: false };
  const sum = sumOf(duration.for);
  const anniversary = lastDay === 'anniversary';
  return { ...base, ...sum, last: endAt(anchor, sum.months, sum.days, anniversary), anniversary };
}

/** Whether another term follows the running one, and why. */
export function succession(grid: Grid, terms: Terms, holds: RenewalConditions): Succession {
  const { renewal } = terms;
  if (grid.last === null) return 'open';
  if (renewal?.times !== undefined && grid.renewals >= renewal.times) return 'times-exhausted';
  const length = grid.nextFor ?? grid.nextLast ?? renewal?.for[0];
  if (!renewal?.tacit && !grid.confirmed) return renewal ? 'silence-ends' : 'no-renewal';
  if (length === undefined) return 'unknown-length';
  // A renewal that the text makes conditional is so whether silence or an act is to bring it.
  if (renewal && (renewal.requires.length > 0 || renewal.unless.length > 0) && !holds(grid.last))
    return 'condition-failed';
  return renewal?.tacit ? 'renews' : 'confirmed';
}

/** The term after the running one; undefined where none follows. */
export function nextTerm(grid: Grid, terms: Terms, holds: RenewalConditions): Grid | undefined {
  const why = succession(grid, terms, holds);
  if ((why !== 'renews' && why !== 'confirmed') || grid.last === null) return undefined;
  const steps = terms.renewal?.for ?? [];
  const step = grid.nextFor ?? steps[Math.min(grid.renewals, steps.length - 1)];
  const next: Grid = {
    number: grid.number + 1,
    first: grid.last + 1,
    last: null,
    anchor: grid.anchor,
    months: grid.months,
    days: grid.days,
    anniversary: grid.anniversary,
    renewals: grid.renewals + 1,
    agreed: false,
    renewedBy: [],
    confirmed: false,
  };
  if (grid.nextLast !== undefined) return withLast(next, grid.nextLast);
  if (step === undefined || step === 'indefinite') return next;
  const sum = sumOf(step);
  const own = terms.renewal?.anchor;
  if (own !== undefined && grid.anchor !== own) {
    // Renewals counted from a day of their own: the first of its boundaries after the running term.
    let k = 1;
    while (endAt(own, sum.months * k, sum.days * k, false) <= grid.last) k++;
    return {
      ...next,
      anchor: own,
      months: sum.months * k,
      days: sum.days * k,
      anniversary: false,
      last: endAt(own, sum.months * k, sum.days * k, false),
    };
  }
  const months = grid.months + sum.months;
  const days = grid.days + sum.days;
  return { ...next, months, days, last: endAt(grid.anchor, months, days, grid.anniversary) };
}

/**
 * Walks forward from the running term to the one that contains a day, or to the last one where the accord comes to its own end before (`over`).
 * Terms of one length are jumped over, so that the cost does not grow with the years.
 */
export function walk(
  grid: Grid,
  day: Day,
  terms: Terms,
  holds: RenewalConditions,
): { readonly at: Grid; readonly over: boolean } {
  const kept = reached.get(grid);
  const from = kept?.terms === terms && kept.at.first <= day ? kept.at : grid;
  let at = from;
  let over = false;
  while (at.last !== null && at.last < day) {
    at = jump(at, day, terms);
    if (at.last === null || at.last >= day) break;
    const next = nextTerm(at, terms, holds);
    over = next === undefined;
    if (!next) break;
    at = next;
  }
  // What renews on conditions may come to another term when they are asked again.
  if (at !== from && !hasConditions(terms)) reached.set(grid, { terms, at });
  return { at, over };
}

// Where the last walk from a term came to: days are mostly asked one after another.
const reached = new WeakMap<Grid, { readonly terms: Terms; readonly at: Grid }>();

function jump(grid: Grid, day: Day, terms: Terms): Grid {
  const { renewal } = terms;
  if (!renewal?.tacit || grid.confirmed || grid.last === null || renewal.requires.length + renewal.unless.length > 0)
    return grid;
  // What the parties said of the next term is no length of those after it.
  if (grid.nextFor || grid.nextLast !== undefined) return grid;
  if (renewal.anchor !== undefined && renewal.anchor !== grid.anchor) return grid;
  if (renewal.for.length === 0 || grid.renewals < renewal.for.length - 1) return grid;
  const step = renewal.for.at(-1);
  if (step === undefined || step === 'indefinite') return grid;
  const sum = sumOf(step);
  // Never too far: the end of so many months strays by a few days from their mean, and by less than the one step that is left out.
  let count = Math.floor((day - grid.last) / (sum.months * meanMonth + sum.days)) - 1;
  if (renewal.times !== undefined) count = Math.min(count, renewal.times - grid.renewals);
  if (count < 2) return grid;
  const before = (months: number, days: number): Day => endAt(grid.anchor, months, days, grid.anniversary);
  const months = grid.months + sum.months * count;
  const days = grid.days + sum.days * count;
  return {
    ...grid,
    number: grid.number + count,
    renewals: grid.renewals + count,
    first: before(months - sum.months, days - sum.days) + 1,
    last: before(months, days),
    months,
    days,
  };
}

/** The last day that the accord itself sets to its life, projected with the terms in force; null where it has none. */
export function ownEnd(grid: Grid, terms: Terms, holds: RenewalConditions): Day | null {
  let at = grid;
  // A cap on renewals is counted out; without one a renewable accord is open.
  for (;;) {
    const why = succession(at, terms, holds);
    if (why === 'open') return null;
    if (why === 'renews' && terms.renewal?.times === undefined && !hasConditions(terms)) return null;
    if (why === 'unknown-length') return at.last;
    const next = nextTerm(at, terms, holds);
    if (!next) return at.last;
    if (hasConditions(terms) && terms.renewal?.times === undefined && next.number > grid.number + 1) return null;
    at = next;
  }
}

function hasConditions(terms: Terms): boolean {
  return (terms.renewal?.requires.length ?? 0) + (terms.renewal?.unless.length ?? 0) > 0;
}

/** The running term with another last day, after which terms are counted from the day after it. */
export function withLast(grid: Grid, last: Day): Grid {
  return { ...grid, last, anchor: last + 1, months: 0, days: 0, anniversary: false, agreed: true };
}
