/** What was read in a text, with the words that say it and how sure the reading is. */
export interface Quoted {
  /** Exactly `text.slice(start, end)`. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Two readings are possible, or the clause and its value stand apart: a person should look. */
  readonly review: boolean;
  /** How the value came about, step by step: the wording by its id, then each inference. */
  readonly how: readonly string[];
}
