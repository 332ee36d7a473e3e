import type { CompiledQuery } from 'kysely';
import { parts } from './journal.ts';
import type { DeadlineTable, ToldTable } from './schema.ts';
import type { Db, Tx } from './store.ts';

/** What has been told of some accords. */
export async function toldRows(db: Db, accords: readonly string[]): Promise<readonly ToldTable[]> {
  if (accords.length === 0) return [];
  return db.selectFrom('told').selectAll().where('accord', 'in', accords).execute();
}

/** Says that something has been told; a step that a person was told of already fails the transaction. */
export const addTold = (tx: Tx, rows: readonly ToldTable[]): readonly CompiledQuery[] =>
  parts(rows, 5).map((part) => tx.insertInto('told').values(part).compile());

/** Says that a person was not told of a deadline of an accord after all, by any of some steps. */
export const takeBackTold = (tx: Tx, accord: string, deadline: string, steps: readonly string[], person: string) =>
  tx
    .deleteFrom('told')
    .where('accord', '=', accord)
    .where('deadline', '=', deadline)
    .where('step', 'in', steps)
    .where('person', '=', person)
    .compile();

/** Which deadlines of the index are asked for: by the day on which something has to be sent. */
export interface DueAsked {
  readonly from: string;
  readonly to: string;
  readonly kinds: readonly string[];
  /** Only of these accords. */
  readonly only?: readonly string[];
}

/** The next accords, in the order of their ids, that have such deadlines. */
export async function accordsDue(db: Db, asked: DueAsked, after: string, most: number): Promise<readonly string[]> {
  let query = db.selectFrom('deadline').select('accord').distinct().orderBy('accord').limit(most);
  query = query
    .where('send_by', '>=', asked.from)
    .where('send_by', '<=', asked.to)
    .where('kind', 'in', asked.kinds)
    .where('accord', '>', after);
  if (asked.only) query = query.where('accord', 'in', asked.only);
  const rows = await query.execute();
  return rows.map(({ accord }) => accord);
}

/** Such deadlines of some accords, in the order of each accord's own rows. */
export async function deadlinesDue(
  db: Db,
  { from, to, kinds }: DueAsked,
  accords: readonly string[],
): Promise<readonly DeadlineTable[]> {
  if (accords.length === 0) return [];
  return db
    .selectFrom('deadline')
    .selectAll()
    .where('accord', 'in', accords)
    .where('send_by', '>=', from)
    .where('send_by', '<=', to)
    .where('kind', 'in', kinds)
    .orderBy('accord')
    .orderBy('n')
    .execute();
}
