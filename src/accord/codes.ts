import type { Severity } from '../base/index.ts';

/** Diagnostics by code: how grave each is and what to do about it. */
export type Codes<Code extends string> = Readonly<Record<Code, readonly [Severity, string]>>;

/** What reading a file can find. Codes are stable for ever. */
export const readingCodes = {
  'file/empty': ['error', 'Begin with `accord: some-id`, `kind` and `parties`; `tacit init` writes a first file.'],
  'file/too-large': [
    'error',
    'An accord file holds one accord; move texts and correspondence elsewhere and cite them as sources.',
  ],
  'file/too-deep': [
    'error',
    'Accord files nest a few levels only; look for a bracket or an indentation that never closes.',
  ],
  'file/not-yaml': [
    'error',
    'Mend the YAML here; a text with a colon, a hash or a quotation mark in it has to stand in quotation marks.',
  ],
  'file/duplicate-key': ['error', 'Keep one of the two; the other would be lost without a word.'],
  'file/not-text': [
    'error',
    'Open the file in a text editor and remove the character, or save the file as UTF-8 text.',
  ],
  'file/lost-character': ['warning', 'Save the file as UTF-8 and write the character again.'],
  'file/cut-text': ['warning', 'Put the whole text into quotation marks.'],
  'file/aliases': ['error', 'Write the repeated part out; an accord file needs no anchors.'],
  'file/more-findings': ['note', 'Mend what is listed and check again.'],
  'file/not-readable': ['error', 'Check the path and that you may read it.'],
  'accord/missing': ['error', 'Add it; the reference shows a whole file.'],
  'accord/shape': ['error', 'Write it in the form that the message gives.'],
  'accord/unknown-key': [
    'error',
    'Correct the spelling or remove it: a term that is not understood would be a term left out.',
  ],
  'accord/unfamiliar-key': [
    'warning',
    'It is kept, but nothing is computed from it; correct the spelling if it was meant to count.',
  ],
  'act/no-date': ['error', 'Give `date`, the civil day on which the act counts, or `dates` where sources differ.'],
} as const satisfies Codes<string>;

/** One of the diagnostics that reading has. */
export type ReadingCode = keyof typeof readingCodes;
