import type { CompiledQuery } from 'kysely';
import type { RepliedTable } from './schema.ts';
import type { Db } from './store.ts';

/** The answer that was given under an idempotency key. */
export async function repliedUnder(db: Db, actor: string, key: string): Promise<RepliedTable | undefined> {
  return db.selectFrom('replied').selectAll().where('actor', '=', actor).where('key', '=', key).executeTakeFirst();
}

/** The statement that keeps an answer. */
export const keepReplied = (db: Db, row: RepliedTable): CompiledQuery => db.insertInto('replied').values(row).compile();

/** Lets go of the answers that were given before an instant. */
export async function sweepReplied(db: Db, before: string): Promise<void> {
  await db.deleteFrom('replied').where('at', '<', before).execute();
}
