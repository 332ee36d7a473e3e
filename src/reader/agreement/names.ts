import { Mark, type Tokens } from '../tokens.ts';
import { intern, Special } from '../vocabulary.ts';

/** A name that stands on the tokens `from` to `to` (exclusive). */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  /** It ends in the form of a company, such as "Inc.". */
  readonly form: boolean;
}

const known = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(intern));

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
const theCompany = intern('company');

/** The last words of companies. Letters with full stops between them are read by {@link lettersAt}. */
const forms = known(
  'inc incorporated corp corporation co company companies llc ltd limited lp llp lllp plc gmbh ag sa sas sarl nv bv ab as asa oy oyj spa srl kk kg kgaa pte pty se kft zrt doo sro fsb na pc pllc lc plp partnership bhd sdn sl',
);
/** Forms that are shortened words, and take a full stop. */
const dotted = known('inc corp co ltd pty pte bhd sdn');
/** Forms that are written in small letters too. */
const small = known('plc gmbh');
/** Forms after which a name may go on with "of". */
const ofPlaces = known('company co corporation trust bank');
const lettered =
  /^(?:l\.?l\.?c|l\.?p|l\.?l\.?p|s\.?a|s\.?a\.?s|s\.?à\.?r\.?l|s\.?a\.?r\.?l|n\.?v|b\.?v|s\.?p\.?a|s\.?r\.?l|a\.?g|n\.?a|p\.?l\.?c|p\.?c|k\.?k|f\.?s\.?b|a\.?s|s\.?l|g\.?p|p\.?a|l\.?c|s\.?e)\.?$/i;

/** Small words that may stand between the capital words of a name. */
const inner = known('of for de la le les du del della der den van von y e et in the to do da dos und');
/** Words at which a name is over, though all letters of the text may be capital. */
const over = known(
  'a an having whose with located by hereinafter hereafter herein acting as between among each which who together collectively individually being residing represented organized incorporated doing formerly dated is are was were has have shall will on and or pursuant effective made entered regarding relating solely through at under from address tel telephone fax attention attn its his her their witnesseth whereas recitals background registered company no number this that these date',
);
/** After such a word the "and" of a name is likelier than the "and" between two names. */
const paired = known(
  'insurance life annuity oil gas research development savings loan trust science sciences technology technologies food beverage health sports entertainment engineering television radio import export power light steel iron bed bath guaranty fidelity casualty marketing trading commerce industry construction information culture design art arts gymnastics drug education media investment water electric transport property testing cable cellular hospital college',
);
/** The first halves of countries with two. */
const countries = known('britain trinidad bosnia antigua kitts tome');
const longestName = 24;
const shortLine = 50;

const isCapital = ({ marks }: Tokens, i: number): boolean => ((marks[i] as number) & Mark.capital) !== 0;
const isJoined = ({ marks }: Tokens, i: number): boolean => ((marks[i] as number) & Mark.joined) !== 0;

/** Whether a company's form begins at a token, and where it ends; else the token itself. */
export function formEnd(tokens: Tokens, i: number): number {
  const { symbol, count } = tokens;
  if (i >= count) return i;
  const letters = lettersAt(tokens, i);
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
    if (!isJoined(tokens, i) && !(lettersOnly(tokens, i) && symbol[i + 1] === stop)) break;
  }
  return i;
}

function lettersOnly(tokens: Tokens, i: number): boolean {
  return i < tokens.count && (tokens.end[i] as number) - (tokens.start[i] as number) === 1 && isCapital(tokens, i);
}

function slice({ text, start, end }: Tokens, from: number, to: number): string {
  return text.slice(start[from], end[to - 1]).replace(/\s/g, '');
}

// A capital anywhere in the first letters: "iBio", "eBay"; or a small name that a form follows: "ebix.com, Inc".
function beginsName(tokens: Tokens, i: number): boolean {
  const { symbol, text, start, end, count } = tokens;
  if (i >= count) return false;
  const initial = symbol[i + 1] === stop && isJoined(tokens, i + 1) && lettersOnly(tokens, i);
  if (over.has(symbol[i] as number) && !initial && !(isCapital(tokens, i) && formSoon(tokens, i + 1))) return false;
  if (isCapital(tokens, i)) return true;
  const word = text.slice(start[i], Math.min(end[i] as number, (start[i] as number) + 12));
  if (/^[a-z]{1,2}[A-Z]/.test(word)) return true;
  if (!/^[a-z0-9]/.test(word)) return false;
  if (symbol[i] === Special.number && (symbol[i + 1] === comma || symbol[i + 1] === stop)) return false;
  for (let next = i + 1; next < i + 6 && next < count; next += 1) {
    if (formEnd(tokens, next) > next) return true;
    if (symbol[next] === comma) continue;
    if (!isJoined(tokens, next) && !isCapital(tokens, next) && !isHyphened(tokens, next)) return false;
  }
  return false;
}

/** The name that begins at a token. */
export function nameAt(tokens: Tokens, from: number, limit: number): NameSpan | undefined {
  const { symbol, marks, count, start, end } = tokens;
  const last = Math.min(count, limit, from + longestName * 2);
  if (!beginsName(tokens, from)) return undefined;
  let to = from;
  let form = false;
  while (to < last) {
    const what = symbol[to] as number;
    const mark = marks[to] as number;
    if (to > from && mark & Mark.paragraph) break;
    const ended = formEnd(tokens, to);
    if (ended > to && to > from) {
      if (form && mark & Mark.line) break;
      to = ended;
      form = true;
      continue;
    }
    if (what === comma) {
      // A comma belongs to the name where the form of the company follows, and where several forms do.
      const next = formEnd(tokens, to + 1);
      if (next === to + 1 || !isCapital(tokens, to + 1)) break;
      to = next;
      form = true;
      continue;
    }
    if (form) {
      if (what === of && isCapital(tokens, to + 1) && ofPlaces.has(symbol[to - 1] as number)) {
        form = false;
        to += 2;
        continue;
      }
      // "Kiosk Co. Holdings" goes on in the same line; "Inc. 12 Main Street" and "Inc. (Foo)" do not.
      if (what === open) {
        const after = bracketed(tokens, to);
        if (after > to && formEnd(tokens, after) > after) {
          to = after;
          continue;
        }
        break;
      }
      if (what === ampersand && isCapital(tokens, to + 1)) {
        form = false;
        to += 2;
        continue;
      }
      if (
        isCapital(tokens, to) &&
        !(mark & Mark.line) &&
        !over.has(what) &&
        isCompanyWord(tokens, to) &&
        symbol[to - 1] !== stop
      ) {
        form = false;
        to += 1;
        continue;
      }
      break;
    }
    if (to > from && isHyphened(tokens, to)) {
      to += 1;
      continue;
    }
    if (mark & Mark.line && to > from && (what === Special.number || fillsLine(tokens, from, to))) break;
    if (what === stop) {
      const letters = (end[to - 1] as number) - (start[to - 1] as number);
      const short =
        letters <= 2 || /^(?:mr|mrs|ms|dr|st|jr|sr|bros|prof|mt|assoc|intl)$/i.test(slice(tokens, to - 1, to));
      if (!isJoined(tokens, to) || !(short || isJoined(tokens, to + 1))) break;
      // The full stop of an initial; "About.com".
      to += 1;
      if (isJoined(tokens, to) && to < last && symbol[to] !== comma && symbol[to] !== close && symbol[to] !== open)
        to += 1;
      continue;
    }
    if (what === ampersand || what === plus || what === at || (what === slash && isJoined(tokens, to + 1))) {
      if (what === slash && slashed(tokens, to)) break;
      to += 1;
      continue;
    }
    if (what === exclamation && isJoined(tokens, to)) {
      to += 1;
      continue;
    }
    if (what === hyphen && to > from && isCapital(tokens, to + 1) && !(mark & Mark.line)) {
      to += 1;
      continue;
    }
    if (what === open) {
      const after = bracketed(tokens, to);
      if (
        after === to ||
        !(isCapital(tokens, after) || formEnd(tokens, after) > after) ||
        over.has(symbol[after] as number)
      )
        break;
      to = after;
      continue;
    }
    if (what === and) {
      const country = countries.has(symbol[to - 1] as number);
      if (!country && !(paired.has(symbol[to - 1] as number) && formSoon(tokens, to + 1))) break;
      if (!isCapital(tokens, to + 1) && !country) break;
      to += 1;
      continue;
    }
    if (
      over.has(what) &&
      to > from &&
      !lettersBefore(tokens, to) &&
      !(isCompanyWord(tokens, to) && formSoon(tokens, to))
    ) {
      if (!(what === theCompany && to > from)) break;
    }
    if (isCapital(tokens, to) || (what === Special.number && !(mark & Mark.line))) {
      to += 1;
      continue;
    }
    if (
      to > from &&
      inner.has(what) &&
      (isCapital(tokens, to + 1) || symbol[to + 1] === the) &&
      !(mark & Mark.line && what === the)
    ) {
      if (what === the && !inner.has(symbol[to - 1] as number)) break;
      to += 1;
      continue;
    }
    if (to === from || (isJoined(tokens, to) && isWord(tokens, to))) {
      to += 1;
      continue;
    }
    // "Petro data Services Limited": one small word among the capital ones of a company.
    if (isWord(tokens, to) && isCapital(tokens, to + 1) && formSoon(tokens, to + 1)) {
      to += 1;
      continue;
    }
    break;
  }
  while (
    to > from &&
    (inner.has(symbol[to - 1] as number) ||
      symbol[to - 1] === comma ||
      symbol[to - 1] === hyphen ||
      symbol[to - 1] === slash)
  )
    to -= 1;
  if (to === from) return undefined;
  return { from, to, form };
}

// "Holdings" and such after "Co." belong to the name.
const companyWords = known(
  'holdings holding group international partners capital management company trust fund bank usa us america ii iii iv',
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

function isWord({ text, start, count }: Tokens, i: number): boolean {
  return i < count && /[\p{L}\p{N}]/u.test(text.charAt(start[i] as number));
}

// "A" in "J. A. Smith" is no article.
function lettersBefore(tokens: Tokens, i: number): boolean {
  return lettersOnly(tokens, i) && tokens.symbol[i + 1] === stop && isJoined(tokens, i + 1);
}

function formSoon(tokens: Tokens, from: number): boolean {
  for (let i = from; i < from + 5; i += 1) {
    if (formEnd(tokens, i) > i) return true;
    if (!isCapital(tokens, i)) return false;
  }
  return false;
}
