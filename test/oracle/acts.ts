// What one act does on its day. Acts look forward only: what is undone is undone from that day on.
import { type Day, lastOfMonth, outOfScope, readDay } from './civil.ts';
import { endFrom, hasRunOn, readPeriod } from './counting.ts';
import { prospect } from './leaving.ts';
import { type Act, listOf, patched, type Rule } from './paper.ts';
import {
  copyOf,
  fallsAway,
  firstTerm,
  gridFrom,
  type Hold,
  isBound,
  measureFirst,
  type Notice,
  outcomeOf,
  partyOf,
  required,
  rewriteTerms,
  spellOf,
  type Term,
  type Trace,
  type World,
} from './world.ts';

const DEPOSITS = ['ratification', 'acceptance', 'approval', 'accession', 'succession'];
const WORDS_ONLY = ['statement', 'measure', 'announcement'];

// ---- becoming bound

export function bind(world: World, code: string, fixedByAct: boolean): void {
  if (world.ended !== null) return;
  const party = partyOf(world, code);
  const spell = spellOf(party);
  if (spell !== null && spell.last === null) {
    if (fixedByAct && spell.first !== world.day) outOfScope('an entry into force of a party that is bound already');
    return;
  }
  party.spells.push({ first: world.day, last: null, endedBy: null, termsThen: null });
  party.provisional = false;
  if (world.term === null) world.term = firstTerm(world, world.day);
}

function dueBy(world: World, rule: Rule, from: Day): Day {
  const ran = rule.after === null ? from : hasRunOn(from, rule.after, world.readings.counting);
  return rule.firstOfNextMonth ? lastOfMonth(ran) + 1 : ran;
}

/** The day on which what the rule waits for had happened, if it has. */
function happened(world: World, rule: Rule): boolean {
  const codes = world.parties.map((party) => party.code);
  const has = (kinds: readonly string[], code: string) => world.deposits.some((one) => kinds.includes(one.kind) && one.party === code);
  if (rule.what === 'signature') return codes.every((code) => has(['signature'], code));
  if (rule.what === 'latest notification') return codes.every((code) => has(['notification'], code));
  const kinds = rule.what === 'accession' ? ['accession'] : DEPOSITS;
  const count = codes.filter((code) => has(kinds, code)).length;
  return count >= (rule.count ?? codes.length);
}

/** All who have done what the rule asks of a party are bound from the general entry on. */
export function enterByRule(world: World): void {
  const rule = world.terms.entryIntoForce;
  if (rule === null) return;
  const kinds = rule.what === 'signature' ? ['signature'] : rule.what === 'latest notification' ? ['notification'] : DEPOSITS;
  for (const party of world.parties) {
    if (world.deposits.some((one) => kinds.includes(one.kind) && one.party === party.code)) bind(world, party.code, false);
  }
}

function checkRule(world: World): void {
  const rule = world.terms.entryIntoForce;
  if (rule === null || world.ruleSpent || world.term !== null || !happened(world, rule)) return;
  world.ruleSpent = true;
  world.dueByRule = dueBy(world, rule, world.day);
  if (world.dueByRule === world.day) enterByRule(world);
}

function deposit(world: World, act: Act): void {
  for (const code of act.by) {
    world.deposits.push({ kind: act.kind, party: code, on: world.day });
    const party = partyOf(world, code);
    const accedes = act.kind === 'accession' || act.kind === 'succession';
    const joining = world.terms.joining;
    const binding = DEPOSITS.includes(act.kind);
    const waitsForRule = world.terms.entryIntoForce !== null && world.term === null;
    let first: Day | null = null;
    if (joining !== null && !waitsForRule && (binding ? joining.what !== 'signature' : joining.what === act.kind)) {
      if (joining.count !== null) outOfScope('joining that counts deposits');
      first = dueBy(world, joining, world.day);
    } else if (binding && act.paper.effect !== undefined) first = readDay(act.paper.effect);
    else if (accedes && !waitsForRule) first = world.day;
    if (first !== null) {
      if (first <= world.day && (world.term !== null || act.paper.effect !== undefined)) bind(world, code, false);
      else party.coming.push({ on: first, afterOthers: joining !== null || act.paper.effect === undefined });
    }
  }
  checkRule(world);
}

// ---- notices

function give(world: World, act: Act): void {
  const { by, paper } = act;
  const code = by[0];
  if (by.length !== 1 || code === undefined || paper.by === undefined) return outOfScope('a notice of several parties');
  const named = paper.exit === undefined ? (world.terms.exits.length === 1 ? world.terms.exits[0]?.id : outOfScope('which exit?')) : paper.exit;
  const exit = world.terms.exits.find((one) => one.id === named);
  let counted = act.on;
  if (exit?.countsFrom === 'sending' && paper.sent !== undefined) counted = readDay(paper.sent);
  if (exit?.countsFrom === 'date' || exit?.countsFrom === 'sending') {
    if (counted > act.on) outOfScope('a notice that counts after its own day');
  }
  const names =
    paper.firstDayOut !== undefined ? readDay(paper.firstDayOut) - 1 : paper.lastDay !== undefined ? readDay(paper.lastDay) : null;
  const own = { requires: act.paper.requires, unless: act.paper.unless };
  if (own.requires !== undefined || own.unless !== undefined) outOfScope('conditions on a notice itself');
  const found = exit === undefined ? null : prospect(world, gridFrom(world), exit, code, counted, names, act.id);
  if (found !== null && found.lastDayIn < world.day) outOfScope('a notice that ended before it arrived');
  world.notices.push({
    ...{ act: act.id, by: code, exit: String(named), counted, last: found?.lastDayIn ?? world.day, order: world.done.length },
    ...{ fate: found === null ? 'void' : 'live', revokedBy: null, hold: null, heldFrom: null, overtaken: false, lapsedOn: null },
    ...{ firstDayOut: null, moved: [], requires: exit?.requires ?? [], unless: exit?.unless ?? [] },
  });
}

/** The notice that an act works on: named itself, or by one of the acts that already worked on it. */
function noticeOf(world: World, id: string): Notice | null {
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

export function lastIfLifted(world: World, notice: Notice, hold: Hold, on: Day): Day {
  const reading = settleReading(world);
  if (reading === 'freeze') return notice.last + (on - hold.since);
  if (reading === 'effect-only') return Math.max(notice.last, on);
  return notice.last;
}

function holdBack(world: World, notice: Notice, act: string, runsAgain: Day | null): void {
  if (settleReading(world) === 'void') return;
  if (world.readings.renewalWhileSuspended === 'unsettled') settleRenewals(world);
  notice.hold = { act, since: world.day, runsAgain, before: [] };
  notice.heldFrom ??= notice.last;
}

function settleRenewals(world: World): void {
  if (world.multilateral || world.term === null || world.term.last === null) return;
  throw Object.assign(new Error('renewalWhileSuspended is not settled'), { unsettled: true });
}

function isLive(notice: Notice): boolean {
  return notice.fate === 'live' && notice.revokedBy === null;
}

/** The first day on which a hold given now no longer holds. */
function holdEnd(world: World, act: Act, from: Day): Day | null {
  if (act.paper.until !== undefined) return readDay(act.paper.until) + 1;
  if (act.paper.for !== undefined) return hasRunOn(from, readPeriod(act.paper.for), world.readings.counting);
  return null;
}

function suspendNotice(world: World, act: Act, extends_: boolean): void {
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
      if (extends_ && (act.paper.for !== undefined || act.paper.until !== undefined)) outOfScope('an end for a hold without one');
      continue;
    }
    const end = holdEnd(world, act, extends_ ? hold.runsAgain : world.day);
    if (end !== null && end <= hold.runsAgain) continue;
    hold.before.push({ act: act.id, runsAgain: hold.runsAgain });
    hold.runsAgain = end;
  }
}

function resumeNotice(world: World, act: Act): Trace[] {
  const traces: Trace[] = [];
  for (const of of act.of) {
    const notice = noticeOf(world, of);
    if (notice === null || !isLive(notice) || notice.hold === null || !act.by.includes(notice.by)) continue;
    traces.push({ kind: 'lifted', notice: notice.act, hold: copyOf(notice.hold) });
    lift(world, notice, world.day);
  }
  return traces;
}

// ---- undoing

function revoke(world: World, act: Act): Trace[] {
  const traces: Trace[] = [];
  const targets = act.of.flatMap((id) => world.done.filter((one) => one.act.id === id));
  const sorted = [...targets.filter((one) => one.act.kind === 'notice'), ...targets.filter((one) => one.act.kind !== 'notice')];
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
      return [{ kind: 'revoked', notice: id }];
    }
    return [];
  }
  if (kind === 'revocation') return target.traces.flatMap((trace) => undoTrace(world, target.act.id, trace));
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
  if (kind === 'resumption-of-notice') return target.traces.flatMap((trace) => undoTrace(world, id, trace));
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
  if (kind === 'resumption-of-operation') return target.traces.flatMap((trace) => undoTrace(world, id, trace));
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
function undoTrace(world: World, undone: string, trace: Trace): Trace[] {
  if (trace.kind === 'revoked') {
    const notice = world.notices.find((one) => one.act === trace.notice);
    if (notice === undefined || notice.revokedBy !== undone || notice.fate !== 'live') return [];
    const lastDayIn = projected(world, notice);
    if (lastDayIn !== null && world.day >= lastDayIn) return [];
    notice.revokedBy = null;
    return [{ kind: 'revived', notice: notice.act, revocation: undone }];
  }
  if (trace.kind === 'revived') {
    const notice = world.notices.find((one) => one.act === trace.notice);
    if (notice === undefined || !isLive(notice)) return [];
    notice.revokedBy = trace.revocation;
    return [{ kind: 'revoked', notice: notice.act }];
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

/** The last day in that a live notice will have if nobody does anything; null for a hold without end. */
export function projected(world: World, notice: Notice): Day | null {
  const hold = notice.hold;
  if (hold === null) return notice.last;
  if (hold.runsAgain === null) return null;
  if (settleReading(world) === 'lapse') return hold.runsAgain <= notice.last ? notice.last : null;
  return lastIfLifted(world, notice, hold, hold.runsAgain);
}

// ---- extensions

function inForce(world: World): Term | null {
  return world.ended === null && world.parties.some((party) => isBound(world, party.code)) ? world.term : null;
}

function extend(world: World, act: Act): void {
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
  const until = act.paper.until === undefined ? endFrom(term.last + 1, readPeriod(act.paper.for), 'as-written') : readDay(act.paper.until);
  if (until <= term.last) return;
  term.extensions.push({ act: act.id, from: term.last, fromTheStart: term.fromTheStart });
  term.last = until;
  term.fromTheStart = false;
}

function takeBackExtension(world: World, act: Act): void {
  for (const notice of world.notices) {
    const step = notice.moved.find((one) => one.act === act.id);
    if (step === undefined || !isLive(notice)) continue;
    if (notice.hold !== null || notice.moved.at(-1) !== step || step.from < world.day) outOfScope('a move that cannot be taken back');
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

// ---- all kinds

function resumeOperation(world: World, act: Act): Trace[] {
  const lifted = world.suspensions.filter(
    (one) => act.by.includes(one.by) && (act.of.length === 0 || act.of.includes(one.act)),
  );
  world.suspensions = world.suspensions.filter((one) => !lifted.includes(one));
  return lifted.length === 0 ? [] : [{ kind: 'operation', suspensions: lifted }];
}

function settle(world: World, act: Act): void {
  const outcome = act.kind === 'condition-met' ? 'met' : 'failed';
  for (const condition of act.about) world.settled.push({ condition, outcome, on: world.day, of: act.of });
  for (const notice of world.notices) {
    if (notice.fate !== 'live') continue;
    if (required(world, notice.requires, notice.act).outcome === 'failed' || fallsAway(world, notice.unless, notice.act)) notice.fate = 'void';
  }
  const ready = world.waiting.filter((one) => required(world, readOwn(one).requires, null).outcome !== 'open');
  world.waiting = world.waiting.filter((one) => !ready.includes(one));
  for (const one of ready) if (required(world, readOwn(one).requires, null).outcome === 'met') extend(world, one);
  for (const { act: earlier } of world.done) {
    if (earlier.kind === 'agreed-extension' && readOwn(earlier).unless.some((one) => act.about.includes(one)) && outcome === 'met') {
      takeBackExtension(world, earlier);
    }
  }
}

export function readOwn(act: Act): { requires: { condition: string; wanted: 'met' | 'failed' }[]; unless: readonly string[] } {
  return {
    requires: listOf(act.paper.requires).map((text) =>
      text.startsWith('not ') ? { condition: text.slice(4).trim(), wanted: 'failed' as const } : { condition: text, wanted: 'met' as const },
    ),
    unless: listOf(act.paper.unless),
  };
}

export function perform(world: World, act: Act): void {
  let traces: Trace[] = [];
  const own = readOwn(act);
  if ((own.requires.length > 0 || own.unless.length > 0) && act.kind !== 'agreed-extension') outOfScope('conditions on this act');
  if (act.kind === 'announcement') {
    if (act.about.some((about) => world.terms.exits.some((exit) => exit.id === about))) {
      world.announcements.push({ act: act.id, by: act.by, on: world.day, order: world.done.length });
    }
  } else if (!act.silent && !WORDS_ONLY.includes(act.kind)) traces = performStatusAct(world, act, own);
  world.done.push({ act, traces });
}

function performStatusAct(world: World, act: Act, own: ReturnType<typeof readOwn>): Trace[] {
  const { kind, paper } = act;
  if (kind === 'signature' || kind === 'notification' || DEPOSITS.includes(kind)) deposit(world, act);
  else if (kind === 'entry-into-force') for (const code of act.by) bind(world, code, true);
  else if (kind === 'provisional-application') {
    for (const code of act.by) if (spellOf(partyOf(world, code)) === null) partyOf(world, code).provisional = true;
  } else if (kind === 'notice') give(world, act);
  else if (kind === 'suspension-of-notice') suspendNotice(world, act, false);
  else if (kind === 'extension-of-suspension') suspendNotice(world, act, true);
  else if (kind === 'resumption-of-notice') return resumeNotice(world, act);
  else if (kind === 'revocation') return revoke(world, act);
  else if (kind === 'agreed-extension') {
    if (own.unless.some((condition) => outcomeOf(world, condition, null).outcome === 'met')) return [];
    const state = required(world, own.requires, null).outcome;
    if (state === 'open') world.waiting.push(act);
    else if (state === 'met') extend(world, act);
  } else if (kind === 'renewal') {
    if (inForce(world) !== null) world.term?.renewalActs.push(act.id);
  } else if (kind === 'amendment') {
    const duration = JSON.stringify(world.terms.duration);
    rewriteTerms(world, paper.terms, patched);
    const term = world.term;
    const changed = JSON.stringify(world.terms.duration) !== duration;
    if (changed && term !== null && inForce(world) !== null && term.number === 1 && term.extensions.length === 0) measureFirst(world, term);
  } else if (kind === 'consent-to-end') {
    if (inForce(world) === null) return [];
    const bound = world.parties.filter((party) => isBound(world, party.code));
    if (!bound.every((party) => act.by.includes(party.code))) outOfScope('a consent of some parties only');
    const stated = paper.firstDayOut !== undefined ? readDay(paper.firstDayOut) - 1 : paper.lastDay !== undefined ? readDay(paper.lastDay) : act.on;
    world.consents.push({ act: act.id, last: Math.max(stated, act.on) });
  } else if (kind === 'suspension-of-operation') {
    if (paper.for !== undefined || paper.until !== undefined) outOfScope('a suspension of operation with an end');
    for (const code of act.by) world.suspensions.push({ act: act.id, by: code, since: world.day });
  } else if (kind === 'resumption-of-operation') return resumeOperation(world, act);
  else if (kind === 'condition-met' || kind === 'condition-failed') settle(world, act);
  else outOfScope(`act ${kind}`);
  return [];
}
