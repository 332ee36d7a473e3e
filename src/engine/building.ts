import type { Day } from '../calendar/index.ts';
import type { Fact } from './facts.ts';
import type { Grid } from './grid.ts';
import type { Life, Remark } from './life.ts';

/** A step that undoes what an act has done, from a day on. */
export type Undo = (on: Day, by: Fact) => void;

/** What an act did to the running term. */
export interface TermAct {
  readonly id: string;
  readonly change: (term: Grid) => Grid;
}

/** A life while it is being folded. */
export type Building = { -readonly [K in keyof Life]: Life[K] } & {
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
  life.remarks = [
    ...life.remarks,
    { act: fact.act.id, why, ...(target !== undefined && { target }), ...(on !== undefined && { on }) },
  ];
}

/** Goes on with a term that no act has touched yet. */
export function startTerm(life: Building, term: Grid): void {
  life.grid = term;
  life.bareTerm = term;
  life.termActs = [];
}
