import { type Fact, surest } from '../fact.ts';
import type { Found } from '../found.ts';
import { intern } from '../vocabulary.ts';
import { signedFacts } from './agreement-date.ts';
import { effectiveFacts } from './effective.ts';
import { lawFacts } from './governing-law.ts';
import type { NameSpan } from './names.ts';
import { partyFacts } from './parties.ts';
import { type Preamble, preambleOf } from './preamble.ts';
import { type SignatureDate, signatureDates } from './signature-dates.ts';
import { statesOf } from './states.ts';
import { titleFacts } from './title.ts';
import { doneFacts, entryFacts, isTreaty } from './treaty.ts';

const effectiveWord = intern('effective');
const dateWord = intern('date');
// How near the confidence of another reading has to be to count as one.
const close = 0.015;

/** Title, parties, date of the agreement, effective date and governing law; of several facts of one kind the one with the highest confidence is the answer. */
export function openingFacts(found: Found): readonly Fact[] {
  const preamble = preambleOf(found);
  const signatures = signatureDates(found);
  const states = statesOf(found);
  if (isTreaty(found, states.length)) return treatyFacts(found, preamble, signatures, states);
  const dated = signedFacts(found, preamble, signatures, false);
  const effective = effectiveFacts(found, preamble, surest(dated), signatures, false);
  // The first date of a text is not that of the agreement where it is the day from which it counts.
  const counts = new Set(effective.map(({ start }) => start));
  const own = dated.filter(({ confidence, start }) => confidence > 0.4 || !counts.has(start));
  const signed = own.length > 0 || !namesEffectiveDate(found, preamble) ? own : asOfEffectiveDate(surest(effective));
  return [
    ...titleFacts(found),
    ...signed,
    ...doubted(effective),
    ...partyFacts(found, preamble, states),
    ...lawFacts(found),
  ];
}

// States seldom choose a law for their treaty; it speaks of laws that bind others, such as those who fish.
function ofTreaty(fact: Fact): readonly Fact[] {
  if (fact.review) return [];
  return [{ ...fact, confidence: fact.confidence / 2, review: true, how: [...fact.how, 'the parties are states'] }];
}

// A treaty begins in its own way; what is said as contracts say it counts only where nothing else is said.
function treatyFacts(
  found: Found,
  preamble: Preamble | undefined,
  signatures: readonly SignatureDate[],
  states: readonly NameSpan[],
): readonly Fact[] {
  const done = doneFacts(found);
  const signed = done.length > 0 ? done : signedFacts(found, preamble, signatures, true);
  const entry = entryFacts(found, surest(signed));
  const effective = entry.length > 0 ? entry : effectiveFacts(found, preamble, surest(signed), signatures, true);
  return [
    ...titleFacts(found),
    ...signed,
    ...effective,
    ...partyFacts(found, preamble, states),
    ...lawFacts(found).flatMap(ofTreaty),
  ];
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
