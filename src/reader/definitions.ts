import { firstCell, wordSet } from './cells.ts';
import { type Paper, sentenceOf, spotOf } from './paper.ts';
import { Special } from './vocabulary.ts';

/** What a text says that a name of its own means: the cells after the name, to the end of the sentence. */
export interface Definition {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const means = wordSet('means mean meaning : is be are as');

/** The definitions of a text that stand in the form "Service Period" means ...; the name in small letters. */
export function definitionsOf(paper: Paper): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  for (let cell = 0; cell < paper.count; cell += 1) {
    if (paper.symbol[cell] !== Special.defined) continue;
    const spot = spotOf(paper, cell);
    if (spot?.is !== 'defined' || found.has(spot.name)) continue;
    const to = paper.sentences[sentenceOf(paper, cell) + 1] as number;
    if (firstCell(paper, cell + 1, Math.min(to, cell + 4), means) >= 0)
      found.set(spot.name, { name: spot.name, from: cell + 1, to });
  }
  return found;
}
