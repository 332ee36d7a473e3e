import type { ReportedAct } from '../reported.ts';
import type { SourceText } from '../source-text.ts';

/** What a report tells of an accord itself: a day or a length, with the words that tell it. */
export interface ToldTerm {
  readonly field: 'renewal-day' | 'notice-deadline' | 'duration' | 'notice';
  /** An ISO date, or an ISO 8601 duration in the unit of the text. */
  readonly value: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** An accord that a report names. */
export interface NamedAccord {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly told: readonly ToldTerm[];
}

/** What a report tells: when, of which accords, and what was done. */
export interface Report {
  readonly publishedOn?: string;
  readonly accords: readonly NamedAccord[];
  readonly acts: readonly ReportedAct[];
}

/** What a report tells, in its own words. */
export function reportOf(source: SourceText): Report {
  return { ...(source.publishedOn !== undefined && { publishedOn: source.publishedOn }), accords: [], acts: [] };
}
