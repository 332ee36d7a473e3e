import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodedFile, isRefusal, type Refusal, takeIn } from '../../src/intake/index.ts';
import type { SourceText } from '../../src/reader/source-text.ts';

/** A file of the tests. */
export const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, 'files', name));

/** Takes in what has to be taken in. */
export async function taken(content: string | Uint8Array, name: string): Promise<SourceText> {
  const result = await takeIn(Buffer.from(content), name);
  if (isRefusal(result)) throw new Error(`${result.code}: ${result.message}`);
  return result;
}

/** Takes in what has to be refused. */
export async function refused(content: string | Uint8Array, name: string): Promise<Refusal> {
  const result = await takeIn(Buffer.from(content), name);
  if (!isRefusal(result)) throw new Error(`${name} was taken in: ${result.text.slice(0, 80)}`);
  return result;
}

/** The codes of the remarks on a text. */
export const codesOf = ({ remarks }: SourceText): readonly string[] => remarks.map(({ code }) => code);

/** Each stretch of a text with its place. */
export const stretchesOf = ({ text, places }: SourceText) =>
  places.map((place, n) => ({ ...place, text: text.slice(place.start, places[n + 1]?.start ?? text.length) }));

/** The stretches that do not stand in the file where their place says; and the share of the text that stands there word for word. */
export function mapBack(content: string | Uint8Array, source: SourceText) {
  const file = decodedFile(Buffer.from(content));
  const stretches = stretchesOf(source);
  const literal = stretches.filter(({ at }) => at !== undefined);
  return {
    astray: literal.filter(({ at, text }) => file.slice(at, at! + text.length) !== text),
    share: literal.reduce((sum, { text }) => sum + text.length, 0) / source.text.length,
    inOrder: stretches.every(({ start }, n) => start === 0 || start > stretches[n - 1]!.start),
    whole: stretches.map(({ text }) => text).join('') === source.text,
  };
}
