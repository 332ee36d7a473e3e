import { Mark, type Tokens } from '../tokens.ts';
import { intern, Special, symbolsOf } from '../vocabulary.ts';
import { isCapital, isJoined } from './company-forms.ts';
import type { NameSpan } from './names.ts';
import { knownPlaceAt } from './place-names.ts';
import { places } from './roles.ts';

const stop = intern('.');
const slash = intern('/');
const letterM = intern('m');
const colon = intern(':');
const open = intern('(');
const close = intern(')');
const the = intern('the');
const party = intern('party');
const of = intern('of');

/** What may stand before a name and is no part of it. */
const leading = symbolsOf(
  ', : ; - . both each either following the one hand other on side first part between among and & by mr mrs ms messrs parties party namely among',
);
/** With these the list is over. */
export const ends = symbolsOf(
  'witnesseth whereas recitals recital background preamble premises agree agrees hereby therefore wherein whereby dated amendment promulgated desiring considering desirous noting bearing recalling wishing recognizing recognising convinced mindful enter',
);

/** A blank line stands before it. */
export const newParagraph = ({ marks }: Tokens, i: number): boolean => ((marks[i] as number) & Mark.paragraph) !== 0;
/** All its letters are capital. */
export const shouted = ({ marks }: Tokens, i: number): boolean => ((marks[i] as number) & Mark.capitals) !== 0;

/** It begins with a small letter, or a bracket. */
export const lower = ({ text, start, count }: Tokens, i: number): boolean =>
  i < count && /[a-z(]/.test(text.charAt(start[i] as number));

/** "(1)", "(b)" */
export function numbered({ symbol, start, end }: Tokens, i: number): boolean {
  return symbol[i] === open && symbol[i + 2] === close && (end[i + 1] as number) - (start[i + 1] as number) <= 3;
}

/** Whether a number such as "(1)" stands before a name. */
export function numberedBefore(tokens: Tokens, from: number): boolean {
  const before = tokens.symbol[from - 1] === the ? from - 1 : from;
  return before > 2 && tokens.symbol[before - 1] === close && numbered(tokens, before - 3);
}

/** Where a name may begin, after "(1)", "1.", "(a)", "on the one hand", "Party A:". */
export function skipLeading(tokens: Tokens, from: number, limit: number): number {
  const { symbol, start, end } = tokens;
  let at = from;
  while (at < limit && at < from + 24) {
    const what = symbol[at] as number;
    if (what === open && symbol[at + 2] === close && (end[at + 1] as number) - (start[at + 1] as number) <= 3) at += 3;
    else if (symbol[at + 1] === stop && !isJoined(tokens, at + 2) && what === Special.number) at += 2;
    else if (what === party && symbol[at + 2] === colon) at += 3;
    else if (what === letterM && symbol[at + 1] === slash) at += symbol[at + 3] === stop ? 4 : 3;
    else if (symbol[at + 1] === colon && isCapital(tokens, at) && !places.has(what) && !ends.has(what)) at += 2;
    else if (what === the && symbol[at + 2] === colon && isCapital(tokens, at + 1)) at += 3;
    else if (what === of && leading.has(symbol[at - 1] as number) && at > from) at += 1;
    else if (leading.has(what)) {
      // "The" may begin a name.
      const begins = what === the && isCapital(tokens, at) && isCapital(tokens, at + 1) && symbol[at + 1] !== party;
      if (begins) return at;
      at += 1;
    } else return at;
  }
  return at;
}

/** "Sweden", "Delaware 19901" */
export function isPlace(tokens: Tokens, { from, to }: NameSpan): boolean {
  const place = knownPlaceAt(tokens, from);
  return (
    place !== undefined && (place.to === to || (place.to === to - 1 && tokens.symbol[place.to] === Special.number))
  );
}
