import type { Paper } from './paper.ts';
import { intern, symbolCount } from './vocabulary.ts';
import { compile, type Draft, type Groups, type Need, type Program, Step, seal, type Wording } from './wording.ts';

/** A place where a wording stands in a text. `from`, `to` and the marks count cells. */
export interface Hit {
  readonly wording: string;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** Named parts, each from a cell to the one after it. */
  readonly parts: Readonly<Record<string, readonly [number, number]>>;
}

/** Wordings made ready to be looked for together. */
export interface Grammar {
  readonly wordings: readonly Wording[];
  /** Every place of every wording, in the order of sentences; in the sentences `from` to `to` (exclusive) where they are given. */
  readonly find: (paper: Paper, from?: number, to?: number) => readonly Hit[];
}

const semicolon = intern(';');

/** Makes wordings ready. All grammars have to be made before a text is cut: see the vocabulary. */
export function grammarOf(wordings: readonly Wording[], groups: Groups): Grammar {
  const drafts = wordings.map(({ id, says }): Draft => {
    const draft = compile(says, groups);
    if (draft.needs.length === 0) throw new Error(`the wording ${id} has no word that it always needs`);
    return draft;
  });
  let ready: Ready | undefined;
  return {
    wordings,
    find: (paper, from = 0, to = paper.sentences.length - 1) =>
      findAll(paper, wordings, (ready ??= sealed(drafts)), from, to),
  };
}

interface Ready {
  readonly programs: readonly Program[];
  readonly begins: readonly Uint8Array[];
  /** The programs that the presence of a symbol calls for. */
  readonly calledBy: readonly (readonly number[] | undefined)[];
}

function sealed(drafts: readonly Draft[]): Ready {
  const programs = drafts.map(seal);
  const calledBy: number[][] = Array.from({ length: symbolCount() });
  for (const [n, program] of programs.entries())
    for (const symbol of program.needs[0]?.set ?? []) (calledBy[symbol] ??= []).push(n);
  return { programs, begins: programs.map(beginningOf), calledBy };
}

// The symbols with which a match may begin.
function beginningOf({ step, first, second, sets }: Program): Uint8Array {
  const table = new Uint8Array(symbolCount());
  const seen = new Set<number>();
  const walk = (at: number): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const what = step[at] as number;
    if (what === Step.split) {
      walk(first[at] as number);
      walk(second[at] as number);
    } else if (what === Step.jump) walk(first[at] as number);
    else if (what === Step.save) walk(at + 1);
    else if (what === Step.one) {
      const set = sets[first[at] as number] as Uint8Array;
      for (let i = 0; i < table.length; i += 1) table[i] = (table[i] as number) | (set[i] as number);
    } else table.fill(1);
  };
  walk(0);
  return table;
}

function findAll(
  paper: Paper,
  wordings: readonly Wording[],
  { programs, begins, calledBy }: Ready,
  first: number,
  last: number,
): readonly Hit[] {
  const { sentences, symbol } = paper;
  const hits: Hit[] = [];
  // In which sentence a symbol was seen last, and for which one a program was called last.
  const seen = new Int32Array(symbolCount()).fill(-1);
  const called = new Int32Array(programs.length).fill(-1);
  // Where in the sentence the rarest word of a called program stands.
  const keys: number[][] = programs.map(() => []);
  const calls: number[] = [];
  for (let s = Math.max(0, first); s < last && s + 1 < sentences.length; s += 1) {
    const from = sentences[s] as number;
    const to = sentences[s + 1] as number;
    calls.length = 0;
    for (let at = from; at < to; at += 1) {
      const what = symbol[at] as number;
      seen[what] = s;
      const callers = calledBy[what];
      if (callers === undefined) continue;
      for (const program of callers) {
        const places = keys[program] as number[];
        if (called[program] !== s) {
          called[program] = s;
          calls.push(program);
          places.length = 0;
        }
        places.push(at);
      }
    }
    for (const n of calls) {
      const program = programs[n] as Program;
      if (!program.needs.every(({ set }) => set.some((one) => seen[one] === s))) continue;
      const { id } = wordings[n] as Wording;
      for (const { marks, end } of placesIn(program, begins[n] as Uint8Array, keys[n] as number[], paper, from, to))
        hits.push({ wording: id, sentence: s, from: marks[0] as number, to: end, parts: partsOf(program, marks) });
    }
  }
  return hits;
}

function partsOf({ names }: Program, marks: Int32Array): Hit['parts'] {
  const parts: Record<string, readonly [number, number]> = {};
  for (const [n, name] of names.entries()) {
    const [from, to] = [marks[2 * n + 1] as number, marks[2 * n + 2] as number];
    if (from >= 0) parts[name] = [from, to];
  }
  return parts;
}

interface Found {
  readonly marks: Int32Array;
  readonly end: number;
}

// What is used again from one sentence to the next: lists of ways, and when a step was reached last.
interface Ways {
  at: Int32Array;
  marks: Int32Array[];
  count: number;
}
const waysOf = (): Ways => ({ at: new Int32Array(4096), marks: [], count: 0 });
let here = waysOf();
let next = waysOf();
const reached = new Int32Array(4096);
let turn = 0;

/**
 * The places of one wording in one sentence, from left to right, none over another. All ways through the program are followed at once, one cell after the
 * other (Thompson, 1968; Pike's marks): no way is ever taken back, so the time is the length of the sentence times that of the wording. A match begins no
 * further before the next of its rarest words (`keys`) than the wording is long.
 */
function placesIn(
  program: Program,
  begins: Uint8Array,
  keys: readonly number[],
  { symbol }: Paper,
  from: number,
  to: number,
): readonly Found[] {
  const { step, first, sets, names } = program;
  const reach = (program.needs[0] as Need).reach;
  const found: Found[] = [];
  let best: Found | undefined;
  let key = 0;
  here.count = 0;
  for (let cell = Math.max(from, (keys[0] as number) - reach); ; ) {
    // A new beginning comes after those that are under way: the leftmost match wins.
    if (best === undefined && cell < to) {
      while (key < keys.length && (keys[key] as number) < cell) key += 1;
      if (key < keys.length) {
        if ((keys[key] as number) - cell <= reach && begins[symbol[cell] as number] === 1) {
          const marks = new Int32Array(1 + 2 * names.length).fill(-1);
          marks[0] = cell;
          if (here.count === 0) turn += 1;
          add(program, here, 0, marks, cell);
        } else if (here.count === 0) {
          // Nothing is under way: on to where the next match can begin.
          cell = Math.max(cell + 1, (keys[key] as number) - reach);
          continue;
        }
      }
    }
    if (here.count === 0) {
      if (best === undefined) return found;
      found.push(best);
      cell = Math.max(best.end, (best.marks[0] as number) + 1);
      best = undefined;
      continue;
    }
    turn += 1;
    next.count = 0;
    const what = cell < to ? (symbol[cell] as number) : -1;
    for (let i = 0; i < here.count; i += 1) {
      const at = here.at[i] as number;
      const marks = here.marks[i] as Int32Array;
      const kind = step[at];
      if (kind === Step.done) {
        best = { marks, end: cell };
        break;
      }
      if (what < 0) continue;
      if (
        kind === Step.one
          ? (sets[first[at] as number] as Uint8Array)[what] === 1
          : kind === Step.any || what !== semicolon
      )
        add(program, next, at + 1, marks, cell + 1);
    }
    [here, next] = [next, here];
    cell += 1;
  }
}

// Puts a step on the list, or those to which it leads without a cell; each once a turn.
function add(program: Program, list: Ways, at: number, marks: Int32Array, cell: number): void {
  if (reached[at] === turn) return;
  reached[at] = turn;
  switch (program.step[at]) {
    case Step.split:
      add(program, list, program.first[at] as number, marks, cell);
      add(program, list, program.second[at] as number, marks, cell);
      return;
    case Step.jump:
      add(program, list, program.first[at] as number, marks, cell);
      return;
    case Step.save: {
      const own = marks.slice();
      own[(program.first[at] as number) + 1] = cell;
      add(program, list, at + 1, own, cell);
      return;
    }
    default:
      list.at[list.count] = at;
      list.marks[list.count] = marks;
      list.count += 1;
  }
}
