import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** What reads and what, inside a transaction, also writes. */
export type Db = Kysely<Schema>;

/** An open transaction. */
export type Tx = Transaction<Schema>;

/**
 * Where the register is kept. One schema and one set of queries stand above it; what differs between databases is here.
 * Errors of a database come out as {@link import('./fault.ts').StoreFault}.
 */
export interface Store {
  readonly kind: 'memory' | 'sqlite' | 'postgresql';
  /** For questions: sees what has been committed. */
  readonly read: Db;
  /** For long questions that may be a little old, so that they hold up nobody: a replica, where there is one. */
  readonly aside: Db;
  /** Runs a piece of writing whole or not at all; when it has returned, what was written is on the disk. */
  readonly write: <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>;
  /**
   * Runs questions that all see the store as it is at one moment, however long they take and whoever writes meanwhile; with `aside`, at one that may be a
   * little old.
   */
  readonly snapshot: <Result>(work: (db: Db) => Promise<Result>, from?: 'aside') => Promise<Result>;
  /** Writes a word of its own, so that what is wrong with the disk is thrown here and not at the next user. */
  readonly tryWriting: () => Promise<void>;
  readonly close: () => Promise<void>;
}
