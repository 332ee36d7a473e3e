import type { Sentence } from './sentence.ts';

/** How grave a finding is: an `error` has to be mended (one of the shape keeps the file from any answer), a `warning` makes a date doubtful, a `note` is advice. */
export type Severity = 'error' | 'warning' | 'note';

/** A place in a file; lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Under this name a finding has its message as a sentence that can be said in any language. JSON leaves out what has a symbol for its name. */
export const spoken: unique symbol = Symbol('spoken');

/**
 * One finding about a file. `message` is a plain sentence in the user's own words, `hint` says what to do; both are in English.
 * `code` is `area/slug`, stable for ever; every code has a page in the reference.
 */
export interface Diagnostic extends Place {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  readonly file: string;
  readonly [spoken]: Sentence;
}
