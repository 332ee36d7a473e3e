import type { Fact } from '../fact.ts';
import type { Found } from '../found.ts';
import { signedFacts } from './agreement-date.ts';
import { effectiveFacts } from './effective.ts';
import { lawFacts } from './governing-law.ts';
import { partyFacts } from './parties.ts';
import { preambleOf } from './preamble.ts';
import { signatureDates } from './signature-dates.ts';

/** Title, parties, date of the agreement, effective date and governing law; of several facts of one kind the one with the highest confidence is the answer. */
export function openingFacts(found: Found): readonly Fact[] {
  const preamble = preambleOf(found);
  const signatures = signatureDates(found);
  const signed = signedFacts(found, preamble, signatures);
  const effective = effectiveFacts(found, preamble, surest(signed), signatures);
  return [...signed, ...effective, ...partyFacts(found, preamble), ...lawFacts(found)];
}

function surest(facts: readonly Fact[]): Fact | undefined {
  return facts.reduce<Fact | undefined>(
    (best, fact) => (best && best.confidence >= fact.confidence ? best : fact),
    undefined,
  );
}
