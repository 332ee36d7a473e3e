// npm run drill: what must never be lost is not lost. A real server is killed under load, its database too; disks fill up and turn read-only; a database
// stays away; the clock is set back. Every act that was acknowledged has to be there afterwards, whole and once, what it owes to the outside has to arrive,
// and everything has to go on without a hand.
// Words: -- [server=50] [postgres=10] [away=60] [full=1] [outside=20] [clock=1] choose how often and how many seconds; a part is left out with 0.
// Bounded in count and time.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { clockSetBack, outsideOwed } from './drill-outside.mjs';
import { bundled, ended, faults, judge, Load, missing, pause, prepared, started, told, verified } from './drilling.mjs';
import { ensureBuilt, ensureInstalled, main, say } from './house.mjs';

const chosen = { server: 50, postgres: 10, away: 60, full: 1, outside: 20, clock: 1 };

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
  if (chosen.server > 0) await killServer(join(own, 'register.db'), 'SQLite', chosen.server);
  if (chosen.outside > 0) await outsideOwed(join(own, 'outside.db'), chosen.outside);
  if (chosen.clock > 0) await clockSetBack(join(own, 'clock.db'));
  if (chosen.full > 0) await fullDisk();
  if (chosen.postgres > 0 || chosen.away > 0) {
    const { startPostgres } = await bundled('postgres');
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
