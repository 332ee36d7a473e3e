import { Mark, type Tokens } from '../tokens.ts';
import { intern, Special, symbolsOf } from '../vocabulary.ts';
import { formEnd, formSoon, isCapital, isJoined, isLetter, isWord, slice } from './company-forms.ts';
import { firstHalves } from './place-names.ts';

/** A name that stands on the tokens `from` to `to` (exclusive). */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  /** It ends in the form of a company, such as "Inc.". */
  readonly form: boolean;
}

const comma = intern(',');
const stop = intern('.');
const open = intern('(');
const close = intern(')');
const slash = intern('/');
const ampersand = intern('&');
const plus = intern('+');
const and = intern('and');
const of = intern('of');
const quote = intern('"');
const hyphen = intern('-');
const the = intern('the');
const at = intern('@');
const exclamation = intern('!');
const company = intern('company');
const party = intern('party');
const colon = intern(':');

/** Small words that may stand between the capital words of a name. */
const inner = symbolsOf('of for de la le les du del della der den van von y e et in the to do da dos und');
/** Words at which a name is over, though all letters of the text may be capital. */
const over = symbolsOf(
  'a an having whose with located by hereinafter hereafter herein acting as between among each which who together collectively individually being residing represented organized incorporated doing formerly dated is are was were has have shall will on and or pursuant effective made entered regarding relating solely through at under from address tel telephone fax attention attn its his her their witnesseth whereas recitals background registered company no number this that these date',
);
/** After such a word the "and" of a name is likelier than the "and" between two names. */
const paired = symbolsOf(
  'insurance life annuity oil gas research development savings loan trust science sciences technology technologies food beverage health sports entertainment engineering television radio import export power light steel iron bed bath guaranty fidelity casualty marketing trading commerce industry construction information culture design art arts gymnastics drug education media investment water electric transport property testing cable cellular hospital college club',
);
/** Forms after which a name may go on with "of". */
const ofPlaces = symbolsOf('company co corporation trust bank');
/** Small words that stand in the names of companies, where all is in capitals: "ORLA ON CALL, INC.". */
const spelled = symbolsOf('on at our all to by under through');
const longestName = 24;
const shortLine = 50;
const shortened = /^(?:mr|mrs|ms|dr|st|jr|sr|bros|prof|mt|assoc|intl)$/i;
/** What a name does not end with. */
const loose: ReadonlySet<number> = new Set([...inner, comma, hyphen, slash]);

// A capital anywhere in the first letters: "iBio", "eBay"; or a small name that a form follows: "ebix.com, Inc".
function beginsName(tokens: Tokens, i: number): boolean {
  const { symbol, text, start, end, count } = tokens;
  if (i >= count) return false;
  if (over.has(symbol[i] as number) && !lettered(tokens, i) && !(isCapital(tokens, i) && formSoon(tokens, i + 1)))
    return false;
  if (isCapital(tokens, i)) return true;
  const word = text.slice(start[i], Math.min(end[i] as number, (start[i] as number) + 12));
  if (/^[a-z]{1,2}[A-Z]/.test(word)) return true;
  if (!/^[a-z0-9]/.test(word)) return false;
  if (symbol[i] === Special.number && (symbol[i + 1] === comma || symbol[i + 1] === stop)) return false;
  for (let next = i + 1; next < i + 8 && next < count; next += 1) {
    if (formEnd(tokens, next) > next) return true;
    if (symbol[next] === comma) continue;
    if (!isJoined(tokens, next) && !isCapital(tokens, next) && !isHyphened(tokens, next)) return false;
  }
  return false;
}

/** The name that begins at a token. */
export function nameAt(tokens: Tokens, from: number, limit: number): NameSpan | undefined {
  const { symbol, marks, count } = tokens;
  const last = Math.min(count, limit, from + longestName * 2);
  if (!beginsName(tokens, from)) return undefined;
  let to = from;
  let ended = false;
  let form = false;
  while (to < last && !(to > from && (marks[to] as number) & Mark.paragraph)) {
    const after = to > from ? formAfter(tokens, to) : to;
    if (after > to) {
      if (ended && (marks[to] as number) & Mark.line) break;
      to = after;
      ended = true;
      form = true;
      continue;
    }
    const next = ended ? beyondForm(tokens, to) : within(tokens, from, to);
    if (next === to) break;
    ended = false;
    to = next;
  }
  while (to > from && loose.has(symbol[to - 1] as number)) to -= 1;
  return to === from ? undefined : { from, to, form };
}

// A comma belongs to the name where the form of the company follows it.
function formAfter(tokens: Tokens, to: number): number {
  if (tokens.symbol[to] !== comma) return formEnd(tokens, to);
  const after = formEnd(tokens, to + 1);
  return after > to + 1 ? after : to;
}

// "Orla Corp of Ohio", "Orla Co. (UK) Ltd", "Orla GmbH & Co", "Orla Co. Holdings": the name goes on; else the place itself.
function beyondForm(tokens: Tokens, to: number): number {
  const { symbol, marks } = tokens;
  const what = symbol[to] as number;
  if (what === of) return isCapital(tokens, to + 1) && ofPlaces.has(symbol[to - 1] as number) ? to + 2 : to;
  if (what === ampersand) return isCapital(tokens, to + 1) ? to + 2 : to;
  if (what === open) {
    const after = bracketed(tokens, to);
    return after > to && formEnd(tokens, after) > after ? after : to;
  }
  const sameLine = !((marks[to] as number) & Mark.line) && symbol[to - 1] !== stop;
  return sameLine && isCapital(tokens, to) && !over.has(what) && isCompanyWord(tokens, to) ? to + 1 : to;
}

// The next token if it belongs to the name, and what belongs to it; else the place itself.
function within(tokens: Tokens, from: number, to: number): number {
  const { symbol, marks } = tokens;
  const what = symbol[to] as number;
  const newLine = ((marks[to] as number) & Mark.line) !== 0;
  if (to > from && isHyphened(tokens, to)) return to + 1;
  if (newLine && to > from && (what === Special.number || fillsLine(tokens, from, to))) return to;
  if (!isWord(tokens, to)) return bySign(tokens, from, to);
  // "Orla City Party B:"
  if (what === party && symbol[to + 2] === colon) return to;
  if (what === and) {
    if (firstHalves.has(symbol[to - 1] as number)) return to + 1;
    return paired.has(symbol[to - 1] as number) && isCapital(tokens, to + 1) && formSoon(tokens, to + 1) ? to + 1 : to;
  }
  if (over.has(what) && to > from && what !== company && !lettered(tokens, to) && symbol[to - 1] !== slash) {
    const goesOn = isCompanyWord(tokens, to) || (spelled.has(what) && isCapital(tokens, to));
    if (!(goesOn && formSoon(tokens, to + (isCompanyWord(tokens, to) ? 0 : 1)))) return to;
  }
  if (isCapital(tokens, to) || (what === Special.number && !newLine) || to === from) return to + 1;
  if (inner.has(what) && (isCapital(tokens, to + 1) || symbol[to + 1] === the)) {
    if (what !== the) return to + 1;
    return !newLine && inner.has(symbol[to - 1] as number) ? to + 1 : to;
  }
  // "Petro data Services Limited": one small word among the capital ones of a company.
  return isJoined(tokens, to) || (isCapital(tokens, to + 1) && formSoon(tokens, to + 1)) ? to + 1 : to;
}

function bySign(tokens: Tokens, from: number, to: number): number {
  const { symbol, start, end } = tokens;
  switch (symbol[to]) {
    case stop: {
      // The full stop of an initial or a title; "About.com".
      const letters = (end[to - 1] as number) - (start[to - 1] as number);
      const short = letters <= 2 || shortened.test(slice(tokens, to - 1, to));
      if (!isJoined(tokens, to) || !(short || isJoined(tokens, to + 1))) return to;
      return isJoined(tokens, to + 1) && isWord(tokens, to + 1) ? to + 2 : to + 1;
    }
    case slash:
      return isJoined(tokens, to + 1) && !slashed(tokens, to) ? to + 1 : to;
    case ampersand:
    case plus:
    case at:
      return to + 1;
    case exclamation:
      return isJoined(tokens, to) ? to + 1 : to;
    case hyphen:
      if (to > from && isJoined(tokens, to) && isJoined(tokens, to + 1) && symbol[to + 1] === Special.number)
        return to + 1;
      return to > from && isCapital(tokens, to + 1) && !((tokens.marks[to] as number) & Mark.line) ? to + 1 : to;
    case open: {
      const after = bracketed(tokens, to);
      const goesOn = isCapital(tokens, after) || formEnd(tokens, after) > after;
      return after > to && goesOn && !over.has(symbol[after] as number) ? after : to;
    }
    default:
      return isJoined(tokens, to) && tokens.text.charAt(start[to] as number) === '\u2122' ? to + 1 : to;
  }
}

// "Holdings" and such after "Co." belong to the name.
const companyWords = symbolsOf(
  'holdings holding group international partners capital management company trust fund bank usa us america americas europe asia japan china canada india pacific worldwide global enterprises ventures investments technologies ii iii iv',
);
function isCompanyWord({ symbol }: Tokens, i: number): boolean {
  return companyWords.has(symbol[i] as number);
}

// "(UK)", "(Hong Kong)", "(Pty)": where the bracket ends that is part of a name; else the bracket itself.
function bracketed(tokens: Tokens, from: number): number {
  const { symbol, count } = tokens;
  let to = from + 1;
  while (to < count && to < from + 5 && symbol[to] !== close) {
    if (symbol[to] === quote || symbol[to] === the || !(isCapital(tokens, to) || symbol[to] === stop)) return from;
    to += 1;
  }
  return symbol[to] === close && to > from + 1 ? to + 1 : from;
}

// "d/b/a", "f/k/a", "a/k/a".
function slashed({ symbol, start, end }: Tokens, i: number): boolean {
  return symbol[i + 2] === slash && (end[i - 1] as number) - (start[i - 1] as number) === 1;
}

// A name that has a short line to itself ends with it: what follows is an address.
function fillsLine({ marks, start, end }: Tokens, from: number, to: number): boolean {
  return ((marks[from] as number) & Mark.line) !== 0 && (end[to - 1] as number) - (start[from] as number) < shortLine;
}

// A hyphen within a word is no token: "Dong-A" is two words.
function isHyphened({ text, start }: Tokens, i: number): boolean {
  const before = (start[i] as number) - 1;
  return text.charAt(before) === '-' && /\w/.test(text.charAt(before - 1));
}

// "A" in "J. A. Smith", in "A/S" and in "A3" is no article.
function lettered(tokens: Tokens, i: number): boolean {
  const next = tokens.symbol[i + 1];
  if (isLetter(tokens, i) && next === Special.number && isJoined(tokens, i + 1)) return true;
  return isLetter(tokens, i) && (next === stop || next === slash) && isJoined(tokens, i + 1);
}
