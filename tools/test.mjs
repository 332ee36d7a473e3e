// npm test: installs and builds what is missing, then runs the tests, those of the desk in a real browser too. Words after `--` go to vitest, and the
// browser stays closed: `npm run test:browser` is for that.
import process from 'node:process';
import { ensureChromium } from './chromium.mjs';
import { countsOf, lineOf } from './counts.mjs';
import { ensureBuilt, ensureInstalled, main, programOf, runNode, say } from './house.mjs';

const nothing = { passed: 0, failed: 0, skipped: 0 };
// Without counts a run broke off before its report.
const broken = { ...nothing, failed: 1 };

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
  const all = [first.counts, second.counts].reduce((sum, one) => ({
    passed: sum.passed + one.passed,
    failed: sum.failed + one.failed,
    skipped: sum.skipped + one.skipped,
  }));
  process.stdout.write(`\n${lineOf(all)}\n`);
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
  return { status, counts: countsOf(out) ?? broken };
}
