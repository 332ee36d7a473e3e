import { isOfNotice, periodOf } from '../cells.ts';
import { type Fact, surest } from '../fact.ts';
import { type Found, factAt } from '../found.ts';
import { type Sections, sectionsOf } from '../sections.ts';
import { type TermClause, termClauses } from './duration.ts';
import { expiryOf } from './expiry.ts';
import { type RenewalClause, renewalClauses } from './renewal.ts';
import { stopOf } from './renewal-notice.ts';

const least = 0.45;
const leastTerm = 0.5;
// Below this a person has to look.
const sure = 0.7;
// As sure as one another.
const apart = 0.05;

/** Duration, expiry, renewal, the notice that stops it and its window. */
export function termFacts(found: Found, opening: readonly Fact[]): readonly Fact[] {
  const clauses = renewalClauses(found).filter((clause) => clause.confidence >= least);
  const sections = sectionsOf(found.paper);
  const durations = durationFacts(found, clauses, opening, sections);
  const duration = surest(durations.filter(({ field }) => field === 'duration'))?.value ?? null;
  return [...durations, ...renewalFacts(found, clauses, sections, duration)];
}

// What the text says of its first term: the surest clause, and others where they say something else.
function durationFacts(
  found: Found,
  renewals: readonly RenewalClause[],
  opening: readonly Fact[],
  sections: Sections,
): readonly Fact[] {
  const { paper } = found;
  const clauses = termClauses(found, renewals, sections).filter((clause) => clause.confidence >= leastTerm);
  const ends: Fact[] = [];
  const lengths: Fact[] = [];
  for (const clause of clauses.slice(0, 4)) {
    const { from, to, confidence, says, how } = clause;
    // A day that the sentence names is surer than one that is counted.
    const named = clauses.find(
      (one) => one.sentence === clause.sentence && 'until' in one.says && one.says.until !== null,
    );
    const { value, review, how: sum } = expiryOf(named ?? clause, opening);
    ends.push(factAt(paper, { field: 'expires', value, from, to, confidence, review, how: sum }));
    const length = 'length' in says ? says.length : 'open' in says ? 'indefinite' : null;
    lengths.push(factAt(paper, { field: 'duration', value: length, from, to, confidence, how }));
  }
  return [...distinct(ends), ...distinct(lengths), ...beginFacts(found, clauses, opening)];
}

// "for five years from 1 July 2020": where no other day is said from which the agreement counts, that of its term is one.
function beginFacts({ paper }: Found, clauses: readonly TermClause[], opening: readonly Fact[]): readonly Fact[] {
  if (opening.some((fact) => fact.field === 'effective' && fact.value !== null)) return [];
  const first = clauses.find(
    ({ begin, says, confidence }) => begin !== undefined && 'on' in begin && 'length' in says && confidence >= sure,
  );
  if (!first?.begin || !('on' in first.begin)) return [];
  const { from, to, how } = first;
  return [
    factAt(paper, {
      field: 'effective',
      value: first.begin.on,
      from,
      to,
      confidence: 0.5,
      review: true,
      how: [...how, 'the day on which the term begins'],
    }),
  ];
}

function renewalFacts(
  found: Found,
  clauses: readonly RenewalClause[],
  sections: Sections,
  duration: string | null,
): readonly Fact[] {
  const { paper } = found;
  const renewals: Fact[] = [];
  const stops: Fact[] = [];
  for (const [n, clause] of clauses.slice(0, 3).entries()) {
    const { kind, from, to, length, how } = clause;
    const value =
      length === undefined ? null : length.iso === 'equal' ? (firstTerm(found, clause) ?? duration) : length.iso;
    const confidence = clause.confidence - n * 0.01;
    renewals.push(
      factAt(paper, { field: 'renewal', value, kind, from, to, confidence, review: confidence < sure, how }),
    );
    if (kind !== 'automatic') continue;
    const stop = stopOf(found, clause, sections);
    if (!stop) continue;
    const place = {
      from: stop.from,
      to: stop.to,
      confidence: Math.min(stop.confidence, confidence) - n * 0.01,
      how: stop.how,
    };
    stops.push(factAt(paper, { field: 'notice', value: stop.iso, kind, ...place, review: place.confidence < sure }));
    if (stop.window) stops.push(factAt(paper, { field: 'window', value: stop.window, ...place }));
  }
  return [...distinct(renewals), ...distinct(stops)];
}

// What says the same again is left out. Two that say different things and are about as sure leave the point to a person.
function distinct(facts: readonly Fact[]): readonly Fact[] {
  const kept = facts.filter(
    (fact, n) =>
      !facts.slice(0, n).some((one) => one.field === fact.field && one.value === fact.value && one.kind === fact.kind),
  );
  return kept.map((fact) => {
    const rival = kept.find(
      (one) =>
        one !== fact &&
        one.field === fact.field &&
        one.value !== null &&
        Math.abs(one.confidence - fact.confidence) < apart,
    );
    return rival && fact.value !== null
      ? { ...fact, review: true, how: [...fact.how, `another clause says ${rival.value}`] }
      : fact;
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
