import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseAccord } from '../../src/accord/index.ts';
import { putAccord } from '../../src/service/accords.ts';
import { system } from '../../src/service/actor.ts';
import { fileOf } from '../../src/service/held.ts';
import { registerOver } from '../../src/service/register.ts';
import { everyStore, newStore } from './stores.ts';

const root = join(import.meta.dirname, '../..');
const files = ['examples', 'test/casebook', 'test/accords/good'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.accord.yaml'))
    .map((name) => join(root, folder, name)),
);

// Every answer follows from the accord as the engine sees it: where that is the same, no answer can differ.
test.each(everyStore)('what a register on $name gives back is what its files say', async ({ address }) => {
  const register = registerOver(await newStore(address), { shelf: 0 });
  const taken = new Map<string, string>();
  for (const file of files) {
    const { accord } = parseAccord(readFileSync(file, 'utf8'), file);
    if (!accord || taken.has(accord.id)) continue;
    taken.set(accord.id, file);
    await register.write(system, putAccord(register, readFileSync(file, 'utf8'), { file }));
  }
  expect(taken.size).toBeGreaterThan(25);
  for (const [id, file] of taken) {
    const { accord, written } = parseAccord(readFileSync(file, 'utf8'), id);
    const held = (await register.shelf.take(register.read, id))!;
    expect(held.accord, file).toEqual(accord);
    expect(JSON.stringify(fileOf(held).positions), file).toBe(JSON.stringify(written!.positions));
  }
  await register.close();
});
