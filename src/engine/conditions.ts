import type { Requirement } from '../accord/index.ts';
import type { Day } from '../calendar/index.ts';
import type { Fact } from './facts.ts';
import type { Reading } from './reading.ts';
import type { Choose } from './worlds.ts';

/** What would undo something: from a day, or (`open`) nobody has settled it and in this world it will be met in time. */
type Undoing = { readonly on: Day } | { readonly open: true } | null;

/** How conditions stand, from a day on: settled by acts, by the position, or open. Open ones are tried both ways. */
export interface Conditions {
  /** The first day, from a day on, on which every requirement has been fulfilled; null where one is not. */
  readonly fulfilledFrom: (requires: readonly Requirement[], day: Day, notice?: string) => Day | null;
  /** The first day, from a day on, on which a requirement has failed; null where none has. */
  readonly failedFrom: (requires: readonly Requirement[], day: Day, notice?: string) => Day | null;
  /** When, from a day on, one of the conditions that undo something is met. */
  readonly undoneFrom: (unless: readonly string[], day: Day, notice?: string) => Undoing;
  /** Whether one of the conditions has been met by a day. */
  readonly met: (conditions: readonly string[], day: Day, notice?: string) => boolean;
  /** The conditions among these that nobody has settled. */
  readonly open: (requires: readonly Requirement[], notice?: string) => readonly string[];
}

/** Reads the conditions from the facts. `requires` and `not` are two branches of one decision, so an open one is chosen once per world. */
export function conditionsOf(reading: Reading, facts: readonly Fact[], choose: Choose): Conditions {
  const held = reading.position.readings.conditions;
  // An act that concerns one notice settles nothing for others.
  const acts = (id: string, notice?: string): readonly Fact[] =>
    facts.filter(
      (f) =>
        (f.kind === 'condition-met' || f.kind === 'condition-failed') &&
        f.act.about === id &&
        (f.act.of.length === 0 || (notice !== undefined && f.act.of.includes(notice))),
    );
  const isMet = (fact: Fact): boolean => fact.kind === 'condition-met';
  const stateOn = (id: string, day: Day, notice?: string): boolean | undefined => {
    if (Object.hasOwn(held, id)) return held[id] === 'met';
    const last = acts(id, notice).findLast((f) => f.on <= day);
    return last && isMet(last);
  };
  const becomes = (id: string, met: boolean, day: Day, notice?: string): Day | null =>
    Object.hasOwn(held, id) ? null : (acts(id, notice).find((f) => f.on > day && isMet(f) === met)?.on ?? null);
  const isOpen = (id: string, notice?: string): boolean => !Object.hasOwn(held, id) && acts(id, notice).length === 0;
  const chosenMet = (id: string): boolean => choose(`condition ${id}`, ['met', 'failed']) === 'met';
  return {
    fulfilledFrom: (requires, day, notice) => {
      let latest = day;
      for (const { condition, met } of requires) {
        if (stateOn(condition, day, notice) === met) continue;
        const later = becomes(condition, met, day, notice);
        if (later !== null) latest = Math.max(latest, later);
        else if (!isOpen(condition, notice) || chosenMet(condition) !== met) return null;
      }
      return latest;
    },
    failedFrom: (requires, day, notice) => {
      const days = requires.map(({ condition, met }) =>
        stateOn(condition, day, notice) === !met ? day : becomes(condition, !met, day, notice),
      );
      return earliest(days);
    },
    undoneFrom: (unless, day, notice) => {
      const on = earliest(
        unless.map((id) => (stateOn(id, day, notice) === true ? day : becomes(id, true, day, notice))),
      );
      if (on !== null) return { on };
      return unless.some((id) => isOpen(id, notice) && chosenMet(id)) ? { open: true } : null;
    },
    met: (conditions, day, notice) => conditions.some((id) => stateOn(id, day, notice) === true),
    open: (requires, notice) => requires.filter((r) => isOpen(r.condition, notice)).map((r) => r.condition),
  };
}

function earliest(days: readonly (Day | null)[]): Day | null {
  const known = days.filter((day) => day !== null);
  return known.length > 0 ? Math.min(...known) : null;
}
