import type { CompiledQuery } from 'kysely';
import type { BranchTable } from './schema.ts';
import type { Db } from './store.ts';

/** The statement that keeps a branch. */
export const keepBranch = (db: Db, row: BranchTable): CompiledQuery => db.insertInto('branch').values(row).compile();

/** The statement that puts a branch aside. */
export const closeBranch = (db: Db, id: string, at: string): CompiledQuery =>
  db.updateTable('branch').set({ closed_at: at }).where('id', '=', id).compile();

/** A branch. */
export async function branchOf(db: Db, id: string): Promise<BranchTable | undefined> {
  return db.selectFrom('branch').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The open branches of an accord, the newest first. */
export async function branchesOf(db: Db, accord: string): Promise<readonly BranchTable[]> {
  return db
    .selectFrom('branch')
    .selectAll()
    .where('accord', '=', accord)
    .where('closed_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
}
