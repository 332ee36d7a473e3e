import { expressionBuilder } from 'kysely';
import type { Localized } from '../base/index.ts';
import { standingIn } from './index-rows.ts';
import { type Chosen, chosen, type Reach, within } from './reach.ts';
import type { AccordTable, Schema } from './schema.ts';
import type { Db } from './store.ts';
import { havingWords, type WordAsked } from './words.ts';

/** What a page of accords asks for. */
export interface AccordsAsked extends Chosen {
  readonly words: readonly WordAsked[];
  readonly kind?: string;
  /** Only those that stand in one of some states on a day, for some party under some reading; from the index. */
  readonly standing?: { readonly on: string; readonly states: readonly string[] };
  readonly after?: string;
  readonly most: number;
}

/** A page of accords in the order of their ids. */
export async function accordPage(
  db: Db,
  reach: Reach,
  { words, kind, standing, after, most, ...which }: AccordsAsked,
): Promise<readonly Omit<AccordTable, 'frame'>[]> {
  const having = await havingWords(db, expressionBuilder<Schema, 'accord'>().ref('accord.id'), words);
  let query = db
    .selectFrom('accord')
    .select([
      'id',
      'version',
      'kind',
      'title',
      'care',
      'acts',
      'stale',
      'covered_from',
      'covered_to',
      'learns_at',
      'created_at',
      'changed_at',
    ])
    .where((is) => is.and([within(is.ref('accord.id'), reach), chosen(is.ref('accord.id'), which)]));
  if (words.length > 0) query = query.where(having);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (standing) query = query.where('id', 'in', standingIn(db, standing));
  if (after !== undefined) query = query.where('id', '>', after);
  return query.orderBy('id').limit(most).execute();
}

/** How many accords lie within reach, counted up to `most`. */
export async function countWithin(db: Db, reach: Reach, which: Chosen | undefined, most: number): Promise<number> {
  const query = db
    .selectFrom('accord')
    .select('id')
    .where((is) => is.and([within(is.ref('accord.id'), reach), chosen(is.ref('accord.id'), which ?? {})]));
  return (await query.limit(most).execute()).length;
}

/** The titles of accords, as written. */
export async function titlesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Localized>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('accord').select(['id', 'title']).where('id', 'in', ids).execute();
  return new Map(rows.flatMap(({ id, title }) => (title === null ? [] : [[id, JSON.parse(title) as Localized]])));
}
