// npm run record: runs the tests and rewrites the golden files that they compare with. The diff is the review.
import process from 'node:process';
import { ensureBuilt, ensureInstalled, main, programOf, runNode, say } from './house.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  say('rewriting golden files; look at the diff before you commit it');
  const words = [programOf('vitest'), 'run', '--update', ...process.argv.slice(2)];
  const { status } = await runNode(words, { env: { TACIT_RECORD: '1' } });
  return status;
});
