import { type Dialect, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
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
  return { pool, dialect: new PostgresDialect({ pool: preparing(pool) }) };
}

/** How many statements are prepared on a connection at most. */
const mostPrepared = 300;

/**
 * Connections that prepare what they are asked again and again: planning a question can take longer than answering it. A connection whose plans no longer
 * fit, since the schema was changed under it, is given up and replaced.
 */
function preparing(pool: pg.Pool): PostgresPool {
  const asked = new Map<string, number>();
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const nameOf = (text: string): string | undefined => {
    const known = asked.get(text);
    if (known === undefined && asked.size < mostPrepared) asked.set(text, asked.size);
    return known === undefined ? undefined : `tacit-${known}`;
  };
  const wrap = (client: pg.PoolClient): PostgresPoolClient => {
    let outdated = false;
    const query = async (text: string, values: unknown[]): Promise<pg.QueryResult> => {
      const name = values.length > 0 ? nameOf(text) : undefined;
      if (name === undefined) return client.query(text, values);
      try {
        return await client.query({ name, text, values });
      } catch (error) {
        outdated ||= (error as { code?: string }).code === '0A000';
        throw error;
      }
    };
    return { query, release: () => client.release(outdated) } as unknown as PostgresPoolClient;
  };
  return {
    connect: async () => {
      const client = await pool.connect();
      let one = wrapped.get(client);
      if (!one) {
        one = wrap(client);
        wrapped.set(client, one);
      }
      return one;
    },
    end: async () => pool.end(),
  };
}
