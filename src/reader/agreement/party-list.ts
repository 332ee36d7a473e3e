import { Mark, type Tokens } from '../tokens.ts';
import { intern, Role, roleOf, Special } from '../vocabulary.ts';
import { type NameSpan, nameAt } from './names.ts';
import { knownPlaceAt } from './place-names.ts';
import { isRole, places } from './roles.ts';

/** A name in a list of parties, with what speaks for it. */
export interface Listed extends NameSpan {
  /** A name in quotation marks stands for it: `("Seller")`. */
  readonly defined: boolean;
  /** It is described: "a Delaware corporation". */
  readonly described: boolean;
}

const known = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(intern));
const comma = intern(',');
const stop = intern('.');
const slash = intern('/');
const letterM = intern('m');
const semicolon = intern(';');
const colon = intern(':');
const open = intern('(');
const close = intern(')');
const hyphen = intern('-');
const ampersand = intern('&');
const and = intern('and');
const the = intern('the');
const a = intern('a');
const an = intern('an');
const party = intern('party');
const quote = intern('"');
const as = intern('as');
const of = intern('of');
const or = intern('or');
const to = intern('to');

/** What may stand before a name and is no part of it. */
const leading = known(
  ', : ; - . both each either following the one hand other on side first part between among and & by mr mrs ms messrs parties party namely among',
);
/** With these the list is over. */
const ends = known(
  'witnesseth whereas recitals recital background preamble premises agree agrees hereby therefore wherein whereby dated amendment promulgated desiring considering desirous noting bearing recalling wishing recognizing recognising convinced mindful enter',
);
const agreeing = known('agree agrees hereby enter desiring desirous');
const definers = known('hereinafter hereafter herein referred called collectively individually known defined');
const descriptive = known(
  'corporation company partnership association trust individual limited organized incorporated located residing having with whose resident bank citizen body person',
);
const longestList = 900;
const longestDescription = 160;

/** The names of a list, and how many parties it has; a party of whom it says the role alone has no name. */
export interface PartyList {
  readonly names: readonly Listed[];
  readonly parties: number;
  /** The parties agree, or enter into something: the list is the subject of its sentence. */
  readonly agrees: boolean;
}

/** The names of a list of parties that begins at a token: "X, a Delaware corporation ("Seller"), and Y". */
export function partyListAt(tokens: Tokens, from: number): PartyList {
  const { symbol, marks, count } = tokens;
  const limit = Math.min(count, from + longestList);
  const found: Listed[] = [];
  let parties = 0;
  let agrees = false;
  let at = from;
  while (at < limit) {
    at = skipLeading(tokens, at, limit);
    const name = ends.has(symbol[at] as number) ? undefined : nameAt(tokens, at, limit);
    if (!name) {
      // "professional golfer, TOM SMITH": a small description may come first.
      if (at < limit && found.length === 0 && at < from + 12 && !ends.has(symbol[at] as number)) {
        at += 1;
        continue;
      }
      break;
    }
    const after = descriptionAfter(tokens, name, limit);
    // "Lund, Sweden": a place by itself is part of an address.
    const place = isPlace(tokens, name);
    if (!place) parties += 1;
    if (!place && !isRole(tokens, name) && !places.has(symbol[name.from] as number))
      found.push({ ...name, defined: after.defined, described: after.described });
    agrees = after.next === -2;
    if (after.next < 0) break;
    at = after.next;
    if ((marks[at] as number) & Mark.paragraph && symbol[at] === Special.number && found.length > 8) break;
  }
  return { names: found, parties, agrees };
}

// "(1)", "1.", "(a)", "on the one hand", "Party A:".
function skipLeading(tokens: Tokens, from: number, limit: number): number {
  const { symbol, start, end } = tokens;
  let at = from;
  while (at < limit && at < from + 24) {
    const what = symbol[at] as number;
    if (what === open && symbol[at + 2] === close && (end[at + 1] as number) - (start[at + 1] as number) <= 3) at += 3;
    else if (symbol[at + 1] === stop && !joined(tokens, at + 2) && what === Special.number) at += 2;
    else if (what === party && symbol[at + 2] === colon) at += 3;
    else if (what === letterM && symbol[at + 1] === slash) at += symbol[at + 3] === stop ? 4 : 3;
    else if (symbol[at + 1] === colon && capital(tokens, at) && !places.has(what) && !ends.has(what)) at += 2;
    else if (what === the && symbol[at + 2] === colon && capital(tokens, at + 1)) at += 3;
    else if (what === of && leading.has(symbol[at - 1] as number) && at > from) at += 1;
    else if (leading.has(what)) {
      // "The" may begin a name.
      const begins = what === the && capital(tokens, at) && capital(tokens, at + 1) && symbol[at + 1] !== party;
      if (begins && !shouted(tokens, at)) return at;
      at += 1;
    } else return at;
  }
  return at;
}

const newParagraph = ({ marks }: Tokens, i: number): boolean => ((marks[i] as number) & Mark.paragraph) !== 0;
const joined = ({ marks }: Tokens, i: number): boolean => ((marks[i] as number) & Mark.joined) !== 0;
const capital = ({ marks }: Tokens, i: number): boolean => ((marks[i] as number) & Mark.capital) !== 0;

interface After {
  readonly defined: boolean;
  readonly described: boolean;
  /** Where the next name may begin, -1 where the list is over, -2 where the parties agree. */
  readonly next: number;
}

// What follows a name up to the next one.
function descriptionAfter(tokens: Tokens, own: NameSpan, limit: number): After {
  const from = own.to;
  const { symbol, marks, count } = tokens;
  let defined = false;
  let described = false;
  let plain = true; // nothing but the name so far
  let depth = 0;
  const stopAt = Math.min(limit, from + longestDescription, count);
  const numbers = numberedBefore(tokens, own.from);
  const labels = symbol[own.from - 1] === colon && symbol[own.from - 3] === party;
  for (let i = from; i < stopAt; i += 1) {
    const what = symbol[i] as number;
    if (what === open) {
      const item = depth === 0 && numbered(tokens, i) && (numbers || !lower(tokens, i - 1));
      if (item && startsParty(tokens, i + 3, true)) return { defined, described, next: i };
      depth += 1;
      continue;
    }
    if (what === close) {
      depth = Math.max(0, depth - 1);
      continue;
    }
    if (what === quote) {
      defined = true;
      continue;
    }
    if (definers.has(what)) {
      defined = true;
      plain = false;
    }
    if (depth > 0) {
      // A bracket that was never closed ends with the paragraph.
      if ((marks[i] as number) & Mark.paragraph) depth = 0;
      else continue;
    }
    if (ends.has(what)) return { defined, described, next: agreeing.has(what) ? -2 : -1 };
    const paragraph = ((marks[i] as number) & Mark.paragraph) !== 0;
    // "Ring Str. 68, Wien"
    const inAddress = symbol[i + 1] === Special.number && !newParagraph(tokens, i + 1) && symbol[i + 2] !== stop;
    if (what === stop && !joined(tokens, i + 1) && !lower(tokens, i + 1) && !shortened(tokens, i - 1) && !inAddress) {
      if (endsList(tokens, i + 1)) return { defined, described, next: -1 };
      continue;
    }
    if (what === party && symbol[i + 2] === colon && i > from) return { defined, described, next: i };
    // In a list with numbers or labels the next one begins the next party.
    if ((numbers || labels) && i > from && !closesName(tokens, i)) {
      if (descriptive.has(what)) described = true;
      continue;
    }
    if (beneficiary(tokens, i) && startsParty(tokens, i + 1, false)) return { defined, described, next: i + 1 };
    if (what === ampersand && !plain && !isListAnd(tokens, i)) continue;
    if (what === and || what === ampersand) {
      const listed = plain || isListAnd(tokens, i);
      const closing = symbol[i - 1] === close || (symbol[i - 1] === comma && symbol[i - 2] === close);
      if (defined && closing && nameAt(tokens, skipLeading(tokens, i + 1, limit), limit) && !addressAt(tokens, i + 1))
        return { defined, described, next: i + 1 };
      if (
        !definesOwn(tokens, own, i + 1) &&
        startsParty(tokens, i + 1, listed && (plain || defined || endsSentence(tokens, i + 1)))
      )
        return { defined, described, next: i + 1 };
      continue;
    }
    if (what === comma || what === semicolon) {
      if (symbol[i + 1] === and) continue;
      const listed = plain || symbol[i - 1] === close || what === semicolon;
      if (listed && startsParty(tokens, i + 1, plain && !isSeat(tokens, own, i + 1)))
        return { defined, described, next: i + 1 };
      plain = false;
      if (describedCompanyAt(tokens, i + 1, limit) || (described && sameHand(tokens, own, i + 1)))
        return { defined, described, next: i + 1 };
      continue;
    }
    if (paragraph && i > from) {
      // "(2) Y", "Party B: Y", or a name alone in its paragraph.
      if (what === hyphen) continue;
      if (numbered(tokens, i)) return { defined, described, next: i };
      if (defined && capital(tokens, i) && nameAt(tokens, i, limit)?.form) return { defined, described, next: i };
    }
    if (descriptive.has(what)) {
      described = true;
    }
    if (what === a || what === an || what === of || what === as || what === or || what === to) plain = false;
    else if (lower(tokens, i)) plain = false;
  }
  return { defined, described, next: -1 };
}

// "Sweden", "Delaware 19901"
function isPlace(tokens: Tokens, { from, to }: NameSpan): boolean {
  const place = knownPlaceAt(tokens, from);
  return (
    place !== undefined && (place.to === to || (place.to === to - 1 && tokens.symbol[place.to] === Special.number))
  );
}

// "Orla GmbH, Hamburg, and": a single word after a company is its seat.
function isSeat(tokens: Tokens, own: NameSpan, from: number): boolean {
  const name = nameAt(tokens, from, from + longestDescription);
  return own.form && name !== undefined && !name.form && name.to === name.from + 1;
}

function numberedBefore(tokens: Tokens, from: number): boolean {
  const before = tokens.symbol[from - 1] === the ? from - 1 : from;
  return before > 2 && tokens.symbol[before - 1] === close && numbered(tokens, before - 3);
}

// "(1) Orla Ltd ("Orla") and Pim BV ("Pim")": two parties under one number.
const closesName = ({ symbol }: Tokens, i: number): boolean =>
  (symbol[i] === and || symbol[i] === comma) && symbol[i - 1] === close;

// "In favour of Y", "for the benefit of Y", "with X in Ohio, to Y".
function beneficiary({ symbol }: Tokens, i: number): boolean {
  if (symbol[i] === of) return inFavour.has(symbol[i - 1] as number);
  return symbol[i] === to && symbol[i - 1] === comma;
}
const inFavour = known('favor favour benefit');

// "ORLA LLC, a company in Ohio, BO PIM and ADA QUILL": names are in capitals, and nothing else is.
function sameHand(tokens: Tokens, own: NameSpan, from: number): boolean {
  if (!shouted(tokens, own.from)) return false;
  const name = nameAt(tokens, from, from + longestDescription);
  if (!name || name.to - name.from < 2 || name.to - name.from > 4) return false;
  for (let i = name.from; i < name.to; i += 1) if (!shouted(tokens, i)) return false;
  const next = tokens.symbol[name.to];
  return next === and || next === comma || next === open;
}
const shouted = ({ marks }: Tokens, i: number): boolean => ((marks[i] as number) & Mark.capitals) !== 0;

// "Blvd.", "E.": the full stop ends no sentence.
function shortened(tokens: Tokens, i: number): boolean {
  const { symbol, start, end } = tokens;
  const single = (end[i] as number) - (start[i] as number) === 1 && capital(tokens, i);
  return single || (roleOf(symbol[i] as number) & Role.shortened) !== 0;
}

function isListAnd({ symbol }: Tokens, i: number): boolean {
  return symbol[i - 1] === close || symbol[i - 1] === comma || symbol[i - 1] === semicolon || symbol[i - 1] === hyphen;
}

const lower = ({ text, start, count }: Tokens, i: number): boolean =>
  i < count && /[a-z(]/.test(text.charAt(start[i] as number));

// After a full stop a list goes on only with "- and -" or a number.
function endsList(tokens: Tokens, i: number): boolean {
  const { symbol } = tokens;
  if (symbol[i] === and || symbol[i] === hyphen || symbol[i] === comma || symbol[i] === semicolon) return false;
  return !numbered(tokens, i);
}

function numbered({ symbol, start, end }: Tokens, i: number): boolean {
  return symbol[i] === open && symbol[i + 2] === close && (end[i + 1] as number) - (start[i + 1] as number) <= 3;
}

const addressAt = ({ symbol }: Tokens, i: number): boolean => places.has(symbol[i] as number);

// "Orla Holdings LLC, a Delaware limited liability company": no part of an address is described like that.
function describedCompanyAt(tokens: Tokens, from: number, limit: number): boolean {
  const { symbol } = tokens;
  const name = nameAt(tokens, from, limit);
  if (!name?.form) return false;
  const next = symbol[name.to] as number;
  return next === open || (next === comma && (symbol[name.to + 1] === a || symbol[name.to + 1] === an));
}

// "Pim A/S, with offices in Lund and Aarhus ("Pim")": what is defined after the name is the party before it.
function definesOwn(tokens: Tokens, own: NameSpan, from: number): boolean {
  const { symbol, text, start, end } = tokens;
  const name = nameAt(tokens, from, from + longestDescription);
  if (!name || name.form || symbol[name.to] !== open) return false;
  let at = name.to + 1;
  while (at < name.to + 6 && symbol[at] !== quote) at += 1;
  const word = (i: number): string => text.slice(start[i], end[i]).toLowerCase();
  return symbol[at] === quote && word(at + 1) === word(own.from) && word(at + 1) !== word(name.from);
}

// A name of several words that ends its sentence.
function endsSentence(tokens: Tokens, from: number): boolean {
  const name = nameAt(tokens, skipLeading(tokens, from, from + longestDescription), from + longestDescription);
  return name !== undefined && name.to - name.from > 1 && tokens.symbol[name.to] === stop;
}

// "Ada Quill, c/o Star Agency"
function careOf({ text, start }: Tokens, i: number): boolean {
  return /^c\/o\b/i.test(text.slice(start[i], (start[i] as number) + 4));
}

// Whether a name begins here that may be a party's: that of a company, or one that is explained; at the end of a list a bare name will do.
function startsParty(tokens: Tokens, from: number, sure: boolean): boolean {
  const { symbol, marks, count } = tokens;
  const limit = Math.min(count, from + 60);
  const name = nameAt(tokens, skipLeading(tokens, from, limit), limit);
  if (!name || places.has(symbol[name.from] as number) || isPlace(tokens, name)) return false;
  if (name.form || addressed.has(symbol[name.from - 1] as number)) return true;
  if (name.to - name.from < 5 && degree(tokens, name.from)) return false;
  if (addressed.has(symbol[name.from - 2] as number) && symbol[name.from - 1] === stop) return true;
  const end = titleEnd(tokens, name.to);
  const next = symbol[end] as number;
  if (next === open || explaining.has(next)) return true;
  if (next === comma)
    return (
      explaining.has(symbol[end + 1] as number) ||
      symbol[end + 1] === open ||
      careOf(tokens, end + 1) ||
      (sure && symbol[end + 1] === and)
    );
  return sure && (next === stop || next === and || name.to >= count || ((marks[name.to] as number) & Mark.line) !== 0);
}

// "Ada Quill, M.D., an individual"
function titleEnd(tokens: Tokens, to: number): number {
  return tokens.symbol[to] === comma && degree(tokens, to + 1) ? to + 5 : to;
}
function degree({ symbol, start, end }: Tokens, at: number): boolean {
  const short = (i: number): boolean => (end[i] as number) - (start[i] as number) <= 2 && symbol[i + 1] === stop;
  return short(at) && short(at + 2) && symbol[at + 5] !== stop;
}
const addressed = known('mr mrs ms');

const explaining = known(
  'a an having with whose hereinafter hereafter located residing individually acting through in organized incorporated as represented being of son daughter on solely not',
);
