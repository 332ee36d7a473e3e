import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Dialect, Kysely, type Migration as KyselyMigration, Migrator } from 'kysely';
import { faultOf, StoreFault } from './fault.ts';
import type { Engine } from './migrations/columns.ts';
import { migrations } from './migrations/index.ts';
import { openPostgresql } from './postgresql.ts';
import type { Schema } from './schema.ts';
import { openSqlite } from './sqlite.ts';
import type { Db, Store } from './store.ts';

/** How a store is opened. */
export interface Opening {
  /** A replica of the server, for what {@link Store.aside} is for (PostgreSQL only). */
  readonly readUrl?: string;
  /** How many connections at most (PostgreSQL only). */
  readonly connections?: number;
  /** Up to which step the schema is brought; the last where left out, none where `none`. */
  readonly migrateTo?: string;
}

/**
 * Opens the store that an address names and brings its schema up to date: `memory:`, a path of a SQLite file, or `postgres://…`.
 * Throws a StoreFault of the kind `newer` where the store was written by a later version of Tacit.
 */
export async function openStore(address: string, opening: Opening = {}): Promise<Store> {
  const { store, db } = isPostgresql(address) ? onPostgresql(address, opening) : onSqlite(address);
  try {
    if (opening.migrateTo !== 'none') await migrate(db, engineOf(store), opening.migrateTo);
    return store;
  } catch (error) {
    await store.close();
    throw faultOf(error) ?? error;
  }
}

/** Whether an address names a database of PostgreSQL. */
export const isPostgresql = (address: string): boolean => /^postgres(?:ql)?:\/\//.test(address);

/** The database behind a store. */
export const engineOf = ({ kind }: Pick<Store, 'kind'>): Engine => (kind === 'postgresql' ? 'postgresql' : 'sqlite');

// A store, with what writes to it.
interface Opened {
  readonly store: Store;
  readonly db: Db;
}

function onSqlite(path: string): Opened {
  const inMemory = path === 'memory:';
  const connect = (transactions: 'immediate' | 'deferred'): Db =>
    new Kysely<Schema>({ dialect: opened(inMemory ? ':memory:' : path, transactions) });
  const db = connect('immediate');
  // A second connection sees what is committed while a transaction is open on the first.
  const read = inMemory ? db : connect('deferred');
  const store: Store = {
    kind: inMemory ? 'memory' : 'sqlite',
    read,
    aside: read,
    write: writing(db),
    tryWriting: tryingToWrite(writing(db)),
    snapshot: async (work) => {
      const own = inMemory ? db : connect('deferred');
      try {
        return await own.transaction().execute(work);
      } finally {
        if (own !== db) await own.destroy();
      }
    },
    close: async () => {
      await db.destroy();
      if (read !== db) await read.destroy();
    },
  };
  return { store, db };
}

function opened(path: string, transactions: 'immediate' | 'deferred'): Dialect {
  try {
    return openSqlite(path, transactions);
  } catch (error) {
    const fault = faultOf(error);
    // Beside its file SQLite makes others: of a place that takes none it says no more than that it cannot open it.
    throw fault?.kind === 'away' && existsSync(path) && !takesFiles(dirname(path))
      ? new StoreFault('read-only', error)
      : (fault ?? error);
  }
}

function takesFiles(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function onPostgresql(url: string, { readUrl, connections = 10 }: Opening): Opened {
  const db = new Kysely<Schema>({ dialect: openPostgresql(url, connections).dialect });
  const aside =
    readUrl === undefined ? db : new Kysely<Schema>({ dialect: openPostgresql(readUrl, connections).dialect });
  const store: Store = {
    kind: 'postgresql',
    read: db,
    aside,
    write: writing(db),
    tryWriting: tryingToWrite(writing(db)),
    snapshot: (work, from) =>
      (from === 'aside' ? aside : db)
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(work),
    close: async () => {
      await db.destroy();
      if (aside !== db) await aside.destroy();
    },
  };
  return { store, db };
}

function writing(db: Db): Store['write'] {
  return async (work) => {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      throw faultOf(error) ?? error;
    }
  };
}

// As much as several acts take: a disk that has room for a word can be full for them.
const filling = '.'.repeat(1 << 16);

function tryingToWrite(write: Store['write']): Store['tryWriting'] {
  return () =>
    write(async (tx) => {
      // What is taken back may never reach the disk, so this is left there, in one place.
      await tx
        .insertInto('setting')
        .values({ name: 'written', value: filling })
        .onConflict((on) => on.column('name').doUpdateSet({ value: filling }))
        .execute();
    });
}

/** Brings a schema to a step, in order, each once, whoever else tries it at the same time: all of it or nothing. */
async function migrate(db: Db, engine: Engine, to?: string): Promise<void> {
  const provider = {
    getMigrations: () =>
      Promise.resolve(
        Object.fromEntries(
          migrations.map(({ name, up }): [string, KyselyMigration] => [name, { up: (inside) => up(inside, engine) }]),
        ),
      ),
  };
  // Steps are kept with the moment at which they were taken, and that may lie behind the one before: clocks are set back. Names say the order.
  const migrator = new Migrator({ db, provider, allowUnorderedMigrations: true });
  const { error } = to === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(to);
  if (error === undefined) return;
  const missing = error instanceof Error && /corrupted migrations: previously executed migration/.test(error.message);
  throw missing ? new StoreFault('newer', error) : error;
}
