import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, test } from 'vitest';
import { createClient } from '../../src/http/client.ts';
import { entry } from '../docs/page.ts';
import { mailbox } from '../ports/mailbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'tacit-serve-'));
const store = join(folder, 'register.db');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dayFrom = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Starts the program and gives the first of its lines that says something. */
function started(
  words: readonly string[],
  env: Record<string, string>,
  says: RegExp,
): Promise<{ child: ChildProcess; found: string }> {
  const child = spawn(process.execPath, [entry, ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const lines: string[] = [];
  return new Promise((done, fail) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      lines.push(line);
      const found = says.exec(line);
      if (found) done({ child, found: found[1] ?? '' });
    });
    child.on('exit', (code) => fail(new Error(`ended with ${code}: ${lines.join(' ')}`)));
  });
}

const stopped = (child: ChildProcess): Promise<number | null> =>
  new Promise((done) => {
    child.on('exit', done);
    child.kill('SIGTERM');
  });

test('a register that is served reminds whoever has to decide, and stops when it is asked to', async () => {
  // Notice has to be given within five days, and somebody is there to be told.
  writeFileSync(
    join(folder, 'near.accord.yaml'),
    `accord: near\nkind: contract\nparties: {US: {}, THEM: {}}\ncounting: common\nterms:\n  duration: {until: ${dayFrom(35)}}\n  renewal: {tacit: true, for: 1 year}\n  exits: [{id: out, by: [US], notice: 30 days, ends: end-of-term}]\nrecord:\n  - {id: entry, act: entry-into-force, date: 2024-01-01}\n`,
  );
  const run = (words: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...words, '--store', store], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    return stdout;
  };
  run(['import', join(folder, 'near.accord.yaml')]);
  const token = run(['token', 'test', '--role', 'administrator']).split('\n')[0]!;
  const mails = await mailbox();
  const { child, found: base } = await started(
    ['serve', '--store', store, '--port', '0', '--mail-from', 'register@example.org'],
    { TACIT_SMTP_URL: mails.url },
    /listens at (http:\S+?);/,
  );
  const api = createClient({ base, token });
  const { body: ada } = await api.addPerson({
    name: 'Ada',
    email: 'ada@example.org',
    zone: 'Asia/Seoul',
    language: 'en',
  });
  await api.setCare({ id: 'near' }, { owner: ada.id });
  for (let i = 0; i < 300 && mails.arrived.length === 0; i += 1) await new Promise((next) => setTimeout(next, 50));
  expect(mails.arrived.map(({ to }) => to)).toEqual([['ada@example.org']]);
  expect(mails.arrived[0]!.source).toMatch(/^Subject: /m);
  // A document is read in a thread of its own, and a broken one breaks nothing.
  const text = 'This Agreement begins on 1 March 2024 and continues for three years.';
  const pages = [text, '%PDF-1.7 broken', text].map((one) => new TextEncoder().encode(one));
  const read = await Promise.allSettled(pages.map((bytes) => api.readDocument(bytes)));
  expect(read.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await stopped(child)).toBe(0);
  // A worker of its own finds nothing left to send.
  const worker = await started(
    ['worker', '--store', store, '--base', base, '--mail-from', 'register@example.org'],
    { TACIT_SMTP_URL: mails.url },
    /(are sent)/,
  );
  await new Promise((next) => setTimeout(next, 1_500));
  expect(mails.arrived).toHaveLength(1);
  expect(await stopped(worker.child)).toBe(0);
  await mails.close();
}, 60_000);

test('reminders want both a server and a sender, and say so at once', () => {
  const words = [entry, 'worker', '--store', join(folder, 'other.db'), '--mail-from', 'register@example.org'];
  const { status, stderr } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    env: { ...process.env, TACIT_SMTP_URL: undefined },
  });
  expect(status).toBe(2);
  expect(stderr).toContain('TACIT_SMTP_URL');
});

/** The address at which one of the lines of a program says that it can be entered. */
const enters = /^\s+(http:\/\/\S+\/enter#\S+)$/;

test('--local prints an address that signs in as the administrator, and takes another port where the usual one is taken', async () => {
  const local = join(folder, 'local.db');
  const words = ['serve', '--store', local, '--local'];
  const one = await started([...words, '--port', '0'], {}, enters);
  const { origin, hash } = new URL(one.found);
  expect(new URL(one.found).pathname).toBe('/enter');
  const kept = await fetch(`${origin}/v1/session/keep`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ secret: hash.slice(1) }),
  });
  expect(kept.status).toBe(204);
  const cookie = kept.headers.get('set-cookie')?.split(';')[0] as string;
  const me = (await (await fetch(`${origin}/v1/me`, { headers: { cookie } })).json()) as { grants: unknown };
  expect(me.grants).toEqual([[{ role: 'administrator' }]]);
  // The page is served beside the API, and comes from the same build.
  const page = await fetch(`${origin}/enter`);
  expect(page.headers.get('content-type')).toMatch(/^text\/html/);
  expect(page.headers.get('tacit-build')).toMatch(/^[0-9a-f]{12}$/);

  // The usual port, whoever has it: a second server for the same person is served all the same.
  const taken = createServer(() => undefined);
  await new Promise<void>((done) => {
    taken.on('error', () => done());
    taken.listen(8321, '127.0.0.1', done);
  });
  const other = await started(words, {}, enters);
  expect(new URL(other.found).port).not.toBe('8321');
  expect(other.found).not.toBe(one.found);
  expect((await fetch(`${new URL(other.found).origin}/healthz`)).status).toBe(200);
  expect(await stopped(other.child)).toBe(0);
  taken.close();
  expect(await stopped(one.child)).toBe(0);
}, 60_000);

test('a port that was asked for and is taken is an error that says what to do', async () => {
  const taken = createServer(() => undefined);
  await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
  const { port } = taken.address() as AddressInfo;
  for (const words of [[], ['--local']]) {
    const { status, stderr } = spawnSync(
      process.execPath,
      [entry, 'serve', '--store', join(folder, 'taken.db'), '--port', String(port), ...words],
      { encoding: 'utf8', timeout: 30_000 },
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(/listens at this port already.*--port/s);
    expect(stderr).not.toContain('enter#');
  }
  taken.close();
});

test('--local is for this machine only', () => {
  const words = [entry, 'serve', '--store', join(folder, 'far.db'), '--local', '--host', '0.0.0.0'];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', timeout: 30_000 });
  expect(status).toBe(2);
  expect(stderr).toContain('--local is for this machine only');
});
