import { isOfNotice, periodOf } from '../cells.ts';
import type { Fact } from '../fact.ts';
import { type Found, factAt } from '../found.ts';
import { sectionsOf } from '../sections.ts';
import { termClauses } from './duration.ts';
import { expiryOf, surest } from './expiry.ts';
import { type RenewalClause, renewalClauses } from './renewal.ts';
import { stopOf } from './renewal-notice.ts';

const least = 0.45;
const leastTerm = 0.5;

/** Duration, expiry, renewal, the notice that stops it and its window. */
export function termFacts(found: Found, opening: readonly Fact[]): readonly Fact[] {
  const clauses = renewalClauses(found).filter((clause) => clause.confidence >= least);
  const durations = durationFacts(found, clauses, opening);
  return [...durations, ...renewalFacts(found, clauses, surest(durations, 'duration')?.value ?? null)];
}

// What the text says of its first term: the surest clause, and a second one where it says something else.
function durationFacts(found: Found, renewals: readonly RenewalClause[], opening: readonly Fact[]): readonly Fact[] {
  const { paper } = found;
  const clauses = termClauses(found, renewals).filter((clause) => clause.confidence >= leastTerm);
  const facts: Fact[] = [];
  for (const clause of clauses.slice(0, 4)) {
    const { from, to, confidence, says, how } = clause;
    // A day that the sentence names is surer than one that is counted.
    const named = clauses.find(
      (one) => one.sentence === clause.sentence && 'until' in one.says && one.says.until !== null,
    );
    const { value, review, how: sum } = expiryOf(named ?? clause, opening);
    facts.push(factAt(paper, { field: 'expires', value, from, to, confidence, review, how: sum }));
    const length = 'length' in says ? says.length : 'open' in says ? 'indefinite' : null;
    facts.push(factAt(paper, { field: 'duration', value: length, from, to, confidence, how }));
  }
  return facts;
}

function renewalFacts(found: Found, clauses: readonly RenewalClause[], duration: string | null): readonly Fact[] {
  const { paper } = found;
  const sections = sectionsOf(paper);
  return clauses.slice(0, 3).flatMap((clause, n): readonly Fact[] => {
    const { kind, from, to, length, confidence, how } = clause;
    const value =
      length === undefined ? null : length.iso === 'equal' ? (firstTerm(found, clause) ?? duration) : length.iso;
    const renewal = factAt(paper, { field: 'renewal', value, kind, from, to, confidence: confidence - n * 0.01, how });
    if (kind !== 'automatic') return [renewal];
    const stop = stopOf(found, clause, sections);
    if (!stop) return [renewal];
    return [
      renewal,
      factAt(paper, {
        field: 'notice',
        value: stop.iso,
        kind,
        from: stop.from,
        to: stop.to,
        confidence: Math.min(stop.confidence, confidence) - n * 0.01,
        how: stop.how,
      }),
    ];
  });
}

// "for the same period": as long as the term before, which stands in the words before the clause.
function firstTerm(found: Found, { sentence, verb }: RenewalClause): string | null {
  const { paper } = found;
  const from = paper.sentences[Math.max(0, sentence - 3)] as number;
  for (let cell = verb - 1; cell >= from; cell -= 1) {
    const period = periodOf(paper, cell);
    if (period && !isOfNotice(paper, cell)) return period.iso;
  }
  return null;
}
