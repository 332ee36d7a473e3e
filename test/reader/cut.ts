import { sentencesOf } from '../../src/reader/sentences.ts';
import { Mark, type Tokens, tokensOf } from '../../src/reader/tokens.ts';

/** The characters of each token. */
export const cut = (text: string): readonly string[] => {
  const { count, start, end } = tokensOf(text);
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]));
};

/** The sentences of a text, each with its white space as one space. */
export const sentences = (text: string): readonly string[] => {
  const tokens = tokensOf(text);
  const bounds = sentencesOf(tokens);
  return Array.from({ length: Math.max(0, bounds.length - 1) }, (_, i) => {
    const [from, to] = [bounds[i] as number, bounds[i + 1] as number];
    return text.slice(tokens.start[from], tokens.end[to - 1]).replace(/\s+/g, ' ');
  });
};

/** The names of the marks of a token. */
export const marksOf = ({ marks }: Tokens, i: number): readonly string[] =>
  Object.entries(Mark).flatMap(([name, bit]) => ((marks[i] as number) & bit ? [name] : []));
