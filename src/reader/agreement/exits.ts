import type { Fact } from '../fact.ts';
import type { Found } from '../found.ts';

/** Exits at any time, lock-in, form, channel, counting, survival, amendments, conditions, dependence. */
export function exitFacts(_found: Found, _term: readonly Fact[]): readonly Fact[] {
  return [];
}
