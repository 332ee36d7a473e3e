import type { JsonRecord } from '../base/index.ts';
import { type Expected, expect, readable, require, type Today } from './accords.ts';
import type { Held } from './held.ts';
import { newId, type Random } from './ports.ts';
import { Problem } from './problem.ts';
import type { Piece } from './writer.ts';

/** What has been decided about a deadline. */
export const decidable = ['renew', 'notice', 'negotiate', 'other'] as const;

/** The deadline that a decision is about: whose way out of which term. */
export interface DecidedDeadline {
  readonly party: string | null;
  readonly exit: string | null;
  /** The last day in of the term concerned. */
  readonly ends: string | null;
}

/** A decision as it is handed in. */
export interface DecisionGiven {
  readonly id?: string;
  readonly deadline: DecidedDeadline;
  readonly decided: (typeof decidable)[number];
  /** Who decided, where that is not whoever records it: an office or a body. */
  readonly by?: string;
  /** What it rests on: acts of the record and documents by their hash. */
  readonly facts?: { readonly acts?: readonly string[]; readonly documents?: readonly string[] };
  readonly note?: string;
}

/** A decision as it is kept: with the version of the accord that was known when it was made. */
export interface Decision extends DecisionGiven {
  readonly id: string;
  readonly by: string;
  readonly version: number;
}

/**
 * Records what has been decided about a deadline, by whom and on which facts. It changes no date: whoever decides to leave still has to give
 * notice. Reminders of that deadline stop. A decision is not changed; a later one about the same deadline stands in its place.
 */
export function recordDecision(
  { today, random }: { readonly today: Today; readonly random: Random },
  accord: string,
  given: DecisionGiven,
  expected: Expected = 'any',
): Piece<{ readonly accord: string; readonly version: number; readonly decision: Decision }> {
  return async (writing) => {
    const before = await readable(writing, accord);
    require(writing, 'decider', before, 'decision.recorded');
    expect(before, expected);
    sound(before, given);
    const decision: Decision = {
      ...given,
      id: given.id ?? newId(random, 'decision'),
      by: given.by ?? writing.actor.person ?? writing.actor.id,
      version: before.version,
    };
    if (before.decisions.some(({ id }) => id === decision.id))
      throw new Problem('already-there', `There is a decision ${decision.id} already; choose another id.`);
    const after: Held = {
      ...before,
      version: before.version + 1,
      decisions: [...before.decisions, decision],
      changedAt: writing.at,
    };
    const body = decision as unknown as JsonRecord;
    writing.change(after, [{ kind: 'decision', ref: decision.id, body, on: today(before.accord.zone) }]);
    writing.log({ action: 'decision.recorded', outcome: 'done', accord, about: decision.id, version: after.version });
    return { accord, version: after.version, decision };
  };
}

/** The decision that stands about a deadline: the last one. */
export function decisionOn(one: Held, { party, exit, ends }: DecidedDeadline): Decision | undefined {
  return one.decisions.findLast(
    ({ deadline }) => deadline.party === party && deadline.exit === exit && deadline.ends === ends,
  );
}

function sound(before: Held, { deadline, facts }: DecisionGiven): void {
  const { party } = deadline;
  if (party !== null && !before.accord.parties.some(({ code }) => code === party))
    throw new Problem('question-has-errors', `${before.id} has no party ${party}.`, { parameter: 'deadline.party' });
  const strange = facts?.acts?.filter((id) => !before.record.some((act) => act.id === id)) ?? [];
  if (strange.length > 0)
    throw new Problem(
      'question-has-errors',
      `facts.acts names ${strange.join(', ')}, which the record does not have.`,
      {
        parameter: 'facts.acts',
      },
    );
}
