import { isoOf } from '../dates.ts';
import type { Fact } from '../fact.ts';
import { type Found, factAt } from '../found.ts';
import { spotOf } from '../paper.ts';
import { isoIn } from './nearby.ts';

const sureness: Readonly<Record<string, number>> = {
  'lock-no-exit-before': 0.85,
  'lock-first-time': 0.75,
  'lock-exit-after': 0.75,
};

/** A time in which nobody may leave, as a day or as a length. */
export function lockInFacts(found: Found): readonly Fact[] {
  const { paper } = found;
  return Object.entries(sureness).flatMap(([wording, confidence]) =>
    found.of(wording).map((hit) => {
      const day = hit.parts['day'];
      const spot = day && spotOf(paper, day[0]);
      const value = isoIn(paper, hit, 'span') ?? (spot?.is === 'date' ? (isoOf(spot) ?? null) : null);
      // Whether the notice or the end may come "for the first time after" a day, such words leave open.
      const review = wording === 'lock-first-time';
      return factAt(paper, { field: 'lock-in', value, from: hit.from, to: hit.to, confidence, review, how: [wording] });
    }),
  );
}
