// The walk itself: morning, acts, evening, one day after another, from the first act to the day asked.
import { perform } from './acts.ts';
import { bind, DEPOSITS, enterByRule } from './binding.ts';
import { type Day, outOfScope } from './civil.ts';
import { endAll, overtake } from './ending.ts';
import { lift, settleReading } from './notices.ts';
import { type Act, type Loose, patched, type Readings, readRecord, readTerms } from './paper.ts';
import { type Notice, type Party, partyOf, renewed, required, spellOf, type World, willRenew } from './world.ts';

function emptyWorld(accord: Loose, readings: Readings, day: Day): World {
  const rawTerms = patched(accord.terms, readings.patch);
  const kind = String(accord.kind);
  if (!['bilateral', 'multilateral', 'contract', 'arrangement'].includes(kind)) outOfScope(`kind ${kind}`);
  const terms = readTerms(rawTerms);
  const record = (accord.record ?? []) as readonly Loose[];
  return {
    day,
    readings,
    multilateral: kind === 'multilateral',
    rawTerms,
    terms,
    parties: Object.keys((accord.parties ?? {}) as Loose).map(newcomer),
    term: null,
    heldOver: null,
    ended: null,
    deposits: [],
    dueByRule: null,
    entryHeldVoid:
      terms.entryIntoForce === null &&
      record.some((paper) => paper.act === 'entry-into-force' && readings.acts[String(paper.id)] === 'void'),
    ruleSpent: false,
    notices: [],
    announcements: [],
    suspensions: [],
    consents: [],
    settled: [],
    waiting: [],
    done: [],
    ranOut: [],
  };
}

function newcomer(code: string): Party {
  return { code, spells: [], provisional: false, coming: [] };
}

/** A notice whose last day in was yesterday (or earlier, where a condition was met only yesterday) takes effect. */
function takeEffect(world: World): void {
  const yesterday = world.day - 1;
  const ready: Notice[] = [];
  for (const notice of world.notices) {
    if (notice.fate !== 'live' || notice.hold !== null || notice.last > yesterday) continue;
    if (notice.revokedBy !== null) {
      notice.fate = 'lapsed';
      continue;
    }
    const state = required(world, notice.requires, notice.act);
    if (state.outcome !== 'met' || state.on > yesterday) continue;
    notice.last = Math.max(notice.last, state.on);
    ready.push(notice);
  }
  for (const notice of ready) {
    notice.fate = 'effective';
    notice.firstDayOut = world.day;
    const spell = spellOf(partyOf(world, notice.by));
    if (!world.multilateral || spell === null || spell.last !== null) continue;
    Object.assign(spell, { last: notice.last, endedBy: notice, termsThen: world.terms });
  }
  if (world.multilateral) overtake(world, (other) => ready.some((one) => one.by === other.by));
  if (!world.multilateral && ready.length > 0 && world.ended === null) endAll(world, yesterday, ready[0] ?? null);
}

/** Decides, once the last day of a term is over, whether another follows; the grid goes on beneath a term held over. */
function turnTerm(world: World): void {
  const term = world.term;
  if (term === null || term.last === null || world.ended !== null || term.last >= world.day) return;
  const last = term.last;
  if (!willRenew(world, term)) {
    if (world.heldOver !== null) outOfScope('a grid that ends beneath a term held over');
    endAll(world, last, null);
    return;
  }
  const held = world.notices.some((one) => staysOpenFor(world, one, last));
  if (held && world.heldOver === null) world.heldOver = { number: term.number, first: term.first, last };
  world.term = renewed(world, term);
}

function staysOpenFor(world: World, notice: Notice, last: Day): boolean {
  if (world.multilateral || world.readings.renewalWhileSuspended !== 'stops') return false;
  return notice.fate === 'live' && notice.revokedBy === null && notice.heldFrom !== null && notice.heldFrom <= last;
}

/** The whole ends with the day on which the number of parties fell below what the text asks for. */
function endWhereTooFew(world: World, acts: readonly Act[]): void {
  const { fewest } = world.terms;
  if (!world.multilateral || fewest === null || world.ended !== null) return;
  const boundOn = (day: Day) =>
    world.parties.filter(
      ({ spells, coming }) =>
        spells.some((spell) => spell.first <= day && (spell.last === null || spell.last >= day)) ||
        coming.some((one) => one.on === day),
    ).length;
  if (boundOn(world.day - 1) < fewest || boundOn(world.day) >= fewest) return;
  if (acts.some((act) => act.on === world.day && [...DEPOSITS, 'entry-into-force'].includes(act.kind)))
    outOfScope('a party that joins on the day on which others are out');
  endAll(world, world.day - 1, null);
}

function morning(world: World, acts: readonly Act[]): void {
  if (world.ended === null) takeEffect(world);
  if (world.ended === null) {
    const consent = world.consents.find((one) => one.last < world.day);
    if (consent !== undefined) endAll(world, consent.last, null);
  }
  turnTerm(world);
  endWhereTooFew(world, acts);
  for (const notice of world.notices) {
    if (notice.fate !== 'live' || notice.hold === null || notice.hold.runsAgain !== world.day) continue;
    lift(world, notice, world.day);
    if (notice.revokedBy === null) world.ranOut.push({ notice, on: world.day });
  }
  if (world.dueByRule === world.day) enterByRule(world);
  for (const party of world.parties) {
    // Once enough have acted the rule binds them, and nobody sooner, even where an act put the accord in force for others.
    const ruled = world.dueByRule !== null && world.dueByRule >= world.day;
    const due = party.coming.filter(
      (one) => one.on <= world.day && (world.term !== null || !one.afterOthers) && !(one.waitsForRule && ruled),
    );
    if (due.length === 0) continue;
    bind(world, party.code, false);
    party.coming = party.coming.filter((one) => !due.includes(one));
  }
}

function evening(world: World): void {
  for (const notice of world.notices) {
    if (notice.fate !== 'live' || notice.hold === null || notice.last !== world.day || settleReading(world) !== 'lapse')
      continue;
    notice.fate = 'lapsed';
  }
  closeTerm(world);
}

/** A term held over is over as soon as no notice keeps it open. */
function closeTerm(world: World): void {
  const open = world.heldOver;
  if (open !== null && !world.notices.some((one) => staysOpenFor(world, one, open.last))) world.heldOver = null;
}

/** One more day, with the acts of that day. */
export function step(world: World, day: Day, acts: readonly Act[]): void {
  world.day = day;
  morning(world, acts);
  for (const act of acts) {
    if (act.on !== day) continue;
    perform(world, act);
    closeTerm(world);
  }
  evening(world);
}

/** Walks from the first act to `to`, and calls `look` at the end of each day. */
export function walk(accord: Loose, readings: Readings, known: Day, to: Day, look: (world: World) => void): World {
  const acts = readRecord(accord, readings, known);
  const first = Math.min(to, ...acts.map((act) => act.on));
  const world = emptyWorld(accord, readings, first);
  for (let day = first; day <= to; day += 1) {
    step(world, day, acts);
    look(world);
  }
  return world;
}
