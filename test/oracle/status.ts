// The answers of `status`, read off the world at the end of its day.
import { type Day, outOfScope, writeDay, writeDayOrNull } from './civil.ts';
import { endFrom, hasRunOn } from './counting.ts';
import { readOwn } from './extensions.ts';
import { nextChance, nextDeadline } from './leaving.ts';
import { isLive, lift, projected } from './notices.ts';
import type { Terms } from './paper.ts';
import { step } from './walk.ts';
import {
  copyOf,
  type Grid,
  gridFrom,
  holds,
  isBound,
  type Notice,
  outcomeOf,
  partyOf,
  required,
  spellOf,
  type World,
} from './world.ts';

interface TwinExit {
  readonly exit: string;
  readonly by: string;
  readonly ifNoticeOn: string | null;
  readonly lastDayIn: string | null;
  readonly via?: string;
}

export interface TwinStatus {
  readonly state: string;
  readonly notice: { readonly state: string; readonly act: string | null; readonly lastDayIn: string | null };
  readonly term: {
    readonly number: number;
    readonly first: string;
    readonly last: string | null;
    readonly heldOver?: true;
  } | null;
  readonly lastDay: string | null;
  readonly notifyBy: string | null;
  readonly exits: readonly TwinExit[];
  readonly survives: readonly { readonly what: unknown; readonly from: string; readonly until: string | null }[];
}

export function statusOf(world: World, code: string): TwinStatus {
  refuseOpenConditions(world);
  const state = stateOf(world, code);
  const bound = isBound(world, code);
  const own = world.notices.filter((one) => one.by === code && isLive(one));
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

export function refuseOpenConditions(world: World): void {
  const named = new Set<string>();
  for (const exit of world.terms.exits)
    for (const name of [...exit.requires.map((one) => one.condition), ...exit.unless]) named.add(name);
  const renewal = world.terms.renewal;
  if (renewal !== null)
    for (const name of [...renewal.requires.map((one) => one.condition), ...renewal.unless]) named.add(name);
  for (const { act } of world.done)
    for (const name of [...readOwn(act).requires.map((one) => one.condition), ...readOwn(act).unless]) named.add(name);
  for (const name of named)
    if (outcomeOf(world, name, null).outcome === 'open') outOfScope(`condition ${name} is open`);
  for (const notice of world.notices) {
    if (notice.fate === 'live' && required(world, notice.requires, notice.act).outcome === 'open')
      outOfScope('a notice whose condition is open');
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
  const suspended = world.suspensions.some(
    (one) => !world.multilateral || (one.by === code && one.since > (before?.last ?? 0)),
  );
  return suspended ? 'suspended' : 'in-force';
}

function noticeShown(world: World, code: string): TwinStatus['notice'] {
  const spell = spellOf(partyOf(world, code));
  const from = world.multilateral && partyOf(world, code).spells.length > 1 && spell !== null ? spell.first : 0;
  const touching = world.notices.filter((one) => (!world.multilateral || one.by === code) && one.counted >= from);
  const said = world.announcements.filter((one) => (!world.multilateral || one.by.includes(code)) && one.on >= from);
  const live = touching.filter((one) => isLive(one) || one.fate === 'effective').at(-1);
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
  return {
    state: shown.hold === null ? 'pending' : 'suspended',
    act: shown.act,
    lastDayIn: writeDayOrNull(projected(world, shown)),
  };
}

function endThatCounts(world: World, code: string, ownEnd: Day): Day | null {
  const spell = spellOf(partyOf(world, code));
  if (spell !== null && spell.last !== null) return spell.last;
  if (world.ended !== null) return spell === null && world.multilateral ? null : world.ended.last;
  if (spell === null) return null;
  const ends: Day[] = world.heldOver === null ? [ownEnd] : [];
  for (const consent of world.consents) ends.push(consent.last);
  for (const notice of world.notices) {
    if (!isLive(notice) || (world.multilateral && notice.by !== code)) continue;
    ends.push(projected(world, notice) ?? Number.POSITIVE_INFINITY);
  }
  if (world.terms.fewest !== null) ends.push(endForWantOfParties(world));
  const end = Math.min(...ends);
  return Number.isFinite(end) ? end : null;
}

/** The days are lived through ahead, as far as a notice that runs reaches. */
function endForWantOfParties(world: World): Day {
  const lasts = world.notices.filter(isLive).map((notice) => projected(world, notice) ?? 0);
  const ahead = copyOf(world);
  for (let day = world.day + 1; day <= Math.max(0, ...lasts) + 1 && ahead.ended === null; day += 1)
    step(ahead, day, []);
  return ahead.ended?.last ?? Number.POSITIVE_INFINITY;
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
      lastDayIn: writeDay(Math.max(lifted.last, required(world, notice.requires, notice.act).on)),
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

export function tails(
  world: World,
  terms: Terms,
  last: Day,
  endedBy: Notice | null,
): { what: unknown; from: string; until: string | null }[] {
  return terms.survival.map(({ what, period, fromReceipt }) => {
    const counted = fromReceipt && endedBy !== null ? endedBy.received : null;
    const from = counted ?? last + 1;
    const until =
      period === null
        ? null
        : counted === null
          ? endFrom(from, period, world.readings.counting.order)
          : hasRunOn(counted, period, world.readings.counting);
    return { what, from: writeDay(from), until: writeDayOrNull(until) };
  });
}
