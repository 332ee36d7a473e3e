import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { putAccord, recordAct } from '../../src/service/accords.ts';
import { system } from '../../src/service/actor.ts';
import type { Register } from '../../src/service/register.ts';
import { verifyStore } from '../../src/service/verify.ts';
import { entry } from '../docs/page.ts';
import { type Server, startPostgres } from '../postgres.ts';
import { fill, saidBy, standing } from './filled.ts';
import { example } from './owed.ts';

const folder = mkdtempSync(join(tmpdir(), 'tacit-base-backup-'));
const servers: Server[] = [];
afterAll(async () => {
  for (const server of servers) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the files of a stopped PostgreSQL, started elsewhere, are the register, and so are archives made of them', {
  timeout: 120_000,
}, async () => {
  const first = await startPostgres();
  servers.push(first);
  const register = await standing(first.url('postgres'));
  await fill(register);
  for (const name of everyExample)
    if (!(await register.shelf.take(register.read, name)))
      await register.write(system, putAccord(register, example(name)));
  const said = await everything(register);
  await register.close();

  await first.halt();
  const second = await startPostgres({ copyOf: first.cluster });
  servers.push(second);
  const copy = await standing(second.url('postgres'));
  expect(await everything(copy)).toEqual(said);

  // Archives made of the copy, put back into either kind of store.
  tacit('backup', join(folder, 'whole.zip'), second.url('postgres'));
  tacit('export', join(folder, 'export.zip'), second.url('postgres'));
  const restored = join(folder, 'whole.db');
  tacit('restore', join(folder, 'whole.zip'), restored);
  const whole = await standing(restored);
  expect(await everything(whole)).toEqual(said);
  await whole.close();
  const handedOn = join(folder, 'export.db');
  tacit('restore', join(folder, 'export.zip'), handedOn);
  const without = await standing(handedOn);
  const { owed: _, ...rest } = said;
  expect(await everything(without)).toEqual({ ...rest, owed: [] });
  await without.close();

  // The copy goes on by itself, and the first one too.
  const act = { date: '2024-01-01', act: 'statement', by: ['KR'], says: 'only here' };
  await copy.write(system, recordAct(copy, 'gsomia', act));
  expect((await verifyStore(copy)).damage).toEqual([]);
  await copy.close();
  await first.start();
  const again = await standing(first.url('postgres'));
  expect(await everything(again)).toEqual(said);
  await again.close();
});

const everyExample = readdirSync(join(import.meta.dirname, '../../examples'))
  .filter((name) => name.endsWith('.accord.yaml'))
  .map((name) => name.replace('.accord.yaml', ''));

interface Everything {
  readonly owed: unknown;
  readonly [part: string]: unknown;
}

/** What a register says, its root included, of a store that fits together. */
async function everything(register: Register): Promise<Everything> {
  const { damage, ...sizes } = await verifyStore(register);
  expect(damage).toEqual([]);
  expect(sizes.accords).toBeGreaterThan(everyExample.length);
  return { ...((await saidBy(register)) as Everything), sizes };
}

function tacit(command: string, file: string, store: string): void {
  const { status, stderr } = spawnSync(process.execPath, [entry, command, file, '--store', store], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
}
