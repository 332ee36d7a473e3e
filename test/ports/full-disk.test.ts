import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';

// SQLite refuses to grow beyond a number of pages in the words that it has for a full disk, and takes the transaction back by itself.
test('a store that is full says so, and goes on when there is room', async () => {
  const store = await openStore(join(mkdtempSync(join(tmpdir(), 'tacit-full-')), 'register.db'));
  const write = (value: string): Promise<unknown> =>
    store.write((tx) =>
      tx
        .insertInto('setting')
        .values({ name: value.slice(0, 40), value })
        .execute(),
    );
  const pages = async (most: number): Promise<void> => {
    await store.write(async (tx) => {
      await sql.raw(`pragma max_page_count = ${most}`).execute(tx);
    });
  };
  await pages(1);
  await expect(write('x'.repeat(1 << 20))).rejects.toMatchObject({ kind: 'full' });
  await expect(write('y'.repeat(1 << 20))).rejects.toMatchObject({ kind: 'full' });
  await pages(1_000_000);
  await write('z'.repeat(1 << 20));
  await store.tryWriting();
  expect((await store.read.selectFrom('setting').select('name').execute()).map(({ name }) => name)).toEqual([
    'written',
    'z'.repeat(40),
  ]);
  await store.close();
});
