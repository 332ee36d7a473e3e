import { randomBytes } from 'node:crypto';
import { system } from '../../src/service/actor.ts';
import { eventId } from '../../src/service/events.ts';
import { type Register, registerOver } from '../../src/service/register.ts';
import { createWebhook } from '../../src/service/webhooks.ts';
import { openStore } from '../../src/store/open.ts';
import { person } from './persons.ts';

export { mailbox } from './mailbox.ts';
export { receiver } from './receiver.ts';

/** Somebody who is told of deadlines. */
interface Told {
  readonly id: string;
  readonly address: string;
}

/** Puts a webhook and two persons into a store that nobody serves: what happens in it from now on is watched. */
export async function watch(store: string, url: string): Promise<{ secret: string; owner: Told; deputy: Told }> {
  return over(store, async (register) => {
    const { secret } = await register.write(system, createWebhook(register, { url }));
    const told = async (name: string): Promise<Told> => {
      const { id } = await person(register, `${name}-${randomBytes(2).toString('hex')}`);
      const { email } = await register.read
        .selectFrom('person')
        .select('email')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return { id, address: email ?? '' };
    };
    return { secret, owner: await told('owner'), deputy: await told('deputy') };
  });
}

/** What a store says that it owed, and what of it is still open or was given up. */
export interface OwedBy {
  /** The id of each event about an accord since a webhook was made, in the order of the log. */
  readonly events: readonly string[];
  /** What each of these lines of the log is about. */
  readonly about: readonly (string | undefined)[];
  /** The id of each reminder. */
  readonly reminders: readonly string[];
  readonly open: number;
  readonly dead: number;
}

/** Reads what a store owed to the outside. */
export async function owedBy(store: string): Promise<OwedBy> {
  return over(store, async ({ read }) => {
    const rows = await read
      .selectFrom('log')
      .select(['idx', 'action', 'accord', 'outcome', 'leaf'])
      .orderBy('idx')
      .execute();
    const since = rows.find(({ action }) => action === 'webhook.created')?.idx ?? Number.POSITIVE_INFINITY;
    const lines = rows.filter(({ idx, accord, outcome }) => idx > since && accord !== null && outcome === 'done');
    const owed = await read.selectFrom('outbox').select(['id', 'kind', 'done_at', 'dead_at']).execute();
    return {
      events: lines.map(({ idx }) => eventId(idx)),
      about: lines.map(({ leaf }) => (JSON.parse(leaf) as { about?: string }).about),
      reminders: owed.filter(({ kind }) => kind === 'reminder').map(({ id }) => id),
      open: owed.filter(({ done_at, dead_at }) => done_at === null && dead_at === null).length,
      dead: owed.filter(({ dead_at }) => dead_at !== null).length,
    };
  });
}

async function over<Result>(store: string, work: (register: Register) => Promise<Result>): Promise<Result> {
  const register = registerOver(await openStore(store));
  try {
    return await work(register);
  } finally {
    await register.close();
  }
}
