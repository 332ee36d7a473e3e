import { Mark, type Tokens } from './tokens.ts';
import { intern, Role, roleOf, Special, wordOf } from './vocabulary.ts';

/** A reference to a part of the same text: "Section 3.2", "Article XIII", "paragraph 2". */
export interface ReferenceSpot {
  readonly is: 'reference';
  readonly from: number;
  readonly to: number;
  /** The number as digits and dots, small letters for letters: `13`, `3.2`, `a`. */
  readonly label: string;
  /** It names a paragraph, which is counted anew in each article. */
  readonly paragraph: boolean;
}

/** A name in quotation marks, as definitions give them. */
export interface DefinedSpot {
  readonly is: 'defined';
  readonly from: number;
  readonly to: number;
  /** Its words in small letters. */
  readonly name: string;
}

const stop = intern('.');
const open = intern('(');
const close = intern(')');
const quote = intern('"');
const paragraphs = new Set(['paragraph', 'paragraphs', 'para']);
const longestName = 6;
// No part lies deeper than this: "1.2.3(a)(iv)" is three and two.
const deepest = 8;

/** The reference that begins at a token. */
export function referenceAt(tokens: Tokens, from: number): ReferenceSpot | undefined {
  const { symbol } = tokens;
  if (!(roleOf(symbol[from] as number) & Role.reference)) return undefined;
  let at = from + 1;
  if (symbol[at] === stop && symbol[at + 1] !== undefined) at += 1;
  const bracketed = symbol[at] === open;
  const label = labelAt(tokens, bracketed ? at + 1 : at);
  if (!label) return undefined;
  let { to } = label;
  if (bracketed) {
    if (symbol[to] !== close) return undefined;
    to += 1;
  }
  return { is: 'reference', from, to, label: label.text, paragraph: paragraphs.has(wordOf(symbol[from] as number)) };
}

/** The number of a part: `3`, `3.2`, `XIII`, `3.2(a)`. */
export function labelAt(
  { text, symbol, value, marks, start, end, count }: Tokens,
  from: number,
): { text: string; to: number } | undefined {
  let at = from;
  let label: string;
  if (symbol[at] === Special.number) label = String(value[at]);
  else if (at < count) {
    const word = text.slice(start[at], end[at]);
    const roman = romanOf(word);
    if (roman > 0) label = String(roman);
    else if (/^[A-Za-z]$/.test(word)) label = word.toLowerCase();
    else return undefined;
  } else return undefined;
  at += 1;
  const last = at + 2 * deepest;
  while (
    at < last &&
    symbol[at] === stop &&
    (marks[at] as number) & Mark.joined &&
    symbol[at + 1] === Special.number &&
    (marks[at + 1] as number) & Mark.joined
  ) {
    label += `.${value[at + 1]}`;
    at += 2;
  }
  const final = at + 3 * deepest;
  while (at < final && symbol[at] === open && (marks[at] as number) & Mark.joined && symbol[at + 2] === close) {
    label += `(${text.slice(start[at + 1], end[at + 1]).toLowerCase()})`;
    at += 3;
  }
  return { text: label, to: at };
}

const romanWorth: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** What a Roman number is worth, or 0. */
function romanOf(word: string): number {
  if (word.length > 8) return 0;
  const small = word.toLowerCase();
  // A mixture such as "Mix" is a word.
  if (word !== small && word !== word.toUpperCase()) return 0;
  let worth = 0;
  for (let i = 0; i < small.length; i += 1) {
    const here = romanWorth[small.charAt(i)];
    if (here === undefined) return 0;
    worth += here < (romanWorth[small.charAt(i + 1)] ?? 0) ? -here : here;
  }
  return worth;
}

/** The name in quotation marks that begins at a token. */
export function definedAt(tokens: Tokens, from: number): DefinedSpot | undefined {
  const { text, symbol, start, end, marks, count } = tokens;
  if (symbol[from] !== quote) return undefined;
  let to = from + 1;
  while (to < count && symbol[to] !== quote && to <= from + longestName) to += 1;
  if (symbol[to] !== quote || to === from + 1) return undefined;
  if (!((marks[from + 1] as number) & (Mark.capital | Mark.ideograph))) return undefined;
  const words = [];
  for (let i = from + 1; i < to; i += 1) {
    const word = text.slice(start[i], end[i]).toLowerCase();
    if (word !== ',' && word !== '.') words.push(word);
  }
  return { is: 'defined', from, to: to + 1, name: words.join(' ') };
}
