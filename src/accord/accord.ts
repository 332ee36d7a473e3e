import type { JsonRecord, Localized } from '../base/index.ts';
import type { Counting, CountingOverrides, DateSpan, Day, DayKind, Period } from '../calendar/index.ts';
import type { When } from './when.ts';

/** The kinds of acts, in the order in which answers list them (law of treaties; `suspension-of-notice` is practice, not the Vienna Convention). */
export const actKinds = [
  'signature',
  'notification',
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'succession',
  'provisional-application',
  'entry-into-force',
  'notice',
  'suspension-of-notice',
  'extension-of-suspension',
  'resumption-of-notice',
  'revocation',
  'agreed-extension',
  'renewal',
  'amendment',
  'consent-to-end',
  'suspension-of-operation',
  'resumption-of-operation',
  'condition-met',
  'condition-failed',
  'duty-done',
  'ruling',
  'objection',
  'declaration',
  'correction',
  'announcement',
  'statement',
  'measure',
] as const;

/** One of {@link actKinds}. */
export type ActKind = (typeof actKinds)[number];

/** Bilateral and multilateral treaties, contracts, and arrangements that do not bind. */
export type AccordKind = 'bilateral' | 'multilateral' | 'contract' | 'arrangement';

/** A condition that has to be met, or (`met: false`) has to fail. */
export interface Requirement {
  readonly condition: string;
  readonly met: boolean;
}

/** A day given as such, or as a period after entry into force for the party concerned. */
export type DayOrAge = { readonly on: Day } | { readonly after: Period };

/** The days that may be the last under an exit. */
export type AdmissibleEnds =
  | 'any-day'
  | 'end-of-term'
  | 'end-of-month'
  | 'end-of-quarter'
  | 'end-of-year'
  | 'end-of-following-year'
  | readonly Day[];

/** A notice period, for as long as the accord is younger than `until`. `null` is no notice at all. */
export interface NoticeTier {
  readonly for: Period | null;
  readonly until?: Period;
}

/** A power to leave or to end (VCLT 54(a), 56; termination clauses of contracts). */
export interface Exit {
  readonly id: string;
  readonly by: 'any' | readonly string[];
  readonly notice: readonly NoticeTier[];
  readonly ends: AdmissibleEnds;
  readonly mustRunBy?: Day;
  readonly inTerms?: { readonly from: number; readonly to: number | null };
  readonly anchor: 'term-end' | 'next-term';
  readonly opens?: DayOrAge;
  readonly closes?: Day;
  readonly window?: { readonly open: Period; readonly close: Period };
  readonly countsFrom: 'receipt' | 'sending' | 'date';
  readonly laterDate: boolean;
  readonly requires: readonly Requirement[];
  readonly unless: readonly string[];
  readonly notBefore?: DayOrAge;
  /** The accord whose entry into force replaces this one. */
  readonly endsWith?: string;
  readonly days: DayKind;
  readonly sendLead?: Period;
  readonly form?: string;
  readonly channel?: string;
  readonly addressee?: string;
  readonly clause?: string;
}

/** What goes on after the end. */
export interface Survival {
  readonly what: string;
  readonly for: Period | 'indefinitely';
  readonly from: 'effect' | 'receipt';
  readonly clause?: string;
}

/** A duty with a day: a reminder, a review, a return or a destruction. */
export interface Duty {
  readonly id: string;
  readonly kind: 'reminder' | 'review' | 'return' | 'destruction';
  readonly by: 'any' | readonly string[];
  readonly to?: string;
  readonly what?: string;
  readonly side: 'before' | 'after';
  readonly point?: 'notify-by' | 'term-end' | 'effect';
  readonly of?: string;
  readonly window?: { readonly open?: Period; readonly close?: Period };
  readonly every?: Period;
  readonly ifMissed?: { readonly exit: string; readonly by: readonly string[] };
  readonly unless: readonly string[];
  readonly form?: string;
  readonly channel?: string;
  readonly clause?: string;
}

/** What an agreement says about its own life. What it does not say is absent, and never guessed. */
export interface Terms {
  readonly entryIntoForce?: When;
  readonly joining?: When;
  readonly duration?: {
    readonly for?: Period | 'indefinite';
    readonly until?: Day;
    readonly lastDay?: 'eve' | 'anniversary';
    readonly anchor?: Day;
    readonly clause?: string;
  };
  readonly renewal?: {
    readonly tacit: boolean;
    readonly for: readonly (Period | 'indefinite')[];
    readonly times?: number;
    readonly from: 'end-of-term' | 'act';
    readonly anchor?: Day;
    readonly requires: readonly Requirement[];
    readonly unless: readonly string[];
    readonly clause?: string;
  };
  readonly extension?: { readonly max?: Period; readonly times?: number; readonly clause?: string };
  readonly endsWhenFewerThan?: number;
  readonly exits: readonly Exit[];
  readonly conditions: readonly { readonly id: string; readonly what?: string; readonly clause?: string }[];
  readonly survival: readonly Survival[];
  readonly dependsOn: readonly { readonly accord: string; readonly party?: string }[];
  readonly duties: readonly Duty[];
  readonly overlays: readonly string[];
}

/** What a party did, or what happened, with the day on which it counts. */
export interface Act {
  readonly id: string;
  readonly kind: ActKind;
  /** The civil day on which it counts in the accord's zone; more than one day where the date is uncertain. */
  readonly date: DateSpan;
  readonly time?: string;
  readonly by: readonly string[];
  /** Whether the file names who acted; otherwise all listed parties did. */
  readonly byNamed: boolean;
  readonly of: readonly string[];
  readonly exit?: string;
  readonly for?: Period;
  readonly until?: Day;
  readonly effect?: Day;
  readonly lastDay?: Day;
  readonly sent?: DateSpan;
  readonly received?: DateSpan;
  /** The day from which it is known, where that is not its own day: `recorded`, else `published`. */
  readonly knownFrom?: Day;
  readonly about?: string;
  readonly says?: string;
  readonly domestic: boolean;
  readonly requires: readonly Requirement[];
  readonly unless: readonly string[];
  readonly sources: readonly string[];
  readonly doubt?: string;
  /** The patch of an amendment, as written. */
  readonly terms?: JsonRecord;
  /** What a correction puts in the place of what stood: fields of the act it corrects, as written. */
  readonly sets?: JsonRecord;
  /** The act as written, from which a correction makes it anew. */
  readonly written: JsonRecord;
  /** Its place in the record, from 0: acts of one day without a time go by it. */
  readonly index: number;
}

/** What becomes of a notice that is suspended. */
export type SuspendedNotice = 'freeze' | 'effect-only' | 'lapse' | 'void' | 'unsettled';

/** How a position takes one act. */
export type ActReading = 'valid' | 'void' | { readonly as: ActKind } | { readonly date: DateSpan };

/** Interpretive choices. What is absent stays as in the file. */
export interface Readings {
  readonly suspendedNotice?: SuspendedNotice;
  readonly renewalWhileSuspended?: 'runs' | 'stops' | 'unsettled';
  readonly revivedNotice?: 'as-before' | 'fresh' | 'void';
  readonly lastDay?: 'eve' | 'anniversary';
  readonly counting?: JsonRecord | string;
  readonly effect?: CountingOverrides['effect'];
  readonly acts: Readonly<Record<string, ActReading>>;
  readonly conditions: Readonly<Record<string, 'met' | 'failed'>>;
  readonly terms?: JsonRecord;
}

/** One reading of the text and who holds it. `law` is a rule set that stands above the text. */
export interface Position {
  readonly name: string;
  readonly kind: 'party' | 'law';
  readonly by?: string;
  readonly readings: Readings;
  readonly sources: readonly string[];
}

/** How days are counted under an accord. */
export interface AccordCounting {
  readonly counting: Counting;
  /** Whether the file says how; otherwise several conventions are possible. */
  readonly stated: boolean;
  readonly lastDay?: 'eve' | 'anniversary';
  readonly days: DayKind;
}

/** A party or another actor. */
export interface Party {
  readonly code: string;
  readonly name?: Localized;
  readonly zone?: string;
}

/** A clause: what it says in our words, and where that is taken from. */
export interface Clause {
  readonly says: Localized;
  readonly sources: readonly string[];
}

/** A source with its Admiralty grade. */
export interface Source {
  readonly title?: Localized;
  readonly url?: string;
  readonly published?: string;
  readonly grade?: string;
}

/** Any agreement: its terms, its record and the readings of both, as a file gives them. */
export interface Accord {
  readonly id: string;
  readonly kind: AccordKind;
  readonly title?: Localized;
  readonly aliases: readonly string[];
  readonly parties: readonly Party[];
  readonly actors: readonly Party[];
  readonly zone: string;
  readonly clauses: Readonly<Record<string, Clause>>;
  readonly sources: Readonly<Record<string, Source>>;
  /** The terms as written, before amendments and readings. */
  readonly writtenTerms: JsonRecord;
  readonly writtenCounting?: JsonRecord | string;
  readonly record: readonly Act[];
  readonly positions: readonly Position[];
}
