import type { CompiledQuery } from 'kysely';
import { parts } from './journal.ts';
import type { OutboxTable } from './schema.ts';
import type { Db, Store, Tx } from './store.ts';

/** What a lease asks for; all instants are ISO 8601 in UTC. */
export interface LeaseAsked {
  readonly kind: string;
  readonly most: number;
  readonly at: string;
  readonly until: string;
  /** A row that is due later than this was given its time by a clock that has been set back since. */
  readonly farthestDue: string;
  /** The same of a lease. */
  readonly farthestLease: string;
}

/**
 * Leases rows that are due and that nobody holds, those due longest first. A lease counts as an attempt, so the number of attempts tells one lease
 * of a row from the next. On PostgreSQL rows that another worker is taking at this moment are left to it; on SQLite there is one writer at a time.
 */
export async function leaseRows(store: Store, asked: LeaseAsked): Promise<readonly OutboxTable[]> {
  return store.write(async (tx) => {
    const due = tx
      .selectFrom('outbox')
      .select('id')
      .where('done_at', 'is', null)
      .where('dead_at', 'is', null)
      .where('kind', '=', asked.kind)
      // What has never been tried is due, whatever the clock said when it was written.
      .where((is) =>
        is.or([is('attempts', '=', 0), is('due_at', '<=', asked.at), is('due_at', '>', asked.farthestDue)]),
      )
      .where((is) =>
        is.or([
          is('leased_until', 'is', null),
          is('leased_until', '<=', asked.at),
          is('leased_until', '>', asked.farthestLease),
        ]),
      )
      .orderBy('due_at')
      .orderBy('id')
      .limit(asked.most);
    const rows = await (store.kind === 'postgresql' ? due.forUpdate().skipLocked() : due).execute();
    if (rows.length === 0) return [];
    return tx
      .updateTable('outbox')
      .set((is) => ({ leased_until: asked.until, attempts: is('attempts', '+', 1) }))
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .returningAll()
      .execute();
  });
}

/** Adds rows; one that is there already stays as it is. */
export function addOwed(tx: Tx, rows: readonly OutboxTable[]): readonly CompiledQuery[] {
  return parts(rows, 11).map((part) =>
    tx
      .insertInto('outbox')
      .values(part)
      .onConflict((on) => on.column('id').doNothing())
      .compile(),
  );
}

/** Says that a row has been delivered: this holds for every lease of it. */
export function markDone(db: Db, id: string, at: string, fault: string | null) {
  return db
    .updateTable('outbox')
    .set({ done_at: at, leased_until: null, dead_at: null, fault })
    .where('id', '=', id)
    .where('done_at', 'is', null);
}

/** Gives a leased row back to be tried later. Nothing happens where the lease has passed to somebody else, or the row is settled. */
export function markLater(db: Db, { id, attempts }: Pick<OutboxTable, 'id' | 'attempts'>, due: string, fault: string) {
  return unsettled(db, id).set({ due_at: due, leased_until: null, fault }).where('attempts', '=', attempts);
}

/** Gives a leased row up, as {@link markLater} gives it back. */
export function markDead(db: Db, { id, attempts }: Pick<OutboxTable, 'id' | 'attempts'>, at: string, fault: string) {
  return unsettled(db, id).set({ dead_at: at, leased_until: null, fault }).where('attempts', '=', attempts);
}

const unsettled = (db: Db, id: string) =>
  db.updateTable('outbox').where('id', '=', id).where('done_at', 'is', null).where('dead_at', 'is', null);

/** Makes rows owed again, from the first attempt on. */
export function markOwed(db: Db, ids: readonly string[], at: string) {
  return db
    .updateTable('outbox')
    .set({ attempts: 0, due_at: at, leased_until: null, done_at: null, dead_at: null, fault: null })
    .where('id', 'in', ids);
}

/** A row by its id. */
export async function owedRow(db: Db, id: string): Promise<OutboxTable | undefined> {
  return db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
}

/** What a page of rows asks for. */
export interface OwedAsked {
  readonly target?: string;
  readonly state?: 'open' | 'done' | 'dead';
  readonly after?: { readonly at: string; readonly id: string };
  readonly most: number;
}

/** A page of rows, the newest first. */
export async function owedPage(db: Db, { target, state, after, most }: OwedAsked): Promise<readonly OutboxTable[]> {
  let query = db.selectFrom('outbox').selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc').limit(most);
  if (target !== undefined) query = query.where('target', '=', target);
  if (state === 'open') query = query.where('done_at', 'is', null).where('dead_at', 'is', null);
  if (state === 'done') query = query.where('done_at', 'is not', null);
  if (state === 'dead') query = query.where('dead_at', 'is not', null);
  if (after)
    query = query.where((is) =>
      is.or([is('created_at', '<', after.at), is.and([is('created_at', '=', after.at), is('id', '<', after.id)])]),
    );
  return query.execute();
}

/** How much is owed and not settled, and since when the oldest of it. */
export async function owedOpen(db: Db): Promise<{ readonly count: number; readonly oldestAt: string | null }> {
  return db
    .selectFrom('outbox')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('created_at').as('oldestAt')])
    .where('done_at', 'is', null)
    .where('dead_at', 'is', null)
    .executeTakeFirstOrThrow();
}

/** How much was given up. */
export async function owedDead(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('dead_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** The instants before which what is over is deleted. */
export interface SweepBefore {
  /** What was owed and has been done. */
  readonly done: string;
  /** Answers that are kept for the same request again. */
  readonly replied: string;
  /** Sessions and invitations that have expired. */
  readonly expired: string;
}

/** Deletes what is over. Tokens of programs stay, also when they have expired: whoever made them sees what became of them. */
export async function sweep(store: Store, before: SweepBefore): Promise<void> {
  await store.write(async (tx) => {
    await tx.deleteFrom('outbox').where('done_at', '<', before.done).execute();
    await tx.deleteFrom('replied').where('at', '<', before.replied).execute();
    await tx
      .deleteFrom('token')
      .where('kind', 'in', ['session', 'invitation'])
      .where('expires_at', '<', before.expired)
      .execute();
  });
}
