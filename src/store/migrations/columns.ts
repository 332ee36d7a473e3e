import { type Kysely, type RawBuilder, sql } from 'kysely';

/** Which database a migration runs on. */
export type Engine = 'sqlite' | 'postgresql';

/** A step from one version of the schema to the next. There is no way back: a backup is. */
export interface Migration {
  readonly name: string;
  readonly up: (db: Kysely<unknown>, engine: Engine) => Promise<void>;
}

/** How many parts the tables of accords have on PostgreSQL. */
const partitions = 16;

/** How a table is kept. */
interface Keeping {
  /** PostgreSQL keeps it in parts by the hash of this column: for what is asked by this column alone. */
  readonly by?: string;
  /** It has no columns but those of its key: SQLite then keeps the key alone, and not a row beside it. */
  readonly keyOnly?: true;
}

/** Makes a table from its columns. */
export async function table(
  db: Kysely<unknown>,
  engine: Engine,
  name: string,
  columns: readonly string[],
  { by, keyOnly }: Keeping = {},
): Promise<void> {
  const typed = columns.map((column) => (engine === 'postgresql' ? postgres(column) : column)).join(', ');
  const tail =
    engine === 'sqlite'
      ? keyOnly
        ? 'strict, without rowid'
        : 'strict'
      : by === undefined
        ? ''
        : `partition by hash ("${by}")`;
  await raw(`create table "${name}" (${typed}) ${tail}`).execute(db);
  if (engine === 'sqlite' || by === undefined) return;
  for (let n = 0; n < partitions; n += 1)
    await raw(
      `create table "${name}_${n}" partition of "${name}" for values with (modulus ${partitions}, remainder ${n})`,
    ).execute(db);
}

// Texts are ordered by their code points on both, so that pages and ranges are the same.
function postgres(column: string): string {
  return column
    .replace(/^("\w+") text\b/, '$1 text collate "C"')
    .replace(/^("\w+") blob\b/, '$1 bytea')
    .replace(/^("\w+") integer\b/, '$1 bigint');
}

/** A statement as written. */
export const raw = (text: string): RawBuilder<unknown> => sql.raw(text);
