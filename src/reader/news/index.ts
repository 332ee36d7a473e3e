import type { ActKind } from '../../accord/index.ts';
import type { Hedge, ReportedAct } from '../reported.ts';
import type { Remark, SourceText } from '../source-text.ts';

/** An accord as a report names it. */
export interface NamedAccord {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** What a report tells of the life of an accord, such as its yearly day of renewal. */
export interface ReportedTerm {
  readonly field: 'duration' | 'renewal' | 'renewal-day' | 'notice' | 'notice-deadline' | 'expires';
  /** An ISO 8601 duration, an ISO date, or a day of every year as `--11-23`; null where the words are there and give no value. */
  readonly value: string | null;
  /** Which accord, as the text names it. */
  readonly about?: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly review: boolean;
  readonly how: readonly string[];
}

/** What a report says of an act that it does not tell as done, or of what may come. Nothing of it enters a record. */
export interface Mention {
  readonly is: 'headline' | 'plan' | 'condition' | 'denied' | 'hearsay' | 'silence' | 'assessment';
  readonly act?: ActKind;
  readonly by?: string;
  readonly about?: string;
  readonly hedge?: Hedge;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** A news report or note as it was read. Everything in it is a proposal with its quote. */
export interface Report {
  readonly publishedOn?: string;
  readonly dateline?: string;
  readonly accords: readonly NamedAccord[];
  readonly terms: readonly ReportedTerm[];
  readonly acts: readonly ReportedAct[];
  readonly mentions: readonly Mention[];
  readonly remarks: readonly Remark[];
}

/** Reads a news report or a note. */
export function reportOf({ publishedOn }: SourceText): Report {
  return {
    ...(publishedOn !== undefined && { publishedOn }),
    accords: [],
    terms: [],
    acts: [],
    mentions: [],
    remarks: [],
  };
}
