import type { Fact, Field } from '../fact.ts';
import { type Found, factAt } from '../found.ts';
import { firstIn, sentenceAt } from './nearby.ts';

/** What a wording says by being there. */
export type Stated = Readonly<
  Record<
    string,
    {
      readonly value: string;
      readonly confidence: number;
      /** A wording that takes it back, if it stands in the same sentence. */
      readonly unless?: string;
      /** A wording that says otherwise: if it stands in the same sentence, a person should look. */
      readonly disputedBy?: string;
    }
  >
>;

/** Facts of a field whose value the wording itself is. What one sentence says twice is told once. */
export function statedFacts(found: Found, field: Field, stated: Stated): readonly Fact[] {
  const beside = (sentence: number, wording: string | undefined): boolean =>
    wording !== undefined && firstIn(found, wording, sentenceAt(found.paper, sentence)) !== undefined;
  return Object.entries(stated).flatMap(([wording, { value, confidence, unless, disputedBy }]) =>
    found.of(wording).flatMap(({ sentence, from, to }, n, hits) => {
      if (hits[n - 1]?.sentence === sentence || beside(sentence, unless)) return [];
      const review = beside(sentence, disputedBy);
      return [factAt(found.paper, { field, value, from, to, confidence, review, how: [wording] })];
    }),
  );
}
