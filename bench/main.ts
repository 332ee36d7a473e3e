// npm run bench: every measurement as a table, or with --json one line of JSON each. Other words choose parts: compiled, status, start, growth, comparison, reader,
// appends, requests, size, servers, desk.
import process from 'node:process';
import { measureAppends } from './appends.ts';
import { measureCompiled } from './compiled.ts';
import { measureDesk } from './desk.ts';
import { measureActs, measureComparison, measureStatus, measureYears } from './engine.ts';
import type { Measurement } from './measure.ts';
import { measureReader } from './reader.ts';
import { measureRequests, serveSide } from './requests.ts';
import { measureServers } from './servers.ts';
import { measureSize } from './size.ts';
import { measureStart } from './start.ts';
import { tableText } from './table.ts';

const root = process.cwd();

const parts: Readonly<Record<string, () => readonly Measurement[] | Promise<readonly Measurement[]>>> = {
  start: () => measureStart(41, root),
  compiled: () => measureCompiled(15),
  status: () => measureStatus(101),
  growth: () => [...measureYears(31), ...measureActs(31)],
  comparison: () => measureComparison(5, 'examples'),
  reader: () => measureReader(9, root),
  appends: () => measureAppends(5, 4_000),
  requests: () => measureRequests(5, 3),
  size: () => measureSize(100),
  servers: () => measureServers(3, 4),
  desk: () => measureDesk(9),
};

const words = process.argv.slice(2);
if (words[0] === 'serve') await serveSide(words[1] ?? '', words[2]);
else await measure(words);

async function measure(words: readonly string[]): Promise<void> {
  const named = words.filter((word) => word !== '--json');
  const strange = named.find((word) => !Object.hasOwn(parts, word));
  if (strange !== undefined) throw new Error(`${strange} is no part; there are ${Object.keys(parts).join(', ')}`);

  const measured: Measurement[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (named.length > 0 && !named.includes(name)) continue;
    process.stderr.write(`measuring ${name}\n`);
    const found = await measure();
    measured.push(...found);
    if (words.includes('--json')) for (const row of found) process.stdout.write(`${JSON.stringify(row)}\n`);
  }
  if (!words.includes('--json')) process.stdout.write(`${tableText(measured)}\n`);
  if (measured.some(({ met }) => !met)) process.exitCode = 1;
}
