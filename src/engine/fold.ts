import type { ActKind } from '../accord/index.ts';
import type { Day } from '../calendar/index.ts';
import { type Building, changeRunning, onUndo, startTerm, undo } from './building.ts';
import { type Conditions, conditionsOf } from './conditions.ts';
import { type Fact, factsBy } from './facts.ts';
import { amend, consent, extendTerm, renew, resumeOperation, stopOperation } from './fold-accord.ts';
import { applyProvisionally, enter } from './fold-entry.ts';
import { extendHold, giveNotice, moveNotice, onNotices, resumeNotice, revoke, suspendNotice } from './fold-notices.ts';
import { firstTerm, succession, walk } from './grid.ts';
import { type Life, lastDayMode, renewalHolds } from './life.ts';
import { settled } from './notice.ts';
import { outsideEnds } from './outside.ts';
import { type Reading, termsUnder } from './reading.ts';
import type { Choose } from './worlds.ts';

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
    running: new Set(),
    places: new Map(),
    stops: [],
    consents: [],
    announcements: [],
    dutiesDone: [],
    conditions,
    outside: [],
    suspension: () =>
      suspension === 'unsettled' ? choose('suspendedNotice', ['freeze', 'effect-only', 'lapse', 'void']) : suspension,
    renewalStops: () =>
      (renewal === 'unsettled' ? choose('renewalWhileSuspended', ['runs', 'stops']) : renewal) === 'stops',
    remarks: [],
    termActs: [],
    returns: new Set(),
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
  if (!life.grid && general) startTerm(life, firstTerm(life.terms, general.on, lastDayMode(reading, life.terms)));
  life.outside = outsideEnds(life, on, knownOn, lifeOf);
  return life;
}

interface Scheduled {
  readonly fact: Fact;
  readonly fallsAway: boolean;
}

// An act that depends on a condition counts from the day on which that is met, and falls away on the day on which what undoes it is met.
// A notice is there from its own day: only its effect waits.
function schedule(facts: readonly Fact[], conditions: Conditions, on: Day): readonly Scheduled[] {
  const waits = ({ kind, act }: Fact): boolean => kind !== 'notice' && act.requires.length + act.unless.length > 0;
  if (!facts.some(waits)) return facts.map((fact) => ({ fact, fallsAway: false }));
  const steps: Scheduled[] = [];
  for (const fact of facts) {
    if (!waits(fact)) {
      steps.push({ fact, fallsAway: false });
      continue;
    }
    const from = conditions.fulfilledFrom(fact.act.requires, fact);
    if (from === null || from > on) continue;
    const begun = from === fact.on ? fact : { ...fact, on: from };
    const undone = conditions.undoneFrom(fact.act.unless, begun);
    if (conditions.met(fact.act.unless, begun) || (undone && 'open' in undone)) continue;
    steps.push({ fact: begun, fallsAway: false });
    if (undone && undone.on <= on) steps.push({ fact: { ...fact, on: undone.on }, fallsAway: true });
  }
  return steps.sort((a, b) => a.fact.on - b.fact.on);
}

function advance(life: Building, day: Day): void {
  if (!life.grid) {
    const { general } = life.entry;
    if (general && general.on <= day)
      startTerm(life, firstTerm(life.terms, general.on, lastDayMode(life.reading, life.terms)));
  }
  if (life.grid && !life.gridOver) {
    markHeldTerms(life, day);
    const holds = renewalHolds(life);
    const { at, over } = walk(life.grid, day, life.terms, holds);
    life.gridOver = over && succession(at, life.terms, holds);
    if (at !== life.grid) startTerm(life, at);
  }
  changeRunning(life, (n) => settled(n, day, life.suspension));
}

// The term that was running at an old end has to be known before the grid goes on beyond it.
function markHeldTerms(life: Building, day: Day): void {
  const { grid } = life;
  if (!grid) return;
  changeRunning(life, (n) => {
    if (n.heldFrom === undefined || n.heldTerm || n.heldFrom >= day) return n;
    const { number, first } = walk(grid, n.heldFrom, life.terms, renewalHolds(life)).at;
    return { ...n, heldTerm: { number, first } };
  });
}

/** The kinds of acts by which a party becomes bound (VCLT 11 to 16). */
export const entryKinds = [
  'signature',
  'notification',
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'succession',
  'entry-into-force',
] as const satisfies readonly ActKind[];

const entries: ReadonlySet<ActKind> = new Set<ActKind>(entryKinds);

function apply(life: Building, fact: Fact): void {
  if (entries.has(fact.kind)) {
    enter(life, fact);
    return advance(life, fact.on);
  }
  if (fact.kind === 'provisional-application') return applyProvisionally(life, fact);
  life.facts.push(fact);
  const { act } = fact;
  switch (fact.kind) {
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
