import { sql } from 'kysely';
import { parts } from './journal.ts';
import type { SupportTable } from './schema.ts';
import type { Db, Tx } from './store.ts';

/** Says anew what accords rest on; what is said of `known` ones is taken back first. */
export async function setSupports(tx: Tx, known: readonly string[], rows: readonly SupportTable[]): Promise<void> {
  if (known.length > 0) await tx.deleteFrom('support').where('accord', 'in', known).execute();
  for (const part of parts(rows, 2)) await tx.insertInto('support').values(part).execute();
}

/** The accords that rest on some, directly or through others. */
export async function dependentsOf(db: Db, ids: readonly string[]): Promise<readonly string[]> {
  const list = sql.join(ids);
  const { rows } = await sql<{ accord: string }>`
    with recursive resting (accord) as (
      select accord from support where support in (${list})
      union
      select s.accord from support s join resting r on s.support = r.accord
    ) select accord from resting`.execute(db);
  return rows.map(({ accord }) => accord);
}

/** Says that the index rows of accords are behind. */
export async function markStale(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.updateTable('accord').set({ stale: 1 }).where('id', 'in', ids).execute();
}
