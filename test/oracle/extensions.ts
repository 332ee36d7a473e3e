// Extensions that the parties agree on: of the running term, or of a notice that runs.
import { outOfScope, readDay } from './civil.ts';
import { endFrom, readPeriod } from './counting.ts';
import { isLive, noticeOf } from './notices.ts';
import { type Act, listOf } from './paper.ts';
import { isBound, type Term, type World } from './world.ts';

export function inForce(world: World): Term | null {
  return world.ended === null && world.parties.some((party) => isBound(world, party.code)) ? world.term : null;
}

export function extend(world: World, act: Act): void {
  if (act.of.length > 0) {
    if (act.paper.until === undefined) outOfScope('a notice moved by a period');
    const until = readDay(act.paper.until);
    for (const of of act.of) {
      const notice = noticeOf(world, of);
      if (notice === null || !isLive(notice) || until < world.day || !act.by.includes(notice.by)) continue;
      notice.moved.push({ act: act.id, from: notice.last });
      notice.last = until;
    }
    return;
  }
  const term = inForce(world);
  if (term === null) return;
  if (term.last === null || world.heldOver !== null) return outOfScope('an extension of a term without end');
  const until =
    act.paper.until === undefined
      ? endFrom(term.last + 1, readPeriod(act.paper.for), 'as-written')
      : readDay(act.paper.until);
  if (until <= term.last) return;
  term.extensions.push({ act: act.id, from: term.last, fromTheStart: term.fromTheStart });
  term.last = until;
  term.fromTheStart = false;
}

export function takeBackExtension(world: World, act: Act): void {
  for (const notice of world.notices) {
    const step = notice.moved.find((one) => one.act === act.id);
    if (step === undefined || !isLive(notice)) continue;
    if (notice.hold !== null || notice.moved.at(-1) !== step || step.from < world.day)
      outOfScope('a move that cannot be taken back');
    notice.moved.pop();
    notice.last = step.from;
  }
  const term = world.term;
  const step = term?.extensions.find((one) => one.act === act.id);
  if (term === null || step === undefined || world.ended !== null) return;
  if (term.extensions.at(-1) !== step || step.from < world.day) outOfScope('an extension that cannot be taken back');
  term.extensions.pop();
  term.last = step.from;
  term.fromTheStart = step.fromTheStart;
}

export function readOwn(act: Act): {
  requires: { condition: string; wanted: 'met' | 'failed' }[];
  unless: readonly string[];
} {
  return {
    requires: listOf(act.paper.requires).map((text) =>
      text.startsWith('not ')
        ? { condition: text.slice(4).trim(), wanted: 'failed' as const }
        : { condition: text, wanted: 'met' as const },
    ),
    unless: listOf(act.paper.unless),
  };
}
