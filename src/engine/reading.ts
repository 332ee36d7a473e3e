import {
  type Accord,
  type AccordCounting,
  accordCounting,
  mergeTerms,
  type Position,
  type Terms,
  termsOf,
} from '../accord/index.ts';
import type { JsonRecord } from '../base/index.ts';
import type { Counting, DayKind } from '../calendar/index.ts';
import { readingOver } from './law.ts';

/** Finds another accord by its id: in the same folder, or in the register. */
export type Lookup = (id: string) => Accord | undefined;

/** The reading that takes the text as it stands and settles nothing that it leaves open. */
export const textPosition: Position = {
  name: 'text',
  kind: 'party',
  readings: { acts: {}, conditions: {} },
  sources: [],
};

/** An accord under one position: what every function of the engine works on. */
export interface Reading {
  readonly accord: Accord;
  readonly position: Position;
  readonly counting: Counting;
  readonly days: DayKind;
  readonly written: AccordCounting;
  readonly lookup: Lookup;
  /** The accords on the way to this one, so that a ring of dependencies is seen. */
  readonly within: readonly string[];
}

/** The position of a name; `text` is always there. */
export function positionNamed(accord: Accord, name: string): Position | undefined {
  return accord.positions.find((p) => p.name === name) ?? (name === 'text' ? textPosition : undefined);
}

/** An accord as one position reads it. */
export function readingOf(accord: Accord, position: Position, lookup: Lookup, within: readonly string[] = []): Reading {
  const written = accordCounting(accord.writtenCounting, position.readings);
  return { accord, position, counting: written.counting, days: written.days, written, lookup, within };
}

/** The terms by position after some amendments, and what follows each further one: a patch is known by what it says, since a correction may change that. */
interface Known {
  readonly terms: Map<string, Terms>;
  readonly after: WeakMap<JsonRecord, Known>;
}

const cache: Known['after'] = new WeakMap();

function knownAfter(before: Known['after'], patch: JsonRecord): Known {
  const known = before.get(patch) ?? { terms: new Map(), after: new WeakMap() };
  before.set(patch, known);
  return known;
}

/** The terms after some amendments, under a position: the reading is laid over whatever is in force. */
export function termsUnder(reading: Reading, patches: readonly { readonly terms: JsonRecord }[]): Terms {
  const { accord, position } = reading;
  const { terms: known } = patches.reduce(
    ({ after }, patch) => knownAfter(after, patch.terms),
    knownAfter(cache, accord.writtenTerms),
  );
  let terms = known.get(position.name);
  if (!terms) {
    const raw = patches.reduce((sum, patch) => mergeTerms(sum, patch.terms), accord.writtenTerms);
    const own = readingOver(accord, position, raw);
    terms = termsOf(own ? mergeTerms(raw, own) : raw);
    known.set(position.name, terms);
  }
  return terms;
}
