import type { Fact } from '../fact.ts';
import type { Found } from '../found.ts';
import { intern } from '../vocabulary.ts';
import { signedFacts } from './agreement-date.ts';
import { effectiveFacts } from './effective.ts';
import { lawFacts } from './governing-law.ts';
import { partyFacts } from './parties.ts';
import { type Preamble, preambleOf } from './preamble.ts';
import { signatureDates } from './signature-dates.ts';
import { statesOf } from './states.ts';
import { titleFacts } from './title.ts';

const effectiveWord = intern('effective');
const dateWord = intern('date');
// How near the confidence of another reading has to be to count as one.
const close = 0.015;

/** Title, parties, date of the agreement, effective date and governing law; of several facts of one kind the one with the highest confidence is the answer. */
export function openingFacts(found: Found): readonly Fact[] {
  const preamble = preambleOf(found);
  const signatures = signatureDates(found);
  const states = statesOf(found);
  const treaty = states.length > 0;
  const dated = signedFacts(found, preamble, signatures, treaty);
  const effective = effectiveFacts(found, preamble, surest(dated), signatures, treaty);
  // The first date of a text is not that of the agreement where it is the day from which it counts.
  const counts = new Set(effective.map(({ start }) => start));
  const own = dated.filter(({ confidence, start }) => confidence > 0.4 || !counts.has(start));
  const signed = own.length > 0 || !namesEffectiveDate(found, preamble) ? own : asOfEffectiveDate(surest(effective));
  const laws = treaty ? lawFacts(found).flatMap(ofTreaty) : lawFacts(found);
  return [...titleFacts(found), ...signed, ...doubted(effective), ...partyFacts(found, preamble, states), ...laws];
}

// States seldom choose a law for their treaty; it speaks of laws that bind others, such as those who fish.
function ofTreaty(fact: Fact): readonly Fact[] {
  if (fact.review) return [];
  return [{ ...fact, confidence: fact.confidence / 2, review: true, how: [...fact.how, 'the parties are states'] }];
}

// "Entered into as of the Effective Date, as defined below", and no other date.
function asOfEffectiveDate(effective: Fact | undefined): readonly Fact[] {
  if (!effective?.value) return [];
  return [
    { ...effective, field: 'signed', confidence: 0.4, review: true, how: [...effective.how, 'no other date is given'] },
  ];
}

function namesEffectiveDate({ paper }: Found, preamble: Preamble | undefined): boolean {
  if (!preamble) return false;
  const to = Math.min(
    paper.sentences[preamble.sentence + 1] as number,
    (paper.sentences[preamble.sentence] as number) + 200,
  );
  for (let cell = paper.sentences[preamble.sentence] as number; cell < to; cell += 1)
    if (paper.symbol[cell] === effectiveWord && paper.symbol[cell + 1] === dateWord) return true;
  return false;
}

function surest(facts: readonly Fact[]): Fact | undefined {
  return facts.reduce<Fact | undefined>(
    (best, fact) => (best && best.confidence >= fact.confidence ? best : fact),
    undefined,
  );
}

// Another day is said nearly as clearly: a person should look.
function doubted(facts: readonly Fact[]): readonly Fact[] {
  const best = surest(facts);
  if (!best?.value) return facts;
  const other = facts.some(
    ({ value, confidence }) => value !== null && value !== best.value && confidence > best.confidence - close,
  );
  if (!other) return facts;
  return facts.map((fact) =>
    fact === best ? { ...fact, review: true, how: [...fact.how, 'another day is said as clearly'] } : fact,
  );
}
