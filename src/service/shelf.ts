import { keptAccords } from '../store/accords.ts';
import { changedSince, headOf } from '../store/journal.ts';
import type { Db } from '../store/store.ts';
import { type Held, heldFrom } from './held.ts';

/** Accords at hand, so that a question need not read and parse them again. What has changed since, by whomever, is let go before it is used. */
export interface Shelf {
  /** Sees to it that nothing at hand is older than this moment. Calls of one turn of the loop share one look at the log. */
  readonly fresh: () => Promise<void>;
  /** How long the log is, as far as the shelf has followed it. */
  readonly size: () => number;
  /** The accord of an id, read from `db` where it is not at hand. */
  readonly take: (db: Db, id: string) => Promise<Held | undefined>;
  readonly takeAll: (db: Db, ids: readonly string[]) => Promise<ReadonlyMap<string, Held>>;
  /** Puts accords that have just been committed, with the length of the log after them. */
  readonly put: (changed: readonly Held[], size: number) => void;
  /** Follows the log from a place that is now known to have been reached. */
  readonly follow: (db: Db, size: number) => Promise<void>;
  /** Calls back with every stretch of the log that the shelf has come to know of. */
  readonly onGrowth: (tell: (from: number, to: number) => void) => () => void;
}

/**
 * @param read where the head of the log is looked at
 * @param most how many acts, all accords together, are kept at hand
 */
export function shelfOver(read: Db, most: number): Shelf {
  const at = new Map<string, Held>();
  let weight = 0;
  let seen = 0;
  let looking: Promise<void> | undefined;
  let looked = false;
  const listeners = new Set<(from: number, to: number) => void>();

  function drop(id: string): void {
    const one = at.get(id);
    if (!one) return;
    at.delete(id);
    weight -= weightOf(one);
  }

  function keep(one: Held): void {
    drop(one.id);
    at.set(one.id, one);
    weight += weightOf(one);
    for (const id of at.keys()) {
      if (weight <= most) break;
      drop(id);
    }
  }

  function grow(size: number): void {
    const from = seen;
    seen = size;
    if (size > from) for (const tell of listeners) tell(from, size);
  }

  async function follow(db: Db, size: number): Promise<void> {
    // A log that is shorter than before is another log: a backup was put in its place.
    if (size < seen) {
      at.clear();
      weight = 0;
      seen = size;
    }
    if (size === seen) return;
    const from = seen;
    if (at.size > 0) for (const id of await changedSince(db, from)) drop(id);
    if (seen === from) grow(size);
  }

  async function look(): Promise<void> {
    // Whoever asks in the same turn of the loop is answered by one look.
    await new Promise((next) => setImmediate(next));
    looking = undefined;
    const { size } = await headOf(read);
    await follow(read, size);
    // Whoever goes on from here in the same turn came before the look, and needs no other one.
    looked = true;
    process.nextTick(() => {
      looked = false;
    });
  }

  return {
    fresh: () => (looked ? done : (looking ??= look())),
    size: () => seen,
    follow,
    take: async (db, id) => (await takeAll(db, [id])).get(id),
    takeAll,
    put: (changed, size) => {
      for (const one of changed) keep(one);
      grow(size);
    },
    onGrowth: (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };

  async function takeAll(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Held>> {
    const found = new Map<string, Held>();
    const missing: string[] = [];
    for (const id of ids) {
      const one = at.get(id);
      if (!one) missing.push(id);
      else {
        found.set(id, one);
        // Taken last, let go last.
        at.delete(id);
        at.set(id, one);
      }
    }
    if (missing.length === 0) return found;
    const since = seen;
    for (const kept of await keptAccords(db, missing)) {
      const one = heldFrom(kept);
      found.set(one.id, one);
      // What was read while the log grew may already be old.
      if (seen === since) keep(one);
    }
    return found;
  }
}

const done = Promise.resolve();

const weightOf = (one: Held): number => 4 + one.record.length;
