import { civilDayAt, type Day, printDay } from '../calendar/index.ts';
import { deadlinesOf, positionsAsked } from '../engine/index.ts';
import { type StandingsQuestion, standingsOf } from '../engine/indexed.ts';
import { anyBehind, type Behind, type IndexRows, putIndexRows, takeBehind } from '../store/index-rows.ts';
import { headOf } from '../store/journal.ts';
import type { DeadlineTable, StandingTable } from '../store/schema.ts';
import type { Tx } from '../store/store.ts';
import type { Today } from './accords.ts';
import type { Held } from './held.ts';
import { instantOf } from './ports.ts';
import type { Register } from './register.ts';

/** How many days before today and after it the index holds when it is made. */
export const horizon = { behind: 62, ahead: 430 } as const;

/** How many days after today it has to hold at least: what is asked within them is answered from it. */
export const assured = 400;

/** How many accords are worked out in one transaction: others wait for it, and each takes a commit. */
const together = 100;

/**
 * Brings the index up to date: the accords that have changed, those in whose record something has become known with the day, and those that it
 * does not cover far enough. Returns how many were worked out. Whoever asks the index calls this first, so an answer is never behind the record.
 * @param most how many at most
 * @param early by how many days before they have to be those are worked out that are not covered far enough
 */
export async function refreshIndex(register: Register, most = Number.POSITIVE_INFINITY, early = 0): Promise<number> {
  const { store, read } = register;
  let done = 0;
  while (done < most && (await anyBehind(read, behindAt(register, early)))) {
    const worked = await store.write(async (tx) => {
      const ids = await takeBehind(tx, store.kind, behindAt(register, early), Math.min(together, most - done));
      if (ids.length > 0) await putIndexRows(tx, await rowsFor(tx, register, ids));
      return ids.length;
    });
    // What is behind is being worked out by another process, which holds it.
    if (worked === 0) await new Promise((next) => setTimeout(next, 20));
    // Others have their turn: an embedded database never lets go of the loop by itself.
    else await new Promise((next) => setImmediate(next));
    done += worked;
  }
  return done;
}

/** Whether the index of any accord is behind. */
export const isBehind = async (register: Register): Promise<boolean> => anyBehind(register.read, behindAt(register, 0));

function behindAt({ clock }: Register, early: number): Behind {
  const now = clock.now();
  return { at: instantOf(now), to: printDay(Math.floor(now / 86_400_000) + assured + early) };
}

async function rowsFor(tx: Tx, { shelf, today }: Register, ids: readonly string[]): Promise<readonly IndexRows[]> {
  // What has just been taken in is still at hand, if nobody has changed it since.
  await shelf.follow(tx, (await headOf(tx)).size);
  const all = await withSupports(ids, async (some) => [...(await shelf.takeAll(tx, some)).values()]);
  return ids.flatMap((id) => {
    const one = all.get(id);
    return one ? [indexOf(one, today, (other) => all.get(other))] : [];
  });
}

/** Accords with all that they rest on, which is part of what their dates come from. */
export async function withSupports(
  ids: readonly string[],
  take: (ids: readonly string[]) => Promise<readonly Held[]>,
): Promise<ReadonlyMap<string, Held>> {
  const all = new Map<string, Held>();
  const asked = new Set<string>();
  let wanted = ids;
  while (wanted.length > 0) {
    for (const id of wanted) asked.add(id);
    for (const one of await take(wanted)) all.set(one.id, one);
    wanted = [...new Set(wanted.flatMap((id) => all.get(id)?.supports ?? []))].filter((id) => !asked.has(id));
  }
  return all;
}

/** The index rows of an accord as known today. */
export function indexOf(one: Held, today: Today, find: (id: string) => Held | undefined): IndexRows {
  const { accord, id } = one;
  const all = [one, ...one.supports.flatMap((other) => find(other) ?? [])];
  const knownOn = today(accord.zone);
  const from = knownOn - horizon.behind;
  const to = knownOn + horizon.ahead;
  const question = {
    accord,
    positions: positionsAsked(accord),
    from,
    to,
    knownOn,
    lookup: (other: string) => find(other)?.accord,
  };
  return {
    accord: id,
    deadlines: deadlinesOf(question).map(
      (row, n): DeadlineTable => ({
        accord: id,
        n,
        position: row.position,
        party: row.party,
        kind: row.kind,
        date: row.date,
        send_by: row.sendBy,
        body: JSON.stringify(row),
      }),
    ),
    standings: segmentsOf(question, learningDays(all, today))
      .flatMap(standingsOf)
      .map(
        (row, n): StandingTable => ({
          accord: id,
          n,
          position: row.position,
          party: row.party,
          from_on: row.from,
          to_on: row.to,
          state: row.state,
          notice: typeof row.notice === 'string' ? row.notice : 'unsettled',
          last_day: earliest(row.lastDay),
          notify_by: earliest(row.notifyBy),
          body: JSON.stringify(row),
        }),
      ),
    covered: {
      covered_from: printDay(from),
      covered_to: printDay(to),
      learns_at: learnsAt(all, today),
    },
  };
}

// A status of a day to come is as known on that day: what becomes known before it counts. Between two such days knowledge stands still.
function segmentsOf(question: StandingsQuestion, learning: readonly Day[]): readonly StandingsQuestion[] {
  const { from, to, knownOn } = question;
  const days = [...new Set(learning)].filter((day) => day <= to).sort((a, b) => a - b);
  return [knownOn, ...days].map((day, i) => ({
    ...question,
    from: i === 0 ? from : day,
    to: (days[i] ?? to + 1) - 1,
    knownOn: day,
  }));
}

// The days on which acts become known that are not known today.
function learningDays(all: readonly Held[], today: Today): readonly Day[] {
  return all.flatMap(({ accord }) =>
    accord.record.map((act) => act.knownFrom ?? act.date.last).filter((day) => day > today(accord.zone)),
  );
}

// The instant at which the next of them becomes known: the beginning of that day in the zone of its accord.
function learnsAt(all: readonly Held[], today: Today): string | null {
  const instants = all.flatMap((one) => {
    const days = learningDays([one], today);
    return days.length === 0 ? [] : [beginningOf(Math.min(...days), one.accord.zone)];
  });
  return instants.length === 0 ? null : instantOf(Math.min(...instants));
}

// The first minute of a civil day in a zone: between fourteen hours before the day of UTC and twelve after it.
function beginningOf(day: Day, zone: string): number {
  let before = day * 1440 - 14 * 60 - 1;
  let from = day * 1440 + 12 * 60;
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (civilDayAt(middle * 60_000, zone) >= day) from = middle;
    else before = middle;
  }
  return from * 60_000;
}

const earliest = (date: unknown): string | null =>
  typeof date === 'string'
    ? date
    : date !== null && typeof date === 'object'
      ? ((date as { earliest: string | null }).earliest ?? null)
      : null;
