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
// Words by their hash (open addressing), so that the words of a text are known without making strings of them.
let slots = new Int32Array(4096);
let hashes = new Int32Array(2048);
const signs = new Int32Array(128);

/** The hash of no letters; {@link hashed} adds one. */
export const emptyHash = 0x811c9dc5 | 0;

/** A hash with one more letter, after Fowler, Noll and Vo. */
export const hashed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

function enter(symbol: number, word: string): void {
  if (symbol * 2 >= slots.length) {
    slots = new Int32Array(slots.length * 2);
    const wider = new Int32Array(slots.length / 2);
    wider.set(hashes);
    hashes = wider;
    for (let one = firstWord; one < symbol; one += 1) place(one);
  }
  let hash = emptyHash;
  for (let i = 0; i < word.length; i += 1) hash = hashed(hash, word.charCodeAt(i));
  hashes[symbol] = hash;
  place(symbol);
  if (word.length === 1 && word.charCodeAt(0) < 128) signs[word.charCodeAt(0)] = symbol;
}

function place(symbol: number): void {
  let slot = slotOf(hashes[symbol] as number);
  while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
  slots[slot] = symbol;
}

const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (slots.length - 1);

/** The number of a word; a word that is not known yet becomes known. Only wordings and lists make words known, never a text. */
export function intern(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  const made = firstWord + words.length;
  numbers.set(word, made);
  words.push(word);
  enter(made, word);
  return made;
}

/** The numbers of words that are written with a blank between each two; each becomes known. */
export const symbolsOf = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(intern));

/** The number of a word of a text, which is {@link Special.unknown} where no wording speaks of it. */
export const symbolOf = (word: string): number => numbers.get(word) ?? Special.unknown;

/** The same for the English letters from `from` to `to` (exclusive), capital or small; `hash` is that of the small ones. */
export function symbolAt(text: string, from: number, to: number, hash: number): number {
  for (let slot = slotOf(hash); ; slot = (slot + 1) & (slots.length - 1)) {
    const symbol = slots[slot] as number;
    if (symbol === 0) return Special.unknown;
    if (hashes[symbol] === hash && isWordAt(words[symbol - firstWord] as string, text, from, to)) return symbol;
  }
}

function isWordAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i += 1) if (word.charCodeAt(i) !== (text.charCodeAt(from + i) | 32)) return false;
  return true;
}

/** The same for a sign of ASCII. */
export const symbolOfSign = (code: number): number => signs[code] as number;

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
