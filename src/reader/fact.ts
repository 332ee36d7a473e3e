import type { Quoted } from './quoted.ts';

/** What a fact is about. The first eleven are those of the public corpora. */
export type Field =
  | 'signed'
  | 'effective'
  | 'expires'
  | 'duration'
  | 'renewal'
  | 'notice'
  | 'convenience'
  | 'denunciation'
  | 'survival'
  | 'party'
  | 'law'
  | 'window'
  | 'lock-in'
  | 'form'
  | 'channel'
  | 'addressee'
  | 'counting'
  | 'counts-from'
  | 'amendment'
  | 'condition'
  | 'depends-on'
  | 'title';

/** How a renewal comes about: by silence, by the choice of one side, or by agreement. */
export type RenewalKind = 'automatic' | 'optional' | 'mutual';

/** One thing that a text says, with the words that say it. */
export interface Fact extends Quoted {
  readonly field: Field;
  /** An ISO date, an ISO 8601 duration in the unit of the text, `perpetual`, `indefinite`, a name, or words; null where the clause is there and names no value. */
  readonly value: string | null;
  readonly kind?: RenewalKind;
  /** The name of the model that proposed it; left out where the fact was read by rule. Such a fact is always for a person to look at. */
  readonly proposedBy?: string;
}

/** The surest of some facts; of several that are as sure, the first. */
export function surest(facts: readonly Fact[]): Fact | undefined {
  let best: Fact | undefined;
  for (const fact of facts) if (!best || fact.confidence > best.confidence) best = fact;
  return best;
}
