import type { Exit } from '../accord/index.ts';
import type { Day } from '../calendar/index.ts';
import { firstChance, type Outcome, type WhyNot } from './exit.ts';
import { exitsOn, holdsExit } from './held-exits.ts';
import type { Life } from './life.ts';
import { lifted, type Notice } from './notice.ts';
import type { Standing } from './view.ts';

/** A way out in days: from when notice may be given, and the last day in that it brings. */
export type Way = {
  readonly exit: Exit;
  readonly ifNoticeOn: Day | null;
  readonly lastDayIn: Day | null;
} & (
  | { readonly chance: Outcome | WhyNot }
  /** Where only the resumption of a notice that is held back is left. */
  | { readonly resumes: Notice }
);

/** Whether the conditions of an exit have failed, or what undoes it has been met. */
export function outOfReach(life: Life, exit: Exit, on: Day): boolean {
  return life.conditions.failedFrom(exit.requires, on) === on || life.conditions.met(exit.unless, on);
}

/** The ways out of a party on a day on which it still stands as in `standing`. */
export function waysOn(standing: Standing, on: Day): readonly Way[] {
  const { life, own, bound, setting, party, spell } = standing;
  if (!bound || !setting || !spell) return [];
  const held = own.filter((v) => v.state === 'suspended' && v.notice.exit);
  if (held.length > 0 && held.length === own.length) return held.map((v) => resumption(life, v.notice, on));
  if (own.length > 0) return [];
  return exitsOn(life, on)
    .filter((exit) => holdsExit(exit, party))
    .map((exit) => {
      const chance = outOfReach(life, exit, on) ? ('condition-failed' as const) : firstChance(exit, on, setting);
      if (typeof chance !== 'string') return { exit, ifNoticeOn: chance.on, lastDayIn: chance.lastDayIn, chance };
      const replaced = exit.endsWith ? (life.outside.find((e) => e.accord === exit.endsWith)?.lastDay ?? null) : null;
      return { exit, ifNoticeOn: null, lastDayIn: replaced, chance };
    });
}

function resumption(life: Life, notice: Notice, on: Day): Way {
  const after = lifted(notice, on, life.suspension());
  const lastDayIn = after.readyOn === null ? null : Math.max(after.lastDayIn, after.readyOn);
  return { exit: notice.exit as Exit, ifNoticeOn: on, lastDayIn, resumes: notice };
}

/** Whether two lists of ways out are the same to those who read them. */
export function sameWays(some: readonly Way[], others: readonly Way[]): boolean {
  return (
    sameNames(some, others) &&
    some.every((way, i) => way.ifNoticeOn === others[i]?.ifNoticeOn && way.lastDayIn === others[i]?.lastDayIn)
  );
}

/** Whether two lists hold the same ways out, whatever each brings. */
export function sameNames(some: readonly Way[], others: readonly Way[]): boolean {
  return some.length === others.length && some.every((way, i) => nameOf(way) === nameOf(others[i] as Way));
}

const nameOf = (way: Way): string => ('resumes' in way ? `${way.exit.id} by ${way.resumes.id}` : way.exit.id);
