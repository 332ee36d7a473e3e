import { type Language, languages } from '../base/index.ts';
import type { Catalogue } from '../brief/index.ts';
import { UsageError, valueOf, type Words } from './command.ts';

// Each is a part of its own, so that only the one that is spoken has to be loaded.
const catalogues: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => (await import('../brief/messages/en.ts')).en,
  ja: async () => (await import('../brief/messages/ja.ts')).ja,
  ko: async () => (await import('../brief/messages/ko.ts')).ko,
};

/** The language that the words ask for, at hand. */
export function languageFor(words: Words): Promise<Catalogue> {
  const language = valueOf(words, 'lang') ?? 'en';
  if (!languages.includes(language as Language))
    throw new UsageError(`--lang ${language}: it has to be one of ${languages.join(', ')}.`);
  return catalogues[language as Language]();
}
