// What one act does on its day, kind by kind.
import { bind, DEPOSITS, deposit } from './binding.ts';
import { outOfScope } from './civil.ts';
import { endAll } from './ending.ts';
import { extend, inForce, readOwn, takeBackExtension } from './extensions.ts';
import { dayNamed, give, resumeNotice, suspendNotice } from './notices.ts';
import type { Act } from './paper.ts';
import { revoke } from './undoing.ts';
import {
  fallsAway,
  isBound,
  measureFirst,
  outcomeOf,
  partyOf,
  required,
  rewriteTerms,
  spellOf,
  type Trace,
  type World,
} from './world.ts';

const WORDS_ONLY = ['statement', 'measure', 'announcement'];

export function perform(world: World, act: Act): void {
  let traces: Trace[] = [];
  const own = readOwn(act);
  if ((own.requires.length > 0 || own.unless.length > 0) && act.kind !== 'agreed-extension')
    outOfScope('conditions on this act');
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
    if (required(world, own.requires, null).outcome === 'met') extend(world, act);
    else world.waiting.push(act);
  } else if (kind === 'renewal') {
    if (inForce(world) !== null) world.term?.renewalActs.push(act.id);
  } else if (kind === 'amendment') {
    const duration = JSON.stringify(world.terms.duration);
    rewriteTerms(world, paper.terms);
    const term = world.term;
    const changed = JSON.stringify(world.terms.duration) !== duration;
    if (changed && term !== null && inForce(world) !== null && term.number === 1 && term.extensions.length === 0)
      measureFirst(world, term);
  } else if (kind === 'consent-to-end') {
    if (inForce(world) === null) return [];
    const bound = world.parties.filter((party) => isBound(world, party.code));
    if (!bound.every((party) => act.by.includes(party.code))) outOfScope('a consent of some parties only');
    const last = dayNamed(act) ?? act.on;
    if (last < act.on) endAll(world, last, null);
    else world.consents.push({ act: act.id, last });
  } else if (kind === 'suspension-of-operation') {
    if (paper.for !== undefined || paper.until !== undefined) outOfScope('a suspension of operation with an end');
    for (const code of act.by) world.suspensions.push({ act: act.id, by: code, since: world.day });
  } else if (kind === 'resumption-of-operation') return resumeOperation(world, act);
  else if (kind === 'condition-met' || kind === 'condition-failed') settle(world, act);
  else outOfScope(`act ${kind}`);
  return [];
}

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
    const failed = required(world, notice.requires, notice.act).outcome === 'failed';
    if (failed || fallsAway(world, notice.unless, notice.act)) notice.fate = 'void';
  }
  const ready = world.waiting.filter((one) => required(world, readOwn(one).requires, null).outcome === 'met');
  world.waiting = world.waiting.filter((one) => !ready.includes(one));
  for (const one of ready) {
    if (!fallsAway(world, readOwn(one).unless, null)) extend(world, one);
  }
  if (outcome === 'failed') return;
  for (const { act: earlier } of world.done) {
    if (readOwn(earlier).unless.some((one) => act.about.includes(one))) takeBackExtension(world, earlier);
  }
}
