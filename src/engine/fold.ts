import type { Exit } from '../accord/index.ts';
import { sameJson } from '../base/index.ts';
import { boundaryAfter, type Day, periodEnd, stepsOf } from '../calendar/index.ts';
import { type Conditions, conditionsOf } from './conditions.ts';
import { entryOf } from './entry.ts';
import { type Outcome, outcomeOf, runOut } from './exit.ts';
import { type Fact, factsBy } from './facts.ts';
import { firstTerm, type Grid, nextTerm, walk, withLast } from './grid.ts';
import { lastDayMode, type Life, type OperationStop, noticesAt, type Remark, renewalHolds, settingFor } from './life.ts';
import { missedExits } from './missed.ts';
import { held, type Hold, lifted, type Notice, noticeAt, settled, type Step, type VoidReason } from './notice.ts';
import { outsideEnds } from './outside.ts';
import { type Reading, termsUnder } from './reading.ts';
import { heldOverBy, spellOn } from './spells.ts';
import type { Choose } from './worlds.ts';

type Undo = (on: Day, by: Fact) => void;

// A life while it is being folded.
type Building = { -readonly [K in keyof Life]: Life[K] } & {
  confirmedBy: readonly string[];
  /** What it takes to undo an act from a day on: one step for each thing that the act has worked on. */
  undo: Map<string, readonly Undo[]>;
};

/** Folds the acts that count by a day, as known on a day, into a life. */
export function lifeOf(reading: Reading, on: Day, knownOn: Day, choose: Choose): Life {
  const all = factsBy(reading, on, knownOn, choose);
  const conditions = conditionsOf(reading, all, choose);
  const own = reading.position.readings;
  const suspension = own.suspendedNotice ?? 'unsettled';
  const renewal = own.renewalWhileSuspended ?? 'unsettled';
  const terms = termsUnder(reading, []);
  const life: Building = {
    reading,
    choose,
    facts: [],
    terms,
    patches: [],
    entry: { of: () => [] },
    gridOver: false,
    notices: [],
    stops: [],
    consents: [],
    announcements: [],
    dutiesDone: [],
    conditions,
    outside: [],
    suspension: () => (suspension === 'unsettled' ? choose('suspendedNotice', ['freeze', 'effect-only', 'lapse', 'void']) : suspension),
    renewalStops: () => (renewal === 'unsettled' ? choose('renewalWhileSuspended', ['runs', 'stops']) : renewal) === 'stops',
    remarks: [],
    confirmedBy: [],
    undo: new Map(),
  };
  for (const step of schedule(all, conditions, on)) {
    advance(life, step.fact.on);
    if (step.fallsAway) undo(life, step.fact.act.id, step.fact.on, step.fact);
    else apply(life, step.fact);
  }
  advance(life, on);
  // Entry into force may lie ahead of the last act: the terms then begin on that day.
  const { general } = life.entry;
  if (!life.grid && general) life.grid = firstTerm(life.terms, general.on, lastDayMode(reading, life.terms));
  life.outside = outsideEnds(life, on, knownOn, lifeOf);
  return life;
}

function onUndo(life: Building, id: string, step: Undo): void {
  life.undo.set(id, [...(life.undo.get(id) ?? []), step]);
}

function undo(life: Building, id: string, on: Day, by: Fact): void {
  const steps = life.undo.get(id) ?? [];
  life.undo.delete(id);
  for (const step of steps) step(on, by);
}

interface Scheduled {
  readonly fact: Fact;
  readonly fallsAway: boolean;
}

// An act that depends on a condition counts from the day on which that is met, and falls away on the day on which what undoes it is met.
function schedule(facts: readonly Fact[], conditions: Conditions, on: Day): readonly Scheduled[] {
  if (facts.every((f) => f.act.requires.length + f.act.unless.length === 0)) return facts.map((fact) => ({ fact, fallsAway: false }));
  const steps: Scheduled[] = [];
  for (const fact of facts) {
    const ready = conditions.fulfilledFrom(fact.act.requires, fact.on);
    if (ready === null) continue;
    const from = Math.max(fact.on, ready);
    const undone = conditions.undoneFrom(fact.act.unless, from);
    if (from > on || (undone && ('open' in undone || undone.on <= from))) continue;
    steps.push({ fact: { ...fact, on: from }, fallsAway: false });
    if (undone && undone.on <= on) steps.push({ fact: { ...fact, on: undone.on }, fallsAway: true });
  }
  return steps.sort((a, b) => a.fact.on - b.fact.on);
}

function advance(life: Building, day: Day): void {
  if (!life.grid) {
    const { general } = life.entry;
    if (general && general.on <= day) life.grid = firstTerm(life.terms, general.on, lastDayMode(life.reading, life.terms));
  }
  if (life.grid && !life.gridOver) {
    const before = life.grid.number;
    const { at, over } = walk(life.grid, day, life.terms, renewalHolds(life));
    life.grid = at;
    life.gridOver = over;
    if (at.number !== before) life.confirmedBy = [];
  }
  if (life.notices.length > 0) life.notices = life.notices.map((n) => settled(n, day, life.suspension));
}

function remark(life: Building, fact: Fact, why: Remark['why'], target?: string, on?: Day): void {
  life.remarks = [...life.remarks, { act: fact.act.id, why, ...(target !== undefined && { target }), ...(on !== undefined && { on }) }];
}

function apply(life: Building, fact: Fact): void {
  life.facts = [...life.facts, fact];
  const { act } = fact;
  switch (fact.kind) {
    case 'signature':
    case 'notification':
    case 'ratification':
    case 'acceptance':
    case 'approval':
    case 'accession':
    case 'succession':
    case 'entry-into-force': {
      life.entry = entryOf(life.reading, life.terms, life.facts);
      return advance(life, fact.on);
    }
    case 'notice':
      return giveNotice(life, fact);
    case 'suspension-of-notice':
      return onNotices(life, fact, suspendNotice);
    case 'extension-of-suspension':
      return onNotices(life, fact, extendHold);
    case 'resumption-of-notice':
      return onNotices(life, fact, resumeNotice);
    case 'revocation':
      return revoke(life, fact);
    case 'agreed-extension':
      return act.of.length > 0 ? onNotices(life, fact, moveNotice) : extendTerm(life, fact);
    case 'renewal':
      return renew(life, fact);
    case 'amendment':
      return amend(life, fact);
    case 'consent-to-end':
      return consent(life, fact);
    case 'suspension-of-operation':
      return stopOperation(life, fact);
    case 'resumption-of-operation':
      return resumeOperation(life, fact);
    case 'announcement':
      // It is about leaving only where it is about a way out that the terms have on that day.
      if (!life.terms.exits.some((exit) => exit.id === act.about)) return;
      life.announcements = [...life.announcements, fact];
      onUndo(life, act.id, () => {
        life.announcements = life.announcements.filter((a) => a.act.id !== act.id);
      });
      return;
    case 'duty-done':
      life.dutiesDone = [...life.dutiesDone, fact];
      return;
    default:
      return;
  }
}

// ---- notices

/** The exits of the terms in force and those that a missed duty has opened. */
export function exitsOn(life: Life, on: Day): readonly Exit[] {
  return [...life.terms.exits, ...missedExits(life, on)];
}

/** Whether a party holds an exit. */
export function holdsExit(exit: Exit, party: string): boolean {
  return exit.by === 'any' || exit.by.includes(party);
}

function giveNotice(life: Building, fact: Fact): void {
  const { act } = fact;
  // A notice binds the party that gives it; in a bilateral accord one notice is enough for both.
  const givers = life.reading.accord.kind === 'multilateral' ? act.by.map((party) => [party]) : [act.by];
  for (const by of givers) {
    const notice = noticeOf(life, fact, by);
    life.notices = [...life.notices, notice];
    if (notice.voidFor) remark(life, fact, notice.voidFor, notice.exit?.id, notice.outcome?.lastDayIn);
    if (act.lastDay !== undefined && notice.exit && !notice.exit.laterDate && notice.lastDayIn < act.lastDay) remark(life, fact, 'not-later-day', notice.exit.id);
  }
  onUndo(life, act.id, (on, by) => changeNotices(life, (n) => (n.id === act.id ? revoked(life, n, on, by) : n)));
}

function noticeOf(life: Building, fact: Fact, by: readonly string[]): Notice {
  const { act } = fact;
  const exits = exitsOn(life, fact.on);
  const exit = act.exit !== undefined ? exits.find((e) => e.id === act.exit) : (exits.find((e) => by.some((p) => holdsExit(e, p))) ?? exits[0]);
  const spell = by.map((party) => spellOn(life, party, fact.on)).find((s) => s !== undefined);
  const requires = [...(exit?.requires ?? [])];
  const base = {
    fact,
    id: act.id,
    by,
    on: fact.on,
    ...(exit && { exit }),
    boundOn: spell?.first ?? fact.on,
    readyOn: life.conditions.fulfilledFrom(requires, fact.on, act.id),
    failsOn: life.conditions.failedFrom(requires, fact.on, act.id),
    fallsOn: null,
    openConditions: life.conditions.open(requires, act.id),
    trail: [{ act: act.id, did: 'given', on: fact.on } as Step],
  };
  const voided = (voidFor: VoidReason): Notice => ({ ...base, life: 'void', lastDayIn: fact.on, voidFor });
  if (!exit) return voided('unknown-exit');
  if (!spell) return voided('not-bound');
  const heldOver = heldOverBy(life, noticesAt(life, fact.on), fact.on) !== undefined;
  const setting = settingFor(life, spell.first, heldOver);
  if (!fact.heldValid) {
    if (!by.some((party) => holdsExit(exit, party))) return voided('wrong-party');
    if (base.failsOn !== null && base.failsOn <= fact.on) return voided('condition-failed');
    if (life.conditions.met(exit.unless, fact.on, act.id)) return voided('condition-failed');
  }
  const outcome = fact.heldValid ? runOut(exit, fact.countsOn, setting, act.lastDay) : outcomeOf(exit, fact.countsOn, setting, act.lastDay);
  if (typeof outcome === 'string') return voided(outcome);
  const undone = life.conditions.undoneFrom(exit.unless, fact.on, act.id);
  // What may still be met can undo the notice up to its last day; what has been met undoes it from that day.
  const fallsOn = undone && ('open' in undone ? outcome.lastDayIn : undone.on);
  return { ...base, outcome, life: 'live', lastDayIn: outcome.lastDayIn, fallsOn };
}

function changeNotices(life: Building, change: (notice: Notice) => Notice): void {
  life.notices = life.notices.map(change);
}

type OnNotice = (life: Building, notice: Notice, fact: Fact) => Notice | Remark['why'];

// The notices that an act works on: named as such, or through a hold on them; without a name, the party's latest live one.
function onNotices(life: Building, fact: Fact, change: OnNotice): void {
  const named = new Set(fact.act.of.flatMap((id) => [...chainOf(life, id)]));
  const bearers = (n: Notice): boolean => named.has(n.id);
  const latest = life.notices.filter((n) => n.life === 'live' && n.by.some((p) => fact.act.by.includes(p))).at(-1);
  const targets = named.size > 0 ? life.notices.filter(bearers) : latest ? [latest] : [];
  if (targets.length === 0) remark(life, fact, 'without-effect');
  for (const target of targets) {
    const result = !mayTouch(fact, target) ? 'wrong-party' : stillBound(life, target, fact) ? change(life, target, fact) : 'late';
    if (typeof result === 'string') remark(life, fact, result, target.id);
    else changeNotices(life, (n) => (n === target ? result : n));
  }
}

// An act on an act on a notice works on that notice.
function chainOf(life: Building, id: string, seen: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  if (seen.has(id)) return seen;
  const of = life.facts.find((f) => f.act.id === id)?.act.of ?? [];
  return of.reduce((all, next) => chainOf(life, next, all), new Set([...seen, id]) as ReadonlySet<string>);
}

// Once something else has ended the accord, nothing can be done about a notice under it.
function stillBound(life: Building, notice: Notice, fact: Fact): boolean {
  return notice.by.some((party) => spellOn(life, party, fact.on));
}

function mayTouch(fact: Fact, notice: Notice): boolean {
  return fact.adopted || notice.by.some((party) => fact.act.by.includes(party));
}

function suspendNotice(life: Building, notice: Notice, fact: Fact): Notice | Remark['why'] {
  if (notice.life !== 'live') return notice.life === 'effective' ? 'late' : 'without-effect';
  if (life.suspension() === 'void') return { ...notice, trail: [...notice.trail, step(fact, 'suspended')] };
  const until = holdEnd(life, fact, fact.on);
  if (notice.hold) return lengthened(life, notice, fact, until);
  if (until !== null && until <= fact.on) return 'without-effect';
  const hold = { act: fact.act.id, since: fact.on, until };
  onUndo(life, fact.act.id, (on, by) => {
    changeNotices(life, (n) => (n.id === notice.id && n.life === 'live' && n.hold?.act === fact.act.id ? liftedBy(life, n, on, by) : n));
  });
  return { ...held(notice, hold, termOf(life, notice.lastDayIn)), trail: [...notice.trail, step(fact, 'suspended')] };
}

// The hold comes back from the day on which what lifted it is taken back, unless it would have run out by then.
function liftedBy(life: Building, notice: Notice, on: Day, by: Fact): Notice {
  const { hold } = notice;
  if (!hold) return notice;
  onUndo(life, by.act.id, (day) => {
    if (hold.until !== null && hold.until <= day) return;
    changeNotices(life, (n) => (n.id === notice.id && n.life === 'live' && !n.hold ? held(n, { ...hold, since: day }, termOf(life, n.lastDayIn)) : n));
  });
  return lifted(notice, on, life.suspension());
}

function step(fact: Fact, did: Step['did']): Step {
  return { act: fact.act.id, did, on: fact.on };
}

// In a multilateral accord one party's notice does not keep the terms of all from running.
function termOf(life: Building, day: Day): Grid | undefined {
  if (life.reading.accord.kind === 'multilateral') return undefined;
  return life.grid && walk(life.grid, day, life.terms, renewalHolds(life)).at;
}

// The clock runs again on the day on which the period has run, or on the day after the last day held.
function holdEnd(life: Building, fact: Fact, from: Day): Day | null {
  if (fact.act.until !== undefined) return fact.act.until + 1;
  return fact.act.for ? periodEnd(from, fact.act.for, life.reading.counting) : null;
}

function extendHold(life: Building, notice: Notice, fact: Fact): Notice | Remark['why'] {
  if (notice.life !== 'live') return notice.life === 'effective' ? 'late' : 'without-effect';
  // Made after the hold had run out, an extension is a new suspension from its own day.
  if (!notice.hold) return suspendNotice(life, notice, fact);
  return lengthened(life, notice, fact, holdEnd(life, fact, notice.hold.until ?? fact.on));
}

// A hold that is there already goes on, to the later of the two ends.
function lengthened(life: Building, notice: Notice, fact: Fact, until: Day | null): Notice | Remark['why'] {
  const before = notice.hold as Hold;
  if (before.until === null || (until !== null && until <= before.until)) return 'without-effect';
  const hold: Hold = { ...before, until };
  onUndo(life, fact.act.id, () => changeNotices(life, (n) => (n.id === notice.id && n.hold?.since === before.since ? { ...n, hold: before } : n)));
  return { ...notice, hold, trail: [...notice.trail, step(fact, 'extended')] };
}

function resumeNotice(life: Building, notice: Notice, fact: Fact): Notice | Remark['why'] {
  if (notice.life !== 'live') return notice.life === 'effective' ? 'late' : 'without-effect';
  if (!notice.hold) return 'without-effect';
  return { ...liftedBy(life, notice, fact.on, fact), trail: [...notice.trail, step(fact, 'resumed')] };
}

function moveNotice(life: Building, notice: Notice, fact: Fact): Notice | Remark['why'] {
  if (notice.life !== 'live') return notice.life === 'effective' ? 'late' : 'without-effect';
  const { until } = fact.act;
  const moved = until ?? (fact.act.for ? periodEnd(notice.lastDayIn, fact.act.for, life.reading.counting) : undefined);
  if (moved === undefined || moved < fact.on) return 'without-effect';
  const before = notice.lastDayIn;
  onUndo(life, fact.act.id, (on) => changeNotices(life, (n) => (n.id === notice.id && n.life === 'live' && before >= on ? { ...n, lastDayIn: before } : n)));
  return { ...notice, lastDayIn: moved, trail: [...notice.trail, step(fact, 'moved')] };
}

function revoked(life: Building, notice: Notice, on: Day, fact: Fact): Notice {
  // A formal revocation shows as such also where a reading held the notice lapsed.
  if (notice.life !== 'live' && notice.life !== 'lapsed') {
    remark(life, fact, notice.life === 'effective' ? 'late' : 'without-effect', notice.id);
    return notice;
  }
  onUndo(life, fact.act.id, (day, by) => changeNotices(life, (n) => (n.id === notice.id && n.life === 'revoked' ? revived(life, n, notice, day, by) : n)));
  return { ...notice, life: 'revoked', trail: [...notice.trail, { act: fact.act.id, did: 'revoked', on }] };
}

function revived(life: Building, now: Notice, before: Notice, on: Day, fact: Fact): Notice {
  const reading = life.reading.position.readings.revivedNotice ?? 'as-before';
  const trail = [...now.trail, step(fact, 'revived')];
  // To take back that revocation in its turn is to revoke the notice again.
  onUndo(life, fact.act.id, (day, by) => changeNotices(life, (n) => (n.id === now.id ? revoked(life, n, day, by) : n)));
  if (reading === 'fresh' && now.exit) {
    const outcome: Outcome | string = outcomeOf(now.exit, on, settingFor(life, now.boundOn));
    return typeof outcome === 'string' ? now : { ...now, life: 'live', on, outcome, lastDayIn: outcome.lastDayIn, trail };
  }
  const view = noticeAt(before, on, life.suspension);
  const last = view.lastDayIn ?? (view.state === 'suspended' && life.suspension() === 'lapse' ? before.lastDayIn : null);
  const late = (view.state !== 'pending' && view.state !== 'suspended') || (last !== null && last <= on);
  if (reading === 'void' || late) {
    remark(life, fact, 'late', now.id);
    return now;
  }
  remark(life, fact, 'revived-late', now.id);
  return { ...before, trail };
}

function revoke(life: Building, fact: Fact): void {
  const noticesFirst = [...fact.act.of].sort((a, b) => Number(isNotice(life, b)) - Number(isNotice(life, a)));
  if (noticesFirst.length === 0) return onNotices(life, fact, (l, n, f) => revoked(l, n, f.on, f));
  for (const id of noticesFirst) {
    const target = life.facts.find((f) => f.act.id === id);
    const chain = chainOf(life, id);
    const notice = life.notices.find((n) => chain.has(n.id));
    if (!target || !life.undo.has(id)) remark(life, fact, 'without-effect', id);
    else if (notice ? !mayTouch(fact, notice) : !fact.adopted && !target.act.by.some((p) => fact.act.by.includes(p))) remark(life, fact, 'wrong-party', id);
    else if (notice && !stillBound(life, notice, fact)) remark(life, fact, 'late', id);
    else undo(life, id, fact.on, fact);
  }
}

function isNotice(life: Building, id: string): boolean {
  return life.notices.some((n) => n.id === id);
}

// ---- the accord as a whole

function running(life: Building, fact: Fact): Grid | undefined {
  if (life.grid && !life.gridOver) return life.grid;
  remark(life, fact, life.gridOver ? 'late' : 'without-effect');
  return undefined;
}

function extendTerm(life: Building, fact: Fact): void {
  const grid = running(life, fact);
  if (!grid) return;
  const { act } = fact;
  const last = grid.last === null ? undefined : (act.until ?? (act.for ? boundaryAfter(grid.last + 1, stepsOf(act.for, 'as-written')) - 1 : undefined));
  // An extension prolongs; what names an earlier day than the term has anyway is no extension.
  if (last === undefined || grid.last === null || last <= grid.last) return remark(life, fact, 'without-effect');
  restoreGrid(life, act.id);
  life.grid = withLast(grid, last);
}

// An act on the running term can be taken back while that term still runs.
function restoreGrid(life: Building, id: string): void {
  const before = life.grid as Grid;
  onUndo(life, id, (on, by) => {
    if (life.grid?.number === before.number && !life.gridOver && (before.last === null || before.last >= on)) life.grid = before;
    else remark(life, by, 'late', id);
  });
}

function renew(life: Building, fact: Fact): void {
  const grid = running(life, fact);
  if (!grid || grid.last === null) return;
  const { accord } = life.reading;
  life.confirmedBy = [...new Set([...life.confirmedBy, ...fact.act.by])];
  // Between states each has to say so; under a contract whoever may renew does.
  const needed = accord.kind === 'contract' ? [] : accord.parties.map((p) => p.code).filter((party) => spellOn(life, party, fact.on));
  if (!needed.every((party) => life.confirmedBy.includes(party))) return;
  restoreGrid(life, fact.act.id);
  const said = { ...(fact.act.for && { nextFor: fact.act.for }), ...(fact.act.until !== undefined && { nextLast: fact.act.until }) };
  life.grid = { ...grid, confirmed: true, ...said };
  if (life.terms.renewal?.from === 'act') {
    const next = nextTerm({ ...withLast(grid, fact.on - 1), confirmed: true, ...said }, life.terms, renewalHolds(life));
    if (next) life.grid = next;
  }
}

function amend(life: Building, fact: Fact): void {
  const { act } = fact;
  if (!act.terms) return remark(life, fact, 'without-effect');
  life.patches = [...life.patches, { id: act.id, on: fact.on, terms: act.terms }];
  takeTerms(life, fact.on);
  onUndo(life, act.id, (on) => {
    life.patches = life.patches.filter((p) => p.id !== act.id);
    takeTerms(life, on);
  });
}

function takeTerms(life: Building, on: Day): void {
  const before = life.terms;
  life.terms = termsUnder(life.reading, life.patches);
  life.entry = entryOf(life.reading, life.terms, life.facts);
  const { grid } = life;
  if (!grid || life.gridOver || sameJson(before.duration, life.terms.duration)) return;
  const { duration } = life.terms;
  // Only what has not yet been fixed follows the new duration: the first term while it runs, or a last day that is named.
  if (grid.number === 1 && !grid.agreed) {
    const again = firstTerm(life.terms, grid.first, lastDayMode(life.reading, life.terms));
    if (again.last === null || again.last >= on) life.grid = { ...again, confirmed: grid.confirmed };
  } else if (duration?.until !== undefined && duration.until >= on) life.grid = withLast(grid, duration.until);
  else if (duration?.for === 'indefinite') life.grid = { ...grid, last: null };
}

function consent(life: Building, fact: Fact): void {
  const parties = life.reading.accord.parties.map((p) => p.code).filter((party) => spellOn(life, party, fact.on));
  if (parties.length === 0) return remark(life, fact, 'without-effect');
  if (!parties.every((party) => fact.act.by.includes(party))) return remark(life, fact, 'wrong-party');
  life.consents = [...life.consents, { act: fact.act.id, lastDay: fact.act.lastDay ?? fact.act.until ?? fact.on }];
  onUndo(life, fact.act.id, (on, by) => {
    const mine = life.consents.find((c) => c.act === fact.act.id);
    if (mine && mine.lastDay >= on) life.consents = life.consents.filter((c) => c !== mine);
    else remark(life, by, 'late', fact.act.id);
  });
}

function stopOperation(life: Building, fact: Fact): void {
  const until = fact.act.until !== undefined ? fact.act.until + 1 : fact.act.for ? periodEnd(fact.on, fact.act.for, life.reading.counting) : null;
  const { id, by } = fact.act;
  life.stops = [...life.stops, { act: id, by, since: fact.on, until }];
  onUndo(life, id, (_on, taken) => {
    const mine = life.stops.filter((s) => s.act === id);
    life.stops = life.stops.filter((s) => s.act !== id);
    onUndo(life, taken.act.id, () => {
      life.stops = [...life.stops, ...mine];
    });
  });
}

function resumeOperation(life: Building, fact: Fact): void {
  const before = life.stops;
  const { of, by } = fact.act;
  const left = (stop: OperationStop): OperationStop => ({ ...stop, by: stop.by.filter((party) => !by.includes(party)) });
  life.stops = before.map((stop) => (of.length === 0 || of.includes(stop.act) ? left(stop) : stop)).filter((stop) => stop.by.length > 0);
  if (life.stops.length === before.length && life.stops.every((s, i) => s.by.length === before[i]?.by.length)) remark(life, fact, 'without-effect');
  onUndo(life, fact.act.id, (on) => {
    life.stops = [...life.stops, ...before.filter((stop) => !life.stops.includes(stop)).map((stop) => ({ ...stop, since: on }))];
  });
}

