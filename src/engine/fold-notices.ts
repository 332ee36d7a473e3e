import { type Day, periodEnd } from '../calendar/index.ts';
import { addNotice, type Building, changeNotices, noticesBy, onUndo, remark, undo } from './building.ts';
import { type Outcome, outcomeOf, runOut } from './exit.ts';
import type { Fact } from './facts.ts';
import { exitsOn, holdsExit } from './held-exits.ts';
import { type Remark, runningAt, runningIn, settingFor } from './life.ts';
import { type Hold, held, lifted, type Notice, noticeAt, type Step, type VoidReason } from './notice.ts';
import { heldOverBy, spellOn } from './spells.ts';

/** Takes a notice into the life: valid, or void with the reason. */
export function giveNotice(life: Building, fact: Fact): void {
  const { act } = fact;
  // A notice binds the party that gives it; in a bilateral accord one notice is enough for both.
  const givers = life.reading.accord.kind === 'multilateral' ? act.by.map((party) => [party]) : [act.by];
  for (const by of givers) {
    const notice = noticeOf(life, fact, by);
    const recall = notice.life === 'live' ? recallOf(life, notice) : undefined;
    addNotice(life, recall ? revoked(life, notice, fact.on, recall) : notice);
    if (notice.voidFor) remark(life, fact, notice.voidFor, notice.exit?.id, notice.outcome?.lastDayIn);
    if (act.lastDay !== undefined && notice.exit && !notice.exit.laterDate && notice.lastDayIn < act.lastDay)
      remark(life, fact, 'not-later-day', notice.exit.id);
  }
  // Of a notice of several, each takes back its own.
  onUndo(life, act.id, (on, by) =>
    changeNotices(life, act.id, (n) => (mayTouch(by, n) ? revoked(life, n, on, by) : n)),
  );
}

// What was taken back on its way, before the day of its receipt, never takes effect (German Civil Code § 130(1); VCLT 68).
function recallOf(life: Building, { id, fact, by }: Notice): Fact | undefined {
  if (fact.datedOn === fact.on) return undefined;
  const since = life.facts.slice(life.facts.findLastIndex((f) => f.on < fact.datedOn) + 1);
  const recalls = since.filter((f) => f.kind === 'revocation' && f.on < fact.on);
  return recalls.find(
    (f) =>
      f.act.of.includes(id) &&
      (f.adopted || by.some((party) => f.act.by.includes(party))) &&
      !recalls.some((later) => later.act.of.includes(f.act.id)),
  );
}

// Whether an act names a notice that is on its way and has not been received yet.
function onItsWay(life: Building, id: string, on: Day): boolean {
  return life.reading.accord.record.some(
    (act) => act.id === id && act.kind === 'notice' && act.received !== undefined && act.received.last > on,
  );
}

function noticeOf(life: Building, fact: Fact, by: readonly string[]): Notice {
  const { act } = fact;
  const exits = exitsOn(life, fact.on);
  const exit =
    act.exit !== undefined
      ? exits.find((e) => e.id === act.exit)
      : (exits.find((e) => by.some((p) => holdsExit(e, p))) ?? exits[0]);
  const spell = by.map((party) => spellOn(life, party, fact.on)).find((s) => s !== undefined);
  const requires = [...(exit?.requires ?? []), ...act.requires];
  const unless = [...(exit?.unless ?? []), ...act.unless];
  const base = {
    fact,
    id: act.id,
    by,
    on: fact.on,
    ...(exit && { exit }),
    boundOn: spell?.first ?? fact.on,
    readyOn: life.conditions.fulfilledFrom(requires, fact, act.id),
    failsOn: life.conditions.failedFrom(requires, fact, act.id),
    fallsOn: null,
    openConditions: life.conditions.open(requires, act.id),
    trail: [{ act: act.id, did: 'given', on: fact.on } as Step],
  };
  const voided = (voidFor: VoidReason): Notice => ({ ...base, life: 'void', lastDayIn: fact.on, voidFor });
  if (!exit) return voided('unknown-exit');
  if (!spell) return voided('not-bound');
  const heldOver = heldOverBy(life, runningAt(life, fact.on), fact.on) !== undefined;
  const setting = settingFor(life, spell.first, heldOver);
  if (!fact.heldValid) {
    if (!by.some((party) => holdsExit(exit, party))) return voided('wrong-party');
    if (base.failsOn !== null && base.failsOn <= fact.on) return voided('condition-failed');
    if (life.conditions.met(unless, fact, act.id)) return voided('condition-failed');
  }
  const outcome = fact.heldValid
    ? runOut(exit, fact.countsOn, setting, act.lastDay)
    : outcomeOf(exit, fact.countsOn, setting, act.lastDay);
  if (typeof outcome === 'string') return voided(outcome);
  const undone = life.conditions.undoneFrom(unless, fact, act.id);
  // What may still be met can undo the notice up to its last day; what has been met undoes it from that day.
  const fallsOn = undone && ('open' in undone ? outcome.lastDayIn : undone.on);
  return { ...base, outcome, life: 'live', lastDayIn: outcome.lastDayIn, fallsOn };
}

/** What an act makes of a notice, or why it has no effect. */
export type OnNotice = (life: Building, notice: Notice, fact: Fact) => Notice | Remark['why'];

/** Applies an act to the notices that it works on: named as such, or through a hold on them; without a name, the party's latest live one. */
export function onNotices(life: Building, fact: Fact, change: OnNotice): void {
  const named = new Set(fact.act.of.flatMap((id) => [...chainOf(life, id)]));
  const latest = runningIn(life).findLast((n) => n.life === 'live' && n.by.some((p) => fact.act.by.includes(p)));
  const targets = named.size > 0 ? noticesIn(life, named) : latest ? [latest] : [];
  if (targets.length === 0) remark(life, fact, 'without-effect');
  for (const target of targets) {
    const result = !mayTouch(fact, target)
      ? 'wrong-party'
      : stillBound(life, target, fact.on)
        ? change(life, target, fact)
        : 'late';
    if (typeof result === 'string') remark(life, fact, result, target.id);
    else changeNotices(life, target.id, (n) => (n === target ? result : n));
  }
}

// In the order in which they were given.
function noticesIn(life: Building, acts: ReadonlySet<string>): readonly Notice[] {
  const places = [...acts].flatMap((id) => life.places.get(id) ?? []);
  return places.sort((a, b) => a - b).map((place) => life.notices[place] as Notice);
}

// An act on an act on a notice works on that notice.
function chainOf(life: Building, id: string, seen: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  if (seen.has(id)) return seen;
  // Acts mostly work on one of the last: they are looked for from the end.
  const of = life.facts.findLast((f) => f.act.id === id)?.act.of ?? [];
  return of.reduce((all, next) => chainOf(life, next, all), new Set([...seen, id]) as ReadonlySet<string>);
}

// Once something else has ended the accord, nothing can be done about a notice under it, unless a reading had held it lapsed by then.
function stillBound(life: Building, notice: Notice, on: Day): boolean {
  const day = notice.life === 'lapsed' ? notice.lastDayIn : on;
  return notice.by.some((party) => spellOn(life, party, day));
}

function mayTouch(fact: Fact, notice: Notice): boolean {
  return fact.adopted || notice.by.some((party) => fact.act.by.includes(party));
}

/** A suspension of a notice (practice; VCLT 68 knows its revocation only). */
export function suspendNotice(life: Building, notice: Notice, fact: Fact): Notice | Remark['why'] {
  if (notice.life !== 'live') return notice.life === 'effective' ? 'late' : 'without-effect';
  if (life.suspension() === 'void') return { ...notice, trail: [...notice.trail, step(fact, 'suspended')] };
  const until = holdEnd(life, fact, fact.on);
  if (notice.hold) return lengthened(life, notice, fact, until);
  if (until !== null && until <= fact.on) return 'without-effect';
  const hold = { act: fact.act.id, since: fact.on, until };
  onUndo(life, fact.act.id, (on, by) => {
    changeNotices(life, notice.id, (n) =>
      n.life === 'live' && n.hold?.act === fact.act.id ? liftedBy(life, n, on, by) : n,
    );
  });
  return { ...held(notice, hold), trail: [...notice.trail, step(fact, 'suspended')] };
}

// The hold comes back from the day on which what lifted it is taken back, unless it would have run out by then.
function liftedBy(life: Building, notice: Notice, on: Day, by: Fact): Notice {
  const { hold } = notice;
  if (!hold) return notice;
  onUndo(life, by.act.id, (day) => {
    if (hold.until !== null && hold.until <= day) return;
    changeNotices(life, notice.id, (n) => (n.life === 'live' && !n.hold ? held(n, { ...hold, since: day }) : n));
  });
  return lifted(notice, on, life.suspension());
}

function step(fact: Fact, did: Step['did']): Step {
  return { act: fact.act.id, did, on: fact.on };
}

// The clock runs again on the day on which the period has run, or on the day after the last day held.
function holdEnd(life: Building, fact: Fact, from: Day): Day | null {
  if (fact.act.until !== undefined) return fact.act.until + 1;
  return fact.act.for ? periodEnd(from, fact.act.for, life.reading.counting) : null;
}

/** An extension of a suspension: in time from its old end, later a new suspension. */
export function extendHold(life: Building, notice: Notice, fact: Fact): Notice | Remark['why'] {
  if (notice.life !== 'live') return notice.life === 'effective' ? 'late' : 'without-effect';
  // Made after the hold had run out, an extension is a new suspension from its own day.
  if (!notice.hold) return suspendNotice(life, notice, fact);
  const end = holdEnd(life, fact, notice.hold.until ?? fact.on);
  // A hold without end is given one.
  if (notice.hold.until === null && end !== null && end > fact.on) return endedAt(life, notice, fact, end);
  return lengthened(life, notice, fact, end);
}

// A hold that is there already goes on, to the later of the two ends.
function lengthened(life: Building, notice: Notice, fact: Fact, until: Day | null): Notice | Remark['why'] {
  const before = notice.hold as Hold;
  if (before.until === null || (until !== null && until <= before.until)) return 'without-effect';
  return endedAt(life, notice, fact, until);
}

function endedAt(life: Building, notice: Notice, fact: Fact, until: Day | null): Notice {
  const before = notice.hold as Hold;
  const hold: Hold = { ...before, until };
  // What it held until it was taken back it did hold.
  onUndo(life, fact.act.id, (on, by) =>
    changeNotices(life, notice.id, (n) => {
      if (n.hold?.since !== before.since) return n;
      return before.until !== null && before.until <= on ? liftedBy(life, n, on, by) : { ...n, hold: before };
    }),
  );
  return { ...notice, hold, trail: [...notice.trail, step(fact, 'extended')] };
}

/** A resumption: the clock runs again from its day. */
export function resumeNotice(life: Building, notice: Notice, fact: Fact): Notice | Remark['why'] {
  if (notice.life !== 'live') return notice.life === 'effective' ? 'late' : 'without-effect';
  if (!notice.hold) return 'without-effect';
  return { ...liftedBy(life, notice, fact.on, fact), trail: [...notice.trail, step(fact, 'resumed')] };
}

/** An agreement on another last day in. */
export function moveNotice(life: Building, notice: Notice, fact: Fact): Notice | Remark['why'] {
  if (notice.life !== 'live') return notice.life === 'effective' ? 'late' : 'without-effect';
  const { until } = fact.act;
  const moved = until ?? (fact.act.for ? periodEnd(notice.lastDayIn, fact.act.for, life.reading.counting) : undefined);
  if (moved === undefined || moved < fact.on) return 'without-effect';
  const before = notice.lastDayIn;
  onUndo(life, fact.act.id, (on) =>
    changeNotices(life, notice.id, (n) => (n.life === 'live' && before >= on ? { ...n, lastDayIn: before } : n)),
  );
  return { ...notice, lastDayIn: moved, trail: [...notice.trail, step(fact, 'moved')] };
}

function revoked(life: Building, notice: Notice, on: Day, fact: Fact): Notice {
  const from = notice.life;
  // A formal revocation shows as such also where a reading held the notice lapsed.
  if (from !== 'live' && from !== 'lapsed') {
    remark(life, fact, from === 'effective' ? 'late' : 'without-effect', notice.id);
    return notice;
  }
  const { id } = fact.act;
  onUndo(life, id, (day, by) => takenBack(life, notice, id, day, by));
  const trail: readonly Step[] = [...notice.trail, { act: id, did: 'revoked', on }];
  return { ...notice, life: 'revoked', revocation: { act: id, from }, trail };
}

// The notice comes back if this very revocation is what keeps it from running.
function takenBack(life: Building, notice: Notice, revocation: string, on: Day, by: Fact): void {
  // An act of several parties of a multilateral accord gives a notice of each.
  const bears = (n: Notice): boolean => n.by === notice.by && n.revocation?.act === revocation;
  if (!noticesBy(life, notice.id).some(bears)) return;
  changeNotices(life, notice.id, (n) => (bears(n) ? revived(life, n, on, by) : n));
  // Whatever takes that back in its turn lets the revocation work again.
  onUndo(life, by.act.id, (_day, next) => {
    changeNotices(life, notice.id, (n) =>
      n.by === notice.by && n.life === 'live'
        ? {
            ...n,
            life: 'revoked',
            revocation: { act: revocation, from: n.life },
            trail: [...n.trail, step(next, 'revoked')],
          }
        : n,
    );
    onUndo(life, next.act.id, (later, last) => takenBack(life, notice, revocation, later, last));
  });
}

function revived(life: Building, notice: Notice, on: Day, fact: Fact): Notice {
  const reading = life.reading.position.readings.revivedNotice ?? 'as-before';
  const { revocation, heldFrom, heldTerm, ...rest } = notice;
  const trail = [...notice.trail, step(fact, 'revived')];
  if (reading === 'fresh' && notice.exit) {
    const outcome: Outcome | string = outcomeOf(notice.exit, on, settingFor(life, notice.boundOn));
    if (typeof outcome === 'string') return notice;
    return { ...rest, life: 'live', on, outcome, lastDayIn: outcome.lastDayIn, trail };
  }
  const before: Notice = { ...rest, life: revocation?.from ?? 'live' };
  const view = noticeAt(before, on, life.suspension);
  const last =
    view.lastDayIn ?? (view.state === 'suspended' && life.suspension() === 'lapse' ? before.lastDayIn : null);
  const late = (view.state !== 'pending' && view.state !== 'suspended') || (last !== null && last <= on);
  if (reading === 'void' || late) {
    remark(life, fact, 'late', notice.id);
    return notice;
  }
  remark(life, fact, 'revived-late', notice.id);
  // Terms that were renewed while it was away stay renewed; what it can keep open is the one that runs when it comes back.
  return { ...before, ...(heldFrom !== undefined && { heldFrom: Math.max(heldFrom, on) }), trail };
}

/** A revocation (VCLT 68): of notices first, then of whatever else it names. */
export function revoke(life: Building, fact: Fact): void {
  const noticesFirst = [...fact.act.of].sort((a, b) => Number(isNotice(life, b)) - Number(isNotice(life, a)));
  if (noticesFirst.length === 0) return onNotices(life, fact, (l, n, f) => revoked(l, n, f.on, f));
  for (const id of noticesFirst) {
    const target = life.facts.findLast((f) => f.act.id === id);
    const notices = noticesIn(life, chainOf(life, id));
    const notice = notices.find((n) => mayTouch(fact, n)) ?? notices[0];
    if (!target && onItsWay(life, id, fact.on)) continue;
    if (!target || !life.undo.has(id)) remark(life, fact, 'without-effect', id);
    else if (notice ? !mayTouch(fact, notice) : !fact.adopted && !target.act.by.some((p) => fact.act.by.includes(p)))
      remark(life, fact, 'wrong-party', id);
    else if (notice && !stillBound(life, notice, fact.on)) remark(life, fact, 'late', id);
    else undo(life, id, fact.on, fact);
  }
}

function isNotice(life: Building, id: string): boolean {
  return life.places.has(id);
}
