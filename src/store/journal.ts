import { type CompiledQuery, sql } from 'kysely';
import type { AccordTable, EntryTable, LogTable } from './schema.ts';
import type { Db, Tx } from './store.ts';

/** How long the log is and the compact range that its root is made of. */
export interface LogHead {
  readonly size: number;
  readonly frontier: string;
}

/** The head of the log as last committed. Every change moves it, so it tells whether what is remembered is still true. */
export async function headOf(db: Db): Promise<LogHead> {
  let query = headQueries.get(db);
  if (!query) {
    query = db.selectFrom('log_head').select(['size', 'frontier']).where('id', '=', 1).compile();
    headQueries.set(db, query);
  }
  const { rows } = await db.executeQuery(query);
  return rows[0] as LogHead;
}

// It is asked with every request, so its text is made once.
const headQueries = new WeakMap<Db, CompiledQuery<LogHead>>();

/** The head of the log, held until the transaction ends: writers follow one another, in one process and in several. */
export async function holdHead(tx: Tx): Promise<LogHead> {
  return tx
    .updateTable('log_head')
    .set({ size: sql`size` })
    .where('id', '=', 1)
    .returning(['size', 'frontier'])
    .executeTakeFirstOrThrow();
}

/** The accords that were changed by the leaves from a place of the log on. */
export async function changedSince(db: Db, idx: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('log')
    .select('accord')
    .distinct()
    .where('idx', '>=', idx)
    .where('outcome', '=', 'done')
    .where('accord', 'is not', null)
    .execute();
  return rows.map(({ accord }) => accord as string);
}

// Drivers take so many values in one statement.
const mostValues = 20_000;

/** Adds entries; a place that is taken fails the transaction. */
export async function addEntries(tx: Tx, rows: readonly EntryTable[]): Promise<void> {
  for (const part of parts(rows, 9)) await tx.insertInto('entry').values(part).execute();
}

/** Adds leaves to the log and moves its head. */
export async function addLeaves(tx: Tx, rows: readonly LogTable[], head: LogHead): Promise<void> {
  for (const part of parts(rows, 8)) await tx.insertInto('log').values(part).execute();
  await tx.updateTable('log_head').set(head).where('id', '=', 1).execute();
}

/** Writes accords as they now stand. */
export async function putAccords(tx: Tx, rows: readonly AccordTable[]): Promise<void> {
  for (const part of parts(rows, 13))
    await tx
      .insertInto('accord')
      .values(part)
      .onConflict((on) =>
        on.column('id').doUpdateSet({
          version: sql`excluded.version`,
          kind: sql`excluded.kind`,
          title: sql`excluded.title`,
          frame: sql`excluded.frame`,
          care: sql`excluded.care`,
          acts: sql`excluded.acts`,
          stale: sql`excluded.stale`,
          changed_at: sql`excluded.changed_at`,
        }),
      )
      .execute();
}

/** The most rows of a statement. */
const mostRows = 128;

/**
 * Cuts rows into parts that one statement can hold, of 128, 64, 32 … rows: so few statements are ever prepared, and each is asked again. One that is prepared
 * for a single time holds its values until the memory of the process is tidied, however long that takes.
 */
export function parts<Row>(rows: readonly Row[], columns: number): readonly (readonly Row[])[] {
  const most = Math.min(mostRows, Math.floor(mostValues / columns));
  const cut: (readonly Row[])[] = [];
  for (let at = 0; at < rows.length; ) {
    const length = 2 ** Math.floor(Math.log2(Math.min(most, rows.length - at)));
    cut.push(rows.slice(at, at + length));
    at += length;
  }
  return cut;
}
