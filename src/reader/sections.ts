import { countBefore } from './ordered.ts';
import { type Paper, spotOf } from './paper.ts';
import { labelAt, type ReferenceSpot } from './references.ts';
import { Mark } from './tokens.ts';
import { intern, Special } from './vocabulary.ts';

/** A numbered part of a text. */
interface Section {
  /** Its number as references give it: `13`, `3.2`, `a`. */
  readonly label: string;
  /** It begins with a word, such as "Article 13", and not with a number alone. */
  readonly named: boolean;
  /** The sentence with which it begins. */
  readonly sentence: number;
}

// A part is looked through no further than this many sentences.
const longest = 40;
const stop = intern('.');
const close = intern(')');
const open = intern('(');

/** The numbered parts of a text, in its order, and where in it those with a word and those without one stand, by their numbers. */
export interface Sections {
  readonly all: readonly Section[];
  readonly named: ReadonlyMap<string, readonly number[]>;
  readonly plain: ReadonlyMap<string, readonly number[]>;
}

/** The numbered parts of a text: lines that begin with a number, and "Article 13" at the beginning of a sentence. */
export function sectionsOf(paper: Paper): Sections {
  const all = sectionsIn(paper);
  const named = new Map<string, number[]>();
  const plain = new Map<string, number[]>();
  for (const [n, section] of all.entries()) {
    const map = section.named ? named : plain;
    const same = map.get(section.label);
    if (same) same.push(n);
    else map.set(section.label, [n]);
  }
  return { all, named, plain };
}

function sectionsIn(paper: Paper): readonly Section[] {
  const { sentences, symbol, token, tokens } = paper;
  const sections: Section[] = [];
  for (let s = 0; s + 1 < sentences.length; s += 1) {
    const cell = sentences[s] as number;
    const first = token[cell] as number;
    const spot = spotOf(paper, cell);
    if (spot?.is === 'reference') {
      sections.push({ label: spot.label, named: !spot.paragraph, sentence: s });
      continue;
    }
    const line = first === 0 || ((tokens.marks[first] as number) & Mark.line) !== 0;
    const bracket = symbol[cell] === open;
    if (symbol[cell] !== Special.number && !bracket && !line) continue;
    const label = labelAt(tokens, bracket ? first + 1 : first);
    if (!label) continue;
    const after = tokens.symbol[label.to];
    if (bracket ? after === close : after === stop || after === close || (line && label.text.includes('.')))
      sections.push({ label: label.text, named: false, sentence: s });
  }
  return sections;
}

/**
 * The sentences of the part that a reference names, seen from a sentence: the nearest part of that number, an article before a paragraph unless a paragraph is
 * named.
 */
export function partNamed(
  { all, named, plain }: Sections,
  { label, paragraph }: Pick<ReferenceSpot, 'label' | 'paragraph'>,
  from: number,
  last: number,
): readonly [number, number] | undefined {
  const bracket = label.indexOf('(');
  const bare = bracket < 0 ? label : label.slice(0, bracket);
  const labels = bare === label ? [label] : [label, bare];
  const n =
    nearest(
      all,
      labels.map((one) => (paragraph ? plain : named).get(one)),
      from,
    ) ??
    nearest(
      all,
      labels.map((one) => (paragraph ? named : plain).get(one)),
      from,
    );
  if (n === undefined) return undefined;
  const part = all[n] as Section;
  // Up to the next part of the same rank: one with a word after one with a word, else one with as many dots.
  const depth = dotsIn(bare);
  const stop = Math.min(part.sentence + longest, last);
  for (let next = n + 1; next < all.length && (all[next] as Section).sentence < stop; next += 1) {
    const one = all[next] as Section;
    const sameRank = !part.named && dotsIn(one.label) <= depth && isNumbered(one.label) === isNumbered(bare);
    if (one.named || sameRank) return [part.sentence, one.sentence];
  }
  return [part.sentence, stop];
}

const dotsIn = (label: string): number => label.split('.').length;
const isNumbered = (label: string): boolean => /^\d/.test(label);

// The nearest part of some lists, each in the order of the text; of two as near, the one that comes first.
function nearest(
  all: readonly Section[],
  lists: readonly (readonly number[] | undefined)[],
  from: number,
): number | undefined {
  const distance = (n: number): number => Math.abs((all[n] as Section).sentence - from);
  let best: number | undefined;
  for (const list of lists) {
    if (!list) continue;
    const next = countBefore(list.length, (n) => (all[list[n] as number] as Section).sentence < from);
    for (const n of list.slice(Math.max(0, next - 1), next + 1))
      if (best === undefined || distance(n) < distance(best) || (distance(n) === distance(best) && n < best)) best = n;
  }
  return best;
}
