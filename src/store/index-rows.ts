import { sql } from 'kysely';
import { parts } from './journal.ts';
import { type Chosen, chosen, type Reach, within } from './reach.ts';
import type { AccordTable, DeadlineTable, StandingTable } from './schema.ts';
import type { Db, Store, Tx } from './store.ts';

/** What the index of an accord is made anew from, and for how long it holds. */
export interface IndexRows {
  readonly accord: string;
  readonly deadlines: readonly DeadlineTable[];
  readonly standings: readonly StandingTable[];
  readonly covered: Pick<AccordTable, 'covered_from' | 'covered_to' | 'learns_at'>;
}

/** Since when an index is behind: by what has been recorded, by what has become known, or because it ends too soon. */
export interface Behind {
  /** This instant. */
  readonly at: string;
  /** The day to which the index has to reach. */
  readonly to: string;
}

/** The accords whose index is behind, held until the transaction ends; on PostgreSQL those that another process holds are left to it. */
export async function takeBehind(
  tx: Tx,
  kind: Store['kind'],
  behind: Behind,
  most: number,
): Promise<readonly string[]> {
  // One reason after the other, since each has an index: asked for all of them at once SQLite looks through every accord.
  const reasons = [
    tx.selectFrom('accord').select('id').where('stale', '=', sql.lit(1)),
    tx.selectFrom('accord').select('id').where('learns_at', '<=', behind.at).orderBy('learns_at'),
    tx.selectFrom('accord').select('id').where('covered_to', '<', behind.to).orderBy('covered_to'),
  ];
  const ids = new Set<string>();
  for (const reason of reasons) {
    const query = reason.limit(most - ids.size);
    const rows = await (kind === 'postgresql' ? query.forUpdate().skipLocked() : query).execute();
    for (const { id } of rows) ids.add(id);
    if (ids.size === most) break;
  }
  return [...ids];
}

/** Whether any index is behind. */
export async function anyBehind(db: Db, behind: Behind): Promise<boolean> {
  // Three questions in one, each of which the end of an index of its own answers: a statement that is prepared is planned without knowing the day, and a
  // database that cannot know how few are before it looks through all.
  const { rows } = await sql<{ behind: unknown }>`select
    exists (select 1 from accord where stale = 1) or
    (select min(learns_at) from accord where learns_at is not null) <= ${behind.at} or
    (select min(covered_to) from accord) < ${behind.to} as behind`.execute(db);
  return Boolean(rows[0]?.behind);
}

/** Puts index rows in the place of those that were there. */
export async function putIndexRows(tx: Tx, all: readonly IndexRows[]): Promise<void> {
  const ids = all.map(({ accord }) => accord);
  await tx.deleteFrom('deadline').where('accord', 'in', ids).execute();
  await tx.deleteFrom('standing').where('accord', 'in', ids).execute();
  for (const part of parts(
    all.flatMap(({ deadlines }) => deadlines),
    8,
  ))
    await tx.insertInto('deadline').values(part).execute();
  for (const part of parts(
    all.flatMap(({ standings }) => standings),
    11,
  ))
    await tx.insertInto('standing').values(part).execute();
  // Those of one zone in which nothing is still to become known hold for the same days.
  const alike = new Map<string, { readonly covered: IndexRows['covered']; readonly ids: string[] }>();
  for (const { accord, covered } of all) {
    const key = JSON.stringify(covered);
    const there = alike.get(key) ?? { covered, ids: [] };
    there.ids.push(accord);
    alike.set(key, there);
  }
  for (const { covered, ids: some } of alike.values())
    await tx
      .updateTable('accord')
      .set({ stale: 0, ...covered })
      .where('id', 'in', some)
      .execute();
}

/** What a page of deadlines asks for. */
export interface DeadlinesAsked extends Chosen {
  readonly from: string;
  readonly to: string;
  readonly by: 'date' | 'send_by';
  readonly kinds?: readonly string[];
  readonly party?: string;
  readonly position?: string;
  readonly after?: { readonly day: string; readonly accord: string; readonly n: number };
  readonly most: number;
}

/** A page of deadlines by day, then accord, then the order of the accord's own rows. */
export async function deadlinePage(
  db: Db,
  reach: Reach,
  asked: DeadlinesAsked,
): Promise<readonly Pick<DeadlineTable, 'n' | 'body'>[]> {
  let query = db
    .selectFrom('deadline')
    .select(['n', 'body'])
    .where(asked.by, '>=', asked.from)
    .where(asked.by, '<=', asked.to)
    .orderBy(asked.by)
    .orderBy('accord')
    .orderBy('n')
    .limit(asked.most);
  const { after } = asked;
  if (after)
    query = query.where(sql<boolean>`(${sql.ref(asked.by)}, accord, n) > (${after.day}, ${after.accord}, ${after.n})`);
  if (asked.kinds) query = query.where('kind', 'in', asked.kinds);
  if (asked.party !== undefined)
    query = query.where((is) => is.or([is('party', '=', asked.party as string), is('party', 'is', null)]));
  if (asked.position !== undefined) query = query.where('position', '=', asked.position);
  return query
    .where((is) => is.and([within(is.ref('deadline.accord'), reach), chosen(is.ref('deadline.accord'), asked)]))
    .execute();
}

/** What a page of standings asks for. */
export interface StandingsAsked extends Chosen {
  readonly on: string;
  readonly states?: readonly string[];
  readonly after?: string;
  readonly most: number;
}

/** The accords that stand in one of some states on a day, each as often as it does so. */
export const standingIn = (db: Db, { on, states }: { readonly on: string; readonly states: readonly string[] }) =>
  db
    .selectFrom('standing')
    .select('accord')
    .where('state', 'in', states)
    .where('from_on', '<=', on)
    .where('to_on', '>=', on);

/** The accords of a page that stand in some state on a day, in the order of their ids. */
export async function standingAccords(db: Db, reach: Reach, asked: StandingsAsked): Promise<readonly string[]> {
  const { on, states, after } = asked;
  if (states) {
    let query = standingIn(db, { on, states })
      .distinct()
      .where((is) => is.and([within(is.ref('standing.accord'), reach), chosen(is.ref('standing.accord'), asked)]));
    if (after !== undefined) query = query.where('accord', '>', after);
    const rows = await query.orderBy('accord').limit(asked.most).execute();
    return rows.map(({ accord }) => accord);
  }
  let query = db
    .selectFrom('accord')
    .select('id')
    .where((is) => is.and([within(is.ref('accord.id'), reach), chosen(is.ref('accord.id'), asked)]));
  if (after !== undefined) query = query.where('id', '>', after);
  const rows = await query.orderBy('id').limit(asked.most).execute();
  return rows.map(({ id }) => id);
}

/** How some accords stand on a day, in the order of accord, position and party as the file has them. */
export async function standingsOf(
  db: Db,
  accords: readonly string[],
  on: string,
): Promise<readonly Pick<StandingTable, 'accord' | 'body'>[]> {
  if (accords.length === 0) return [];
  return db
    .selectFrom('standing')
    .select(['accord', 'body'])
    .where('accord', 'in', accords)
    .where('from_on', '<=', on)
    .where('to_on', '>=', on)
    .orderBy('accord')
    .orderBy('n')
    .execute();
}
