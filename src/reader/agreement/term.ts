import type { Fact } from '../fact.ts';
import type { Found } from '../found.ts';

/** Duration, expiry, renewal, the notice that stops it and its window. */
export function termFacts(_found: Found, _opening: readonly Fact[]): readonly Fact[] {
  return [];
}
