import type { LogTable, WebhookTable } from './schema.ts';
import type { Db } from './store.ts';

/** Every webhook, the oldest first; those that are not disabled where `enabled`. */
export async function webhookRows(db: Db, enabled = false): Promise<readonly WebhookTable[]> {
  const query = db.selectFrom('webhook').selectAll().orderBy('created_at').orderBy('id');
  return (enabled ? query.where('disabled_at', 'is', null) : query).execute();
}

/** A webhook by its id. */
export async function webhookRow(db: Db, id: string): Promise<WebhookTable | undefined> {
  return db.selectFrom('webhook').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The labels of accords. */
export async function labelsOf(db: Db, accords: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>(accords.map((accord) => [accord, []]));
  if (accords.length === 0) return found;
  const rows = await db.selectFrom('label').selectAll().where('accord', 'in', accords).execute();
  for (const { accord, label } of rows) found.get(accord)?.push(label);
  return found;
}

/** The text of a leaf of the log by its place. */
export async function leafAt(db: Db, idx: number): Promise<string | undefined> {
  return (await db.selectFrom('log').select('leaf').where('idx', '=', idx).executeTakeFirst())?.leaf;
}

/** The leaves about accords that were written at an instant or later, from a place of the log on. */
export async function leavesSince(
  db: Db,
  at: string,
  from: number,
  most: number,
): Promise<readonly Pick<LogTable, 'idx' | 'leaf'>[]> {
  return db
    .selectFrom('log')
    .select(['idx', 'leaf'])
    .where('idx', '>=', from)
    .where('at', '>=', at)
    .where('accord', 'is not', null)
    .where('outcome', '=', 'done')
    .orderBy('idx')
    .limit(most)
    .execute();
}
