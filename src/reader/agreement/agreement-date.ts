import type { Fact } from '../fact.ts';
import { type Found, factAt } from '../found.ts';
import type { Hit } from '../matcher.ts';
import { spotOf } from '../paper.ts';
import type { Preamble } from './preamble.ts';
import { fullDate, latestOf, type SignatureDate } from './signature-dates.ts';

/** The value of the named date of a hit: a day, or null where it is blank or partly blank. Undefined where only a month or a year is named. */
export function dateOf(
  { paper }: Found,
  hit: Hit,
): { readonly value: string | null; readonly cells: readonly [number, number] } | undefined {
  const cells = hit.parts['date'];
  if (!cells) return undefined;
  const spot = spotOf(paper, cells[0]);
  if (!spot) return { value: null, cells };
  if (spot.is !== 'date') return undefined;
  return { value: fullDate(spot) ?? null, cells };
}

/** The day of the agreement: that of the preamble or the cover, else that of the closing words, else that of the last signature. */
export function signedFacts(
  found: Found,
  preamble: Preamble | undefined,
  signatures: readonly SignatureDate[],
): readonly Fact[] {
  const facts: Fact[] = [];
  const add = (hit: Hit, confidence: number, how: string): void => {
    const date = dateOf(found, hit);
    if (!date) return;
    const [from, to] = date.cells;
    facts.push(
      factAt(found.paper, {
        field: 'signed',
        value: date.value,
        from,
        to,
        confidence: date.value === null ? confidence - 0.02 : confidence,
        how: [hit.wording, how],
      }),
    );
  };
  const end = preamble ? preamble.sentence : 12;
  for (const hit of found.of('opening-dated')) {
    if (hit.sentence === end && preamble) add(hit, 0.95, 'the date in the preamble');
    else if (hit.sentence < end || (!preamble && hit.sentence <= end)) add(hit, 0.8, 'the date on the cover');
    if (hit.sentence > end) break;
  }
  for (const hit of found.of('opening-date-line'))
    if (hit.sentence <= Math.min(end + 3, 40)) add(hit, 0.85, 'the date on the cover');
  for (const hit of found.of('opening-effective'))
    if (hit.sentence === end && preamble) add(hit, 0.75, 'the preamble names no other date');
  const witness = new Set(found.of('signature-witness').map(({ sentence }) => sentence));
  for (const hit of found.of('signature-dated'))
    if (witness.has(hit.sentence) || witness.has(hit.sentence - 1)) add(hit, 0.6, 'the date of the closing words');
  const last = latestOf(signatures);
  if (last)
    facts.push(
      factAt(found.paper, {
        field: 'signed',
        value: last.iso,
        from: last.cell,
        to: last.cell + 1,
        confidence: 0.55,
        how: ['signature-mark', 'the latest date of the signatures'],
      }),
    );
  return facts;
}
