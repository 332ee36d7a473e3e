import type { ActKind } from '../../accord/index.ts';
import type { Quoted } from '../quoted.ts';
import type { Hedge, ReportedAct } from '../reported.ts';
import type { Remark } from '../source-text.ts';
import type { NamedAccord } from './accord-names.ts';

/** What a report tells of the life of an accord, such as its yearly day of renewal. */
export interface ReportedTerm extends Quoted {
  readonly field: 'duration' | 'renewal' | 'renewal-day' | 'notice' | 'notice-deadline' | 'expires';
  /** An ISO 8601 duration, an ISO date, or a day of every year as `--11-23`; null where the words are there and give no value. */
  readonly value: string | null;
  /** Which accord, as the text names it. */
  readonly about?: string;
}

/** What a report says of an act that it does not tell as done, or of what may come. Nothing of it enters a record. */
export interface Mention {
  /** A headline; a plan or wish; under a condition; said not to have been done; told of by someone who binds nobody; an opinion of the report itself. */
  readonly is: 'headline' | 'plan' | 'condition' | 'denied' | 'hearsay' | 'silence' | 'assessment';
  /** The act that it would be. */
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
  /** ISO civil day; missing where nothing says it, and then no relative date is made out. */
  readonly publishedOn?: string;
  readonly dateline?: string;
  readonly accords: readonly NamedAccord[];
  readonly terms: readonly ReportedTerm[];
  readonly acts: readonly ReportedAct[];
  readonly mentions: readonly Mention[];
  readonly remarks: readonly Remark[];
}
