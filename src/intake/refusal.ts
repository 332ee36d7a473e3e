import { english, type Sentence, sentence, spoken } from '../base/index.ts';
import { type DocumentCode, documentCodes } from '../reader/codes.ts';
import type { DatedEntry, Place, Remark } from '../reader/source-text.ts';

/** A document that was not taken in, and why. The message is in English; under the symbol stands the sentence, for every language. */
export interface Refusal {
  /** The name of the file, without its folder. */
  readonly name: string;
  readonly code: DocumentCode;
  readonly message: string;
  readonly hint: string;
  readonly [spoken]: Sentence;
}

/** What a format gives: all of a source text that depends on the format. */
export interface Taken {
  readonly text: string;
  readonly places: readonly Place[];
  readonly title?: string | undefined;
  readonly publishedOn?: string | undefined;
  readonly publisher?: string | undefined;
  readonly entries?: readonly DatedEntry[];
  readonly remarks: readonly Remark[];
}

/** Thrown inside the intake where a document cannot be taken in; it never leaves the intake. */
export class Refused extends Error {
  readonly code: DocumentCode;
  readonly says: Sentence;

  constructor(code: DocumentCode, says: Sentence) {
    super(english(says));
    this.code = code;
    this.says = says;
  }
}

// The refusal as the caller sees it.
const refusalOf = (name: string, { code, says }: Refused): Refusal => ({
  name,
  code,
  message: english(says),
  hint: documentCodes[code][1],
  [spoken]: says,
});

/** The name of a file without its folder. */
export const withoutFolder = (name: string): string => name.replace(/^.*[/\\]/, '');

/** What is taken in, or why it was not: nothing that happens on the way is thrown. */
export async function orRefusal<T>(name: string, take: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await take();
  } catch (error) {
    return refusalOf(name, error instanceof Refused ? error : broken(error));
  }
}

/** What a library says of a file that it cannot read; its words are English in every language. */
function broken(error: unknown): Refused {
  const words = (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 200) ?? '';
  return new Refused('reader/corrupt', sentence`The file is damaged or put together wrongly (${words}).`);
}

/** Refuses a file that is empty or has more bytes than its kind may have. */
export function within(bytes: Uint8Array, most: number): void {
  if (bytes.length === 0) throw new Refused('reader/empty', sentence`The file is empty.`);
  if (bytes.length > most)
    throw new Refused('reader/too-large', sentence`The file has more than ${most / megabyte} MB.`);
}

const megabyte = 1 << 20;
