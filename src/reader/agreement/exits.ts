import type { Fact } from '../fact.ts';
import type { Found } from '../found.ts';
import { amendmentFacts } from './amendments.ts';
import { conditionFacts } from './conditions.ts';
import { convenienceFacts } from './convenience.ts';
import { countingFacts, countsFromFacts } from './counting-hints.ts';
import { denunciationFacts } from './denunciation.ts';
import { dependenceFacts } from './dependence.ts';
import { addresseeFacts, channelFacts, formFacts } from './form-and-channel.ts';
import { lockInFacts } from './lock-in.ts';
import { survivalFacts } from './survival.ts';

const readers: readonly ((found: Found) => readonly Fact[])[] = [
  convenienceFacts,
  denunciationFacts,
  survivalFacts,
  lockInFacts,
  formFacts,
  channelFacts,
  addresseeFacts,
  countingFacts,
  countsFromFacts,
  amendmentFacts,
  conditionFacts,
  dependenceFacts,
];

/** Exits at any time, lock-in, form, channel, addressee, counting, survival, amendments, conditions and dependence on another agreement. */
export function exitFacts(found: Found, _term: readonly Fact[]): readonly Fact[] {
  const facts = readers.flatMap((read) => read(found));
  // Between states the right to leave at any time is a denunciation, and is told as that alone.
  return facts.some((fact) => fact.field === 'denunciation')
    ? facts.filter((fact) => fact.field !== 'convenience')
    : facts;
}
