import type { CompiledQuery } from 'kysely';
import type { DocumentTable, QuoteTable } from './schema.ts';
import type { Db } from './store.ts';

/** The statements that keep a document; one that is there already is left as it is. */
export function keepDocument(db: Db, row: Omit<DocumentTable, 'erased_at'>): readonly CompiledQuery[] {
  return [
    db
      .insertInto('document')
      .values({ ...row, erased_at: null })
      .onConflict((on) => on.column('hash').doNothing())
      .compile(),
  ];
}

/** The statements that keep quotes. */
export function keepQuotes(db: Db, rows: readonly QuoteTable[]): readonly CompiledQuery[] {
  return rows.length === 0
    ? []
    : [
        db
          .insertInto('quote')
          .values(rows)
          .onConflict((on) => on.columns(['accord', 'ref', 'hash']).doNothing())
          .compile(),
      ];
}

/** A document with its bytes. */
export async function documentOf(db: Db, hash: string): Promise<DocumentTable | undefined> {
  return db.selectFrom('document').selectAll().where('hash', '=', hash).executeTakeFirst();
}

/** The quotes of an accord, with what they rest on. */
export async function quotesOf(db: Db, accord: string): Promise<readonly QuoteTable[]> {
  return db.selectFrom('quote').selectAll().where('accord', '=', accord).orderBy('ref').orderBy('start').execute();
}
