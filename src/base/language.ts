/** The languages of every sentence and screen. */
export const languages = ['en', 'ja', 'ko'] as const;

/** One of {@link languages}. */
export type Language = (typeof languages)[number];

/** A text as written: one string for all languages, or one per language. */
export type Localized = string | Readonly<Partial<Record<Language, string>>>;

/** The text in the language asked for, else in English, else in whichever is there. */
export function inLanguage(text: Localized | undefined, language: Language): string | undefined {
  if (text === undefined || typeof text === 'string') return text;
  return text[language] ?? text.en ?? text.ja ?? text.ko;
}
