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

/** Deletes what has been done before one instant, and answers to requests given before another. */
export async function sweep(store: Store, before: { readonly done: string; readonly replied: string }): Promise<void> {
  await store.write(async (tx) => {
    await tx.deleteFrom('outbox').where('done_at', '<', before.done).execute();
    await tx.deleteFrom('replied').where('at', '<', before.replied).execute();
  });
}
