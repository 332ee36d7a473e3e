import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

// Counts and places are far below 2^53, so they are numbers as they are on SQLite.
const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format) => (type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format)),
};

/** Connections to a PostgreSQL server. Every commit waits for the disk (synchronous_commit=on). */
export interface PostgresqlPool {
  readonly pool: pg.Pool;
  readonly dialect: Dialect;
}

/**
 * Opens connections to PostgreSQL; none is made before the first question.
 * @param url as `postgres://user@host:port/database`
 * @param most how many connections at most
 */
export function openPostgresql(url: string, most: number): PostgresqlPool {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    types: types,
    application_name: 'tacit',
    connectionTimeoutMillis: 5_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
    options: '-c synchronous_commit=on -c TimeZone=UTC',
  });
  // A connection that breaks is replaced by the next question, and whoever was using it hears of it from his own: between two statements of a
  // transaction there is nobody to be told, and that must not end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return { pool, dialect: new PostgresDialect({ pool }) };
}
