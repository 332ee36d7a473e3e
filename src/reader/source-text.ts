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
  /** What the reader of the text should know about how it was taken in: pages without text, characters that were left out. */
  readonly remarks: readonly Remark[];
}

export type Media = 'txt' | 'markdown' | 'html' | 'pdf' | 'docx' | 'eml' | 'ics';

/**
 * A stretch of the text and where it stood. `at` is the offset in the decoded file where the format is text itself (TXT, Markdown, HTML, EML, ICS) and the
 * stretch stands there word for word; `page` and `box` (left, top, width, height in points, from the upper left corner) hold for PDF; `part` names the
 * paragraph of a DOCX or the part of a message.
 */
export interface Place {
  readonly start: number;
  readonly at?: number;
  readonly page?: number;
  readonly box?: readonly [number, number, number, number];
  readonly part?: string;
}

/** A finding about a document that was taken in; `code` is one of the diagnostics `reader/…`. */
export interface Remark {
  readonly code: string;
  readonly message: string;
}
