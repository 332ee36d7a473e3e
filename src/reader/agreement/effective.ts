import type { Fact } from '../fact.ts';
import { type Found, factAt } from '../found.ts';
import type { Hit } from '../matcher.ts';
import { spotOf } from '../paper.ts';
import { dateOf } from './agreement-date.ts';
import type { Preamble } from './preamble.ts';
import { latestOf, type SignatureDate } from './signature-dates.ts';

const beginning = new Set([
  'effective date',
  'effectivedate',
  'commencement date',
  'start date',
  'term commencement date',
  'agreement effective date',
]);

/** The day from which the agreement counts: named, or given by a rule. */
export function effectiveFacts(
  found: Found,
  preamble: Preamble | undefined,
  signed: Fact | undefined,
  signatures: readonly SignatureDate[],
): readonly Fact[] {
  const { paper } = found;
  const facts: Fact[] = [];
  const add = (
    value: string | null,
    [from, to]: readonly [number, number],
    confidence: number,
    ...how: string[]
  ): void => {
    facts.push(factAt(paper, { field: 'effective', value, from, to, confidence, how }));
  };
  const nameOf = (hit: Hit): string | undefined => {
    const cells = hit.parts['name'];
    const spot = cells && spotOf(paper, cells[0]);
    return spot?.is === 'defined' ? spot.name : undefined;
  };
  const aboutBeginning = (hit: Hit): boolean => {
    const name = nameOf(hit);
    return name === undefined || beginning.has(name);
  };
  const dated = (id: string, confidence: number, fits: (hit: Hit) => boolean = () => true): void => {
    for (const hit of found.of(id)) {
      if (!fits(hit)) continue;
      const date = dateOf(found, hit);
      if (date) add(date.value, date.cells, date.value === null ? confidence - 0.04 : confidence, id);
    }
  };
  const inPreamble = ({ sentence }: Hit): boolean => preamble !== undefined && sentence <= preamble.sentence;

  dated('opening-defined-date', 0.95, (hit) => inPreamble(hit) && beginning.has(nameOf(hit) ?? ''));
  dated('opening-defined-date', 0.62, (hit) => inPreamble(hit) && (nameOf(hit) ?? '').endsWith(' date'));
  dated('opening-defined-date', 0.85, (hit) => !inPreamble(hit) && beginning.has(nameOf(hit) ?? ''));
  dated('opening-bare-date', 0.9);
  dated('opening-effective', 0.93, (hit) => hit.sentence === preamble?.sentence);
  dated('opening-effective', 0.7, (hit) => preamble !== undefined && hit.sentence < preamble.sentence);
  dated('effective-date-is', 0.9);
  dated('effective-date-line', 0.88);
  dated('effective-defined-is', 0.92, aboutBeginning);
  dated('effective-on', 0.86);
  dated('term-on', 0.7);

  const byRule = (
    id: string,
    confidence: number,
    value: string | null,
    rule: string,
    fits: (hit: Hit) => boolean = () => true,
  ): void => {
    for (const hit of found.of(id)) if (fits(hit)) add(value, [hit.from, hit.to], confidence, id, rule);
  };
  const last = latestOf(signatures);
  const signing = last?.iso ?? signed?.value ?? null;
  const signingRule = last
    ? 'the latest date of the signatures'
    : signed?.value
      ? 'the date of the agreement'
      : 'no date of signature is given';
  const hereof = signed?.value ?? null;
  byRule('effective-defined-by-signature', 0.91, signing, signingRule, aboutBeginning);
  byRule('effective-signature-defined', 0.91, signing, signingRule, aboutBeginning);
  byRule('effective-by-signature', 0.8, signing, signingRule);
  byRule('term-by-signature', 0.68, signing, signingRule);
  byRule('effective-defined-hereof', 0.9, hereof, 'the date of the agreement', aboutBeginning);
  byRule('effective-hereof-defined', 0.9, hereof, 'the date of the agreement', aboutBeginning);
  byRule('effective-hereof', 0.85, hereof, 'the date of the agreement');
  byRule('term-hereof', 0.69, hereof, 'the date of the agreement');
  byRule('effective-defined-event', 0.8, null, 'an event decides', aboutBeginning);
  byRule('effective-event', 0.78, null, 'an event decides');
  return facts;
}
