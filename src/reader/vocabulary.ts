import { between, cardinals, months, ordinals, references, shortened, units } from './lexicon.ts';

/** What a word may begin or be part of; several may hold at once. */
export const Role = {
  cardinal: 1,
  ordinal: 2,
  month: 4,
  unit: 8,
  between: 16,
  reference: 32,
  shortened: 64,
} as const;

/** Symbols that stand for more than one word. Words of the vocabulary have the numbers from {@link firstWord} on. */
export const Special = {
  unknown: 0,
  number: 1,
  blank: 2,
  period: 3,
  date: 4,
  reference: 5,
  defined: 6,
  /** A period that follows another: "one further year". */
  further: 7,
} as const;

const firstWord = 8;

const numbers = new Map<string, number>();
const words: string[] = [];
let roles = new Uint8Array(1024);

/** The number of a word; a word that is not known yet becomes known. Only wordings and lists make words known, never a text. */
export function intern(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  const made = firstWord + words.length;
  numbers.set(word, made);
  words.push(word);
  return made;
}

/** The number of a word of a text, which is {@link Special.unknown} where no wording speaks of it. */
export const symbolOf = (word: string): number => numbers.get(word) ?? Special.unknown;

/** How many symbols there are. */
export const symbolCount = (): number => firstWord + words.length;

/** What a symbol may be part of. */
export const roleOf = (symbol: number): number => roles[symbol] ?? 0;

/** The word of a symbol. */
export const wordOf = (symbol: number): string => words[symbol - firstWord] ?? '';

function give(list: Iterable<string>, role: number): void {
  for (const word of list) {
    const symbol = intern(word);
    if (symbol >= roles.length) {
      const wider = new Uint8Array(roles.length * 2);
      wider.set(roles);
      roles = wider;
    }
    roles[symbol] = (roles[symbol] ?? 0) | role;
  }
}

give(Object.keys(cardinals), Role.cardinal);
give(['hundred', 'thousand'], Role.cardinal);
give(Object.keys(ordinals), Role.ordinal);
give(Object.keys(months), Role.month);
give(Object.keys(units), Role.unit);
give(between, Role.between);
give(references, Role.reference);
give(shortened, Role.shortened);
