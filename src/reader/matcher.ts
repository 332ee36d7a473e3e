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
  readonly programs: readonly Follower[];
  /** The programs that the presence of a symbol calls for. */
  readonly calledBy: readonly (readonly number[] | undefined)[];
  readonly scratch: Scratch;
}

/** A program with what is worked out of it once. */
interface Follower {
  readonly program: Program;
  /** The symbols with which a match may begin. */
  readonly begins: Uint8Array;
  /** The needs beside the one by which the program is called. */
  readonly others: readonly Need[];
  /** Where a step leads: filled when it is first asked for. */
  readonly leads: (Lead | undefined)[];
  /** The marks of a match that has just begun. */
  readonly blank: readonly number[];
}

/** Where a step leads without a cell: steps that take one, or the end, the likelier first, each with the marks that are set on the way. */
interface Lead {
  readonly to: readonly number[];
  readonly saves: readonly (readonly number[])[];
}

// What is used again from one sentence to the next. A stamp says for which turn an entry holds, so that nothing has to be wiped.
interface Scratch {
  /** In which sentence a symbol was seen last, and for which one a program was called last. */
  readonly seen: Int32Array;
  readonly called: Int32Array;
  /** Where in the sentence the rarest word of a called program stands. */
  readonly keys: readonly number[][];
  /** When a step was reached last. */
  readonly reached: Int32Array;
  readonly here: Ways;
  readonly next: Ways;
  sentence: number;
  turn: number;
}

interface Ways {
  readonly at: Int32Array;
  readonly marks: (readonly number[])[];
  count: number;
}

// Stamps begin anew before they leave the 32 bits of their tables.
const lastStamp = 0x3fffffff;

function sealed(drafts: readonly Draft[]): Ready {
  const tables = new Map<string, Uint8Array>();
  const programs = drafts.map((draft): Follower => {
    const program = seal(draft, tables);
    const leads: Follower['leads'] = [];
    return {
      program,
      begins: beginningOf(program, (leads[0] = leadOf(program, 0))),
      others: program.needs.slice(1),
      leads,
      blank: Array.from({ length: 1 + 2 * program.names.length }, () => -1),
    };
  });
  const calledBy: number[][] = Array.from({ length: symbolCount() });
  for (const [n, { program }] of programs.entries())
    for (const symbol of program.needs[0]?.set ?? []) (calledBy[symbol] ??= []).push(n);
  const most = Math.max(0, ...programs.map(({ program }) => program.step.length));
  const ways = (): Ways => ({ at: new Int32Array(most), marks: [], count: 0 });
  return {
    programs,
    calledBy,
    scratch: {
      seen: new Int32Array(symbolCount()),
      called: new Int32Array(programs.length),
      keys: programs.map(() => []),
      reached: new Int32Array(most),
      here: ways(),
      next: ways(),
      sentence: 0,
      turn: 0,
    },
  };
}

function beginningOf({ step, first, sets }: Program, { to }: Lead): Uint8Array {
  const [only, ...others] = to;
  if (only !== undefined && others.length === 0 && step[only] === Step.one)
    return sets[first[only] as number] as Uint8Array;
  const table = new Uint8Array(symbolCount());
  for (const at of to) {
    if (step[at] !== Step.one) return table.fill(1);
    const set = sets[first[at] as number] as Uint8Array;
    for (let i = 0; i < table.length; i += 1) table[i] = (table[i] as number) | (set[i] as number);
  }
  return table;
}

function leadOf({ step, first, second }: Program, from: number): Lead {
  const to: number[] = [];
  const saves: (readonly number[])[] = [];
  const seen = new Set<number>();
  const walk = (at: number, set: readonly number[]): void => {
    if (seen.has(at)) return;
    seen.add(at);
    switch (step[at]) {
      case Step.split:
        walk(first[at] as number, set);
        walk(second[at] as number, set);
        return;
      case Step.jump:
        walk(first[at] as number, set);
        return;
      case Step.save:
        walk(at + 1, [...set, (first[at] as number) + 1]);
        return;
      default:
        to.push(at);
        saves.push(set);
    }
  };
  walk(from, []);
  return { to, saves };
}

function findAll(
  paper: Paper,
  wordings: readonly Wording[],
  { programs, calledBy, scratch }: Ready,
  first: number,
  last: number,
): readonly Hit[] {
  const { sentences, symbol } = paper;
  const { seen, called, keys } = scratch;
  const hits: Hit[] = [];
  const calls: number[] = [];
  for (let s = Math.max(0, first); s < last && s + 1 < sentences.length; s += 1) {
    const from = sentences[s] as number;
    const to = sentences[s + 1] as number;
    const stamp = nextSentence(scratch);
    calls.length = 0;
    for (let at = from; at < to; at += 1) {
      const what = symbol[at] as number;
      seen[what] = stamp;
      const callers = calledBy[what];
      if (callers === undefined) continue;
      for (const program of callers) {
        const places = keys[program] as number[];
        if (called[program] !== stamp) {
          called[program] = stamp;
          calls.push(program);
          places.length = 0;
        }
        places.push(at);
      }
    }
    for (const n of calls) {
      const follower = programs[n] as Follower;
      if (!follower.others.every(({ set }) => set.some((one) => seen[one] === stamp))) continue;
      const { id } = wordings[n] as Wording;
      for (const { marks, end } of placesIn(follower, keys[n] as number[], paper, from, to, scratch))
        hits.push({
          wording: id,
          sentence: s,
          from: marks[0] as number,
          to: end,
          parts: partsOf(follower.program, marks),
        });
    }
  }
  return hits;
}

function nextSentence(scratch: Scratch): number {
  if (scratch.sentence === lastStamp) {
    scratch.seen.fill(0);
    scratch.called.fill(0);
    scratch.sentence = 0;
  }
  scratch.sentence += 1;
  return scratch.sentence;
}

function nextTurn(scratch: Scratch): number {
  if (scratch.turn === lastStamp) {
    scratch.reached.fill(0);
    scratch.turn = 0;
  }
  scratch.turn += 1;
  return scratch.turn;
}

function partsOf({ names }: Program, marks: readonly number[]): Hit['parts'] {
  const parts: Record<string, readonly [number, number]> = {};
  for (const [n, name] of names.entries()) {
    const [from, to] = [marks[2 * n + 1] as number, marks[2 * n + 2] as number];
    if (from >= 0) parts[name] = [from, to];
  }
  return parts;
}

interface Found {
  readonly marks: readonly number[];
  readonly end: number;
}

/**
 * The places of one wording in one sentence, from left to right, none over another. All ways through the program are followed at once, one cell after the
 * other (Thompson, 1968; Pike's marks): no way is ever taken back, so the time is the length of the sentence times that of the wording. A match begins no
 * further before the next of its rarest words (`keys`) than the wording is long.
 */
function placesIn(
  follower: Follower,
  keys: readonly number[],
  { symbol }: Paper,
  from: number,
  to: number,
  scratch: Scratch,
): readonly Found[] {
  const { program, begins, blank } = follower;
  const { step } = program;
  const reach = (program.needs[0] as Need).reach;
  const found: Found[] = [];
  let best: Found | undefined;
  let key = 0;
  let { here, next } = scratch;
  here.count = 0;
  for (let cell = Math.max(from, (keys[0] as number) - reach); ; ) {
    // A new beginning comes after those that are under way: the leftmost match wins.
    if (best === undefined && cell < to) {
      while (key < keys.length && (keys[key] as number) < cell) key += 1;
      if (key < keys.length) {
        if ((keys[key] as number) - cell <= reach && begins[symbol[cell] as number] === 1) {
          const marks = blank.slice();
          marks[0] = cell;
          if (here.count === 0) nextTurn(scratch);
          follow(follower, scratch, here, 0, marks, cell, symbol[cell] as number);
        }
        if (here.count === 0) {
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
    nextTurn(scratch);
    next.count = 0;
    const what = cell + 1 < to ? (symbol[cell + 1] as number) : -1;
    for (let i = 0; i < here.count; i += 1) {
      const at = here.at[i] as number;
      const marks = here.marks[i] as readonly number[];
      if (step[at] === Step.done) {
        best = { marks, end: cell };
        break;
      }
      follow(follower, scratch, next, at + 1, marks, cell + 1, what);
    }
    [here, next] = [next, here];
    cell += 1;
  }
}

// Puts on the list where a step leads, each step once a turn, if it takes the cell that comes: its symbol is `what`, and -1 where the sentence is over.
function follow(
  { program, leads }: Follower,
  { reached, turn }: Scratch,
  list: Ways,
  from: number,
  marks: readonly number[],
  cell: number,
  what: number,
): void {
  const { step, first, sets } = program;
  const { to, saves } = (leads[from] ??= leadOf(program, from));
  for (let i = 0; i < to.length; i += 1) {
    const at = to[i] as number;
    if (reached[at] === turn) continue;
    reached[at] = turn;
    const kind = step[at];
    if (kind === Step.one) {
      if (what < 0 || (sets[first[at] as number] as Uint8Array)[what] !== 1) continue;
    } else if (kind !== Step.done && (what < 0 || (kind === Step.clause && what === semicolon))) continue;
    const set = saves[i] as readonly number[];
    let own = marks;
    if (set.length > 0) {
      const marked = marks.slice();
      for (const mark of set) marked[mark] = cell;
      own = marked;
    }
    list.at[list.count] = at;
    list.marks[list.count] = own;
    list.count += 1;
  }
}
