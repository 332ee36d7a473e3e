import { type Accord, actOf } from '../accord/index.ts';
import { type JsonRecord, sameJson } from '../base/index.ts';
import type { View } from './answers.ts';
import { type Question, statusOn } from './status.ts';

/** A field that supposed acts would change, for a party under a position. */
export interface Change {
  readonly position: string;
  readonly party: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What supposed acts would do: the status as it is, as it would be, and the difference. */
export interface Supposition {
  readonly before: readonly View[];
  readonly after: readonly View[];
  readonly changes: readonly Change[];
}

/** The accord with further acts in its record, as written. The accord itself is left as it is. */
export function withActs(accord: Accord, acts: readonly JsonRecord[]): Accord {
  const codes = accord.parties.map((p) => p.code);
  return {
    ...accord,
    record: [...accord.record, ...acts.map((raw, i) => actOf(raw, accord.record.length + i, codes))],
  };
}

const fields = ['state', 'notice', 'term', 'lastDay', 'notifyBy', 'exits', 'survives'] as const;

/** What differs between two answers to one question, view by view. */
export function changesBetween(before: readonly View[], after: readonly View[]): readonly Change[] {
  const plain = (view: View, field: (typeof fields)[number]): unknown =>
    field === 'exits' ? view.exits.map(({ because, ...exit }) => exit) : view[field];
  return before.flatMap((view, i) =>
    fields
      .map((field) => ({
        position: view.position,
        party: view.party,
        field,
        before: plain(view, field),
        after: plain(after[i] as View, field),
      }))
      .filter((change) => !sameJson(change.before, change.after)),
  );
}

/** Answers a question with and without supposed acts; they are supposed to be known on the days on which they are supposed to happen. */
export function whatIf(question: Question, acts: readonly JsonRecord[]): Supposition {
  const supposed = withActs(question.accord, acts);
  const added = supposed.record.slice(question.accord.record.length);
  const knownOn = Math.max(question.knownOn, ...added.map((act) => act.knownFrom ?? act.date.last));
  const before = statusOn(question);
  const after = statusOn({ ...question, accord: supposed, knownOn });
  return { before, after, changes: changesBetween(before, after) };
}
