import type { Fact } from '../fact.ts';
import type { Found } from '../found.ts';
import { convenienceFacts } from './convenience.ts';
import { survivalFacts } from './survival.ts';

/** Exits at any time, lock-in, form, channel, counting, survival, amendments, conditions, dependence. */
export function exitFacts(found: Found, _term: readonly Fact[]): readonly Fact[] {
  return [...convenienceFacts(found), ...survivalFacts(found)];
}
