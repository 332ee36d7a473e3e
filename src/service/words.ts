import type { Accord } from '../accord/index.ts';
import type { Localized } from '../base/index.ts';
import type { WordAsked } from '../store/words.ts';

// Chinese, Japanese and Korean have no blanks where a word could be cut, or inflect at its end: they are found by neighbouring characters.
const joined = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー々]+/u;
const pieces = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー々]+|[\p{L}\p{N}\p{M}]+/gu;

/** A text as it is compared: one form of every character, small letters, no accents on Latin letters. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');

/** Everything that an accord is called, with its parties, as it is compared. */
export function namesIn(accord: Accord): string {
  const all = (text: Localized | undefined): readonly string[] =>
    text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);
  const parties = accord.parties.flatMap(({ code, name }) => [code, ...all(name)]);
  return plain([accord.id, ...all(accord.title), ...accord.aliases, ...parties].join('\n'));
}

/** The words by which an accord is found. */
export function wordsIn(accord: Accord): readonly string[] {
  const found = new Set<string>();
  for (const [piece] of namesIn(accord).matchAll(pieces)) {
    if (!joined.test(piece)) {
      found.add(cut(piece));
      continue;
    }
    const chars = Array.from(piece);
    chars.forEach((char, i) => {
      found.add(char);
      if (i > 0) found.add(`${chars[i - 1]}${char}`);
    });
  }
  return [...found];
}

/** The words that a search asks for: of Latin and other words their beginnings, of joined ones every two neighbours. */
export function wordsAsked(text: string): readonly WordAsked[] {
  const asked = [...plain(text).matchAll(pieces)].flatMap(([piece]): readonly WordAsked[] => {
    if (!joined.test(piece)) return [{ word: cut(piece), beginning: true }];
    const chars = Array.from(piece);
    if (chars.length === 1) return [{ word: piece, beginning: false }];
    return chars.slice(1).map((char, i) => ({ word: `${chars[i]}${char}`, beginning: false }));
  });
  return asked.slice(0, 12);
}

/** Whether an accord that has every word asked for also has the joined ones as they were written. */
export function holdsJoined(accord: Accord, text: string): boolean {
  const names = namesIn(accord);
  return [...plain(text).matchAll(pieces)].every(([piece]) => !joined.test(piece) || names.includes(piece));
}

const cut = (word: string): string => Array.from(word).slice(0, 40).join('');
