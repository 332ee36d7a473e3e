import { type Checking, type Layer, layersOf, placeOf } from '../accord/authoring.ts';
import { type Accord, type Act, type Exit, type Path } from '../accord/index.ts';
import { isRecord, type Json, type JsonRecord, listed, type Sentence, sentence } from '../base/index.ts';
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
  const layers = layersOf(written);
  const records = [accord, ...othersOf(layers).map(lookup)].flatMap((one) => one?.record ?? []);
  const last = records.reduce((max, act) => Math.max(max, act.date.last, act.received?.last ?? 0), on);
  return { accord, readings, on, horizon: Math.min(last + 1, farDay), lookup, say, layers };
}

/** An accord that another one names. */
export interface Named {
  readonly id: string;
  readonly path: Path;
  readonly key?: string;
  readonly party?: string;
  readonly how: 'rests on' | 'is replaced by';
}

/** The accords that terms name. */
export function namedIn(terms: JsonRecord, path: Path): readonly Named[] {
  const support = Array.isArray(terms.dependsOn) ? (terms.dependsOn as readonly Json[]) : [];
  const exits = Array.isArray(terms.exits) ? (terms.exits as readonly Json[]) : [];
  return [
    ...support.flatMap((on, i): Named[] => {
      const place = [...path, 'dependsOn', i];
      if (typeof on === 'string') return [{ id: on, path: place, how: 'rests on' }];
      if (!isRecord(on) || typeof on.accord !== 'string') return [];
      return [
        {
          id: on.accord,
          path: place,
          key: 'accord',
          how: 'rests on',
          ...(typeof on.party === 'string' && { party: on.party }),
        },
      ];
    }),
    ...exits.flatMap((exit, i): Named[] => {
      const other = isRecord(exit) && isRecord(exit.endsWith) ? exit.endsWith.accord : undefined;
      return typeof other === 'string'
        ? [{ id: other, path: [...path, 'exits', i, 'endsWith'], key: 'accord', how: 'is replaced by' }]
        : [];
    }),
  ];
}

const othersOf = ({ text, amendments, positions }: Case['layers']): readonly string[] =>
  [text, ...amendments, ...positions].flatMap(({ terms, path }) => namedIn(terms, path).map((n) => n.id));

/**
 * What holds of the lives of an accord by the end of a day with all that is ever known: once for each way to settle what is open.
 * Nothing where there are more ways than are told apart: of what may be otherwise nothing is said.
 */
export function inEveryLife<T>(reading: Reading, on: Day, tell: (life: Life) => T): readonly T[] {
  const { worlds, complete } = everyWorld((choose) => tell(lifeOf(reading, on, farDay, choose)), mostWorlds);
  return complete ? worlds.map((w) => w.outcome) : [];
}

/** What holds of the lives of an accord in the first few worlds. */
export function inSomeLives<T>(reading: Reading, on: Day, tell: (life: Life) => T): readonly T[] {
  return everyWorld((choose) => tell(lifeOf(reading, on, farDay, choose)), 20).worlds.map((w) => w.outcome);
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

/** A sentence that holds under some readings only, with their names; as it is where it holds under all. */
export function under({ readings }: Pick<Case, 'readings'>, names: readonly string[], says: Sentence): Sentence {
  if (readings.every((r) => names.includes(r.position.name))) return says;
  const list = names.map((name) => `\`${name}\``);
  const last = list.pop() as string;
  return sentence`Under ${list.length > 0 ? sentence`${listed(list)} and ${last}` : last}: ${says}`;
}

/** The day of an act as the file gives it. */
export const dateOf = ({ date }: Pick<Act, 'date'>): string => date.written ?? printDay(date.first);
