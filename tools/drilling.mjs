// What the parts of the drill share: a server that is started and ended, writers that go on whatever happens to it, and what is seen afterwards.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { entry, root, say } from './house.mjs';

/** @typedef {{ child: import('node:child_process').ChildProcess, base: string, errors: string[] }} Running */
/** @typedef {{ id: string, accord: string, says: string }} Given */

export const accords = ['drill-a', 'drill-b', 'drill-c'];
const clients = 8;

/** @param {number} ms */
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Starts the server and waits until it listens.
 * @param {string} store
 * @param {{ words?: readonly string[], env?: Record<string, string>, preloaded?: string }} [how]
 * @returns {Promise<Running>}
 */
export async function started(store, { words = [], env = {}, preloaded } = {}) {
  const serve = ['serve', '--store', store, '--port', '0', '--log-key', join(tmpdir(), 'tacit-drill.key'), ...words];
  const child = spawn(process.execPath, [...(preloaded ? ['--import', preloaded] : []), entry, ...serve], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  /** @type {string[]} */
  const errors = [];
  children.add(child);
  child.once('exit', (code, signal) => {
    children.delete(child);
    if (code !== 0 && signal !== 'SIGKILL') say(`the server ended (${code ?? signal}): ${errors.slice(-8).join(' ')}`);
  });
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`the server did not start: ${errors.join(' ')}`)), 60_000);
    createInterface({ input: child.stderr }).on('line', (line) => {
      errors.push(line);
      const base = /listens at (http:\/\/\S+?);/.exec(line)?.[1];
      if (base === undefined) return;
      clearTimeout(timer);
      done({ child, base, errors });
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(new Error(`the server ended (${code}): ${errors.join(' ')}`));
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
export function ended(child, signal) {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done(undefined);
    child.once('exit', done);
    child.kill(signal);
  });
}

/** Runs a command of the program and answers what it printed. @param {readonly string[]} words */
export function tacit(words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...words], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** @param {string} store */
export function prepared(store) {
  const folder = mkdtempSync(join(tmpdir(), 'tacit-drill-'));
  for (const id of accords)
    writeFileSync(
      join(folder, `${id}.accord.yaml`),
      `accord: ${id}\nkind: contract\nparties: {A: {}, B: {}}\ncounting: common\nterms: {duration: {for: 1 year}, renewal: {tacit: true, for: 1 year}}\nrecord:\n  - {id: entry, date: 2024-01-01, act: entry-into-force}\n`,
    );
  const taken = tacit(['import', folder, '--store', store]);
  if (taken.status !== 0) throw new Error(`import: ${taken.stdout}${taken.stderr}`);
  rmSync(folder, { recursive: true });
  const made = tacit(['token', 'drill', '--role', 'administrator', '--store', store]);
  if (made.status !== 0) throw new Error(`token: ${made.stderr}`);
  return /** @type {string} */ (made.stdout.split('\n')[0]);
}

/** Writers that go on until they are told to stop; a request whose answer did not come is sent again under its key, as a client would. */
export class Load {
  /** @type {Given[]} */
  acknowledged = [];
  /** @type {Map<number, number>} */
  statuses = new Map();
  stopped = false;
  n = 0;
  /** @param {() => string} base @param {string} token @param {string} name @param {number} [gap] milliseconds between two acts of a writer */
  constructor(base, token, name, gap = 0) {
    this.base = base;
    this.token = token;
    this.name = name;
    this.gap = gap;
    this.running = Promise.all(Array.from({ length: clients }, (_, i) => this.write(i)));
  }
  /** @param {number} client */
  async write(client) {
    while (!this.stopped) {
      const id = `${this.name}-${client}-${(this.n += 1)}`;
      const accord = /** @type {string} */ (accords[this.n % accords.length]);
      const act = { id, act: 'statement', date: '2025-01-01', by: ['A'], says: `what ${id} says` };
      for (;;) {
        const status = await this.sent(accord, act, id);
        if (status === 201) this.acknowledged.push({ id, accord, says: act.says });
        if (status !== undefined) this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
        if (status === 201 || (status !== undefined && status < 500) || this.stopped) break;
        await pause(30);
      }
      if (this.gap > 0) await pause(this.gap);
    }
  }
  /** @param {string} accord @param {object} act @param {string} key */
  async sent(accord, act, key) {
    try {
      const reply = await fetch(`${this.base()}/v1/accords/${accord}/acts`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify(act),
        signal: AbortSignal.timeout(15_000),
      });
      await reply.arrayBuffer();
      return reply.status;
    } catch {
      return undefined;
    }
  }
  async stop() {
    this.stopped = true;
    await this.running;
  }
}

/** Everything acknowledged is there, once and as it was given. @param {string} base @param {string} token @param {readonly Given[]} given */
export async function missing(base, token, given) {
  // What is acknowledged while this is read may not be in what was read before.
  const until = [...given];
  /** @type {Map<string, { says: string }[]>} */
  const there = new Map();
  for (const accord of accords) {
    const reply = await fetch(`${base}/v1/accords/${accord}/record`, { headers: { Authorization: `Bearer ${token}` } });
    for (const act of /** @type {any[]} */ (await reply.json())) there.set(act.id, [...(there.get(act.id) ?? []), act]);
  }
  return until.filter(({ id, says }) => there.get(id)?.length !== 1 || there.get(id)?.[0]?.says !== says);
}

/** @param {string} store */
export function verified(store) {
  const { status, stdout } = tacit(['store', 'verify', '--store', store, '--json']);
  return status === 0 ? undefined : stdout.slice(0, 600);
}

/** @type {string[]} */
export const faults = [];
/** @param {string} name @param {boolean} holds @param {string} found */
export function judge(name, holds, found) {
  process.stdout.write(`${holds ? 'holds ' : 'FAILED'}  ${name}: ${found}\n`);
  if (!holds) faults.push(name);
}

/** @param {Load} load */
export const told = ({ statuses }) => [...statuses].map(([status, count]) => `${status}×${count}`).join(' ');

/** Bundles a file of the tests that is of use here, and gives what it exports. @param {string} name its name in `test/`, without its ending */
export async function bundled(name) {
  const outfile = join(root, 'node_modules', '.cache', 'check', `${name.replaceAll('/', '-')}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [`test/${name}.ts`],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  return import(outfile);
}

// Whatever breaks off a part ends what it had started: writers would go on for ever.
/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});
