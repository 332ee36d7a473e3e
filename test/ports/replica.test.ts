import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { putAccord, recordAct } from '../../src/service/accords.ts';
import { system } from '../../src/service/actor.ts';
import { readManifest, writeArchive } from '../../src/service/archive.ts';
import { questionFor } from '../../src/service/ask.ts';
import { identityOver } from '../../src/service/identity.ts';
import { everyFile, listAccords, portfolioDeadlines } from '../../src/service/portfolio.ts';
import { type Register, registerOver } from '../../src/service/register.ts';
import { makeToken, revokeToken } from '../../src/service/tokens.ts';
import { verifyStore } from '../../src/service/verify.ts';
import { workerFor } from '../../src/service/worker.ts';
import { openStore } from '../../src/store/open.ts';
import { entry } from '../docs/page.ts';
import { type Server, startPostgres } from '../postgres.ts';
import { fill, filledAt, standing } from './filled.ts';
import { lease } from './office.ts';

const folder = mkdtempSync(join(tmpdir(), 'tacit-replica-'));
const clock = { now: () => Date.parse(filledAt) };
let primary: Server;
let replica: Server;
let onReplica: pg.Client;
let register: Register;

beforeAll(async () => {
  primary = await startPostgres();
  const before = await standing(primary.url('postgres'));
  await fill(before);
  await before.close();
  await primary.halt();
  replica = await startPostgres({ copyOf: primary.cluster, follows: primary });
  await primary.start();
  onReplica = new pg.Client(replica.url('postgres'));
  await onReplica.connect();
  register = registerOver(await openStore(primary.url('postgres'), { readUrl: replica.url('postgres') }), { clock });
}, 120_000);

afterAll(async () => {
  await register?.close();
  await onReplica?.end();
  await replica?.stop();
  await primary?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const filesHeld = async (): Promise<readonly unknown[]> => {
  const ids: unknown[] = [];
  for await (const files of everyFile(register, system)) ids.push(...files.map(({ accord }) => accord));
  return ids;
};

const archived = async (name: string): Promise<number> => {
  const path = join(folder, name);
  await writeArchive(register, path, { whole: true });
  return (await readManifest(path)).log.size;
};

/** Waits until a question is answered as it has to be at last. */
async function atLast(asked: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600 && !(await asked()); tries += 1) await new Promise((next) => setTimeout(next, 25));
  expect(await asked()).toBe(true);
}

test('what has to see the last moment is asked of the primary, and only long questions of the replica', async () => {
  const size = async (): Promise<number> => Number((await onReplica.query('select size from log_head')).rows[0].size);
  const head = async (): Promise<number> =>
    (await register.read.selectFrom('log_head').select('size').executeTakeFirstOrThrow()).size;
  const made = await register.write(system, makeToken(register, { name: 'x', grants: [{ role: 'administrator' }] }));
  const identity = identityOver(register);
  expect(await identity.actorBy(made.secret)).toBeDefined();
  await atLast(async () => (await size()) === (await head()));
  const [before, names] = [await head(), await filesHeld()];
  expect(names).toContain('office');

  // The replica stands still, as one far away does for a while.
  await onReplica.query('select pg_wal_replay_pause()');
  await atLast(
    async () => (await onReplica.query('select pg_get_wal_replay_pause_state() as at')).rows[0].at === 'paused',
  );
  await register.write(system, putAccord(register, lease('second')));
  const act = { id: 'word', date: '2025-05-01', act: 'statement', by: ['US'], says: 'x' };
  await register.write(system, recordAct(register, 'second', act));
  await register.write(system, revokeToken(made.token.id));

  // Nothing of what was written a moment ago is missing, and what was revoked opens nothing.
  expect(await identity.actorBy(made.secret)).toBeUndefined();
  const { held } = await questionFor(register, system, 'second', {});
  expect(held.record.map(({ id }) => id)).toEqual(['start', 'word']);
  const { rows } = await listAccords(register, system, {}, { most: 200 });
  expect(rows.map(({ accord }) => accord)).toContain('second');
  const due = await portfolioDeadlines(register, system, { from: '2025-05-01', to: '2025-06-30' }, { most: 200 });
  expect(due.rows.map(({ accord }) => accord)).toContain('second');
  await workerFor(register, { post: async () => ({ status: 204 }) }).tick();
  expect((await verifyStore(register)).leaves).toBe(await head());

  // Long questions are answered as the replica has it, whole at one moment.
  expect(await filesHeld()).toEqual(names);
  expect(await archived('old.zip')).toBe(before);

  await onReplica.query('select pg_wal_replay_resume()');
  await atLast(async () => (await size()) === (await head()));
  expect(await filesHeld()).toEqual([...names, 'second'].sort());
  expect(await archived('new.zip')).toBe(await head());
});

test('a replica that is away takes away only what is asked of it', async () => {
  await onReplica.end();
  await replica.halt();
  await register.write(system, putAccord(register, lease('third')));
  const { held } = await questionFor(register, system, 'third', {});
  expect(held.id).toBe('third');
  await expect(archived('none.zip')).rejects.toThrow();
  await expect(filesHeld()).rejects.toThrow();
});

test('a replica beside a file of SQLite is a mistake, and said to be one', () => {
  const words = [entry, 'migrate', '--store', join(folder, 'register.db')];
  const env = { ...process.env, TACIT_READ_STORE: 'postgres://replica.example/tacit' };
  const { status, stderr } = spawnSync(process.execPath, words, { env, encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, expect.stringMatching(/TACIT_READ_STORE names a replica of PostgreSQL/)]);
});
