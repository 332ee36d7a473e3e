import type { Requirement } from '../accord/index.ts';
import type { Day } from '../calendar/index.ts';
import type { Fact } from './facts.ts';
import type { Reading } from './reading.ts';
import type { Choose } from './worlds.ts';

/** What would undo something: from a day, or (`open`) nobody has settled it and in this world it will be met in time. */
type Undoing = { readonly on: Day } | { readonly open: true } | null;

/** The end of a day, or the moment at which an act was done: what the same day brought after it does not count yet. */
type Moment = Day | Fact;

/** How conditions stand, from a moment on: settled by acts, by the position, or open. Open ones are tried both ways. */
export interface Conditions {
  /** The first day, from a moment on, on which every requirement has been fulfilled; null where one is not. */
  readonly fulfilledFrom: (requires: readonly Requirement[], from: Moment, notice?: string) => Day | null;
  /** The first day, from a moment on, on which a requirement has failed; null where none has. */
  readonly failedFrom: (requires: readonly Requirement[], from: Moment, notice?: string) => Day | null;
  /** When, from a moment on, one of the conditions that undo something is met. */
  readonly undoneFrom: (unless: readonly string[], from: Moment, notice?: string) => Undoing;
  /** Whether one of the conditions has been met by then. */
  readonly met: (conditions: readonly string[], by: Moment, notice?: string) => boolean;
  /** Whether a renewal goes ahead at the end of a day, as an act finds things: what is settled after that act does not work back on it. */
  readonly renews: (requires: readonly Requirement[], unless: readonly string[], on: Day, seenBy: Moment) => boolean;
  /** The conditions among these that nobody has settled. */
  readonly open: (requires: readonly Requirement[], notice?: string) => readonly string[];
}

/** Reads the conditions from the facts. `requires` and `not` are two branches of one decision, so an open one is chosen once per world. */
export function conditionsOf(reading: Reading, facts: readonly Fact[], choose: Choose): Conditions {
  const held = reading.position.readings.conditions;
  const places = new Map(facts.map((fact, i) => [fact, i]));
  const settling = facts.filter(({ kind }) => kind === 'condition-met' || kind === 'condition-failed');
  // An act that concerns one notice settles nothing for others.
  const acts = (id: string, notice?: string): readonly Fact[] =>
    settling.filter(
      ({ act }) => act.about === id && (act.of.length === 0 || (notice !== undefined && act.of.includes(notice))),
    );
  const isMet = (fact: Fact): boolean => fact.kind === 'condition-met';
  // An act that waited for something is looked at on the day on which it came to count.
  const isBy = (fact: Fact, moment: Moment): boolean => {
    if (typeof moment === 'number') return fact.on <= moment;
    const place = places.get(moment);
    return place === undefined ? fact.on <= moment.on : (places.get(fact) as number) <= place;
  };
  const stateBy = (id: string, moment: Moment, notice?: string): boolean | undefined => {
    if (Object.hasOwn(held, id)) return held[id] === 'met';
    const last = acts(id, notice).findLast((f) => isBy(f, moment));
    return last && isMet(last);
  };
  const becomes = (id: string, met: boolean, from: Moment, notice?: string): Fact | undefined =>
    Object.hasOwn(held, id) ? undefined : acts(id, notice).find((f) => !isBy(f, from) && isMet(f) === met);
  const isOpen = (id: string, notice?: string): boolean => !Object.hasOwn(held, id) && acts(id, notice).length === 0;
  const chosenMet = (id: string): boolean => choose(`condition ${id}`, ['met', 'failed']) === 'met';
  const fulfilledFrom: Conditions['fulfilledFrom'] = (requires, from, notice) => {
    let last: Fact | undefined;
    for (const { condition, met } of requires) {
      if (stateBy(condition, from, notice) === met) continue;
      const later = becomes(condition, met, from, notice);
      if (later) last = last && isBy(later, last) ? last : later;
      else if (!isOpen(condition, notice) || chosenMet(condition) !== met) return null;
    }
    // What was fulfilled at first may have failed again before the last of them was.
    return last ? fulfilledFrom(requires, last, notice) : dayOf(from);
  };
  return {
    fulfilledFrom,
    failedFrom: (requires, from, notice) =>
      earliest(
        requires.map(({ condition, met }) =>
          stateBy(condition, from, notice) === !met ? dayOf(from) : becomes(condition, !met, from, notice)?.on,
        ),
      ),
    undoneFrom: (unless, from, notice) => {
      const on = earliest(
        unless.map((id) => (stateBy(id, from, notice) === true ? dayOf(from) : becomes(id, true, from, notice)?.on)),
      );
      if (on !== null) return { on };
      return unless.some((id) => isOpen(id, notice) && chosenMet(id)) ? { open: true } : null;
    },
    met: (conditions, by, notice) => conditions.some((id) => stateBy(id, by, notice) === true),
    renews: (requires, unless, on, seenBy) =>
      requires.every(({ condition, met }) => {
        const state = stateBy(condition, seenBy) ?? stateBy(condition, on);
        return (state ?? (isOpen(condition) ? chosenMet(condition) : !met)) === met;
      }) && !unless.some((id) => stateBy(id, seenBy) === true || (isOpen(id) && chosenMet(id))),
    open: (requires, notice) => requires.filter((r) => isOpen(r.condition, notice)).map((r) => r.condition),
  };
}

const dayOf = (moment: Moment): Day => (typeof moment === 'number' ? moment : moment.on);

function earliest(days: readonly (Day | undefined)[]): Day | null {
  const known = days.filter((day) => day !== undefined);
  return known.length > 0 ? Math.min(...known) : null;
}
