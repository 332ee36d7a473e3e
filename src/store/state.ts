import { sql } from 'kysely';
import type { Db, Store } from './store.ts';

/** The last step of the schema that a store has taken, whoever took it. */
export async function schemaAt(db: Db): Promise<string | undefined> {
  const { rows } = await sql<{ name: string | null }>`select max(name) as name from kysely_migration`.execute(db);
  return rows[0]?.name ?? undefined;
}

/** Notes that a worker goes round at an instant. */
export async function noteWorker(store: Store, at: string): Promise<void> {
  await store.write((tx) =>
    tx
      .insertInto('setting')
      .values({ name: 'worker', value: at })
      .onConflict((on) => on.column('name').doUpdateSet({ value: at }))
      .execute(),
  );
}

/** The instant at which a worker of any process was last noted. */
export async function workerSeenAt(db: Db): Promise<string | undefined> {
  return (await db.selectFrom('setting').select('value').where('name', '=', 'worker').executeTakeFirst())?.value;
}
