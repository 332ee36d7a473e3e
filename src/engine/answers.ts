import type { ActKind } from '../accord/index.ts';
import type { NoticeState } from './notice.ts';

/** A date that is not one: every possible day, `null` for never, which sorts last. */
export interface DateSet {
  readonly anyOf: readonly (string | null)[];
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** A civil day (`YYYY-MM-DD`), never or not known (null, with the reason in `because`), or a set of days. */
export type DateAnswer = string | null | DateSet;

/** The states of an accord for a party, from before it to after it. */
export const states = ['not-in-force', 'provisional', 'in-force', 'suspended', 'left', 'ended', 'unknown'] as const;

/** What an accord is for a party on a day. */
export type State = (typeof states)[number];

/** One step of a sum: a notice on `from` of this length has run on `ranOn`, so that `lastDayIn` is the last day in. */
export interface Sum {
  readonly from: string;
  readonly period: string | null;
  readonly ranOn: string;
  readonly lastDayIn: string;
  readonly convention: string;
  readonly effect?: string;
  readonly ends: string;
}

/** One reason of an answer: a clause, an act and what it did, a rule or reading, a sum, or what is not known. */
export interface Reason {
  readonly clause?: string;
  readonly act?: string;
  readonly did?: string;
  readonly rule?: string;
  readonly sum?: Sum;
  readonly unknown?: string;
}

/** What a notice is to the party asked for. */
export interface NoticeAnswer {
  readonly state: NoticeState | 'none' | 'announced' | { readonly anyOf: readonly string[] };
  readonly act: string | null;
  readonly lastDayIn: DateAnswer;
}

/** The running term. */
export interface TermAnswer {
  readonly number: number;
  readonly first: DateAnswer;
  readonly last: DateAnswer;
  readonly heldOver?: true;
}

/** A way out: what a notice on the first possible day would bring. */
export interface ExitAnswer {
  readonly exit: string;
  readonly by: string;
  readonly ifNoticeOn: DateAnswer;
  readonly lastDayIn: DateAnswer;
  readonly via?: string;
  readonly safeBy: string | null;
  readonly because: readonly Reason[];
}

/** What goes on after the end. */
export interface SurvivalAnswer {
  readonly what: string;
  readonly from: DateAnswer;
  readonly until: DateAnswer;
  readonly clause: string | null;
}

/** The status of one party under one position. */
export interface View {
  readonly position: string;
  /** Where a rule of law that stands above the text is the position. */
  readonly kind?: 'law';
  readonly party: string;
  readonly state: State;
  readonly possible?: readonly State[];
  readonly spell: { readonly number: number; readonly first: string } | null;
  readonly notice: NoticeAnswer;
  readonly notices: readonly (NoticeAnswer & { readonly by: string })[];
  readonly term: TermAnswer | null | { readonly anyOf: readonly (TermAnswer | null)[] };
  readonly lastDay: DateAnswer;
  readonly notifyBy: DateAnswer;
  readonly missed?: { readonly date: DateAnswer; readonly ends: DateAnswer };
  readonly exits: readonly ExitAnswer[];
  readonly survives: readonly SurvivalAnswer[];
  readonly because: readonly Reason[];
}

/** The kinds of deadlines, in the order in which rows of one day stand. */
export const deadlineKinds = [
  'notice-opens',
  'notify-by',
  'term-ends',
  'renews',
  'effect',
  'suspension-ends',
  'survival-ends',
  'review',
  'reminder-duty',
] as const;

/** One of {@link deadlineKinds}. */
export type DeadlineKind = (typeof deadlineKinds)[number];

/** A day on which something falls due. */
export interface Deadline {
  readonly accord: string;
  readonly position: string;
  readonly party: string | null;
  readonly exit: string | null;
  readonly kind: DeadlineKind;
  readonly date: string;
  readonly sendBy: string;
  readonly safeBy: string;
  readonly ends: string | null;
  readonly opens?: string;
  readonly duty?: string;
  /** False where not every possible reading or date has this row. */
  readonly certain?: false;
  readonly because: readonly Reason[];
}

/** An act that is open to a party on a day. */
export interface Option {
  readonly act: ActKind;
  readonly of: string | null;
  readonly exit: string | null;
  readonly position: string;
  readonly doBy: string | null;
  readonly lastDayIn: DateAnswer;
  readonly stateAfter: State;
  readonly needs: readonly string[];
  readonly undoBy: string | null;
  readonly form: string | null;
  readonly channel: string | null;
  readonly because: readonly Reason[];
}
