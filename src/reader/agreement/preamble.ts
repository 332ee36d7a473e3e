import type { Found } from '../found.ts';
import type { Hit } from '../matcher.ts';

/** The sentence in which an agreement says what it is, between whom and of which day. */
export interface Preamble {
  readonly sentence: number;
  /** The hit that brings the parties, where there is one. */
  readonly between?: Hit;
}

// A table of contents may stand before it.
const farthest = 400;

/** Finds the preamble: the first sentence with the parties and a date, else the first with the parties, else the first with a date. */
export function preambleOf(found: Found): Preamble | undefined {
  const dated = new Set<number>();
  for (const id of ['opening-dated', 'opening-effective'])
    for (const { sentence } of found.of(id)) if (sentence < farthest) dated.add(sentence);
  const between = found.of('parties-between').filter(({ sentence }) => sentence < farthest);
  const both = between.find(({ sentence }) => dated.has(sentence));
  const hit = both ?? between[0];
  if (hit) return { sentence: hit.sentence, between: hit };
  const first = Math.min(...dated);
  return Number.isFinite(first) ? { sentence: first } : undefined;
}
