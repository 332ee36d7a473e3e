import { Mark, type Tokens } from '../tokens.ts';
import { intern, Role, roleOf, Special, symbolsOf } from '../vocabulary.ts';
import { isCapital, isJoined, isLetter } from './company-forms.ts';
import { type NameSpan, nameAt } from './names.ts';
import { ends, lower, newParagraph, numbered, numberedBefore, skipLeading } from './party-marks.ts';
import {
  definesOwn,
  describedCompanyAt,
  endsSentence,
  isSeat,
  longestDescription,
  sameHand,
  startsParty,
} from './party-start.ts';
import { places } from './roles.ts';

const comma = intern(',');
const stop = intern('.');
const semicolon = intern(';');
const colon = intern(':');
const open = intern('(');
const close = intern(')');
const hyphen = intern('-');
const ampersand = intern('&');
const and = intern('and');
const a = intern('a');
const an = intern('an');
const party = intern('party');
const quote = intern('"');
const as = intern('as');
const of = intern('of');
const or = intern('or');
const to = intern('to');

const agreeing = symbolsOf('agree agrees hereby enter desiring desirous');
const definers = symbolsOf('hereinafter hereafter herein referred called collectively individually known defined');
const descriptive = symbolsOf(
  'corporation company partnership association trust individual limited organized incorporated located residing having with whose resident bank citizen body person',
);

/** What is said of a party after its name. */
export interface After {
  readonly defined: boolean;
  readonly described: boolean;
  /** Where the next name may begin, -1 where the list is over, -2 where the parties agree. */
  readonly next: number;
}

/** What follows a name up to the next one. */
export function descriptionAfter(tokens: Tokens, own: NameSpan, limit: number): After {
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
    if (what === stop && !isJoined(tokens, i + 1) && !lower(tokens, i + 1) && !shortened(tokens, i - 1) && !inAddress) {
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
      if (defined && isCapital(tokens, i) && nameAt(tokens, i, limit)?.form) return { defined, described, next: i };
    }
    if (descriptive.has(what)) {
      described = true;
    }
    if (what === a || what === an || what === of || what === as || what === or || what === to) plain = false;
    else if (lower(tokens, i)) plain = false;
  }
  return { defined, described, next: -1 };
}

// "(1) Orla Ltd ("Orla") and Pim BV ("Pim")": two parties under one number.
const closesName = ({ symbol }: Tokens, i: number): boolean =>
  (symbol[i] === and || symbol[i] === comma) && symbol[i - 1] === close;

// "In favour of Y", "for the benefit of Y", "with X in Ohio, to Y".
function beneficiary({ symbol }: Tokens, i: number): boolean {
  if (symbol[i] === of) return inFavour.has(symbol[i - 1] as number);
  return symbol[i] === to && symbol[i - 1] === comma;
}
const inFavour = symbolsOf('favor favour benefit');

// "Blvd.", "E.": the full stop ends no sentence.
function shortened(tokens: Tokens, i: number): boolean {
  return isLetter(tokens, i) || (roleOf(tokens.symbol[i] as number) & Role.shortened) !== 0;
}

function isListAnd({ symbol }: Tokens, i: number): boolean {
  return symbol[i - 1] === close || symbol[i - 1] === comma || symbol[i - 1] === semicolon || symbol[i - 1] === hyphen;
}

// After a full stop a list goes on only with "- and -", a number, or the name by which the party is called.
function endsList(tokens: Tokens, i: number): boolean {
  const { symbol } = tokens;
  if (symbol[i] === and || symbol[i] === hyphen || symbol[i] === comma || symbol[i] === semicolon) return false;
  return !numbered(tokens, i) && !definers.has(symbol[i] as number);
}

const addressAt = ({ symbol }: Tokens, i: number): boolean => places.has(symbol[i] as number);
