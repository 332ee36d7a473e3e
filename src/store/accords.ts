import type { AccordTable, EntryTable } from './schema.ts';
import type { Db } from './store.ts';

/** An accord as it is kept: its row and the entries that it is made of, in their order. */
export interface KeptAccord {
  readonly row: AccordTable;
  readonly entries: readonly EntryTable[];
}

/** Reads accords with their entries; ids that are not there are left out. */
export async function keptAccords(db: Db, ids: readonly string[]): Promise<readonly KeptAccord[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('accord').selectAll().where('id', 'in', ids).execute();
  const entries = await db
    .selectFrom('entry')
    .selectAll()
    .where('accord', 'in', ids)
    .orderBy('accord')
    .orderBy('seq')
    .execute();
  const found = new Map<string, EntryTable[]>(rows.map((row) => [row.id, []]));
  for (const entry of entries) found.get(entry.accord)?.push(entry);
  return rows.map((row) => ({ row, entries: found.get(row.id) ?? [] }));
}
