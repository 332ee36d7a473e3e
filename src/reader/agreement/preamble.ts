import type { Found } from '../found.ts';
import type { Hit } from '../matcher.ts';
import { intern, symbolsOf } from '../vocabulary.ts';

/** The sentence in which an agreement says what it is, between whom and of which day. */
export interface Preamble {
  readonly sentence: number;
  /** The hit that brings the parties, where there is one. */
  readonly between?: Hit;
}

// A table of contents may stand before it.
const farthest = 400;
// A title stands at the beginning of its sentence, though a cover may have lines before it; in cells.
const atBeginning = 30;

const self = symbolsOf('this present');
const whereas = intern('whereas');

/** Finds the preamble: the first sentence in which the agreement itself stands between parties, else the first with parties and a date, else with one of them. */
export function preambleOf(found: Found): Preamble | undefined {
  const { paper } = found;
  const dated = new Set<number>();
  for (const id of ['opening-dated', 'opening-effective'])
    for (const { sentence } of found.of(id)) if (sentence < farthest) dated.add(sentence);
  const between = found
    .of('parties-between')
    .filter(({ sentence, from }) => sentence < farthest && !recites(found, sentence, from));
  // "This Agreement is made between": the word may stand a little before the hit, which begins with the noun.
  const selves = between.filter(({ from, to, sentence }) => {
    const first = Math.max(paper.sentences[sentence] as number, from - 6);
    for (let cell = first; cell < to; cell += 1) if (self.has(paper.symbol[cell] as number)) return true;
    return false;
  });
  // "Agreement made on 3 March", and the parties in paragraphs of their own after "Between:".
  const aparts = found
    .of('parties-between-line')
    .filter(
      ({ sentence, from }) => dated.has(sentence - 1) && sentence < farthest && from === paper.sentences[sentence],
    );
  const apart = aparts.find(({ sentence }) => namesItself(found, sentence - 1)) ?? aparts[0];
  // "Under the Lease between the City and Orla Ltd": another paper, unless the sentence begins with it.
  const titles = between.filter(({ from, sentence }) => from - (paper.sentences[sentence] as number) < atBeginning);
  const hit =
    selves.find(({ sentence }) => dated.has(sentence)) ??
    titles.find(({ sentence }) => dated.has(sentence)) ??
    selves[0] ??
    titles[0];
  if (apart && !(hit && hit.sentence < apart.sentence)) return { sentence: apart.sentence - 1, between: apart };
  if (hit && selves[0] && selves[0].sentence < hit.sentence - 2)
    return { sentence: selves[0].sentence, between: selves[0] };
  if (hit) return { sentence: hit.sentence, between: hit };
  const first = Math.min(...dated);
  return Number.isFinite(first) && first < 12 ? { sentence: first } : undefined;
}

function namesItself({ paper }: Found, sentence: number): boolean {
  const first = paper.sentences[sentence] as number;
  for (let cell = first; cell < Math.min(first + 20, paper.sentences[sentence + 1] as number); cell += 1)
    if (self.has(paper.symbol[cell] as number)) return true;
  return false;
}

function recites({ paper }: Found, sentence: number, from: number): boolean {
  const first = paper.sentences[sentence] as number;
  for (let cell = Math.max(first, from - 40); cell < from; cell += 1) if (paper.symbol[cell] === whereas) return true;
  return false;
}
