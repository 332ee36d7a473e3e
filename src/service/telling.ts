import { isRecord, type JsonRecord } from '../base/index.ts';
import type { ToldAs } from '../brief/tellings.ts';
import { civilDayAt, type Day, parseDay, printDay } from '../calendar/index.ts';
import type { Deadline, DeadlineKind } from '../engine/index.ts';
import { addOwed } from '../store/outbox.ts';
import type { ToldTable } from '../store/schema.ts';
import { accordsDue, addTold, type DueAsked, deadlinesDue, toldRows } from '../store/told.ts';
import { system } from './actor.ts';
import { decisionOn } from './decisions.ts';
import type { Care, Held } from './held.ts';
import { assured, horizon, refreshIndex } from './indexing.ts';
import { hasCome, type Ladders, laddersOf, overdue, stepDay, type Times, timesAt } from './ladder.ts';
import { owedNow } from './outbox.ts';
import { newId } from './ports.ts';
import { everyHearer, type Hearer, hearersOf, type Roster, rosterOf } from './recipients.ts';
import type { Register } from './register.ts';
import type { Piece } from './writer.ts';

/** The deadlines that people are told of: each of them can be kept or missed by somebody. */
export const toldKinds: readonly DeadlineKind[] = ['notify-by', 'review', 'reminder-duty'];

/** The deadlines of an accord that come up. */
export interface Due {
  readonly accord: string;
  readonly rows: readonly Deadline[];
}

/** The lasting name of a deadline: it stays when its day moves, and is the same under every reading. */
export const deadlineName = ({ kind, party, exit, duty, ends, date }: Deadline): string =>
  [kind, party ?? '-', exit ?? '-', duty ?? '-', ends ?? date].join(' ');

// How many accords are looked at together.
const together = 200;

/** Accord by accord the deadlines for which something has to be sent by a day, those that have passed of late included; from the index. */
export async function* dueDeadlines(
  register: Register,
  untilDay: Day,
  only?: readonly string[],
): AsyncGenerator<readonly Due[]> {
  await refreshIndex(register);
  const asked: DueAsked = {
    from: printDay(Math.floor(register.clock.now() / 86_400_000) - horizon.behind),
    to: printDay(untilDay),
    kinds: toldKinds,
    ...(only && { only }),
  };
  for (let after = ''; ; ) {
    const accords = await accordsDue(register.read, asked, after, together);
    const rows = await deadlinesDue(register.read, asked, accords);
    const found = new Map<string, Deadline[]>(accords.map((accord) => [accord, []]));
    for (const { accord, body } of rows) found.get(accord)?.push(JSON.parse(body) as Deadline);
    if (accords.length > 0) yield [...found].map(([accord, own]) => ({ accord, rows: own }));
    const last = accords.at(-1);
    if (last === undefined || accords.length < together) return;
    after = last;
  }
}

/** The deadlines of one accord that people are told of and about which nothing has been decided, by name. */
export async function openDeadlinesOf(register: Register, accord: string): Promise<ReadonlyMap<string, Deadline>> {
  const { read, shelf, clock } = register;
  await shelf.fresh();
  const held = await shelf.take(read, accord);
  const until = Math.floor(clock.now() / 86_400_000) + assured;
  for await (const dues of dueDeadlines(register, until, [accord]))
    for (const { rows } of dues) if (held) return openDeadlines(held, rows);
  return new Map();
}

// What everybody has to do, as a review, is ours too.
const isOurs = ({ ours }: Care, { party }: Deadline): boolean => party === null || (ours?.includes(party) ?? true);

/** The deadlines of an accord that concern us and about which nothing has been decided, by name; where readings part, the one that comes first. */
export function openDeadlines(held: Held, rows: readonly Deadline[]): ReadonlyMap<string, Deadline> {
  const open = new Map<string, Deadline>();
  for (const row of rows) {
    if (!isOurs(held.care, row) || decisionOn(held, row)) continue;
    const name = deadlineName(row);
    const other = open.get(name);
    if (!other || row.sendBy < other.sendBy) open.set(name, row);
  }
  return open;
}

/** What one person is told of one deadline: every step that has come and was not told, the last of which the message is about. */
export interface Telling {
  readonly deadline: string;
  readonly steps: readonly string[];
  readonly as: ToldAs;
}

/** Of whom and of what tellings are worked out. */
interface Round {
  readonly ladders: Ladders;
  readonly roster: Roster;
  readonly times: Times;
}

/** What is to be told of an accord, person by person. */
export function tellingsOf(
  held: Held,
  rows: readonly Deadline[],
  told: readonly ToldTable[],
  round: Round,
): ReadonlyMap<string, readonly Telling[]> {
  const all = new Map<string, Telling[]>();
  for (const [deadline, row] of openDeadlines(held, rows)) {
    const heard = told.filter((one) => one.deadline === deadline);
    for (const [person, telling] of hearings(held, deadline, parseDay(row.sendBy) as Day, heard, round)) {
      const list = all.get(person);
      if (list) list.push(telling);
      else all.set(person, [telling]);
    }
  }
  return all;
}

function hearings(
  { accord: { zone }, care, createdAt }: Held,
  deadline: string,
  sendBy: Day,
  heard: readonly ToldTable[],
  { ladders, roster, times }: Round,
): ReadonlyMap<string, Telling> {
  // What had passed before the accord came here is history.
  if (sendBy < civilDayAt(Date.parse(createdAt), zone)) return new Map();
  const ladder = ladders.named(care.ladder);
  const days = new Map<string, Day>();
  const dayOf = (step: string): Day => {
    const day = days.get(step) ?? stepDay(step, sendBy) ?? Number.NEGATIVE_INFINITY;
    days.set(step, day);
    return day;
  };
  // Whoever has been told of a step needs no step that came before it.
  const lastHeard = new Map<string, Day>();
  for (const { person, step } of heard)
    lastHeard.set(person, Math.max(dayOf(step), lastHeard.get(person) ?? Number.NEGATIVE_INFINITY));
  const due = new Map<string, { readonly steps: string[]; readonly as: ToldAs[] }>();
  const hear = (step: string, { person, as }: Hearer): void => {
    if (dayOf(step) <= (lastHeard.get(person.id) ?? Number.NEGATIVE_INFINITY)) return;
    const one = due.get(person.id) ?? { steps: [], as: [] };
    if (!one.steps.includes(step)) one.steps.push(step);
    one.as.push(as);
    due.set(person.id, one);
  };
  const inOrder = [...ladder.steps].sort((a, b) => dayOf(a.before) - dayOf(b.before));
  for (const step of inOrder)
    for (const hearer of hearersOf(step, care, roster))
      if (hasCome(dayOf(step.before), times, hearer.person.zone, zone)) hear(step.before, hearer);
  // East of the accord the next day begins while there is still time. Who is told anyway is told of this with it.
  if (times(zone).day > sendBy)
    for (const hearer of everyHearer(ladder, care, roster))
      if (due.has(hearer.person.id) || hasCome(sendBy + 1, times, hearer.person.zone, zone)) hear(overdue, hearer);
  return new Map(
    [...due].map(([person, { steps, as }]) => {
      // In whose place somebody is told goes before his own part.
      const reason = as.findLast((one) => typeof one !== 'string') ?? (as[0] as ToldAs);
      return [person, { deadline, steps, as: reason }];
    }),
  );
}

/**
 * Goes through the ladders once: whoever is to be told of a step that has come gets one message an accord, which is owed from the same moment on at
 * which the step counts as told. Returns how many messages became owed.
 */
export async function tellDue(register: Register, only?: readonly string[]): Promise<number> {
  const { read, shelf, clock } = register;
  const round: Round = {
    ladders: await laddersOf(read),
    roster: await rosterOf(read),
    times: timesAt(clock.now()),
  };
  let messages = 0;
  const until = Math.floor(clock.now() / 86_400_000) + round.ladders.lead;
  for await (const dues of dueDeadlines(register, until, only)) {
    await shelf.fresh();
    const ids = dues.map(({ accord }) => accord);
    const taken = await shelf.takeAll(read, ids);
    const told = byAccord(await toldRows(read, ids));
    const pieces = dues.flatMap(({ accord, rows }) => {
      const held = taken.get(accord);
      if (!held || tellingsOf(held, rows, told.get(accord) ?? [], round).size === 0) return [];
      return [register.write(system, tell(register, held, rows, round))];
    });
    for (const count of await Promise.all(pieces)) messages += count;
  }
  return messages;
}

function tell(register: Register, { id, version }: Held, rows: readonly Deadline[], round: Round): Piece<number> {
  return async (writing) => {
    const { tx, at } = writing;
    const held = await writing.held(id);
    // What has changed since the deadlines were read is looked at in the next round.
    if (held?.version !== version) return 0;
    const tellings = tellingsOf(held, rows, await toldRows(tx, [id]), round);
    const owed = [...tellings].map(([person, list]) =>
      owedNow('reminder', newId(register.random, 'mail'), person, { accord: id, told: list.map(bodyOf) }, at),
    );
    if (owed.length === 0) return 0;
    const rowsTold = [...tellings].flatMap(([person, list]) =>
      list.flatMap(({ deadline, steps }) => steps.map((step) => ({ accord: id, deadline, step, person, at }))),
    );
    for (const query of [...addTold(tx, rowsTold), ...addOwed(tx, owed)]) writing.stage(query);
    for (const deadline of new Set(rowsTold.map((row) => row.deadline)))
      writing.log({ action: 'deadline.told', outcome: 'done', accord: id, about: deadline });
    return owed.length;
  };
}

const bodyOf = ({ deadline, steps, as }: Telling): JsonRecord => ({
  deadline,
  steps,
  as: typeof as === 'string' ? as : { ...as },
});

/** What a message tells, as it is kept: ids only. */
export function toldBy(body: JsonRecord): { readonly accord: string; readonly told: readonly Telling[] } {
  const told = Array.isArray(body.told) ? body.told.filter(isRecord) : [];
  return { accord: String(body.accord), told: told as unknown as readonly Telling[] };
}

function byAccord(rows: readonly ToldTable[]): ReadonlyMap<string, readonly ToldTable[]> {
  const found = new Map<string, ToldTable[]>();
  for (const row of rows) {
    const list = found.get(row.accord);
    if (list) list.push(row);
    else found.set(row.accord, [row]);
  }
  return found;
}
