// npm start: from a fresh checkout to a first answer and the desk. Plain Node, no dependencies. The answer alone is on standard output.
// Words after `--` go to `tacit serve`; with --answer-only it ends after the answer.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { ensureBuilt, ensureInstalled, entry, main, root, runNode, say } from './house.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const example = join('examples', 'gsomia.accord.yaml');
  say(`tacit status ${example}`);
  const { status } = await runNode([entry, 'status', example]);
  const words = process.argv.slice(2);
  if (status !== 0 || words.includes('--answer-only')) return status;
  // A register of one's own, beside the checkout and never part of it; what is there already stays as it is.
  const store = join(root, '.tacit', 'register.db');
  mkdirSync(dirname(store), { recursive: true });
  say('\nNext, the desk: the examples as a register in .tacit/register.db, which stays until you delete it.\n');
  say('tacit import examples --store .tacit/register.db');
  const taken = await runNode([entry, 'import', join(root, 'examples'), '--store', store], { quietOut: true });
  if (taken.status !== 0) return taken.status;
  say('tacit serve --store .tacit/register.db --local');
  return (await runNode([entry, 'serve', '--store', store, '--local', ...words], { quietOut: true })).status;
});
