import type { Found } from '../found.ts';
import { Mark, type Tokens } from '../tokens.ts';
import { intern, Special, symbolsOf } from '../vocabulary.ts';
import { formEnd, isCapital, isWord } from './company-forms.ts';
import type { NameSpan } from './names.ts';
import { firstHalves, knownPlaceAt } from './place-names.ts';

const and = intern('and');
const the = intern('the');
const of = intern('of');
const on = intern('on');
const open = intern('(');
const close = intern(')');
const stop = intern('.');
const between = symbolsOf('between among amongst');
const headings = symbolsOf('preamble preambule');
const forWord = intern('for');
const comma = intern(',');
const semicolon = intern(';');
const governments = intern('governments');

/** Words in the names of states and of what they make together. */
const sovereign = symbolsOf(
  'government kingdom republic republics confederation federation duchy principality sultanate emirates',
);
/** What states make together, where such a word stands before it: a credit union is none. */
const unions = symbolsOf('union community communities commonwealth');
const unionsOf = symbolsOf('european african andean caribbean economic independent');
/** Words in the names of bodies that agree with states. */
const bodies = symbolsOf(
  'ministry department organization organisation agency authority court council union community',
);
/** With these a name is over. */
const over = symbolsOf(
  'and on concerning for regarding relating respecting with desiring desirous wishing considering recalling recognizing recognising noting hereinafter hereafter called being represented have has having in to by as who which whose shall will is are a an may whereas about against under through',
);
/** With these the list of states is over. */
const purposes = symbolsOf(
  'concerning for regarding relating desiring desirous wishing considering recalling recognizing recognising noting being have has having taking convinced agree agrees agreed shall',
);
/** What makes a name common to many: "each Member State". */
const common = symbolsOf(
  'member contracting parties each any either its their other such both said two respective signatory',
);
/** Words of a name after which its article may stand. */
const beforeThe = symbolsOf('of for majesty');
const states = symbolsOf('united state people');
const sides = symbolsOf('one other first second part');
const longestName = 14;
const longestGap = 30;
const opening = 30;

/** The states that make a treaty, from its title or from the words with which it begins; small letters are no hindrance. */
export function statesOf(found: Found): readonly NameSpan[] {
  const { paper } = found;
  const { tokens, token, sentences } = paper;
  for (let n = 0; n < Math.min(opening, sentences.length - 1); n += 1) {
    const names = statesAt(tokens, token[sentences[n] as number] as number);
    if (names.length >= 2 && goesOn(tokens, names[names.length - 1] as NameSpan)) return names;
  }
  for (const id of ['parties-between', 'parties-between-line'])
    for (const hit of found.of(id)) {
      if (hit.sentence > opening) break;
      const names = statesAt(tokens, token[hit.to] as number);
      if (names.length >= 2) return names;
    }
  return [];
}

// "Desiring", "have agreed": a treaty says so after the names.
function goesOn({ symbol, count }: Tokens, { to }: NameSpan): boolean {
  for (let i = to; i < Math.min(count, to + 40); i += 1) if (purposes.has(symbol[i] as number)) return true;
  return false;
}

function statesAt(tokens: Tokens, from: number): readonly NameSpan[] {
  const names: NameSpan[] = [];
  let sure = false;
  let allPlaces = true;
  let joined = false;
  for (let at = from; ; ) {
    const name = stateAt(tokens, at);
    if (!name || names.length > 30) break;
    names.push(name);
    sure ||= name.sovereign;
    allPlaces &&= name.place;
    joined = names.length > 1 && tokens.symbol[beforeArticle(tokens, name.from)] === and;
    at = nextAfter(tokens, name.to);
    if (at < 0) break;
  }
  // "Iceland and Portugal"; but "Dover, Delaware" is where someone lives.
  return sure || (allPlaces && joined) ? names : [];
}

function beforeArticle({ symbol }: Tokens, from: number): number {
  return symbol[from - 1] === the ? from - 2 : from - 1;
}

interface StateSpan extends NameSpan {
  /** A word says that it is a state. */
  readonly sovereign: boolean;
  /** It is the name of a country and nothing else. */
  readonly place: boolean;
}

function stateAt(tokens: Tokens, from: number): StateSpan | undefined {
  const { symbol, marks, count } = tokens;
  let first = headings.has(symbol[from] as number) ? from + 1 : from;
  if (symbol[first] === the) first += 1;
  if (symbol[first] === governments && symbol[first + 1] === of) first += symbol[first + 2] === the ? 3 : 2;
  let state = false;
  let body = false;
  let place = false;
  // The name of a country stands at the end.
  let ended = false;
  let to = first;
  while (to < count && to < first + longestName && isWord(tokens, to)) {
    const what = symbol[to] as number;
    if (common.has(what) || what === Special.number) return undefined;
    if (between.has(what)) {
      // The title of the treaty stands before.
      first = symbol[to + 1] === the ? to + 2 : to + 1;
      to = first;
      state = false;
      body = false;
      place = false;
      ended = false;
      continue;
    }
    if (to > first && ((marks[to] as number) & Mark.paragraph) !== 0) break;
    const country = knownPlaceAt(tokens, to);
    if (country) {
      place = to === first;
      ended = true;
      to = country.to;
      continue;
    }
    // "Republic of Senegal the European Union": two lines of a title.
    if (what === the && to > first && !beforeThe.has(symbol[to - 1] as number)) break;
    if (
      what === and
        ? !firstHalves.has(symbol[to - 1] as number) && !northern(tokens, to)
        : over.has(what) && !(what === forWord && body)
    )
      break;
    if (isCapital(tokens, to) && formEnd(tokens, to) > to) return undefined;
    state ||= sovereign.has(what) || (unions.has(what) && unionsOf.has(symbol[to - 1] as number));
    body ||= bodies.has(what);
    place = false;
    ended = false;
    to += 1;
  }
  if (to === first || !(state || ended || (body && to > first + 1)) || !asName(tokens, first, to)) return undefined;
  if (symbol[to - 1] === of) return undefined;
  return {
    from: first,
    to,
    form: false,
    sovereign: state || (ended && (body || states.has(symbol[first] as number))),
    place,
  };
}

// A name begins with a capital, unless the whole text is in small letters.
function asName({ marks }: Tokens, from: number, to: number): boolean {
  if ((marks[from] as number) & Mark.capital) return true;
  for (let i = from; i < to; i += 1) if ((marks[i] as number) & Mark.capital) return false;
  return true;
}

// "Great Britain and Northern Ireland"
const northern = (tokens: Tokens, at: number): boolean =>
  knownPlaceAt(tokens, at + 1)?.name === 'Northern Ireland' && knownPlaceAt(tokens, at - 2)?.name === 'Great Britain';

const joins: ReadonlySet<number> = new Set([and, comma, semicolon]);
function breaks({ symbol, marks }: Tokens, i: number, from: number): boolean {
  const mark = marks[i] as number;
  const ended = (mark & Mark.paragraph) !== 0 || ((mark & Mark.line) !== 0 && i === from);
  return ended && !joins.has(symbol[i] as number) && !joins.has(symbol[i - 1] as number);
}

// Where the next state may begin, or -1.
function nextAfter(tokens: Tokens, from: number): number {
  const { symbol, count } = tokens;
  let depth = 0;
  for (let i = from; i < Math.min(count, from + longestGap); i += 1) {
    const what = symbol[i] as number;
    if (what === open) depth += 1;
    else if (what === close) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    // The lines of a title, and the words below it.
    else if (breaks(tokens, i, from)) return -1;
    else if (what === stop || purposes.has(what)) return -1;
    else if (what === on && !(symbol[i + 1] === the && sides.has(symbol[i + 2] as number))) return -1;
    else if (what === and || !isWord(tokens, i)) {
      const next = symbol[i + 1] === and ? i + 2 : i + 1;
      if (stateAt(tokens, next)) return next;
    }
  }
  return -1;
}
