import type { Fact } from '../fact.ts';
import { type Found, factAt } from '../found.ts';
import type { Hit } from '../matcher.ts';
import { firstIn, isoIn, sentenceAt } from './nearby.ts';

/** How sure each wording makes it that something outlasts the agreement. */
const sureness: Readonly<Record<string, number>> = {
  survives: 0.95,
  'survives-anyhow': 0.85,
  'survival-of': 0.85,
  'binds-despite-end': 0.85,
  'binds-after-end': 0.8,
  'lasts-for-years-after-end': 0.8,
  'lasts-for-years-after-disclosure': 0.7,
  'years-thereafter': 0.8,
  'bound-during-and-after': 0.75,
  'bound-without-end': 0.75,
  'bound-until-public': 0.7,
  'kept-part-stays-bound': 0.7,
  'binds-on-after-end': 0.75,
  'not-touched-by-end': 0.8,
  'survival-heading': 0.7,
  'lasts-by-nature': 0.75,
  'end-leaves-duties': 0.75,
};

/** Clauses that go on after the agreement has ended, whether they say "survive" or not. */
export function survivalFacts(found: Found): readonly Fact[] {
  return Object.keys(sureness).flatMap((wording) => found.of(wording).flatMap((hit) => survivalOf(found, hit) ?? []));
}

function survivalOf(found: Found, hit: Hit): Fact | undefined {
  const span = isoIn(found.paper, hit, 'span');
  // Some days after disclosure or the end are the time to write down what was said, or to give back and to pay.
  if (hit.wording.startsWith('lasts-for-years') && span?.endsWith('D')) return undefined;
  const endless = firstIn(found, 'bound-without-end', hit) !== undefined;
  return factAt(found.paper, {
    field: 'survival',
    value: span ?? (endless ? 'indefinite' : null),
    from: hit.from,
    to: hit.to,
    confidence: sureness[hit.wording] as number,
    how: [hit.wording, ...scopeOf(found, hit)],
  });
}

/** What it is that lasts, as far as the sentence says. */
function scopeOf(found: Found, { sentence }: Hit): readonly string[] {
  const place = sentenceAt(found.paper, sentence);
  return [
    ...(firstIn(found, 'scope-parts', place) ? ['the parts that the sentence names'] : []),
    ...(firstIn(found, 'scope-secrecy', place) ? ['secrecy'] : []),
  ];
}
