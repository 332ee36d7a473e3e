import { firstCell, wordSet } from './cells.ts';
import type { DateSpot } from './dates.ts';
import { type Paper, sentenceOf, spotOf } from './paper.ts';
import { Special } from './vocabulary.ts';

/** What a text says that a name of its own means: the cells after the name, to the end of the sentence or as far as a meaning goes. */
export interface Definition {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

// How far a meaning goes, and how far from a name the day stands that it names, in cells.
const longest = 600;
const near = 10;
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
      found.set(spot.name, {
        name: spot.name,
        from: cell + 1,
        to: Math.min(to, cell + 1 + longest),
      });
  }
  return found;
}

/** The date that stands nearest to each name in quotation marks: "Commencement Date" means 1 May 2010; 1 May 2010 (the "Commencement Date"). */
export function definedDays(paper: Paper): ReadonlyMap<string, DateSpot> {
  const found = new Map<string, DateSpot>();
  for (let cell = 0; cell < paper.count; cell += 1) {
    if (paper.symbol[cell] !== Special.defined) continue;
    const spot = spotOf(paper, cell);
    const date = spot?.is === 'defined' && !found.has(spot.name) ? dateNear(paper, cell) : undefined;
    if (spot?.is === 'defined' && date) found.set(spot.name, date);
  }
  return found;
}

// What follows comes before what precedes as near.
function dateNear(paper: Paper, cell: number): DateSpot | undefined {
  for (let step = 1; step <= near; step += 1)
    for (const at of [cell + step, cell - step]) {
      const spot = spotOf(paper, at);
      if (spot?.is === 'date') return spot;
    }
  return undefined;
}
