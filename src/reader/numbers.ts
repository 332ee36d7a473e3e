import { cardinals, ordinals } from './lexicon.ts';
import type { Tokens } from './tokens.ts';
import { Mark } from './tokens.ts';
import { intern, Role, roleOf, Special, wordOf } from './vocabulary.ts';

const open = intern('(');
const close = intern(')');
const hundred = intern('hundred');
const thousand = intern('thousand');
const and = intern('and');
const hyphen = intern('-');

// "three thousand nine hundred and ninety-nine" has seven words; a row without end is no number.
const longest = 16;

/** A number of a text: what it is worth, and the token after it. */
export interface NumberSpot {
  readonly worth: number;
  readonly to: number;
  readonly ordinal: boolean;
}

/**
 * The number that begins at a token, with what repeats it in brackets: "ninety", "90", "ninety (90)", "90 (ninety)", "one hundred and twenty". Where words and
 * digits disagree there is no number that could be stated.
 */
export function numberAt(tokens: Tokens, at: number): NumberSpot | undefined {
  const first = plainNumber(tokens, at);
  if (!first) return undefined;
  const { symbol } = tokens;
  if (symbol[first.to] !== open) return first;
  const second = plainNumber(tokens, first.to + 1);
  if (!second || symbol[second.to] !== close) {
    // "one (I) year", "one (l) year": a figure that was scanned as a letter.
    const letter =
      symbol[first.to + 2] === close &&
      (tokens.end[first.to + 1] as number) - (tokens.start[first.to + 1] as number) === 1;
    return letter && symbol[at] !== Special.number ? { ...first, to: first.to + 3 } : first;
  }
  return second.worth === first.worth ? { ...first, to: second.to + 1 } : undefined;
}

function plainNumber(tokens: Tokens, at: number): NumberSpot | undefined {
  const { symbol, value, marks } = tokens;
  if (at >= tokens.count) return undefined;
  if (symbol[at] === Special.number) {
    const ending = ((marks[at] as number) & Mark.ending) !== 0;
    return { worth: value[at] as number, to: at + 1, ordinal: ending };
  }
  return wordNumber(tokens, at);
}

// "twenty-one", "one hundred and eighty", "nineteen hundred and ninety-nine", "twenty-first".
function wordNumber({ symbol, count }: Tokens, at: number): NumberSpot | undefined {
  let worth = 0;
  let part = 0;
  let to = at;
  let known = false;
  const stop = Math.min(count, at + longest);
  while (to < stop) {
    const what = symbol[to] as number;
    const role = roleOf(what);
    if (what === hundred && known) part = (part || 1) * 100;
    else if (what === thousand && known) {
      worth += (part || 1) * 1000;
      part = 0;
    } else if (role & Role.cardinal && what !== hundred && what !== thousand) {
      const next = cardinals[wordOf(what)] ?? 0;
      // "six twelve": two numbers side by side are not one.
      if (part % 100 !== 0 && !(part % 100 >= 20 && part % 10 === 0 && next < 10)) break;
      part += next;
      known = true;
    } else if (role & Role.ordinal) {
      const next = ordinals[wordOf(what)] ?? 0;
      if (part % 100 !== 0 && !(part % 100 >= 20 && part % 10 === 0 && next < 10)) break;
      return { worth: worth + part + next, to: to + 1, ordinal: true };
    } else if (
      what === and &&
      known &&
      (part % 100 === 0 || part === 0) &&
      roleOf(symbol[to + 1] ?? 0) & (Role.cardinal | Role.ordinal)
    ) {
      // "one hundred and twenty"
    } else if (what === hyphen && known && roleOf(symbol[to + 1] ?? 0) & Role.cardinal) {
      // a hyphen at the end of a line
    } else break;
    to += 1;
  }
  return known ? { worth: worth + part, to, ordinal: false } : undefined;
}
