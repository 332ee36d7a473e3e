import { Mark, type Tokens } from '../tokens.ts';
import { intern, symbolsOf } from '../vocabulary.ts';
import { type NameSpan, nameAt } from './names.ts';
import { isPlace, shouted, skipLeading } from './party-marks.ts';
import { places } from './roles.ts';

const comma = intern(',');
const stop = intern('.');
const open = intern('(');
const and = intern('and');
const a = intern('a');
const an = intern('an');
const quote = intern('"');

/** How far what is said of a name may reach, in tokens. */
export const longestDescription = 160;

/** Whether a name begins here that may be a party's: that of a company, or one that is explained; at the end of a list a bare name will do. */
export function startsParty(tokens: Tokens, from: number, sure: boolean): boolean {
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
const addressed = symbolsOf('mr mrs ms');

const explaining = symbolsOf(
  'a an having with whose hereinafter hereafter located residing individually acting through in organized incorporated as represented being of son daughter on solely not',
);

/** "Orla GmbH, Hamburg, and": a single word after a company is its seat. */
export function isSeat(tokens: Tokens, own: NameSpan, from: number): boolean {
  const name = nameAt(tokens, from, from + longestDescription);
  return own.form && name !== undefined && !name.form && name.to === name.from + 1;
}

/** "ORLA LLC, a company in Ohio, BO PIM and ADA QUILL": names are in capitals, and nothing else is. */
export function sameHand(tokens: Tokens, own: NameSpan, from: number): boolean {
  if (!shouted(tokens, own.from)) return false;
  const name = nameAt(tokens, from, from + longestDescription);
  if (!name || name.to - name.from < 2 || name.to - name.from > 4) return false;
  for (let i = name.from; i < name.to; i += 1) if (!shouted(tokens, i)) return false;
  const next = tokens.symbol[name.to];
  return next === and || next === comma || next === open;
}
/** "Orla Holdings LLC, a Delaware limited liability company": no part of an address is described like that. */
export function describedCompanyAt(tokens: Tokens, from: number, limit: number): boolean {
  const { symbol } = tokens;
  const name = nameAt(tokens, from, limit);
  if (!name?.form) return false;
  const next = symbol[name.to] as number;
  return next === open || (next === comma && (symbol[name.to + 1] === a || symbol[name.to + 1] === an));
}

/** "Pim A/S, with offices in Lund and Aarhus ("Pim")": what is defined after the name is the party before it. */
export function definesOwn(tokens: Tokens, own: NameSpan, from: number): boolean {
  const { symbol, text, start, end } = tokens;
  const name = nameAt(tokens, from, from + longestDescription);
  if (!name || name.form || symbol[name.to] !== open) return false;
  let at = name.to + 1;
  while (at < name.to + 6 && symbol[at] !== quote) at += 1;
  const word = (i: number): string => text.slice(start[i], end[i]).toLowerCase();
  return symbol[at] === quote && word(at + 1) === word(own.from) && word(at + 1) !== word(name.from);
}

/** A name of several words that ends its sentence. */
export function endsSentence(tokens: Tokens, from: number): boolean {
  const name = nameAt(tokens, skipLeading(tokens, from, from + longestDescription), from + longestDescription);
  return name !== undefined && name.to - name.from > 1 && tokens.symbol[name.to] === stop;
}

// "Ada Quill, c/o Star Agency"
function careOf({ text, start }: Tokens, i: number): boolean {
  return /^c\/o\b/i.test(text.slice(start[i], (start[i] as number) + 4));
}
