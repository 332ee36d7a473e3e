import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/** The most statements that a connection keeps prepared, and how long they are: the rows of a bulk load never come in one number twice. */
const mostPrepared = 400;
const longestPrepared = 8_000;

/**
 * Opens a database of SQLite. Every commit is on the disk before it is acknowledged (WAL, synchronous=FULL).
 * @param path a file, or `:memory:`
 * @param transactions whether they take the right to write at once, or only read
 */
export function openSqlite(path: string, transactions: 'immediate' | 'deferred'): Dialect {
  const database = new DatabaseSync(path, { timeout: 10_000, enableForeignKeyConstraints: false });
  if (path !== ':memory:') database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full; pragma trusted_schema = off; pragma cache_size = -65536');
  const connection = connectionTo(database);
  return {
    createAdapter: () => new TransactionalAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createDriver: () =>
      driverOf(
        connection,
        `begin ${transactions}`,
        () => database.isTransaction,
        () => database.close(),
      ),
  };
}

// SQLite takes tables back with their transaction, so steps of the schema are taken whole, and by one process at a time.
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function connectionTo(database: DatabaseSyncInstance): DatabaseConnection {
  const prepared = new Map<string, { statement: StatementSyncInstance; rows: boolean }>();
  const prepare = (text: string): { statement: StatementSyncInstance; rows: boolean } => {
    const known = prepared.get(text);
    if (known) return known;
    const statement = database.prepare(text);
    const fresh = { statement, rows: statement.columns().length > 0 };
    if (text.length > longestPrepared) return fresh;
    if (prepared.size >= mostPrepared) prepared.clear();
    prepared.set(text, fresh);
    return fresh;
  };
  return {
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
      const { statement, rows } = prepare(sql);
      const bound = parameters as Parameters<StatementSyncInstance['all']>;
      if (rows) return { rows: statement.all(...bound) as Row[] };
      const { changes } = statement.run(...bound);
      return { rows: [], numAffectedRows: BigInt(changes) };
    },
    streamQuery: async function* <Row>({ sql, parameters }: CompiledQuery): AsyncGenerator<QueryResult<Row>> {
      // A statement of its own: one that is kept prepared may be asked again while this one is still being read.
      const bound = parameters as Parameters<StatementSyncInstance['all']>;
      for (const row of database.prepare(sql).iterate(...bound)) yield { rows: [row as Row] };
    },
  };
}

// One connection; whoever asks for it waits for its turn, so a transaction sees nobody else's statements.
function driverOf(connection: DatabaseConnection, begin: string, isOpen: () => boolean, close: () => void): Driver {
  let last: Promise<void> = Promise.resolve();
  let free: (() => void) | undefined;
  const run = async (sql: string): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(sql));
  };
  return {
    init: () => Promise.resolve(),
    acquireConnection: async () => {
      const before = last;
      let done: (() => void) | undefined;
      last = new Promise((resolve) => {
        done = resolve;
      });
      await before;
      free = done;
      return connection;
    },
    releaseConnection: () => {
      free?.();
      return Promise.resolve();
    },
    // A transaction that begins by reading and then writes could find that another process has written in between: writers begin at once.
    beginTransaction: () => run(begin),
    commitTransaction: () => run('commit'),
    // A disk that is full has SQLite take the transaction back by itself: then there is none, and what was wrong has to be heard.
    rollbackTransaction: async () => {
      if (isOpen()) await run('rollback');
    },
    destroy: () => {
      close();
      return Promise.resolve();
    },
  };
}
