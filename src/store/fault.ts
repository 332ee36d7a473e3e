/** What is wrong when a store cannot do what it is asked: the same words for both databases. */
export type FaultKind = 'taken' | 'busy' | 'full' | 'read-only' | 'away' | 'damaged' | 'newer';

/** A store that could not do what it was asked, with what is wrong and what was said underneath. */
export class StoreFault extends Error {
  readonly kind: FaultKind;
  constructor(kind: FaultKind, cause: unknown) {
    super(`${kind}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.kind = kind;
  }
}

// SQLSTATE classes (PostgreSQL, appendix A) and result codes of SQLite.
const postgresql: readonly (readonly [RegExp, FaultKind])[] = [
  [/^23505$/, 'taken'],
  [/^(?:40001|40P01|55P03|57014)$/, 'busy'],
  [/^(?:53100|53200)$/, 'full'],
  [/^25006$/, 'read-only'],
  [/^(?:08\w{3}|57P0\d|53300)$/, 'away'],
  [/^XX00[12]$/, 'damaged'],
];
const network = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ENOENT)$/;
const sqlite: readonly (readonly [RegExp, FaultKind])[] = [
  [/UNIQUE constraint|PRIMARY KEY/i, 'taken'],
  [/database (?:table )?is locked|database is busy/i, 'busy'],
  [/database or disk is full/i, 'full'],
  [/readonly|read-only/i, 'read-only'],
  [/malformed|not a database|disk I\/O error/i, 'damaged'],
  [/unable to open|database is not open/i, 'away'],
];

/** The fault behind an error of a database; undefined where the error is a mistake of the program. */
export function faultOf(error: unknown): StoreFault | undefined {
  if (error instanceof StoreFault) return error;
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  const text = typeof code === 'string' ? code : '';
  const kind =
    postgresql.find(([pattern]) => pattern.test(text))?.[1] ??
    (network.test(text) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/i.test(
      error.message,
    )
      ? 'away'
      : sqlite.find(([pattern]) => pattern.test(error.message))?.[1]);
  return kind && new StoreFault(kind, error);
}
