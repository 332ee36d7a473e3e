// The end of the whole, and what becomes of the notices that it overtakes.
import type { Day } from './civil.ts';
import { type Notice, spellOf, type World } from './world.ts';

export function endAll(world: World, last: Day, endedBy: Notice | null): void {
  world.ended = { last, endedBy, terms: world.terms };
  world.heldOver = null;
  for (const party of world.parties) {
    const spell = spellOf(party);
    if (spell !== null && spell.last === null) spell.termsThen = world.terms;
  }
  overtake(world, () => true);
}

export function overtake(world: World, whose: (notice: Notice) => boolean): void {
  for (const notice of world.notices) {
    if (notice.fate !== 'live' || !whose(notice)) continue;
    notice.fate = 'lapsed';
    notice.overtaken = true;
  }
}
