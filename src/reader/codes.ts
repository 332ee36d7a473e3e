import { english, type Sentence, type Severity, spoken } from '../base/index.ts';
import type { Remark } from './source-text.ts';

/**
 * What can be found of a document that is taken in: how grave it is, and what to do about it. An `error` keeps the document out, a `warning` makes
 * its text doubtful, a `note` says what was done. Codes are stable for ever.
 */
export const documentCodes = {
  'reader/empty': ['error', 'Check that the file was saved or fetched completely.'],
  'reader/too-large': ['error', 'Take out the part that matters, or save the text by itself.'],
  'reader/not-text': ['error', 'Save the document as text, PDF or DOCX.'],
  'reader/unsupported': ['error', 'Save it as PDF, DOCX, HTML or text, and take that in.'],
  'reader/corrupt': ['error', 'Fetch the file again, or open it in its own program and save it anew.'],
  'reader/encrypted': ['error', 'Open it with its password, save it without one, and take that in.'],
  'reader/zip-bomb': ['error', 'Do not open it elsewhere either; ask the sender for the text in another form.'],
  'reader/no-text': ['error', 'Recognise its text first (OCR), or ask for a version with text in it.'],
  'reader/no-table': ['error', 'Save the register as XLSX or as CSV, and take that in.'],
  'reader/encoding-assumed': ['note', 'Look whether the letters are right; save the file as UTF-8 if they are not.'],
  'reader/lost-characters': ['warning', 'Compare these places with the document: names and numbers may be broken.'],
  'reader/hidden-characters': [
    'warning',
    'Read that place character by character: it may show otherwise than it reads.',
  ],
  'reader/pages-without-text': ['warning', 'Read these pages yourself: nothing of them has been read.'],
  'reader/part-left-out': ['warning', 'Read what is left out yourself, or take it in as a file of its own.'],
  'reader/tracked-changes': [
    'warning',
    'Ask which version is agreed; accept or reject the changes and take it in again.',
  ],
  'reader/page-furniture': ['note', 'Look at the document where a date or a number of the margin matters.'],
  'reader/article-only': ['note', 'Look at the page where something seems to be missing.'],
  'reader/attachments': ['note', 'Take in the attached files that matter, each by itself.'],
  'reader/no-publication-day': ['warning', 'Find the day of publication: dates such as "last week" hang on it.'],
  'reader/model-unreachable': [
    'warning',
    'Look whether the address is right and the endpoint answers; the reading stands without it.',
  ],
  'reader/model-slow': ['warning', 'Ask again with more time, or with a smaller document.'],
  'reader/model-unreadable': [
    'warning',
    'Look whether the endpoint is one for chat completions and the model can answer in JSON.',
  ],
  'reader/model-refused': ['note', 'Nothing needs to be done: what the text does not bear out has been left out.'],
} as const satisfies Readonly<Record<string, readonly [Severity, string]>>;

/** One of the diagnostics that a document can have. */
export type DocumentCode = keyof typeof documentCodes;

/** A finding about a document, in words. */
export const remark = (code: DocumentCode, says: Sentence): Remark => ({
  code,
  message: english(says),
  [spoken]: says,
});
