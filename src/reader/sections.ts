import { type Paper, spotOf } from './paper.ts';
import { labelAt, type ReferenceSpot } from './references.ts';
import { Mark } from './tokens.ts';
import { intern, Special } from './vocabulary.ts';

/** A numbered part of a text. */
export interface Section {
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

/** The numbered parts of a text, in its order: lines that begin with a number, and "Article 13" at the beginning of a sentence. */
export function sectionsOf(paper: Paper): readonly Section[] {
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
  sections: readonly Section[],
  { label, paragraph }: Pick<ReferenceSpot, 'label' | 'paragraph'>,
  from: number,
  last: number,
): readonly [number, number] | undefined {
  const bare = label.replace(/\(.*$/, '');
  const same = [...sections.entries()].filter(([, section]) => section.label === label || section.label === bare);
  const meant = same.filter(([, section]) => section.named !== paragraph);
  const distance = ([, section]: readonly [number, Section]): number => Math.abs(section.sentence - from);
  const best = (meant.length > 0 ? meant : same).toSorted((x, y) => distance(x) - distance(y))[0];
  if (!best) return undefined;
  const [n, { sentence, named }] = best;
  // Up to the next part of the same rank: one with a word after one with a word, else one with as many dots.
  const depth = bare.split('.').length;
  const next = sections
    .slice(n + 1)
    .find(
      (one) =>
        one.named || (!named && one.label.split('.').length <= depth && /^\d/.test(one.label) === /^\d/.test(bare)),
    );
  return [sentence, Math.min(next?.sentence ?? last, sentence + longest, last)];
}
