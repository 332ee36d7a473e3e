// npm test: installs and builds what is missing, then runs the tests. Words after `--` go to vitest.
import process from 'node:process';
import { countsOf, lineOf } from './counts.mjs';
import { ensureBuilt, ensureInstalled, main, programOf, runNode, say } from './house.mjs';

await main(async () => {
  try {
    await ensureInstalled();
    await ensureBuilt();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.stdout.write(`${lineOf({ passed: 0, failed: 1, skipped: 0 })}\n`);
    return 1;
  }
  say('running the tests');
  const { status, out } = await runNode([programOf('vitest'), 'run', ...process.argv.slice(2)], { capture: true });
  // Without counts the run broke off before its report.
  if (countsOf(out) === undefined) process.stdout.write(`${lineOf({ passed: 0, failed: 1, skipped: 0 })}\n`);
  return status;
});
