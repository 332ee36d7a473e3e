import type { Terms } from '../accord/index.ts';
import { addMonths, boundaryAfter, type Day, meanMonth, type Period, stepsOf } from '../calendar/index.ts';

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

interface Sum {
  readonly months: number;
  readonly days: number;
}

const sums = new WeakMap<Period, Sum>();

function sumOf(period: Period): Sum {
  let sum = sums.get(period);
  if (!sum) {
    sum = stepsOf(period, 'as-written').reduce<Sum>(
      (all, step) => ({ months: all.months + step.months, days: all.days + step.days }),
      { months: 0, days: 0 },
    );
    sums.set(period, sum);
  }
  return sum;
}

function endAt(anchor: Day, months: number, days: number, anniversary: boolean): Day {
  return anniversary
    ? addMonths(anchor, months, 'clamp') + days
    : boundaryAfter(anchor, [
        { months, days: 0 },
        { months: 0, days },
      ]) - 1;
}

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
  const { nextFor, nextLast, ...rest } = grid;
  const next = {
    ...rest,
    number: grid.number + 1,
    first: grid.last + 1,
    renewals: grid.renewals + 1,
    agreed: false,
    renewedBy: [],
    confirmed: false,
  };
  if (nextLast !== undefined) return withLast({ ...next, last: nextLast }, nextLast);
  if (step === undefined || step === 'indefinite') return { ...next, last: null };
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

// Where nothing but time decides, the terms that were walked to from a grid are kept: one answer asks for the same few again and again.
const walked = new WeakMap<Grid, { readonly terms: Terms; readonly found: Grid[] }>();

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
  if (grid.last === null || grid.last >= day) return { at: grid, over: false };
  if (hasConditions(terms)) return walkedTo(grid, day, terms, holds);
  let kept = walked.get(grid);
  if (kept?.terms !== terms) walked.set(grid, (kept = { terms, found: [] }));
  const before = kept.found.find(({ first, last }) => first <= day && (last === null || last >= day));
  if (before) return { at: before, over: false };
  const result = walkedTo(grid, day, terms, holds);
  if (!result.over) kept.found.push(result.at);
  return result;
}

function walkedTo(
  grid: Grid,
  day: Day,
  terms: Terms,
  holds: RenewalConditions,
): { readonly at: Grid; readonly over: boolean } {
  let at = grid;
  while (at.last !== null && at.last < day) {
    at = jump(at, day, terms);
    if (at.last === null || at.last >= day) break;
    const next = nextTerm(at, terms, holds);
    if (!next) return { at, over: true };
    at = next;
  }
  return { at, over: false };
}

function jump(grid: Grid, day: Day, terms: Terms): Grid {
  const { renewal } = terms;
  if (!renewal?.tacit || grid.confirmed || grid.last === null || renewal.requires.length + renewal.unless.length > 0)
    return grid;
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
