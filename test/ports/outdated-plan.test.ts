import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { everyStore } from './stores.ts';

test('a statement that was prepared before the schema changed fails once and is prepared anew', async () => {
  const { address } = everyStore.find(({ name }) => name === 'PostgreSQL')!;
  const at = await address();
  const [store, other] = [await openStore(at), await openStore(at)];
  // Whoever asks for all columns is told of more of them after the change.
  const ask = async (): Promise<number> =>
    Object.keys((await sql<object>`select * from setting where name <> ${'none'}`.execute(store.read)).rows[0]!).length;
  await store.tryWriting();
  for (let i = 0; i < 3; i += 1) expect(await ask()).toBe(2);
  await sql`alter table setting add column more text`.execute(other.read);
  const outcomes = await Promise.allSettled([ask(), ask(), ask(), ask()]);
  const fault = outcomes.find((one) => one.status === 'rejected');
  if (fault) expect(String(fault.reason)).toMatch(/cached plan/);
  for (let i = 0; i < 20; i += 1) await ask().catch(() => 0);
  for (let i = 0; i < 20; i += 1) expect(await ask()).toBe(3);
  await store.close();
  await other.close();
});
