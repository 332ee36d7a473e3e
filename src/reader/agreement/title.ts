import type { Fact } from '../fact.ts';
import type { Found } from '../found.ts';
import { Mark, type Tokens } from '../tokens.ts';
import { intern, Special, symbolsOf } from '../vocabulary.ts';

const kinds = symbolsOf(
  'agreement contract lease amendment addendum treaty convention protocol deed license licence memorandum arrangement charter accord supplement endorsement undertaking',
);
const stop = intern('.');
const no = intern('no');
const small = symbolsOf('of and for the to on in with or & , - / a by');
/** With these the title is over, though the line goes on. */
const over = symbolsOf('this these between among dated made entered by and');
/** "Exhibit D" stands before a title and is none of it. */
const numbered = symbolsOf('exhibit schedule annex appendix');
// How far down a text its title stands, in tokens, and how long it is.
const farthest = 400;
const near = 120;
const longest = 24;

/** The title: the first line in capital words that says what kind of paper it is. */
export function titleFacts({ paper: { text, tokens } }: Found): readonly Fact[] {
  const { symbol, marks, start, end, count } = tokens;
  const capital = (i: number): boolean => ((marks[i] as number) & Mark.capital) !== 0;
  for (let at = 0; at < Math.min(count, farthest); at += 1) {
    if (!kinds.has(symbol[at] as number) || !capital(at)) continue;
    const from = firstOf(tokens, at);
    // "this Agreement" is no title, and neither is a reference to another agreement.
    if (!startsLine(tokens, from) && (from === at || at > near)) continue;
    let to = at + 1;
    while (to < count && to - from < longest) {
      const mark = marks[to] as number;
      const what = symbol[to] as number;
      if (mark & Mark.paragraph || over.has(what)) break;
      if (mark & Mark.line && !capital(to)) break;
      // "Amendment No. 2 to Supply Agreement"
      if (what === stop && symbol[to - 1] === no && symbol[to + 1] === Special.number) {
        to += 2;
        continue;
      }
      if (!capital(to) && !small.has(what) && what !== Special.number) break;
      to += 1;
    }
    while (to > at + 1 && small.has(symbol[to - 1] as number)) to -= 1;
    const [first, last] = [start[from] as number, end[to - 1] as number];
    const quote = text.slice(first, last);
    return [
      {
        field: 'title',
        value: quote.replace(/\s+/g, ' '),
        quote,
        start: first,
        end: last,
        confidence: startsLine(tokens, from) ? 0.85 : 0.6,
        review: false,
        how: ['the first line that names the kind of paper'],
      },
    ];
  }
  return [];
}

const startsLine = ({ marks }: Tokens, i: number): boolean =>
  i === 0 || ((marks[i] as number) & (Mark.line | Mark.paragraph)) !== 0;

// Back over capital words to where the title begins.
function firstOf({ symbol, marks }: Tokens, at: number): number {
  let first = at;
  for (let i = at; i >= 0 && i > at - longest; i -= 1) {
    const capital = ((marks[i] as number) & Mark.capital) !== 0;
    const what = symbol[i] as number;
    if (!capital && !small.has(what)) break;
    if (i < at && ((over.has(what) && !small.has(what)) || (numbered.has(symbol[i - 1] as number) && i < at))) break;
    if (capital) first = i;
    if ((marks[i] as number) & Mark.paragraph) break;
  }
  return first;
}
