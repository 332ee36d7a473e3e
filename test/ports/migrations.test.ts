import { spawn } from 'node:child_process';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Register, registerOver } from '../../src/service/register.ts';
import { verifyStore } from '../../src/service/verify.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { entry } from '../docs/page.ts';
import { countOf, fill, filledAt, saidBy, standing, tablesOf } from './filled.ts';
import { everyStore } from './stores.ts';

const newest = migrations.at(-1)!.name;
const steps = migrations.map(({ name }) => name);
const clock = { now: () => Date.parse(filledAt) };

let source: Register;
beforeAll(async () => {
  source = await standing('memory:');
  await fill(source);
});
afterAll(() => source.close());

/** Puts into a store whatever its tables take of the rows of the source: at an earlier step there are fewer of both. */
async function fillAsThen({ store }: { readonly store: Store }): Promise<void> {
  const tables = await tablesOf({ store });
  await store.write(async (tx) => {
    for (const [table, columns] of tables) {
      const name = sql.table(table);
      await sql`delete from ${name}`.execute(tx);
      const listed = sql.join(columns.map((column) => sql.ref(column)));
      const { rows } = await sql<Record<string, unknown>>`select ${listed} from ${name}`.execute(source.read);
      for (const row of rows)
        await sql`insert into ${name} (${listed}) values (${sql.join(columns.map((column) => row[column]))})`.execute(
          tx,
        );
    }
  });
}

/** The steps that a store says it has taken, each with its moment. */
const taken = async ({ read }: Pick<Store, 'read'>): Promise<readonly unknown[]> =>
  (await sql`select name, timestamp from kysely_migration order by name`.execute(read)).rows;

const schemaOf = async (store: Store): Promise<unknown> =>
  JSON.stringify((await store.read.introspection.getTables()).map((table) => [table.name, table.columns]).sort());

test('the register that is brought up has rows in every table', async () => {
  for (const table of (await tablesOf(source)).keys()) expect(await countOf(source, table), table).toBeGreaterThan(0);
  expect((await verifyStore(source)).damage).toEqual([]);
});

describe.each(everyStore.filter(({ name }) => name !== 'memory'))('a store on $name', ({ address }) => {
  test.each(steps)('that stands at %s is brought up, keeps every row, and answers as one made today', async (step) => {
    const path = await address();
    const before = await openStore(path, { migrateTo: step });
    expect((await taken(before)).length).toBe(steps.indexOf(step) + 1);
    await fillAsThen({ store: before });
    const tables = await tablesOf({ store: before });
    const counts = await Promise.all([...tables.keys()].map((table) => countOf({ store: before }, table)));
    await before.close();

    const register = registerOver(await openStore(path), { clock });
    const after = await Promise.all([...tables.keys()].map((table) => countOf(register, table)));
    expect(after).toEqual(counts);
    // The same rows in a store that was made at the newest step.
    const fresh = registerOver(await openStore('memory:'), { clock });
    const names = [...tables.keys()];
    await fillAsThen(fresh);
    for (const table of (await tablesOf(fresh)).keys())
      if (!names.includes(table) && table !== 'log_head')
        await fresh.store.write((tx) => sql`delete from ${sql.table(table)}`.execute(tx));
    if (!names.includes('log_head'))
      await fresh.store.write((tx) => tx.updateTable('log_head').set({ size: 0, frontier: '' }).execute());
    expect(await saidBy(register)).toEqual(await saidBy(fresh));
    if (step === newest) expect(await saidBy(register)).toEqual(await saidBy(source));
    // Before there was a log nothing vouched for entries: it is said of each accord, and of nothing else.
    const { damage, leaves, accords } = await verifyStore(register);
    const unvouched = names.includes('log') ? 0 : accords;
    expect(damage.map(({ what, says }) => `${what} ${says.replace(/^.*; /, '')}`)).toEqual(
      Array.from({ length: unvouched }, () => 'accord the log has 0.'),
    );
    expect(leaves).toBe(names.includes('log') ? (await verifyStore(source)).leaves : 0);
    await register.close();
    await fresh.close();
  });

  test('is brought up once: again it changes nothing, and the clock may have been set back between two steps', async () => {
    const path = await address();
    const before = await openStore(path, { migrateTo: steps[1] as string });
    await before.write((tx) =>
      sql`update kysely_migration set timestamp = '2099-01-01T00:00:00.000Z' where name = ${steps[0]}`.execute(tx),
    );
    await before.close();
    const once = await openStore(path);
    const first = [await taken(once), await schemaOf(once)];
    await once.close();
    const twice = await openStore(path);
    expect([await taken(twice), await schemaOf(twice)]).toEqual(first);
    expect((await taken(twice)).length).toBe(steps.length);
    await twice.close();
  });

  test('can be brought up by several processes at the same time', async () => {
    const path = await address();
    const alone = await openStore(await address());
    const schema = await schemaOf(alone);
    await alone.close();
    const ended = await Promise.all(Array.from({ length: 4 }, () => migrated(path)));
    expect(ended).toEqual(Array.from({ length: 4 }, () => [0, '']));
    const store = await openStore(path);
    expect(await schemaOf(store)).toBe(schema);
    expect((await taken(store)).length).toBe(steps.length);
    await store.close();
  });

  test('that a step fails on stays as it was before it', async () => {
    const path = await address();
    const before = await openStore(path, { migrateTo: steps[2] as string });
    // What a later step makes is there already.
    await before.write((tx) => sql`create table "replied" ("key" text)`.execute(tx));
    const schema = await schemaOf(before);
    await before.close();
    await expect(openStore(path)).rejects.toThrow(/replied/);
    const after = await openStore(path, { migrateTo: 'none' });
    expect(await schemaOf(after)).toBe(schema);
    await after.write((tx) => sql`drop table "replied"`.execute(tx));
    await after.close();
    const mended = await openStore(path);
    expect((await taken(mended)).length).toBe(steps.length);
    await mended.close();
  });

  test('that a later version wrote is refused, and is as it was afterwards', async () => {
    const path = await address();
    const store = await openStore(path);
    await store.write((tx) =>
      sql`insert into kysely_migration (name, timestamp) values ('9999-later', ${filledAt})`.execute(tx),
    );
    await store.close();
    await expect(openStore(path)).rejects.toMatchObject({ kind: 'newer' });
    const [status, says] = await migrated(path);
    expect(status).toBe(2);
    expect(says).toMatch(/a later version of Tacit wrote it \(.*9999-later/);
  });
});

/** Brings a store up in a process of its own: how it ended, and what it said on standard error. */
function migrated(store: string): Promise<readonly [number | null, string]> {
  const child = spawn(process.execPath, [entry, 'migrate', '--store', store], { stdio: ['ignore', 'ignore', 'pipe'] });
  let says = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    says += text;
  });
  return new Promise((done) => child.on('close', (code) => done([code, says])));
}
