import type { Requirement } from '../accord/index.ts';
import type { Day } from '../calendar/index.ts';
import type { Fact } from './facts.ts';
import type { Reading } from './reading.ts';
import type { Choose } from './worlds.ts';

const always = Number.NEGATIVE_INFINITY;

/** How conditions stand on the facts so far: settled by acts, by the position, or open. */
export interface Conditions {
  /** The day from which every requirement is fulfilled; null while one is not. Open conditions are tried both ways. */
  readonly fulfilledOn: (requires: readonly Requirement[], notice?: string) => Day | null;
  /** The first day on which a requirement has failed for good; null where none has. */
  readonly failedOn: (requires: readonly Requirement[], notice?: string) => Day | null;
  /** The first day on which one of the conditions that undo something is met; null where none is. */
  readonly metOn: (unless: readonly string[], notice?: string) => Day | null;
  /** The conditions among these that nobody has settled. */
  readonly open: (requires: readonly Requirement[], notice?: string) => readonly string[];
}

/** Reads the conditions from the facts; `requires` and `not` are two branches of one decision, so an open one is chosen once per world. */
export function conditionsOf(reading: Reading, facts: readonly Fact[], choose: Choose): Conditions {
  const held = reading.position.readings.conditions;
  const settled = (id: string, notice?: string): { met: boolean; on: Day } | undefined => {
    const byPosition = Object.hasOwn(held, id) ? held[id] : undefined;
    if (byPosition) return { met: byPosition === 'met', on: always };
    const acts = facts.filter(
      (f) => (f.kind === 'condition-met' || f.kind === 'condition-failed') && f.act.about === id && (f.act.of.length === 0 || (notice !== undefined && f.act.of.includes(notice))),
    );
    const last = acts.at(-1);
    return last && { met: last.kind === 'condition-met', on: last.on };
  };
  const dayOf = ({ condition, met }: Requirement, notice?: string): Day | null => {
    const known = settled(condition, notice);
    if (known) return known.met === met ? known.on : null;
    return (choose(`condition ${condition}`, ['met', 'failed']) === 'met') === met ? always : null;
  };
  return {
    fulfilledOn: (requires, notice) => {
      let latest: Day = always;
      for (const requirement of requires) {
        const day = dayOf(requirement, notice);
        if (day === null) return null;
        latest = Math.max(latest, day);
      }
      return latest;
    },
    failedOn: (requires, notice) => {
      const days = requires.map((r) => settled(r.condition, notice)).filter((s, i) => s && s.met !== (requires[i] as Requirement).met);
      return days.length > 0 ? Math.min(...days.map((s) => (s as { on: Day }).on)) : null;
    },
    metOn: (unless, notice) => {
      const days = unless.map((id) => dayOf({ condition: id, met: true }, notice)).filter((day) => day !== null);
      return days.length > 0 ? Math.min(...days) : null;
    },
    open: (requires, notice) => requires.filter((r) => !settled(r.condition, notice)).map((r) => r.condition),
  };
}
