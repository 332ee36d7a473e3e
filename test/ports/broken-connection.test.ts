import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { everyStore } from './stores.ts';

test('a connection that breaks between two statements of a transaction ends that transaction and nothing else', async () => {
  const { address } = everyStore.find(({ name }) => name === 'PostgreSQL')!;
  const store = await openStore(await address());
  const broken = store.write(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(store.read);
    // Long enough for the end of the connection to arrive while nobody waits for an answer.
    await new Promise((next) => setTimeout(next, 200));
    await tx.insertInto('setting').values({ name: 'lost', value: 'x' }).execute();
  });
  await expect(broken).rejects.toMatchObject({ kind: 'away' });
  await store.tryWriting();
  expect((await store.read.selectFrom('setting').select('name').execute()).map(({ name }) => name)).toEqual([
    'written',
  ]);
  await store.close();
});
