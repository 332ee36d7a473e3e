import { Mark, type Tokens } from '../tokens.ts';
import { intern, symbolsOf } from '../vocabulary.ts';

const stop = intern('.');
const slash = intern('/');

/** The last words of companies. Letters with full stops between them are read by {@link lettersAt}. */
const forms = symbolsOf(
  'inc incorporated corp corporation co company companies llc ltd limited lp llp lllp plc gmbh ag sa sas sarl nv bv ab as asa oy oyj spa srl kk kg kgaa pte pty se kft zrt doo sro fsb na pc pllc lc plp partnership bhd sdn sl',
);
/** Forms that are shortened words, and take a full stop. */
const dotted = symbolsOf('inc corp co ltd pty pte bhd sdn');
/** Forms that are written in small letters too. */
const small = symbolsOf('plc gmbh inc llc ltd');
const slashedForms: ReadonlySet<string> = new Set(['S/A', 'A/S', 'K/S', 'I/S', 'P/S']);
const lettered =
  /^(?:l\.?l\.?c|l\.?p|l\.?l\.?p|s\.?a|s\.?a\.?s|s\.?à\.?r\.?l|s\.?a\.?r\.?l|n\.?v|b\.?v|s\.?p\.?a|s\.?r\.?l|a\.?g|n\.?a|p\.?l\.?c|p\.?c|k\.?k|f\.?s\.?b|a\.?s|s\.?l|g\.?i\.?e|c\.?v|g\.?p|p\.?a|l\.?c|s\.?e)\.?$/i;

/** It begins with a capital letter. */
export const isCapital = ({ marks }: Tokens, i: number): boolean => ((marks[i] as number) & Mark.capital) !== 0;
/** Nothing stands between it and the token before. */
export const isJoined = ({ marks }: Tokens, i: number): boolean => ((marks[i] as number) & Mark.joined) !== 0;

/** Whether a company's form begins at a token, and where it ends; else the token itself. */
export function formEnd(tokens: Tokens, i: number): number {
  const { symbol, count } = tokens;
  if (i >= count) return i;
  // "Orla S/A", "Pim A/S"
  if (isLetter(tokens, i) && symbol[i + 1] === slash && isJoined(tokens, i + 1) && isJoined(tokens, i + 2))
    if (isLetter(tokens, i + 2) && slashedForms.has(slice(tokens, i, i + 3))) return i + 3;
  // "Orla BV.": the full stop is that of the sentence.
  const plainLetters = tokens.end[i] === (tokens.start[i] as number) + 2 && !isJoined(tokens, i + 2);
  const letters = plainLetters ? i : lettersAt(tokens, i);
  if (letters > i + 1 && lettered.test(slice(tokens, i, letters))) return letters;
  if (!forms.has(symbol[i] as number) || !(isCapital(tokens, i) || small.has(symbol[i] as number))) return i;
  return symbol[i + 1] === stop && isJoined(tokens, i + 1) && dotted.has(symbol[i] as number) ? i + 2 : i + 1;
}

// "L.L.C.", "S.A.", "B.V": single letters with full stops between them.
function lettersAt(tokens: Tokens, from: number): number {
  const { symbol, start, end, count } = tokens;
  let i = from;
  while (i < count && i < from + 10) {
    const letters = (end[i] as number) - (start[i] as number);
    if (letters > 2 || !(isCapital(tokens, i) || (i > from && isWord(tokens, i)))) break;
    if (symbol[i + 1] !== stop || !isJoined(tokens, i + 1)) return i > from ? i + 1 : from;
    i += 2;
    if (!isJoined(tokens, i) && !(isLetter(tokens, i) && symbol[i + 1] === stop)) break;
  }
  return i;
}

/** A single capital letter. */
export function isLetter(tokens: Tokens, i: number): boolean {
  return i < tokens.count && (tokens.end[i] as number) - (tokens.start[i] as number) === 1 && isCapital(tokens, i);
}

/** The characters of tokens, without spaces. */
export function slice({ text, start, end }: Tokens, from: number, to: number): string {
  return text.slice(start[from], end[to - 1]).replace(/\s/g, '');
}

/** A word or a number, and no sign. */
export function isWord({ text, start, count }: Tokens, i: number): boolean {
  return i < count && /[\p{L}\p{N}]/u.test(text.charAt(start[i] as number));
}

/** Whether the form of a company stands within the next few capital words. */
export function formSoon(tokens: Tokens, from: number): boolean {
  for (let i = from; i < from + 5; i += 1) {
    if (formEnd(tokens, i) > i) return true;
    if (!isCapital(tokens, i)) return false;
  }
  return false;
}
