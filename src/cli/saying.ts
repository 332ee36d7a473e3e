import { english, type Language, type Sentence } from '../base/index.ts';
import type { Translations } from '../brief/index.ts';

/** Says a sentence in some language. */
export type Saying = (says: Sentence) => string;

// Findings about files and documents, and what the command line says by itself. Most calls are answered without a word of it.
const translations: Readonly<Record<Exclude<Language, 'en'>, () => Promise<readonly Translations[]>>> = {
  ja: async () => [
    (await import('../brief/messages/findings/ja.ts')).ja,
    (await import('../brief/messages/documents/ja.ts')).ja,
    (await import('./messages/ja.ts')).ja,
  ],
  ko: async () => [
    (await import('../brief/messages/findings/ko.ts')).ko,
    (await import('../brief/messages/documents/ko.ts')).ko,
    (await import('./messages/ko.ts')).ko,
  ],
};

/** How sentences are said in a language. */
export async function saying(language: Language): Promise<Saying> {
  if (language === 'en') return english;
  const [{ translated }, parts] = await Promise.all([import('../brief/say.ts'), translations[language]()]);
  const all: Translations = Object.assign({}, ...parts);
  return (says) => translated(says, all);
}
