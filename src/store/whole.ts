import { sql } from 'kysely';
import { parts } from './journal.ts';
import type { Schema } from './schema.ts';
import type { Db, Tx } from './store.ts';

/** A table of the store as it is copied: by which columns its rows are told apart, and what is worked out from the others. */
interface Copied {
  readonly table: keyof Schema;
  readonly key: readonly string[];
  /** Columns that hold bytes; they are written in base64. */
  readonly bytes?: readonly string[];
  /** Nothing of it is part of the record: secrets, and work that is owed. */
  readonly apart?: true;
}

/** Every table that is copied, in an order in which they can be put back. What is worked out from them is worked out again. */
export const copied: readonly Copied[] = [
  { table: 'accord', key: ['id'] },
  { table: 'entry', key: ['accord', 'seq'] },
  { table: 'document', key: ['hash'], bytes: ['bytes'] },
  { table: 'quote', key: ['accord', 'ref', 'hash'] },
  { table: 'branch', key: ['id'] },
  { table: 'setting', key: ['name'] },
  { table: 'log', key: ['idx'], bytes: ['hash'] },
  { table: 'tile', key: ['level', 'n'], bytes: ['hash'] },
  { table: 'checkpoint', key: ['size'] },
  { table: 'person', key: ['id'] },
  { table: 'grant', key: ['id'] },
  { table: 'told', key: ['accord', 'deadline', 'step', 'person'] },
  { table: 'token', key: ['id'], apart: true },
  { table: 'webhook', key: ['id'], apart: true },
  { table: 'outbox', key: ['id'], apart: true },
  { table: 'replied', key: ['actor', 'key'], apart: true },
];

type Row = Readonly<Record<string, unknown>>;

const together = 2_000;

/** The rows of a table in the order of their keys, read in parts: a table may be larger than the memory. */
export async function* rowsOf(db: Db, { table, key, bytes = [] }: Copied): AsyncGenerator<Row> {
  let after: readonly unknown[] | undefined;
  const columns = sql.join(key.map((name) => sql.ref(name)));
  for (;;) {
    const from = after === undefined ? sql`` : sql`where (${columns}) > (${sql.join(after)})`;
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} ${from} order by ${columns} limit ${sql.lit(together)}`.execute(db);
    for (const row of rows) yield bytes.length === 0 ? row : { ...row, ...asText(row, bytes) };
    if (rows.length < together) return;
    const last = rows.at(-1) as Row;
    after = key.map((name) => last[name]);
  }
}

/** Puts rows back into an empty table. */
export async function putBack(tx: Tx, { table, bytes = [] }: Copied, rows: readonly Row[]): Promise<void> {
  const width = Object.keys(rows[0] ?? {}).length;
  for (const part of parts(rows, Math.max(1, width)))
    await tx
      .insertInto(table)
      .values(part.map((row) => (bytes.length === 0 ? row : { ...row, ...asBytes(row, bytes) })) as never)
      .execute();
}

/** Whether nothing has been written to a store yet. */
export async function isEmpty(db: Db): Promise<boolean> {
  const [leaf, accord, person] = await Promise.all([
    db.selectFrom('log').select('idx').limit(1).executeTakeFirst(),
    db.selectFrom('accord').select('id').limit(1).executeTakeFirst(),
    db.selectFrom('person').select('id').limit(1).executeTakeFirst(),
  ]);
  return leaf === undefined && accord === undefined && person === undefined;
}

const asText = (row: Row, names: readonly string[]): Row =>
  Object.fromEntries(
    names.map((name) => [name, row[name] === null ? null : Buffer.from(row[name] as Uint8Array).toString('base64')]),
  );

const asBytes = (row: Row, names: readonly string[]): Row =>
  Object.fromEntries(
    names.map((name) => [name, row[name] === null ? null : Buffer.from(row[name] as string, 'base64')]),
  );
