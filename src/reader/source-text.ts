import type { Sentence, spoken } from '../base/index.ts';
import type { DocumentCode } from './codes.ts';

/**
 * A text as it was taken in. Every offset of the reader is into `text`, in UTF-16 code units, `end` exclusive, and every quote is
 * `text.slice(start, end)`: nothing is normalised before counting.
 */
export interface SourceText {
  /** The name of the file, without its folder. */
  readonly name: string;
  readonly text: string;
  /** What kind of file it was. */
  readonly media: Media;
  /** Where the characters stood, in order of `start`; a stretch goes to the start of the next. */
  readonly places: readonly Place[];
  readonly title?: string;
  /** The civil day on which it was published or sent, where the file itself says so. */
  readonly publishedOn?: string;
  /** Who published or sent it, where the file itself says so. */
  readonly publisher?: string;
  /** The dated entries of a calendar file, in the order of the text. */
  readonly entries?: readonly DatedEntry[];
  /** What the reader of the text should know about how it was taken in: pages without text, characters that were left out. */
  readonly remarks: readonly Remark[];
}

export type Media = 'txt' | 'markdown' | 'html' | 'pdf' | 'docx' | 'eml' | 'ics';

/**
 * A stretch of the text and where it stood. `at` is the offset in the decoded file where the format is text itself (TXT, Markdown, HTML, EML, ICS) and the
 * stretch stands there word for word; a stretch without `at` stands there in other characters, as an entity does, or nowhere, as the line between two
 * paragraphs does. `page` and `box` (left, top, width, height in points, from the upper left corner) hold for PDF; `part` names the paragraph of a DOCX or
 * the part of a message.
 */
export interface Place {
  readonly start: number;
  readonly at?: number;
  readonly page?: number;
  readonly box?: readonly [number, number, number, number];
  readonly part?: string;
}

/** An entry of a calendar file: its first day as it stands there, where it begins in the decoded file, and its stretch of the text. */
export interface DatedEntry {
  readonly on: string;
  readonly summary: string;
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** A finding about a document that was taken in. The message is in English; under the symbol stands the sentence, for every language. */
export interface Remark {
  readonly code: DocumentCode;
  readonly message: string;
  readonly [spoken]: Sentence;
}
