// Taking back: what is undone is undone from that day on, and may itself be taken back.
import { outOfScope } from './civil.ts';
import { takeBackExtension } from './extensions.ts';
import { isLive, lift, projected, settleReading } from './notices.ts';
import type { Act } from './paper.ts';
import { copyOf, partyOf, type Trace, type World } from './world.ts';

export function revoke(world: World, act: Act): Trace[] {
  const traces: Trace[] = [];
  const targets = act.of.flatMap((id) => world.done.filter((one) => one.act.id === id));
  const sorted = [
    ...targets.filter((one) => one.act.kind === 'notice'),
    ...targets.filter((one) => one.act.kind !== 'notice'),
  ];
  const gone = sorted.flatMap((one) => (one.act.kind === 'notice' ? [one.act.id] : []));
  for (const target of sorted) {
    if (!target.act.by.every((code) => act.by.includes(code)) || target.act.silent) continue;
    traces.push(...undo(world, act, target, gone));
  }
  return traces;
}

function undo(world: World, act: Act, target: { act: Act; traces: Trace[] }, gone: readonly string[]): Trace[] {
  const { id, kind } = target.act;
  if (kind === 'notice') {
    const notice = world.notices.find((one) => one.act === id);
    if (notice === undefined || notice.revokedBy !== null) return [];
    if (notice.fate === 'live' || (notice.fate === 'lapsed' && !notice.overtaken)) {
      notice.revokedBy = act.id;
      return [{ kind: 'revoked', notice: id, by: act.id }];
    }
    return [];
  }
  if (kind === 'revocation') return target.traces.flatMap((trace) => undoTrace(world, trace));
  if (kind === 'suspension-of-notice' || kind === 'extension-of-suspension') {
    const traces: Trace[] = [];
    for (const notice of world.notices) {
      if (gone.includes(notice.act) || !isLive(notice) || notice.hold === null) continue;
      const hold = notice.hold;
      if (hold.act === id) {
        traces.push({ kind: 'lifted', notice: notice.act, hold: copyOf(hold) });
        lift(world, notice, world.day);
        continue;
      }
      const step = hold.before.find((one) => one.act === id);
      if (step === undefined) continue;
      if (hold.before.at(-1) !== step) outOfScope('an extension of a hold that was extended again');
      hold.before.pop();
      hold.runsAgain = step.runsAgain;
      if (hold.runsAgain !== null && hold.runsAgain <= world.day) lift(world, notice, world.day);
      traces.push({ kind: 'other' });
    }
    return traces;
  }
  if (kind === 'resumption-of-notice') return target.traces.flatMap((trace) => undoTrace(world, trace));
  if (kind === 'renewal' && world.term !== null) {
    world.term.renewalActs = world.term.renewalActs.filter((one) => one !== id);
    return [{ kind: 'other' }];
  }
  if (kind === 'consent-to-end' && world.ended === null) {
    world.consents = world.consents.filter((one) => one.act !== id);
    return [{ kind: 'other' }];
  }
  if (kind === 'suspension-of-operation') {
    const mine = world.suspensions.filter((one) => one.act === id);
    world.suspensions = world.suspensions.filter((one) => one.act !== id);
    return [{ kind: 'operation', suspensions: mine }];
  }
  if (kind === 'resumption-of-operation') return target.traces.flatMap((trace) => undoTrace(world, trace));
  if (kind === 'provisional-application') {
    for (const code of target.act.by) partyOf(world, code).provisional = false;
    return [{ kind: 'other' }];
  }
  if (kind === 'agreed-extension') {
    takeBackExtension(world, target.act);
    return [{ kind: 'other' }];
  }
  return kind === 'statement' || kind === 'measure' ? [] : outOfScope(`revocation of ${kind}`);
}

/** An act that was taken back works again from this day on; whatever it had taken back is away again. */
function undoTrace(world: World, trace: Trace): Trace[] {
  if (trace.kind === 'revoked') {
    const notice = world.notices.find((one) => one.act === trace.notice);
    if (notice === undefined || notice.revokedBy !== trace.by || notice.fate !== 'live') return [];
    const lastDayIn = projected(world, notice) ?? (settleReading(world) === 'lapse' ? notice.last : null);
    if (lastDayIn !== null && world.day >= lastDayIn) return [];
    notice.revokedBy = null;
    return [{ kind: 'revived', notice: notice.act, revocation: trace.by }];
  }
  if (trace.kind === 'revived') {
    const notice = world.notices.find((one) => one.act === trace.notice);
    if (notice === undefined || !isLive(notice)) return [];
    notice.revokedBy = trace.revocation;
    return [{ kind: 'revoked', notice: notice.act, by: trace.revocation }];
  }
  if (trace.kind === 'lifted') {
    const notice = world.notices.find((one) => one.act === trace.notice);
    if (notice === undefined || !isLive(notice) || notice.hold !== null) return [];
    if (trace.hold.runsAgain !== null && trace.hold.runsAgain <= world.day) return [];
    notice.hold = { ...copyOf(trace.hold), since: world.day };
    return [];
  }
  if (trace.kind === 'operation') {
    for (const one of trace.suspensions) world.suspensions.push({ ...one });
    return [];
  }
  return outOfScope('undoing an undoing of this kind');
}
