import {
  type Accord,
  type Act,
  type Checking,
  type Exit,
  type Layer,
  layersOf,
  type Path,
  placeOf,
} from '../accord/index.ts';
import type { JsonRecord } from '../base/index.ts';
import { type Day, dayOf, printDay } from '../calendar/index.ts';
import { lifeOf } from './fold.ts';
import type { Life } from './life.ts';
import { type Lookup, type Reading, readingOf } from './reading.ts';
import { positionsAsked } from './status.ts';
import { everyWorld } from './worlds.ts';

/** An accord under examination: every reading of it, and where to put what is found. */
export interface Case {
  readonly accord: Accord;
  readonly readings: readonly Reading[];
  readonly on: Day;
  /** A day after every act of the record and not before the day of the examination. */
  readonly horizon: Day;
  readonly lookup: Lookup;
  readonly say: Checking['say'];
  readonly layers: ReturnType<typeof layersOf>;
}

const farDay: Day = dayOf(9999, 12, 31);

/** More open points than this are not told apart. */
const mostWorlds = 400;

/** Lays out a case. */
export function caseOf(accord: Accord, written: JsonRecord, on: Day, lookup: Lookup, say: Checking['say']): Case {
  const readings = positionsAsked(accord).map((position) => readingOf(accord, position, lookup));
  const last = accord.record.reduce((max, act) => Math.max(max, act.date.last, act.received?.last ?? 0), on);
  return { accord, readings, on, horizon: Math.min(last + 1, farDay), lookup, say, layers: layersOf(written) };
}

/** What holds of the lives of an accord by the end of a day with all that is ever known: once for each way to settle what is open. */
export function inEveryLife<T>(reading: Reading, on: Day, tell: (life: Life) => T): readonly T[] {
  return everyWorld((choose) => tell(lifeOf(reading, on, farDay, choose)), mostWorlds).worlds.map((w) => w.outcome);
}

/** What holds of the life of an accord by the end of a day in the first world. */
export function inOneLife<T>(reading: Reading, on: Day, tell: (life: Life) => T): T {
  return everyWorld((choose) => tell(lifeOf(reading, on, farDay, choose)), 1).worlds[0]?.outcome as T;
}

/** The same life by the end of an earlier day, in the same world. */
export function lifeThen(life: Life, on: Day): Life {
  return lifeOf(life.reading, on, farDay, life.choose);
}

/** The place of an act. */
export const actPath = (act: Pick<Act, 'index'>): Path => ['record', act.index];

/** The place of a field of an exit, in the last layer that has it under a reading. */
export function exitPath({ layers }: Case, reading: Reading, exit: Pick<Exit, 'id'>, field: string): Path {
  const own = layers.positions.filter(({ path }) => path[1] === reading.position.name);
  const all: readonly Layer[] = [layers.text, ...layers.amendments, ...own];
  const path = placeOf(all, ['exits', exit.id, field]);
  return path.length > 1 || reading.position.kind !== 'law' ? path : ['terms', 'overlays'];
}

/** The beginning of a sentence that holds under some readings only: empty where it holds under all. */
export function under({ readings }: Pick<Case, 'readings'>, names: readonly string[]): string {
  if (readings.every((r) => names.includes(r.position.name))) return '';
  const list = names.map((name) => `\`${name}\``);
  return `Under ${list.length > 1 ? `${list.slice(0, -1).join(', ')} and ${list.at(-1) as string}` : (list[0] as string)}: `;
}

/** The day of an act as the file gives it. */
export const dateOf = ({ date }: Pick<Act, 'date'>): string => date.written ?? printDay(date.first);
