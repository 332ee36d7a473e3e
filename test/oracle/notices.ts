// A notice and what is done to it: given, held back, extended, let run again.
import { type Day, outOfScope, readDay } from './civil.ts';
import { hasRunOn, readPeriod } from './counting.ts';
import { prospect } from './leaving.ts';
import type { Act } from './paper.ts';
import { copyOf, gridFrom, type Hold, type Notice, required, type Trace, type World } from './world.ts';

export function give(world: World, act: Act): void {
  const { by, paper } = act;
  const code = by[0];
  if (by.length !== 1 || code === undefined || paper.by === undefined) return outOfScope('a notice of several parties');
  const named = paper.exit ?? (world.terms.exits.length === 1 ? world.terms.exits[0]?.id : outOfScope('which exit?'));
  if (paper.requires !== undefined || paper.unless !== undefined) outOfScope('conditions on a notice itself');
  const exit = world.terms.exits.find((one) => one.id === named);
  const counted =
    exit?.countsFrom === 'sending' && paper.sent !== undefined && !act.redated ? readDay(paper.sent) : act.on;
  if (counted > act.on) outOfScope('a notice sent after it counts');
  const found =
    exit === undefined ? null : prospect(world, gridFrom(world), exit, code, counted, dayNamed(act), act.id);
  if (found !== null && found.lastDayIn < world.day) outOfScope('a notice that ended before it arrived');
  const recall = found === null ? undefined : recalledOnItsWay(world, act, code);
  recall?.traces.push({ kind: 'revoked', notice: act.id, by: recall.act.id });
  world.notices.push({
    act: act.id,
    by: code,
    exit: String(named),
    counted,
    received: paper.received === undefined ? act.on : readDay(paper.received),
    last: found?.lastDayIn ?? world.day,
    fate: found === null ? 'void' : 'live',
    revokedBy: recall?.act.id ?? null,
    hold: null,
    heldFrom: null,
    overtaken: false,
    firstDayOut: null,
    moved: [],
    requires: exit?.requires ?? [],
    unless: exit?.unless ?? [],
    order: world.done.length,
  });
}

// A revocation between the date of a notice and its receipt, which was not itself taken back by then.
function recalledOnItsWay(world: World, act: Act, code: string): World['done'][number] | undefined {
  const between = world.done.filter(
    (one) => one.act.kind === 'revocation' && !one.act.silent && one.act.on >= act.dated && one.act.on < act.on,
  );
  return between.find(
    (one) =>
      one.act.of.includes(act.id) &&
      one.act.by.includes(code) &&
      !between.some((later) => later.act.of.includes(one.act.id)),
  );
}

/** The last day in that the act itself names. */
export function dayNamed(act: Act): Day | null {
  if (act.paper.lastDay !== undefined) return readDay(act.paper.lastDay);
  return act.paper.firstDayOut === undefined ? null : readDay(act.paper.firstDayOut) - 1;
}

/** The notice that an act works on: named itself, or by one of the acts that already worked on it. */
export function noticeOf(world: World, id: string): Notice | null {
  const notice = world.notices.find((one) => one.act === id);
  if (notice !== undefined) return notice;
  const earlier = world.done.find((one) => one.act.id === id);
  if (earlier === undefined) return null;
  for (const of of earlier.act.of) {
    const found = noticeOf(world, of);
    if (found !== null) return found;
  }
  return null;
}

export function settleReading(world: World): 'freeze' | 'effect-only' | 'lapse' | 'void' {
  const reading = world.readings.suspendedNotice;
  if (reading === 'freeze' || reading === 'effect-only' || reading === 'lapse' || reading === 'void') return reading;
  throw Object.assign(new Error('suspendedNotice is not settled'), { unsettled: true });
}

/** The clock runs again on `on`. */
export function lift(world: World, notice: Notice, on: Day): void {
  const hold = notice.hold;
  if (hold === null) return;
  notice.last = lastIfLifted(world, notice, hold, on);
  notice.hold = null;
}

function lastIfLifted(world: World, notice: Notice, hold: Hold, on: Day): Day {
  const reading = settleReading(world);
  if (reading === 'freeze') return notice.last + (on - hold.since);
  if (reading === 'effect-only') return Math.max(notice.last, on);
  return notice.last;
}

function holdBack(world: World, notice: Notice, act: string, runsAgain: Day | null): void {
  if (settleReading(world) === 'void') return;
  if (world.readings.renewalWhileSuspended === 'unsettled') settleRenewals(world);
  notice.hold = { act, since: world.day, runsAgain, before: [] };
  const state = required(world, notice.requires, notice.act);
  if (state.outcome === 'met') notice.last = Math.max(notice.last, state.on);
  notice.heldFrom ??= notice.last;
}

function settleRenewals(world: World): void {
  if (world.multilateral || world.term === null || world.term.last === null) return;
  throw Object.assign(new Error('renewalWhileSuspended is not settled'), { unsettled: true });
}

export function isLive(notice: Notice): boolean {
  return notice.fate === 'live' && notice.revokedBy === null;
}

/** The first day on which a hold given now no longer holds. */
function holdEnd(world: World, act: Act, from: Day): Day | null {
  if (act.paper.until !== undefined) return readDay(act.paper.until) + 1;
  if (act.paper.for !== undefined) return hasRunOn(from, readPeriod(act.paper.for), world.readings.counting);
  return null;
}

export function suspendNotice(world: World, act: Act, extends_: boolean): void {
  for (const of of act.of) {
    const notice = noticeOf(world, of);
    if (notice === null || !isLive(notice) || !act.by.includes(notice.by)) continue;
    const hold = notice.hold;
    if (hold === null) {
      const end = holdEnd(world, act, world.day);
      if (end === null || end > world.day) holdBack(world, notice, act.id, end);
      continue;
    }
    if (hold.runsAgain === null) {
      if (extends_ && (act.paper.for !== undefined || act.paper.until !== undefined))
        outOfScope('an end for a hold without one');
      continue;
    }
    const end = holdEnd(world, act, extends_ ? hold.runsAgain : world.day);
    if (end !== null && end <= hold.runsAgain) continue;
    hold.before.push({ act: act.id, runsAgain: hold.runsAgain });
    hold.runsAgain = end;
  }
}

export function resumeNotice(world: World, act: Act): Trace[] {
  const traces: Trace[] = [];
  for (const of of act.of) {
    const notice = noticeOf(world, of);
    if (notice === null || !isLive(notice) || notice.hold === null || !act.by.includes(notice.by)) continue;
    traces.push({ kind: 'lifted', notice: notice.act, hold: copyOf(notice.hold) });
    lift(world, notice, world.day);
  }
  return traces;
}

/**
 * The last day in that a live notice will have if nobody does anything; null for a hold without end, and for one that
 * outlasts the old last day in where that is read as a revocation.
 */
export function projected(world: World, notice: Notice): Day | null {
  const hold = notice.hold;
  const met = required(world, notice.requires, notice.act).on;
  if (hold === null) return Math.max(notice.last, met);
  if (hold.runsAgain === null) return null;
  if (settleReading(world) === 'lapse' && hold.runsAgain > notice.last) return null;
  return Math.max(lastIfLifted(world, notice, hold, hold.runsAgain), met);
}
