/**
 * Words and the values in them, kept apart so that they can be said in any language. `key` is the English text with `{1}`, `{2}` … in place of
 * the values; a language knows the words by it.
 */
export interface Sentence {
  readonly key: string;
  readonly values: readonly Part[];
  /** It stands inside another sentence, where English begins with a small letter. */
  readonly inside?: true;
}

/** A value: a name, a number or a date, which is the same in every language, or words again. */
export type Part = string | Sentence;

/** Takes words and values apart, as a tag before a template. */
export function sentence(words: TemplateStringsArray, ...values: readonly (Part | number)[]): Sentence {
  return {
    key: words.reduce((text, next, n) => `${text}{${n}}${next}`),
    values: values.map((value) => (typeof value === 'number' ? String(value) : value)),
  };
}

/** Words without a value that are known already, such as those of a list. */
export const wordsOf = (key: string): Sentence => ({ key, values: [] });

/** Parts in a row, with commas. */
export const listed = (parts: readonly Part[]): Part =>
  parts.length === 0 ? '' : parts.reduce((list, part) => sentence`${list}, ${part}`);

/** A sentence in English. */
export function english({ key, values, inside }: Sentence): string {
  const text = key.replace(/\{(\d+)\}/g, (_, n: string) => {
    const value = values[Number(n) - 1] as Part;
    return typeof value === 'string' ? value : english(value);
  });
  return inside ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}
