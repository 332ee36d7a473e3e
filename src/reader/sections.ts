import { type Paper, spotOf } from './paper.ts';
import { labelAt } from './references.ts';
import { Mark } from './tokens.ts';
import { intern, Special } from './vocabulary.ts';

/** A numbered part of a text. */
export interface Section {
  /** Its number as references give it: `13`, `3.2`, `a`. */
  readonly label: string;
  /** The sentence with which it begins. */
  readonly sentence: number;
}

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
      sections.push({ label: spot.label, sentence: s });
      continue;
    }
    const line = first === 0 || ((tokens.marks[first] as number) & Mark.line) !== 0;
    const bracket = symbol[cell] === open;
    if (symbol[cell] !== Special.number && !bracket && !line) continue;
    const label = labelAt(tokens, bracket ? first + 1 : first);
    if (!label) continue;
    const after = tokens.symbol[label.to];
    if (bracket ? after === close : after === stop || after === close || (line && label.text.includes('.')))
      sections.push({ label: label.text, sentence: s });
  }
  return sections;
}

/**
 * The sentences of the part that a reference names, seen from a sentence: the nearest part of that number. A number with dots stands once in a text; a single
 * number is that of a paragraph of the same article, or of an article.
 */
export function partNamed(
  sections: readonly Section[],
  label: string,
  from: number,
  last: number,
): readonly [number, number] | undefined {
  const bare = label.replace(/\(.*$/, '');
  let best: number | undefined;
  for (const [n, section] of sections.entries()) {
    if (section.label !== label && section.label !== bare) continue;
    if (best === undefined || Math.abs(section.sentence - from) < Math.abs((sections[best] as Section).sentence - from))
      best = n;
  }
  if (best === undefined) return undefined;
  const { sentence } = sections[best] as Section;
  // Up to the next part of the same rank, which has as many dots.
  const depth = bare.split('.').length;
  const next = sections
    .slice(best + 1)
    .find((one) => one.label.split('.').length <= depth && /^\d/.test(one.label) === /^\d/.test(bare));
  return [sentence, next?.sentence ?? Math.min(last, sentence + 12)];
}
