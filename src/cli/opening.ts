import { type Sentence, sentence, wordsOf } from '../base/index.ts';
import type { Register } from '../service/register.ts';
import type { FaultKind } from '../store/fault.ts';
import { type OptionSpec, UsageError, valueOf, type Words } from './command.ts';

/** The option that names the store. */
export const storeOption: Readonly<Record<string, OptionSpec>> = {
  store: {
    says: sentence`the store: a file of SQLite or postgres://…; TACIT_STORE, else tacit.db where left out`,
    value: 'ADDRESS',
  },
};

/** The address of the store that a call means. */
export const storeAddress = (words: Words): string => valueOf(words, 'store') ?? process.env.TACIT_STORE ?? 'tacit.db';

/** Opens the register that a call means, runs something with it, and closes it whatever comes of it. */
export async function withRegister<Result>(
  words: Words,
  work: (register: Register) => Promise<Result>,
): Promise<Result> {
  const [{ isPostgresql, openStore }, { registerOver }] = await Promise.all([
    import('../store/open.ts'),
    import('../service/register.ts'),
  ]);
  const address = storeAddress(words);
  const { TACIT_READ_STORE: readUrl } = process.env;
  if (readUrl !== undefined && !(isPostgresql(address) && isPostgresql(readUrl)))
    throw new UsageError(sentence`TACIT_READ_STORE names a replica of PostgreSQL: both stores begin with postgres://.`);
  const store = await told(openStore(address, { ...(readUrl !== undefined && { readUrl }) }));
  const register = registerOver(store);
  try {
    return await told(work(register));
  } finally {
    await register.close();
  }
}

/** Turns what a store or a use case refuses into a word to whoever called. */
export async function told<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    const [{ Problem }, { faultOf }] = await Promise.all([
      import('../service/problem.ts'),
      import('../store/fault.ts'),
    ]);
    if (error instanceof Problem) throw new UsageError(wordsOf(error.message));
    const fault = faultOf(error);
    if (!fault) throw error;
    throw new UsageError(sentence`The store cannot be used: ${faults[fault.kind]} (${shortOf(fault.cause)}).`);
  }
}

const faults: Readonly<Record<FaultKind, Sentence>> = {
  taken: sentence`what is to be written is there already`,
  busy: sentence`another program is writing`,
  full: sentence`there is no room left on the disk`,
  'read-only': sentence`it can be read but not written to`,
  away: sentence`it cannot be reached`,
  damaged: sentence`it is damaged`,
  newer: sentence`a later version of Tacit wrote it`,
};

const shortOf = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? '';
