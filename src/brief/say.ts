import { english, type Sentence } from '../base/index.ts';
import type { Catalogue, Key } from './messages/catalogue.ts';

/** The values of a message's placeholders. */
export type Values = Readonly<Record<string, string | number>>;

/** A message in a language, with its values put in. */
export function say(language: Catalogue, key: Key, values: Values = {}): string {
  return fill(language.messages[key], values);
}

/** What sentences are in a language, each under its English key; `{1+은}` stands for a value with the Korean particle that fits it. */
export type Translations = Readonly<Record<string, string>>;

/** A sentence in another language; what has no translation, as some words of the YAML library, stays in English. */
export function translated(sentence: Sentence, translations: Translations): string {
  const text = translations[sentence.key];
  if (text === undefined) return english(sentence);
  const value = (part: Sentence | string): string => (typeof part === 'string' ? part : translated(part, translations));
  return fill(text, Object.fromEntries(sentence.values.map((part, i) => [i + 1, value(part)])));
}

/** The word for a name from a closed list; a name that has none stands for itself. */
export function word(language: Catalogue, group: string, name: string, values?: Values): string {
  const key = `${group}.${name}`;
  return hasMessage(language, key) ? say(language, key, values) : name;
}

/** A phrase as a sentence begins. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Whether there is a message of this name. */
export function hasMessage(language: Catalogue, key: string): key is Key {
  return Object.hasOwn(language.messages, key);
}

/** Several parts as one phrase. */
export function join(language: Catalogue, parts: readonly string[], how: 'and' | 'or'): string {
  const [last = '', ...others] = parts.toReversed();
  if (others.length === 0) return last;
  const list = (items: readonly string[], key: Key): string => items.reduce((a, b) => say(language, key, { a, b }));
  const before = list(others.toReversed(), 'list.comma');
  // Two Korean names are tied by a particle, more are listed; the same goes for Japanese と.
  if (how === 'and' && language.code !== 'en' && others.length > 1)
    return say(language, 'list.comma', { a: before, b: last });
  return say(language, how === 'and' ? 'list.and' : 'list.or', { a: before, b: last });
}

/** A text with its values put in. */
export function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)(?:([:+])([^}]+))?\}/g, (whole, name: string, mark: string | undefined, rest: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (mark === ':') return rest.split('|')[value === 1 ? 0 : 1] as string;
    return mark === '+' ? `${value}${particle(String(value), rest)}` : String(value);
  });
}

const particles: Readonly<Record<string, string>> = { 은: '는', 이: '가', 을: '를', 과: '와' };

// Korean particles go by whether the word before them ends in a consonant; brackets do not count, digits and letters as they are read.
function particle(before: string, afterConsonant: string): string {
  const last = before.replace(/\([^)]*\)$|[^\p{L}\p{N}]+$/gu, '').at(-1) ?? '';
  const code = last.charCodeAt(0);
  const closed = code >= 0xac00 && code <= 0xd7a3 ? (code - 0xac00) % 28 > 0 : /[013678lmnLMNR]/.test(last);
  return closed ? afterConsonant : (particles[afterConsonant] as string);
}
