import { firstCell, periodOf, wordSet } from '../cells.ts';
import type { Fact } from '../fact.ts';
import { type Found, factAt } from '../found.ts';
import type { Hit } from '../matcher.ts';
import { firstIn, isoIn, sentenceAt } from './nearby.ts';

const widest = 40;
// How many other wordings of a sentence are asked for the length.
const mostBeside = 8;
const lasting = wordSet('for during');

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

/** Clauses that go on after the agreement has ended, whether they say "survive" or not: one fact for each sentence. */
export function survivalFacts(found: Found): readonly Fact[] {
  const bySentence = new Map<number, Hit[]>();
  for (const hit of Object.keys(sureness).flatMap((wording) => found.of(wording))) {
    if (!counts(found, hit)) continue;
    const own = bySentence.get(hit.sentence);
    if (own) own.push(hit);
    else bySentence.set(hit.sentence, [hit]);
  }
  return [...bySentence].flatMap(([sentence, hits]): readonly Fact[] => {
    const [best, ...others] = hits.toSorted(
      (x, y) => (sureness[y.wording] as number) - (sureness[x.wording] as number),
    );
    // A title says nothing that the sentences under it do not say.
    const title = best?.wording === 'survival-heading' && [1, 2].some((step) => bySentence.has(sentence + step));
    return best && !title ? [survivalOf(found, best, others.slice(0, mostBeside))] : [];
  });
}

// Some days after disclosure or the end are the time to write down what was said, or to give back and to pay.
function counts({ paper }: Found, hit: Hit): boolean {
  return !(hit.wording.startsWith('lasts-for-years') && isoIn(paper, hit, 'span')?.endsWith('D'));
}

function survivalOf(found: Found, best: Hit, others: readonly Hit[]): Fact {
  const { paper } = found;
  const span = [best, ...others].map((hit) => isoIn(paper, hit, 'span')).find((iso) => iso) ?? lengthAfter(found, best);
  const endless = [best, ...others].some((hit) => firstIn(found, 'bound-without-end', hit) !== undefined);
  return factAt(paper, {
    field: 'survival',
    value: span ?? (endless ? 'indefinite' : null),
    // The words before it say what survives.
    from: Math.max(paper.sentences[best.sentence] as number, best.from - widest),
    to: best.to,
    confidence: sureness[best.wording] as number,
    how: [best.wording, ...scopeOf(found, best)],
  });
}

// "survive termination of this Agreement for two years"
function lengthAfter({ paper }: Found, { to, sentence }: Hit): string | undefined {
  const last = Math.min(paper.sentences[sentence + 1] as number, to + 12);
  for (let cell = to; cell < last; cell += 1) {
    const period = periodOf(paper, cell);
    if (period && firstCell(paper, Math.max(to, cell - 4), cell, lasting) >= 0) return period.iso;
  }
  return undefined;
}

/** What it is that lasts, as far as the sentence says. */
function scopeOf(found: Found, { sentence }: Hit): readonly string[] {
  const place = sentenceAt(found.paper, sentence);
  return [
    ...(firstIn(found, 'scope-parts', place) ? ['the parts that the sentence names'] : []),
    ...(firstIn(found, 'scope-secrecy', place) ? ['secrecy'] : []),
  ];
}
