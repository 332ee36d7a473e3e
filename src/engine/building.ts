import type { Day } from '../calendar/index.ts';
import type { Fact } from './facts.ts';
import type { Grid } from './grid.ts';
import type { Life, Remark } from './life.ts';
import type { Notice } from './notice.ts';

/** A step that undoes what an act has done, from a day on. */
export type Undo = (on: Day, by: Fact) => void;

/** What an act did to the running term. */
export interface TermAct {
  readonly id: string;
  readonly change: (term: Grid) => Grid;
}

/** A life while it is being folded. What grows with every act grows in place, so that a record costs what its acts cost. */
export type Building = { -readonly [K in keyof Life]: Life[K] } & {
  facts: Fact[];
  readonly notices: Notice[];
  readonly remarks: Remark[];
  readonly running: Set<number>;
  /** Where among the notices those of an act stand. */
  readonly places: Map<string, readonly number[]>;
  /** The running term as it began, and what acts have made of it since, in their order. */
  bareTerm?: Grid;
  termActs: readonly TermAct[];
  /** The acts of entry into force by which a party comes back: `act party`. */
  returns: ReadonlySet<string>;
  /** What it takes to undo an act: one step for each thing that the act has worked on. */
  undo: Map<string, readonly Undo[]>;
};

/** Says how an act, or one of the things that it did, can be undone. */
export function onUndo(life: Building, id: string, step: Undo): void {
  life.undo.set(id, [...(life.undo.get(id) ?? []), step]);
}

/** Undoes what an act has done, from a day on. */
export function undo(life: Building, id: string, on: Day, by: Fact): void {
  // Steps look at what stands: an act may be undone, come back, and be undone again.
  for (const step of life.undo.get(id) ?? []) step(on, by);
}

/** Notes that an act had no effect, or not the one that it names. */
export function remark(life: Building, fact: Fact, why: Remark['why'], target?: string, on?: Day): void {
  life.remarks.push({
    act: fact.act.id,
    why,
    ...(target !== undefined && { target }),
    ...(on !== undefined && { on }),
  });
}

/** Takes one more notice. */
export function addNotice(life: Building, notice: Notice): void {
  const place = life.notices.length;
  life.places.set(notice.id, [...(life.places.get(notice.id) ?? []), place]);
  putNotice(life, place, notice);
}

/** The notices that an act gave: one for each of its givers in a multilateral accord. */
export function noticesBy(life: Building, id: string): readonly Notice[] {
  return (life.places.get(id) ?? []).map((place) => life.notices[place] as Notice);
}

/** Changes the notices that an act gave. */
export function changeNotices(life: Building, id: string, change: (notice: Notice) => Notice): void {
  for (const place of life.places.get(id) ?? []) putNotice(life, place, change(life.notices[place] as Notice));
}

/** Changes the notices that run or took effect: time alone changes no others. */
export function changeRunning(life: Building, change: (notice: Notice) => Notice): void {
  for (const place of life.running) putNotice(life, place, change(life.notices[place] as Notice));
}

function putNotice(life: Building, place: number, notice: Notice): void {
  life.notices[place] = notice;
  if (notice.life === 'live' || notice.life === 'effective') life.running.add(place);
  else life.running.delete(place);
}

/** Goes on with a term that no act has touched yet. */
export function startTerm(life: Building, term: Grid): void {
  life.grid = term;
  life.bareTerm = term;
  life.termActs = [];
}
