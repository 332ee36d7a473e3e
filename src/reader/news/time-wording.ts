import type { TimeWords } from './relative-dates.ts';

/** Words of a text that tell a time. */
export interface Time {
  readonly start: number;
  readonly end: number;
  readonly words: TimeWords;
  /** The small word before it (English) or after it (Japanese, Korean) that says how it is meant: `by`, `until`, `since`, `まで`. */
  readonly lead: string;
}

/** The named groups of a pattern. */
export type TimeGroups = Readonly<Record<string, string | undefined>>;

/** One way of telling a time. */
export interface TimeWording {
  readonly says: RegExp;
  readonly means: (groups: TimeGroups) => TimeWords | undefined;
}
