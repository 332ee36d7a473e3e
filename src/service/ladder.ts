import { civilDayAt, type Day, dayBefore, parseDay, parsePeriod } from '../calendar/index.ts';
import type { Db } from '../store/store.ts';
import { require } from './accords.ts';
import { Problem } from './problem.ts';
import type { Piece } from './writer.ts';

/** A step of a ladder: how long before the day on which to send, and who is told. */
export interface Step {
  /** A period as in accord files, such as `30 days`, or `0 days` for the day itself. */
  readonly before: string;
  /** The owner, all deputies, all administrators, or persons by their ids. */
  readonly to: 'owner' | 'deputies' | 'administrators' | readonly string[];
}

/** Who is told of a deadline, and when. */
export interface Ladder {
  readonly name: string;
  readonly steps: readonly Step[];
}

const days = (counts: readonly number[], to: Step['to']): readonly Step[] =>
  counts.map((count) => ({ before: count === 1 ? '1 day' : `${count} days`, to }));

/** The ladder of accords that name none, as long as it is not put otherwise. */
export const usualLadder: Ladder = {
  name: 'default',
  steps: [
    ...days([90, 30, 14, 7, 3, 1, 0], 'owner'),
    ...days([14, 7, 3, 1, 0], 'deputies'),
    ...days([3, 1, 0], 'administrators'),
  ],
};

/** The step after the last of every ladder: the day on which to send has passed, and nothing was decided. */
export const overdue = 'overdue';

const longestBefore = 400;

/** Keeps a ladder under its name; `default` takes the place of the usual one. */
export function putLadder(ladder: Ladder): Piece<Ladder> {
  return async (writing) => {
    require(writing, 'administrator', undefined, 'ladder.changed');
    sound(ladder);
    const row = { name: nameOf(ladder.name), value: JSON.stringify(ladder) };
    writing.stage(
      writing.tx
        .insertInto('setting')
        .values(row)
        .onConflict((on) => on.column('name').doUpdateSet({ value: row.value }))
        .compile(),
    );
    writing.log({ action: 'ladder.changed', outcome: 'done', about: ladder.name });
    return ladder;
  };
}

/** Takes a ladder away: accords that name it have the usual one from then on, and `default` is as it came. */
export function removeLadder(name: string): Piece<void> {
  return async (writing) => {
    require(writing, 'administrator', undefined, 'ladder.removed');
    const kept = await writing.tx.selectFrom('setting').select('name').where('name', '=', nameOf(name)).execute();
    if (kept.length === 0) throw new Problem('not-found', `No ladder ${name} is kept.`);
    writing.stage(writing.tx.deleteFrom('setting').where('name', '=', nameOf(name)).compile());
    writing.log({ action: 'ladder.removed', outcome: 'done', about: name });
  };
}

/** The ladders by name, the usual one among them. */
export async function listLadders(db: Db): Promise<readonly Ladder[]> {
  const kept = await keptLadders(db);
  return [...(kept.some(({ name }) => name === usualLadder.name) ? [] : [usualLadder]), ...kept];
}

/** The ladders that are kept, and the usual one. */
export interface Ladders {
  /** The ladder of a name; a name that is not kept stands for the usual one. */
  readonly named: (name: string | undefined) => Ladder;
  /** How many days before the day on which to send the first step of any of them lies at most. */
  readonly lead: number;
}

/** Reads the ladders. */
export async function laddersOf(db: Db): Promise<Ladders> {
  const kept = new Map((await keptLadders(db)).map((ladder) => [ladder.name, ladder]));
  const usual = kept.get(usualLadder.name) ?? usualLadder;
  const leads = [usual, ...kept.values()].flatMap(({ steps }) => steps.map(({ before }) => leadOf(before)));
  return {
    named: (name) => (name === undefined ? usual : (kept.get(name) ?? usual)),
    lead: Math.max(...leads),
  };
}

const nameOf = (ladder: string): string => `ladder:${ladder}`;

async function keptLadders(db: Db): Promise<readonly Ladder[]> {
  const rows = await db
    .selectFrom('setting')
    .select('value')
    .where('name', 'like', nameOf('%'))
    .orderBy('name')
    .execute();
  return rows.map(({ value }) => JSON.parse(value) as Ladder);
}

// Months differ in length: 31 days each are enough.
function leadOf(before: string): number {
  const period = parsePeriod(before);
  const lengths = { day: period?.days === 'business' ? 3 : 1, week: 7, month: 31, year: 366 };
  return period?.parts.reduce((sum, { count, unit }) => sum + count * lengths[unit], 2) ?? 0;
}

/** The day on which a step is due, from the day on which to send. Undefined where it is no period. */
export function stepDay(before: string, sendBy: Day): Day | undefined {
  return before === overdue ? sendBy + 1 : dayBefore(before, sendBy);
}

/** What day and hour it is in a zone. */
export type Times = (zone: string) => { readonly day: Day; readonly hour: number };

/** The days and hours of zones at one instant (milliseconds since 1970-01-01T00:00Z); each zone is worked out once. */
export function timesAt(now: number): Times {
  const known = new Map<string, ReturnType<Times>>();
  return (zone) => {
    const at = known.get(zone);
    if (at) return at;
    const hour = new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' }).format(now);
    const time = { day: civilDayAt(now, zone), hour: Number(hour) };
    known.set(zone, time);
    return time;
  };
}

/** The hour of the morning from which a person is told of what is due on a day. */
const morning = 8;

/**
 * Whether the day of a step has come where a person is: it is eight in the morning there, or later. For somebody so far west of the accord that its
 * day is over when his morning comes, the morning before counts.
 */
export function hasCome(day: Day, times: Times, zone: string, accordZone: string): boolean {
  const here = times(zone);
  const there = times(accordZone);
  const ahead = (there.day - here.day) * 24 + there.hour - here.hour;
  const reached = (here.hour >= morning ? here.day : here.day - 1) + (morning + ahead >= 24 ? 1 : 0);
  return reached >= day;
}

function sound({ name, steps }: Ladder): void {
  const wrong = (detail: string, parameter: string): Problem =>
    new Problem('question-has-errors', detail, { parameter });
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(name))
    throw wrong('The name of a ladder is small letters, digits and hyphens.', 'name');
  if (steps.length === 0) throw wrong('A ladder has a step at least.', 'steps');
  const day = parseDay('2024-03-31') as Day;
  for (const { before } of steps) {
    const on = before === overdue ? undefined : stepDay(before, day);
    if (on === undefined || day - on > longestBefore)
      throw wrong(
        `before: ${before}: write a period of up to ${longestBefore} days, such as 30 days, or 0 days.`,
        'steps',
      );
  }
}
