// npm start: from a fresh checkout to a first answer. Plain Node, no dependencies. The answer alone is on standard output.
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, entry, main, runNode, say } from './house.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const example = join('examples', 'gsomia.accord.yaml');
  say(`tacit status ${example}`);
  const { status } = await runNode([entry, 'status', example]);
  return status;
});
