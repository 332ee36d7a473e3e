// npm run drill: what must never be lost is not lost. A real server is killed under load, its database too; disks fill up and turn read-only; a database
// stays away. Every act that was acknowledged has to be there afterwards, whole and once, and everything has to go on without a hand.
// Words: -- [server=50] [postgres=10] [away=60] choose how often and how many seconds; a part is left out with 0. Bounded in count and time.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { ensureBuilt, ensureInstalled, entry, main, root, say } from './house.mjs';

/** @typedef {{ child: import('node:child_process').ChildProcess, base: string, errors: string[] }} Running */
/** @typedef {{ id: string, accord: string, says: string }} Given */

const chosen = { server: 50, postgres: 10, away: 60, full: 1 };
const accords = ['drill-a', 'drill-b', 'drill-c'];
const clients = 8;

/** @param {number} ms */
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Starts the server and waits until it listens. @param {string} store @returns {Promise<Running>} */
async function started(store) {
  const child = spawn(
    process.execPath,
    [entry, 'serve', '--store', store, '--port', '0', '--log-key', join(tmpdir(), 'tacit-drill.key')],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
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
function ended(child, signal) {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done(undefined);
    child.once('exit', done);
    child.kill(signal);
  });
}

/** Runs a command of the program and answers what it printed. @param {readonly string[]} words */
function tacit(words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...words], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** @param {string} store */
function prepared(store) {
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
class Load {
  /** @type {Given[]} */
  acknowledged = [];
  /** @type {Map<number, number>} */
  statuses = new Map();
  stopped = false;
  n = 0;
  /** @param {() => string} base @param {string} token @param {string} name */
  constructor(base, token, name) {
    this.base = base;
    this.token = token;
    this.name = name;
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
async function missing(base, token, given) {
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
function verified(store) {
  const { status, stdout } = tacit(['store', 'verify', '--store', store, '--json']);
  return status === 0 ? undefined : stdout.slice(0, 600);
}

/** @type {string[]} */
const faults = [];
/** @param {string} name @param {boolean} holds @param {string} found */
function judge(name, holds, found) {
  process.stdout.write(`${holds ? 'holds ' : 'FAILED'}  ${name}: ${found}\n`);
  if (!holds) faults.push(name);
}

/** @param {string} store @param {string} name @param {number} times */
async function killServer(store, name, times) {
  const token = prepared(store);
  let running = await started(store);
  const load = new Load(() => running.base, token, 'k');
  for (let i = 0; i < times; i += 1) {
    await pause(150 + ((i * 97) % 400));
    await ended(running.child, 'SIGKILL');
    running = await started(store);
  }
  await pause(500);
  await load.stop();
  const lost = await missing(running.base, token, load.acknowledged);
  const stoppedAt = Date.now();
  await ended(running.child, 'SIGTERM');
  const graceful = Date.now() - stoppedAt;
  const damage = verified(store);
  judge(
    `the server killed ${times} times under load, ${name}`,
    lost.length === 0 && damage === undefined && load.acknowledged.length > times,
    `${load.acknowledged.length} acts acknowledged, ${lost.length} lost or doubled; ${damage ?? 'the store fits together'}; stopped by SIGTERM in ${graceful} ms`,
  );
}

/** @param {any} server @param {number} times @param {number} away */
async function killPostgres(server, times, away) {
  const store = server.url('postgres');
  const token = prepared(store);
  const running = await started(store);
  const load = new Load(() => running.base, token, 'p');
  for (let i = 0; i < times; i += 1) {
    await pause(600);
    await server.kill();
    await pause(200);
    await server.start();
  }
  await pause(1_500);
  if (times > 0) {
    const lost = await missing(running.base, token, load.acknowledged);
    judge(
      `PostgreSQL killed ${times} times under load`,
      lost.length === 0 && load.acknowledged.length > times,
      `${load.acknowledged.length} acts acknowledged, ${lost.length} lost or doubled; statuses ${told(load)}`,
    );
  }
  if (away > 0) {
    await server.kill();
    await pause(1_000);
    const ready = await fetch(`${running.base}/readyz`).then(async (reply) => ({
      status: reply.status,
      .../** @type {any} */ (await reply.json()),
    }));
    await pause(away * 1_000);
    await server.start();
    await pause(3_000);
    const before = load.acknowledged.length;
    await pause(1_000);
    const lost = await missing(running.base, token, load.acknowledged);
    judge(
      `PostgreSQL away for ${away} s`,
      ready.status === 503 &&
        ready.type === '/problems/store-away' &&
        lost.length === 0 &&
        load.acknowledged.length > before,
      `meanwhile ${ready.status} ${ready.type}; afterwards it goes on without a hand, ${lost.length} lost or doubled`,
    );
  }
  await load.stop();
  const lost = await missing(running.base, token, load.acknowledged);
  await ended(running.child, 'SIGTERM');
  const damage = verified(store);
  judge(
    'afterwards everything is there, and the store on PostgreSQL fits together',
    damage === undefined && lost.length === 0,
    `${load.acknowledged.length} acts acknowledged, ${lost.length} lost or doubled; ${damage ?? 'everything fits'}`,
  );
}

/** A disk of a few megabytes fills up under load, is given room again, and turns read-only. Only root can make such a disk. */
async function fullDisk() {
  if (process.getuid?.() !== 0) return say('a full and a read-only disk are left out: only root can make one');
  const disk = mkdtempSync(join(tmpdir(), 'tacit-disk-'));
  const mount = (/** @type {readonly string[]} */ words) => spawnSync('mount', [...words, disk]).status === 0;
  if (!mount(['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs']))
    return say('a full and a read-only disk are left out: mounting is not allowed here');
  try {
    const store = join(disk, 'register.db');
    const token = prepared(store);
    const running = await started(store);
    const load = new Load(() => running.base, token, 'f');
    for (let i = 0; i < 300 && !load.statuses.has(507); i += 1) await pause(100);
    // What is left in the log of SQLite takes a word now and then, so it is asked until there is no room for that either.
    let ready = await fetch(`${running.base}/readyz`);
    for (let i = 0; i < 100 && ready.status === 200; i += 1) {
      await pause(50);
      ready = await fetch(`${running.base}/readyz`);
    }
    const problem = /** @type {any} */ (await ready.json());
    const read = await fetch(`${running.base}/v1/accords/drill-a/status`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    judge(
      'a disk that is full says so, and reading goes on',
      load.statuses.has(507) && ready.status === 507 && read.status === 200,
      `readyz ${ready.status} ${problem.type}, reading ${read.status}; ${told(load)}`,
    );
    mount(['-o', 'remount,size=64m']);
    const before = load.acknowledged.length;
    await pause(1_500);
    judge(
      'with room again it goes on without a hand',
      load.acknowledged.length > before,
      `${load.acknowledged.length - before} acts more`,
    );
    await load.stop();
    const lost = await missing(running.base, token, load.acknowledged);
    await ended(running.child, 'SIGTERM');
    const made = mount(['-o', 'remount,ro']);
    const refused = await started(store).then(
      ({ child }) => ended(child, 'SIGKILL').then(() => 'it started'),
      (error) => String(error instanceof Error ? error.message : error),
    );
    judge(
      'a disk that is read-only is said at once',
      made && /read but not written to/.test(refused),
      refused.slice(0, 200),
    );
    mount(['-o', 'remount,rw']);
    const again = await started(store);
    const taken = new Load(() => again.base, token, 'g');
    await pause(1_000);
    await taken.stop();
    judge(
      'when it can be written to again it goes on',
      taken.acknowledged.length > 0,
      `${taken.acknowledged.length} acts more`,
    );
    lost.push(...(await missing(again.base, token, [...load.acknowledged, ...taken.acknowledged])));
    await ended(again.child, 'SIGTERM');
    const damage = verified(store);
    judge(
      'nothing acknowledged was lost on that disk',
      lost.length === 0 && damage === undefined,
      `${load.acknowledged.length} acts acknowledged, ${lost.length} lost or doubled; ${damage ?? 'the store fits together'}`,
    );
  } finally {
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

/** @param {Load} load */
const told = ({ statuses }) => [...statuses].map(([status, count]) => `${status}×${count}`).join(' ');

// Whatever breaks off a part ends what it had started: writers would go on for ever.
/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

await main(async () => {
  for (const word of process.argv.slice(2)) {
    const [name = '', value] = word.split('=');
    if (!Object.hasOwn(chosen, name) || !/^\d+$/.test(value ?? ''))
      throw new Error(`${word}: say ${Object.keys(chosen).join('=N, ')}=N`);
    chosen[/** @type {keyof typeof chosen} */ (name)] = Number(value);
  }
  await ensureInstalled();
  await ensureBuilt();
  const own = mkdtempSync(join(tmpdir(), 'tacit-drill-'));
  mkdirSync(own, { recursive: true });
  if (chosen.server > 0) await killServer(join(own, 'register.db'), 'SQLite', chosen.server);
  if (chosen.full > 0) await fullDisk();
  if (chosen.postgres > 0 || chosen.away > 0) {
    const outfile = join(root, 'node_modules', '.cache', 'check', 'postgres.mjs');
    await build({
      absWorkingDir: root,
      entryPoints: ['test/postgres.ts'],
      outfile,
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'warning',
    });
    const { startPostgres } = await import(outfile);
    const server = await startPostgres();
    await killPostgres(server, chosen.postgres, chosen.away);
    await server.stop();
  }
  rmSync(own, { recursive: true, force: true });
  process.stdout.write(faults.length === 0 ? 'Nothing was lost.\n' : `${faults.length} parts do not hold.\n`);
  return faults.length === 0 ? 0 : 1;
});
// A part that broke off may have left writers behind, which nobody waits for.
process.exit();
