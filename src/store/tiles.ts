import type { TileTable } from './schema.ts';
import type { Db, Tx } from './store.ts';

/** Keeps the roots of subtrees that have become complete. */
export async function addTiles(tx: Tx, rows: readonly TileTable[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('tile').values(rows).execute();
}

/** Hashes of the log in their order: leaves at level 0, roots of complete subtrees of 256^level leaves above. */
export async function hashesOf(db: Db, level: number, from: number, to: number): Promise<readonly Uint8Array[]> {
  const rows =
    level === 0
      ? await db
          .selectFrom('log')
          .select('hash')
          .where('idx', '>=', from)
          .where('idx', '<', to)
          .orderBy('idx')
          .execute()
      : await db
          .selectFrom('tile')
          .select('hash')
          .where('level', '=', level)
          .where('n', '>=', from)
          .where('n', '<', to)
          .orderBy('n')
          .execute();
  return rows.map(({ hash }) => hash);
}
