import { sql } from 'kysely';
import type { Db, Tx } from './store.ts';

/** Says anew what an accord rests on; a fresh accord has nothing to take back. */
export async function setSupports(tx: Tx, accord: string, supports: readonly string[], fresh: boolean): Promise<void> {
  if (!fresh) await tx.deleteFrom('support').where('accord', '=', accord).execute();
  if (supports.length > 0)
    await tx
      .insertInto('support')
      .values(supports.map((support) => ({ accord, support })))
      .execute();
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
