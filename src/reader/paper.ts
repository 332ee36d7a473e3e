import { type DateSpot, dateAt } from './dates.ts';
import { countBefore } from './ordered.ts';
import { type PeriodSpot, periodAt } from './periods.ts';
import { type DefinedSpot, definedAt, type ReferenceSpot, referenceAt } from './references.ts';
import { sentencesOf } from './sentences.ts';
import { type Tokens, tokensOf } from './tokens.ts';
import { intern, Role, roleOf, Special } from './vocabulary.ts';

/** Something in a text that has a value: a period, a date, a reference, a name in quotation marks. `from` and `to` count tokens. */
export type Spot = PeriodSpot | DateSpot | ReferenceSpot | DefinedSpot;

/**
 * A text ready for wordings: its tokens, with each period, date, reference and defined name drawn together into one cell. A cell is a word or such a spot;
 * wordings are matched on cells, and every cell knows the characters that it stands for.
 */
export interface Paper {
  readonly text: string;
  readonly tokens: Tokens;
  readonly count: number;
  /** The symbol of each cell. */
  readonly symbol: Int32Array;
  /** The first token of each cell, and at last the number of tokens. */
  readonly token: Int32Array;
  /** The spot of a cell as an index into `spots`, or -1. */
  readonly spot: Int32Array;
  readonly spots: readonly Spot[];
  /** The first cell of each sentence, and at last the number of cells. */
  readonly sentences: Int32Array;
}

const quote = intern('"');
const a = intern('a');
const an = intern('an');
const anyRole = Role.cardinal | Role.ordinal | Role.month;

/** Makes a text ready for wordings. */
export const paperOf = (text: string): Paper => paperOfTokens(tokensOf(text));

/** The same where the text is cut already. */
export function paperOfTokens(tokens: Tokens): Paper {
  const { text } = tokens;
  const bounds = sentencesOf(tokens);
  const symbol = new Int32Array(tokens.count);
  const token = new Int32Array(tokens.count + 1);
  const spot = new Int32Array(tokens.count).fill(-1);
  const spots: Spot[] = [];
  const sentences = new Int32Array(bounds.length);
  let count = 0;
  for (let s = 0; s + 1 < bounds.length; s += 1) {
    sentences[s] = count;
    const stop = bounds[s + 1] as number;
    for (let at = bounds[s] as number; at < stop; ) {
      const found = spotAt(tokens, at);
      token[count] = at;
      if (found && found.to <= stop) {
        symbol[count] = found.is === 'period' && found.further ? Special.further : Special[found.is];
        spot[count] = spots.length;
        spots.push(found);
        at = found.to;
      } else {
        symbol[count] = tokens.symbol[at] as number;
        at += 1;
      }
      count += 1;
    }
  }
  if (sentences.length > 0) sentences[sentences.length - 1] = count;
  token[count] = tokens.count;
  return { text, tokens, count, symbol, token, spot, spots, sentences };
}

function spotAt(tokens: Tokens, at: number): Spot | undefined {
  const symbol = tokens.symbol[at] as number;
  if (symbol === Special.unknown) return undefined;
  const role = roleOf(symbol);
  if (symbol === Special.number || symbol === Special.blank || role & anyRole)
    return dateAt(tokens, at) ?? periodAt(tokens, at);
  if (symbol === a || symbol === an) return periodAt(tokens, at);
  if (role & Role.reference) return referenceAt(tokens, at);
  if (symbol === quote) return definedAt(tokens, at);
  return undefined;
}

/** The characters of cells `from` to `to` (exclusive). */
export function placeOf({ tokens, token }: Paper, from: number, to: number): { start: number; end: number } {
  return { start: tokens.start[token[from] as number] as number, end: tokens.end[(token[to] as number) - 1] as number };
}

/** The spot of a cell. */
export function spotOf({ spot, spots }: Paper, cell: number): Spot | undefined {
  return spots[spot[cell] ?? -1];
}

/** The sentence in which a cell stands. */
export function sentenceOf({ sentences }: Paper, cell: number): number {
  return countBefore(sentences.length - 2, (n) => (sentences[n + 1] as number) <= cell);
}
