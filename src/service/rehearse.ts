import type { Tx } from '../store/store.ts';
import type { Actor } from './actor.ts';
import type { Held } from './held.ts';
import { instantOf } from './ports.ts';
import type { Register } from './register.ts';
import type { Piece } from './writer.ts';

/** What a piece of writing would do. */
export interface Rehearsed<Result> {
  readonly result: Result;
  /** The accords as they would stand. */
  readonly changed: readonly Held[];
}

/**
 * Runs a piece of writing without keeping anything of it: since a piece has no effect but through what it is handed, what it would do is known, and
 * it is refused for whatever it would be refused for.
 */
export async function rehearse<Result>(
  { read, shelf, clock }: Register,
  actor: Actor,
  piece: Piece<Result>,
): Promise<Rehearsed<Result>> {
  await shelf.fresh();
  const changed: Held[] = [];
  const result = await piece({
    // A piece only asks questions of its transaction.
    tx: read as Tx,
    actor,
    at: instantOf(clock.now()),
    held: (id) => shelf.take(read, id),
    change: (after) => changed.push(after),
    stage: () => undefined,
    log: () => undefined,
  });
  return { result, changed };
}
