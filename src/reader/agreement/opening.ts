import type { Fact } from '../fact.ts';
import type { Found } from '../found.ts';

/** Title, parties, date of the agreement, effective date and governing law. */
export function openingFacts(_found: Found): readonly Fact[] {
  return [];
}
