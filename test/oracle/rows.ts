// The answers of `deadlines`: what falls on one day, asked of the world at the end of that day.
import { type Day, writeDay, writeDayOrNull } from './civil.ts';
import { deadlineOn, prospect } from './leaving.ts';
import { isLive } from './notices.ts';
import type { Terms } from './paper.ts';
import { refuseOpenConditions, tails } from './status.ts';
import { step } from './walk.ts';
import { copyOf, type Grid, gridFrom, holds, isBound, partyOf, spellOf, type World } from './world.ts';

export interface TwinDeadline {
  readonly kind: string;
  readonly date: string;
  readonly ends: string | null;
  readonly party: string | null;
  readonly exit: string | null;
}

export const KINDS = ['notice-opens', 'notify-by', 'term-ends', 'renews', 'effect', 'suspension-ends', 'survival-ends'];

export function rowsOn(world: World): TwinDeadline[] {
  refuseOpenConditions(world);
  const rows: TwinDeadline[] = [];
  const row = (kind: string, ends: Day | null, party: string | null, exit: string | null) =>
    rows.push({ kind, date: writeDay(world.day), ends: writeDayOrNull(ends), party, exit });
  const grid = gridFrom(world);
  for (const { code } of world.parties) {
    const own = world.notices.some((one) => one.by === code && isLive(one));
    if (!isBound(world, code) || own) continue;
    for (const exit of world.terms.exits) {
      const opened = opensToday(world, grid, exit, code);
      if (opened !== null) row('notice-opens', opened, code, exit.id);
    }
    for (const exit of world.terms.exits) {
      const ends = holds(exit, code) ? deadlineOn(world, grid, exit, code, world.day) : null;
      if (ends !== null) row('notify-by', ends, code, exit.id);
    }
  }
  const term = world.heldOver === null ? world.term : null;
  const running = term !== null && world.ended === null && world.parties.some((party) => isBound(world, party.code));
  if (running && term.last === world.day) {
    const tomorrow = copyOf(world);
    step(tomorrow, world.day + 1, []);
    if (tomorrow.ended !== null) row('term-ends', world.day, null, null);
  }
  if (running && term.first === world.day && term.number > 1) row('renews', term.last, null, null);
  for (const notice of world.notices)
    if (notice.firstDayOut === world.day) row('effect', notice.last, notice.by, notice.exit);
  for (const { notice, on } of world.ranOut)
    if (on === world.day) row('suspension-ends', notice.last, notice.by, notice.exit);
  survivalRows(world, (ends, party) => row('survival-ends', ends, party, null));
  return rows;
}

function opensToday(world: World, grid: Grid, exit: Terms['exits'][number], code: string): Day | null {
  if (exit.opens === null && exit.window === null && exit.inTerms === null) return null;
  const spell = spellOf(partyOf(world, code));
  if (spell === null || spell.first > world.day) return null;
  const today = prospect(world, grid, exit, code, world.day, null, null);
  const yesterday = prospect(world, grid, exit, code, world.day - 1, null, null);
  return today !== null && today.stretch !== yesterday?.stretch ? today.lastDayIn : null;
}

function survivalRows(world: World, row: (ends: Day, party: string | null) => void): void {
  const today = writeDay(world.day);
  for (const party of world.parties) {
    const spell = spellOf(party);
    if (spell === null || spell.last === null) continue;
    for (const tail of tails(world, spell.termsThen ?? world.terms, spell.last, spell.endedBy)) {
      if (tail.until === today) row(spell.last, party.code);
    }
  }
  const stayed = world.parties.some((party) => spellOf(party)?.last === null);
  if (world.ended === null || !stayed) return;
  for (const tail of tails(world, world.ended.terms, world.ended.last, world.ended.endedBy)) {
    if (tail.until === today) row(world.ended.last, null);
  }
}
