import { createHash } from 'node:crypto';
import type { CompiledQuery } from 'kysely';
import type { JsonRecord } from '../base/index.ts';
import type { Day } from '../calendar/index.ts';
import { printDay } from '../calendar/index.ts';
import { addEntries, holdHead, putAccords } from '../store/journal.ts';
import type { AccordTable, EntryTable } from '../store/schema.ts';
import type { Store, Tx } from '../store/store.ts';
import { dependentsOf, markStale } from '../store/supports.ts';
import type { Actor } from './actor.ts';
import type { Held } from './held.ts';
import { type LogLine, writeLines } from './log.ts';
import { type Clock, type Instant, instantOf } from './ports.ts';
import { Problem } from './problem.ts';
import { projectNames } from './projections.ts';
import type { Shelf } from './shelf.ts';

/** Something that is added to an accord: an act, a new frame, a decision … */
export interface Addition {
  readonly kind: 'frame' | 'act' | 'care' | 'decision' | 'document' | 'proof';
  readonly ref: string;
  readonly body: JsonRecord;
  /** The civil day, in the accord's zone, on which it is recorded. */
  readonly on: Day;
}

/** What a piece of writing sees and may do. Whatever it does happens together or not at all. */
export interface Writing {
  /** For questions only, which see what pieces before this one have staged; what is to be written is staged. */
  readonly tx: Tx;
  readonly actor: Actor;
  readonly at: Instant;
  /** The accord as it stands, pieces of the same group before this one included. */
  readonly held: (id: string) => Promise<Held | undefined>;
  /** Adds to an accord; `after` is the accord with the additions and the version that follows from them. */
  readonly change: (after: Held, additions: readonly Addition[]) => void;
  /** Has a statement run, when the piece has come to its end. */
  readonly stage: (query: CompiledQuery) => void;
  /** Puts a line into the log. */
  readonly log: (line: Omit<LogLine, 'at' | 'actor'>) => void;
}

/** A piece of writing: it has no effect but through what it is handed, so it can be tried again. */
export type Piece<Result> = (writing: Writing) => Promise<Result>;

/** Commits pieces of writing, those that arrive while one commit is under way together in the next. */
export interface Writer {
  readonly write: <Result>(actor: Actor, piece: Piece<Result>) => Promise<Result>;
  /** Rows that are to be written with the lines of the log that they answer, such as deliveries that are owed. */
  readonly alongside: (follow: (lines: readonly LogLine[], tx: Tx) => Promise<readonly CompiledQuery[]>) => void;
  /** Is told, after each commit, how many pieces went together. */
  readonly onCommit: (tell: (pieces: number) => void) => void;
  /** Waits until everything that was handed in has been answered. */
  readonly idle: () => Promise<void>;
}

interface Job {
  readonly actor: Actor;
  readonly piece: Piece<unknown>;
  readonly done: (result: unknown) => void;
  readonly fail: (error: unknown) => void;
}

interface Staged {
  readonly entries: EntryTable[];
  readonly changed: Map<string, Held>;
  readonly queries: CompiledQuery[];
  readonly lines: LogLine[];
}

type Outcome = { readonly result: unknown } | { readonly error: unknown };

// Larger groups gain nothing and make those at their head wait.
const mostTogether = 64;

/** A writer for a store. Within one process writing goes one group at a time; the head of the log orders processes. */
export function writerOver(store: Store, shelf: Shelf, clock: Clock): Writer {
  const waiting: Job[] = [];
  const followers: Parameters<Writer['alongside']>[0][] = [];
  const tellers: Parameters<Writer['onCommit']>[0][] = [];
  let running: Promise<void> | undefined;

  async function commit(jobs: readonly Job[]): Promise<void> {
    let outcomes: readonly Outcome[];
    let size = 0;
    let changed: readonly Held[] = [];
    try {
      ({ outcomes, size, changed } = await store.write((tx) => group(tx, jobs)));
    } catch (error) {
      // One piece may have spoilt it for the others: each by itself, only the faulty one fails.
      if (jobs.length > 1) for (const job of jobs) await commit([job]);
      else jobs[0]?.fail(error);
      return;
    }
    shelf.put(changed, size);
    for (const tell of tellers) tell(jobs.length);
    jobs.forEach((job, i) => {
      const outcome = outcomes[i] as Outcome;
      if ('error' in outcome) job.fail(outcome.error);
      else job.done(outcome.result);
    });
  }

  async function group(
    tx: Tx,
    jobs: readonly Job[],
  ): Promise<{ outcomes: readonly Outcome[]; size: number; changed: readonly Held[] }> {
    const head = await holdHead(tx);
    await shelf.follow(tx, head.size);
    const all: Staged = empty();
    const outcomes: Outcome[] = [];
    for (const job of jobs) {
      outcomes.push(await run(tx, job, all));
      // The next piece asks about what this one has written: whether an invitation is used up, who is left to administer.
      for (const query of all.queries.splice(0)) await tx.executeQuery(query);
    }
    if (all.entries.length > 0) await addEntries(tx, all.entries);
    const changed = [...all.changed.values()];
    if (changed.length > 0) {
      await putAccords(tx, changed.map(rowOf));
      const added = new Map<string, EntryTable[]>(changed.map(({ id }) => [id, []]));
      for (const entry of all.entries) added.get(entry.accord)?.push(entry);
      await projectNames(
        tx,
        changed.map((one) => ({ one, added: added.get(one.id) ?? [] })),
      );
      const resting = await dependentsOf(
        tx,
        changed.map(({ id }) => id),
      );
      if (resting.length > 0) await markStale(tx, resting);
    }
    for (const follow of followers) for (const query of await follow(all.lines, tx)) await tx.executeQuery(query);
    return { outcomes, size: await writeLines(tx, all.lines, head), changed };
  }

  async function run(tx: Tx, { actor, piece }: Job, all: Staged): Promise<Outcome> {
    const own = empty();
    const at = instantOf(clock.now());
    const held = async (id: string): Promise<Held | undefined> =>
      own.changed.get(id) ?? all.changed.get(id) ?? (await shelf.take(tx, id));
    try {
      const result = await piece({
        tx,
        actor,
        at,
        held,
        change: (after, additions) => {
          const first = after.version - additions.length;
          additions.forEach((addition, i) => own.entries.push(entryOf(after.id, first + i + 1, addition, at, actor)));
          own.changed.set(after.id, after);
        },
        stage: (query) => own.queries.push(query),
        log: (line) => own.lines.push({ ...line, at, actor: actor.id }),
      });
      all.entries.push(...own.entries);
      for (const [id, after] of own.changed) all.changed.set(id, after);
      all.queries.push(...own.queries);
      all.lines.push(...own.lines.map((line) => vouching(line, own.entries)));
      return { result };
    } catch (error) {
      // Nothing of it is kept, but that it was tried.
      if (error instanceof Problem && error.refusal)
        all.lines.push({ ...error.refusal, at, actor: actor.id, outcome: 'refused', why: error.type });
      return { error };
    }
  }

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      // Whoever is ready in the same turn of the loop goes along.
      await new Promise((next) => setImmediate(next));
      await commit(waiting.splice(0, mostTogether));
    }
    running = undefined;
  }

  return {
    write: <Result>(actor: Actor, piece: Piece<Result>) =>
      new Promise<Result>((done, fail) => {
        waiting.push({ actor, piece, done: done as Job['done'], fail });
        running ??= work();
      }),
    alongside: (follow) => followers.push(follow),
    onCommit: (tell) => tellers.push(tell),
    idle: async () => {
      await running;
    },
  };
}

// The line of a change vouches for what the change added.
function vouching(line: LogLine, entries: readonly EntryTable[]): LogLine {
  if (line.version === undefined) return line;
  const own = entries.filter(({ accord }) => accord === line.accord);
  return { ...line, entries: own.length, digest: digestOfAll(own) };
}

const empty = (): Staged => ({ entries: [], changed: new Map(), queries: [], lines: [] });

function entryOf(accord: string, seq: number, addition: Addition, at: Instant, actor: Actor): EntryTable {
  // As written: the order of parties and positions is part of what a file says.
  const body = JSON.stringify(addition.body);
  return {
    accord,
    seq,
    kind: addition.kind,
    ref: addition.ref,
    body,
    digest: digestOf(body),
    recorded_on: printDay(addition.on),
    at,
    actor: actor.id,
  };
}

/** What the log says of entries that were added together. */
export const digestOfAll = (entries: readonly Pick<EntryTable, 'digest'>[]): string =>
  digestOf(entries.map(({ digest }) => digest).join('\n'));

/** SHA-256 of a text, hexadecimal. */
export const digestOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

function rowOf(one: Held): AccordTable {
  const frame = (one.frames.at(-1) as Held['frames'][number]).written;
  return {
    id: one.id,
    version: one.version,
    kind: one.accord.kind,
    title: frame.title === undefined ? null : JSON.stringify(frame.title),
    frame: JSON.stringify(frame),
    care: JSON.stringify(one.care),
    acts: one.record.length,
    stale: 1,
    covered_from: null,
    covered_to: null,
    learns_at: null,
    created_at: one.createdAt,
    changed_at: one.changedAt,
  };
}
