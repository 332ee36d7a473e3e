import {
  assembled,
  type Fact,
  type Field,
  type ReadText,
  type Report,
  type SourceText,
} from '../../src/reader/index.ts';
import type { ReportedAct } from '../../src/reader/reported.ts';

/** A text as it is taken in from a plain file. */
export const sourceOf = (text: string, name = 'paper.txt', more: Partial<SourceText> = {}): SourceText => ({
  name,
  text,
  media: 'txt',
  places: [{ start: 0, at: 0 }],
  remarks: [],
  ...more,
});

/** The place of some words in a text. */
export function wordsAt(text: string, words: string): { quote: string; start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`the text does not say: ${words}`);
  return { quote: words, start, end: start + words.length };
}

/** A fact that some words of a text say. */
export const factIn = (
  text: string,
  field: Field,
  value: string | null,
  words: string,
  more: Partial<Fact> = {},
): Fact => ({
  field,
  value,
  ...wordsAt(text, words),
  confidence: 0.9,
  review: false,
  how: ['by hand'],
  ...more,
});

/** An act that some words of a report tell. */
export const actIn = (
  text: string,
  act: ReportedAct['act'],
  on: string | null,
  words: string,
  more: Partial<ReportedAct> = {},
): ReportedAct => ({
  act,
  on,
  ...wordsAt(text, words),
  confidence: 0.9,
  review: false,
  how: ['by hand'],
  ...more,
});

/** An agreement that has been read. */
export const agreement = (text: string, facts: readonly Fact[], name?: string): ReadText =>
  assembled(sourceOf(text, name), facts, [], undefined);

/** A report that has been read. */
export const reportRead = (
  text: string,
  report: Partial<Report>,
  name = 'report.txt',
  more: Partial<SourceText> = {},
): ReadText =>
  assembled(sourceOf(text, name, more), [], [], {
    accords: [],
    terms: [],
    acts: [],
    mentions: [],
    remarks: [],
    ...report,
  });
