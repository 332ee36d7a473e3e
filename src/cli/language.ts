import { parseArgs } from 'node:util';
import { type Language, languages } from '../base/index.ts';
import type { Catalogue } from '../brief/index.ts';
import { catalogues } from '../service/catalogues.ts';
import { oneOf, type Words } from './command.ts';

/** The language that the words ask for. */
export function languageOf(words: Words): Language {
  return oneOf(words, 'lang', languages) ?? 'en';
}

/** The language that the words ask for, at hand. */
export function languageFor(words: Words): Promise<Catalogue> {
  return catalogues[languageOf(words)]();
}

/** The language that the words of a call ask for, even where nothing else in them is understood. */
export function languageIn(words: readonly string[]): Language {
  const { lang } = parseArgs({ args: [...words], options: { lang: { type: 'string' } }, strict: false }).values;
  return languages.find((language) => language === lang) ?? 'en';
}
