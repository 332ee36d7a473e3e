/** An instant: ISO 8601 in UTC with milliseconds. */
export type Instant = string;

/** What time it is. Only the service knows; everything to the left of it is told. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
}

/** Where ids and secrets come from. */
export interface Random {
  readonly bytes: (count: number) => Uint8Array;
}

/** Prints an instant. */
export const instantOf = (ms: number): Instant => new Date(ms).toISOString();

const letters = 'abcdefghjkmnpqrstvwxyz0123456789';

/** A new id: a word for what it names, and 80 bits by chance. */
export function newId(random: Random, word: string): string {
  return `${word}-${Array.from(random.bytes(16), (byte) => letters[byte % letters.length]).join('')}`;
}
