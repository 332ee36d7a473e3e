// npm test: installs and builds what is missing, then runs the tests, those of the desk in a real browser too. Words after `--` go to vitest, and the
// browser stays closed: `npm run test:browser` is for that.
import process from 'node:process';
import { ensureChromium } from './chromium.mjs';
import { countsOf, lineOf, sumOf } from './counts.mjs';
import { ensureBuilt, ensureInstalled, main, programOf, runNode, say } from './house.mjs';

// Without counts a run broke off before its report.
const broken = { passed: 0, failed: 1, skipped: 0 };

await main(async () => {
  const words = process.argv.slice(2);
  try {
    await ensureInstalled();
    await ensureBuilt();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.stdout.write(`${lineOf(broken)}\n`);
    return 1;
  }
  say('running the tests');
  const first = await tested(['run', ...words], {});
  if (words.length > 0) return first.status;
  const second = await inBrowser();
  process.stdout.write(`\n${lineOf(sumOf([first.counts, second.counts]))}\n`);
  return first.status || second.status;
});

async function inBrowser() {
  try {
    const env = { TACIT_CHROMIUM: await ensureChromium() };
    say('running the tests of the desk in a browser');
    return await tested(['run', '--config', 'vitest.browser.config.ts'], env);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return { status: 1, counts: broken };
  }
}

/** @param {readonly string[]} words @param {Record<string, string>} env */
async function tested(words, env) {
  const { status, out } = await runNode([programOf('vitest'), ...words], { capture: true, env });
  const counts = countsOf(out);
  if (!counts) process.stdout.write(`${lineOf(broken)}\n`);
  return { status, counts: counts ?? broken };
}
