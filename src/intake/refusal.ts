import { english, type Sentence, spoken } from '../base/index.ts';
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

/** The refusal as the caller sees it. */
export const refusalOf = (name: string, { code, says }: Refused): Refusal => ({
  name,
  code,
  message: english(says),
  hint: documentCodes[code][1],
  [spoken]: says,
});
