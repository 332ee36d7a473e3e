// The slow twin: a second reading of accord-file.md that shares no line with the engine.
// It walks the days from the first act to the day asked and keeps everything openly; it answers `undefined` where an
// accord uses what it does not know. (choices listed below)
import { lift, projected, readOwn } from './acts.ts';
import { type Day, outOfScope, readDay, writeDay, writeDayOrNull } from './civil.ts';
import { endFrom, hasRunOn } from './counting.ts';
import { deadlineOn, type Grid, nextChance, nextDeadline, prospect } from './leaving.ts';
import { type Loose, type Readings, readPosition } from './paper.ts';
import { step, walk } from './walk.ts';
import {
  copyOf,
  gridFrom,
  holds,
  isBound,
  type Notice,
  outcomeOf,
  partyOf,
  required,
  type Spell,
  spellOf,
  type Terms,
  type World,
} from './world.ts';

export interface TwinQuestion {
  readonly on: string;
  readonly known: string;
  readonly position: string;
  readonly party: string;
}

export interface TwinExit {
  readonly exit: string;
  readonly by: string;
  readonly ifNoticeOn: string | null;
  readonly lastDayIn: string | null;
  readonly via?: string;
}

export interface TwinStatus {
  readonly state: string;
  readonly notice: { readonly state: string; readonly act: string | null; readonly lastDayIn: string | null };
  readonly term: { readonly number: number; readonly first: string; readonly last: string | null; readonly heldOver?: true } | null;
  readonly lastDay: string | null;
  readonly notifyBy: string | null;
  readonly exits: readonly TwinExit[];
  readonly survives: readonly { readonly what: unknown; readonly from: string; readonly until: string | null }[];
}

export interface TwinDeadline {
  readonly kind: string;
  readonly date: string;
  readonly ends: string | null;
  readonly party: string | null;
  readonly exit: string | null;
}

export function twinStatus(accord: object, question: TwinQuestion): TwinStatus | undefined {
  return underEveryReading(accord as Loose, question.position, (readings) => {
    const on = readDay(question.on);
    const world = walk(accord as Loose, readings, readDay(question.known), on, () => undefined);
    return statusOf(world, question.party);
  });
}

export function twinDeadlines(
  accord: object,
  question: { readonly from: string; readonly to: string; readonly known: string; readonly position: string; readonly party?: string },
): readonly TwinDeadline[] | undefined {
  return underEveryReading(accord as Loose, question.position, (readings) => {
    const rows: TwinDeadline[] = [];
    const from = readDay(question.from);
    walk(accord as Loose, readings, readDay(question.known), readDay(question.to), (world) => {
      if (world.day < from) return;
      const today = rowsOn(world).filter((row) => row.party === null || question.party === undefined || row.party === question.party);
      rows.push(...today.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)));
    });
    return rows;
  });
}

/** Where a reading is not settled every one is tried; only what all of them share is answered. */
function underEveryReading<T>(accord: Loose, position: string, answer: (readings: Readings) => T): T | undefined {
  try {
    const readings = readPosition(accord, position);
    try {
      return answer(readings);
    } catch (thrown) {
      if (!isMarked(thrown, 'unsettled')) throw thrown;
    }
    const possible = (reading: string, all: readonly string[]) => (reading === 'unsettled' ? all : [reading]);
    const answers: T[] = [];
    for (const suspendedNotice of possible(readings.suspendedNotice, ['freeze', 'effect-only', 'lapse', 'void'])) {
      for (const renewalWhileSuspended of possible(readings.renewalWhileSuspended, ['runs', 'stops'])) {
        answers.push(answer({ ...readings, suspendedNotice, renewalWhileSuspended }));
      }
    }
    return answers.every((one) => JSON.stringify(one) === JSON.stringify(answers[0])) ? answers[0] : undefined;
  } catch (thrown) {
    if (isMarked(thrown, 'outOfScope')) return undefined;
    throw thrown;
  }
}

function isMarked(thrown: unknown, mark: string): boolean {
  return typeof thrown === 'object' && thrown !== null && (thrown as Record<string, unknown>)[mark] === true;
}

// ---- the status at the end of the world's day

function statusOf(world: World, code: string): TwinStatus {
  refuseOpenConditions(world);
  const state = stateOf(world, code);
  const bound = isBound(world, code);
  const own = world.notices.filter((one) => one.by === code && one.fate === 'live' && one.revokedBy === null);
  const term = world.heldOver ?? world.term;
  const grid = gridFrom(world);
  return {
    state,
    notice: noticeShown(world, code),
    term:
      !bound || term === null
        ? null
        : {
            number: term.number,
            first: writeDay(term.first),
            last: world.heldOver === null ? writeDayOrNull(term.last) : null,
            ...(world.heldOver === null ? {} : { heldOver: true as const }),
          },
    lastDay: writeDayOrNull(endThatCounts(world, code, grid.end)),
    notifyBy: !bound || own.length > 0 ? null : firstDeadline(world, grid, code),
    exits: !bound ? [] : own.length > 0 ? waysOutOfHold(world, own) : openExits(world, grid, code),
    survives: survivors(world, code).filter(({ until }) => until === null || until >= writeDay(world.day)),
  };
}

function refuseOpenConditions(world: World): void {
  const named = new Set<string>();
  for (const exit of world.terms.exits) for (const name of [...exit.requires.map((one) => one.condition), ...exit.unless]) named.add(name);
  const renewal = world.terms.renewal;
  if (renewal !== null) for (const name of [...renewal.requires.map((one) => one.condition), ...renewal.unless]) named.add(name);
  for (const { act } of world.done) for (const name of [...readOwn(act).requires.map((one) => one.condition), ...readOwn(act).unless]) named.add(name);
  for (const name of named) if (outcomeOf(world, name, null).outcome === 'open') outOfScope(`condition ${name} is open`);
  for (const notice of world.notices) {
    if (notice.fate === 'live' && required(world, notice.requires, notice.act).outcome === 'open') outOfScope('a notice whose condition is open');
  }
}

function stateOf(world: World, code: string): string {
  const party = partyOf(world, code);
  const spell = spellOf(party);
  if (world.multilateral) {
    if (spell !== null && spell.last !== null) return 'left';
    if (world.ended !== null && spell !== null) return 'ended';
  } else if (world.ended !== null) return 'ended';
  if (spell === null) return party.provisional ? 'provisional' : 'not-in-force';
  const before = party.spells.at(-2);
  const suspended = world.suspensions.some((one) => !world.multilateral || (one.by === code && one.since > (before?.last ?? 0)));
  return suspended ? 'suspended' : 'in-force';
}

function noticeShown(world: World, code: string): TwinStatus['notice'] {
  const spell = spellOf(partyOf(world, code));
  const from = world.multilateral && partyOf(world, code).spells.length > 1 && spell !== null ? spell.first : 0;
  const touching = world.notices.filter((one) => (!world.multilateral || one.by === code) && one.counted >= from);
  const said = world.announcements.filter((one) => (!world.multilateral || one.by.includes(code)) && one.on >= from);
  const isLive = (one: Notice) => one.revokedBy === null && (one.fate === 'live' || one.fate === 'effective');
  const live = touching.filter(isLive).at(-1);
  const latest = touching.at(-1);
  const word = said.at(-1);
  if (live === undefined && word !== undefined && (latest === undefined || latest.order < word.order)) {
    return { state: 'announced', act: word.act, lastDayIn: null };
  }
  const shown = live ?? touching.filter((one) => one.fate !== 'void').at(-1) ?? latest;
  if (shown === undefined) return { state: 'none', act: null, lastDayIn: null };
  if (shown.revokedBy !== null) return { state: 'revoked', act: shown.act, lastDayIn: null };
  if (shown.fate === 'void' || shown.fate === 'lapsed') return { state: shown.fate, act: shown.act, lastDayIn: null };
  if (shown.fate === 'effective') return { state: 'effective', act: shown.act, lastDayIn: writeDay(shown.last) };
  return { state: shown.hold === null ? 'pending' : 'suspended', act: shown.act, lastDayIn: writeDayOrNull(projected(world, shown)) };
}

function endThatCounts(world: World, code: string, ownEnd: Day): Day | null {
  const spell = spellOf(partyOf(world, code));
  if (spell !== null && spell.last !== null) return spell.last;
  if (world.ended !== null) return spell === null && world.multilateral ? null : world.ended.last;
  if (spell === null) return null;
  const ends: Day[] = world.heldOver === null ? [ownEnd] : [];
  for (const consent of world.consents) ends.push(consent.last);
  for (const notice of world.notices) {
    if (notice.fate !== 'live' || notice.revokedBy !== null || (world.multilateral && notice.by !== code)) continue;
    ends.push(projected(world, notice) ?? Number.POSITIVE_INFINITY);
  }
  const end = Math.min(...ends);
  return Number.isFinite(end) ? end : null;
}

function firstDeadline(world: World, grid: Grid, code: string): string | null {
  const found = world.terms.exits.flatMap((exit) => nextDeadline(world, grid, exit, code, world.day) ?? []);
  return found.length === 0 ? null : writeDay(Math.min(...found));
}

function openExits(world: World, grid: Grid, code: string): TwinExit[] {
  return world.terms.exits
    .filter((exit) => holds(exit, code))
    .map((exit) => {
      const chance = nextChance(world, grid, exit, code, world.day);
      return {
        exit: exit.id,
        by: code,
        ifNoticeOn: chance === null ? null : writeDay(chance.on),
        lastDayIn: chance === null ? null : writeDay(chance.lastDayIn),
      };
    });
}

/** While a notice is held back the way out is to lift the hold; while one simply runs there is nothing to choose. */
function waysOutOfHold(world: World, own: readonly Notice[]): TwinExit[] {
  if (own.some((notice) => notice.hold === null)) return [];
  return own.map((notice) => {
    const lifted = copyOf(notice);
    lift(world, lifted, world.day);
    return {
      exit: notice.exit,
      by: notice.by,
      ifNoticeOn: writeDay(world.day),
      lastDayIn: writeDay(lifted.last),
      via: `resumption of ${notice.act}`,
    };
  });
}

function survivors(world: World, code: string): { what: unknown; from: string; until: string | null }[] {
  const spell = spellOf(partyOf(world, code));
  if (spell === null || (spell.last === null && world.ended === null)) return [];
  const last = spell.last ?? world.ended?.last ?? outOfScope('out on no day');
  const endedBy = spell.last === null ? (world.ended?.endedBy ?? null) : spell.endedBy;
  return tails(world, spell.termsThen ?? world.terms, last, endedBy);
}

function tails(world: World, terms: Terms, last: Day, endedBy: Notice | null): { what: unknown; from: string; until: string | null }[] {
  return terms.survival.map(({ what, period, fromReceipt }) => {
    const counted = fromReceipt && endedBy !== null ? endedBy.counted : null;
    const from = counted ?? last + 1;
    const until = period === null ? null : counted === null ? endFrom(from, period, 'as-written') : hasRunOn(counted, period, world.readings.counting);
    return { what, from: writeDay(from), until: writeDayOrNull(until) };
  });
}

// ---- what falls on the world's day

const KINDS = ['notice-opens', 'notify-by', 'term-ends', 'renews', 'effect', 'suspension-ends', 'survival-ends'];

function rowsOn(world: World): TwinDeadline[] {
  refuseOpenConditions(world);
  const rows: TwinDeadline[] = [];
  const row = (kind: string, ends: Day | null, party: string | null, exit: string | null) =>
    rows.push({ kind, date: writeDay(world.day), ends: writeDayOrNull(ends), party, exit });
  const grid = gridFrom(world);
  for (const { code } of world.parties) {
    const own = world.notices.some((one) => one.by === code && one.fate === 'live' && one.revokedBy === null);
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
  for (const notice of world.notices) if (notice.firstDayOut === world.day) row('effect', notice.last, notice.by, notice.exit);
  for (const { notice, on } of world.ranOut) if (on === world.day) row('suspension-ends', notice.last, notice.by, notice.exit);
  survivalRows(world, (ends, party) => row('survival-ends', ends, party, null));
  return rows;
}

function opensToday(world: World, grid: Grid, exit: Terms['exits'][number], code: string): Day | null {
  if (exit.opens === null && exit.window === null && exit.inTerms === null) return null;
  const spell = spellOf(partyOf(world, code));
  if (spell === null || spell.first >= world.day) return null;
  const today = prospect(world, grid, exit, code, world.day, null, null);
  const yesterday = prospect(world, grid, exit, code, world.day - 1, null, null);
  return today !== null && today.stretch !== yesterday?.stretch ? today.lastDayIn : null;
}

function survivalRows(world: World, row: (ends: Day, party: string | null) => void): void {
  const today = writeDay(world.day);
  const mine = (spell: Spell | null, last: Day, endedBy: Notice | null) =>
    tails(world, spell?.termsThen ?? world.ended?.terms ?? world.terms, last, endedBy).filter((one) => one.until === today);
  for (const party of world.parties) {
    const spell = spellOf(party);
    if (spell === null || spell.last === null) continue;
    for (const _ of mine(spell, spell.last, spell.endedBy)) row(spell.last, party.code);
  }
  if (world.ended !== null) for (const _ of mine(null, world.ended.last, world.ended.endedBy)) row(world.ended.last, null);
}
