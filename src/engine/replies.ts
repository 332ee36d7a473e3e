import type { Accord, Clause } from '../accord/index.ts';
import type { JsonRecord } from '../base/index.ts';
import { type Day, printDay } from '../calendar/index.ts';
import type { Reason, View } from './answers.ts';
import { compare, type Difference } from './compare.ts';
import { type Curve, exitCurve } from './curve.ts';
import { type Question, statusOn } from './status.ts';
import { type TermsAnswer, termsOn } from './terms-on.ts';
import { type Timeline, timelineOf } from './timeline.ts';
import { type Change, changesBetween, type Supposition, whatIf } from './what-if.ts';

// Whole answers as they are printed and sent: the question is said again, so that an answer can be read by itself.

/** The head that every answer about a day begins with. */
export interface Head {
  readonly accord: string;
  readonly on: string;
  readonly known: string;
}

/** Says a question again. */
export function headOf(question: Question): Head {
  return { accord: question.accord.id, on: printDay(question.on), known: printDay(question.knownOn) };
}

/** Where each party stands, under each position, and where the positions differ. */
export interface StatusReply extends Head {
  readonly views: readonly View[];
  readonly differ: readonly Difference[];
}

/** The status as it is answered, and the comparison of positions. */
export function statusReply(question: Question): StatusReply {
  return { ...headOf(question), views: statusOn(question), differ: compare(question) };
}

/** What has changed between two days of knowledge, for one day. */
export interface SinceReply extends Head {
  readonly since: string;
  readonly changes: readonly Change[];
}

/** Compares the answer with the one that an earlier day of knowledge had. */
export function sinceReply(question: Question, since: Day): SinceReply {
  const before = statusOn({ ...question, knownOn: since });
  return { ...headOf(question), since: printDay(since), changes: changesBetween(before, statusOn(question)) };
}

/** What supposed acts would change. */
export function whatIfReply(
  question: Question,
  acts: readonly JsonRecord[],
): Head & { readonly acts: readonly JsonRecord[] } & Supposition {
  return { ...headOf(question), acts, ...whatIf(question, acts) };
}

/** How soon each side could be out, for every day of a stretch. */
export function curveReply(
  question: Question,
  from: Day,
  to: Day,
): {
  readonly accord: string;
  readonly from: string;
  readonly to: string;
  readonly known: string;
  readonly curves: readonly Curve[];
} {
  return {
    accord: question.accord.id,
    from: printDay(from),
    to: printDay(to),
    known: printDay(question.knownOn),
    curves: exitCurve(question, from, to),
  };
}

/** Terms, notices, holds and acts through a stretch of days. */
export function timelineReply(
  question: Question,
  from: Day,
  to: Day,
): { readonly accord: string; readonly known: string } & Timeline {
  return { accord: question.accord.id, known: printDay(question.knownOn), ...timelineOf(question, from, to) };
}

/** The terms in force on a day, with where each field comes from. */
export function termsReply(question: Question): Head & { readonly positions: readonly TermsAnswer[] } {
  return { ...headOf(question), positions: termsOn(question) };
}

/** The fields of a view that can be explained. */
export const explained = ['state', 'notice', 'term', 'lastDay', 'notifyBy', 'exits', 'survives'] as const;

/** One of {@link explained}. */
export type Explained = (typeof explained)[number];

/** A reason with what it points to: the words of the clause, the day and the sources of the act. */
export interface FullReason extends Reason, Partial<Clause> {
  readonly kind?: string;
  readonly date?: unknown;
  readonly by?: readonly string[];
  readonly doubt?: string;
}

/** The clauses, acts, rules and sums behind some fields of an answer. */
export function whyReply(
  question: Question,
  fields: readonly Explained[],
): Head & {
  readonly fields: readonly Explained[];
  readonly answers: readonly {
    readonly position: string;
    readonly party: string;
    readonly values: Readonly<Record<string, unknown>>;
    readonly because: readonly FullReason[];
  }[];
} {
  const answers = statusOn(question).map((view) => ({
    position: view.position,
    party: view.party,
    values: Object.fromEntries(
      fields.map((f) => [f, f === 'exits' ? view.exits.map(({ because, ...exit }) => exit) : view[f]]),
    ),
    because: reasonsFor(view, fields).map((reason) => inFull(reason, question.accord)),
  }));
  return { ...headOf(question), fields, answers };
}

function reasonsFor(view: View, fields: readonly Explained[]): readonly Reason[] {
  return fields.includes('exits') ? [...view.because, ...view.exits.flatMap((exit) => exit.because)] : view.because;
}

function inFull(reason: Reason, accord: Accord): FullReason {
  if (reason.clause !== undefined) return { ...reason, ...accord.clauses[reason.clause] };
  const act = reason.act === undefined ? undefined : accord.record.find((a) => a.id === reason.act);
  if (!act) return reason;
  return {
    ...reason,
    kind: act.kind,
    date: act.written.date,
    by: act.by,
    sources: act.sources,
    ...(act.doubt !== undefined && { doubt: act.doubt }),
  };
}
