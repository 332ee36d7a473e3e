// npm run test:browser: the desk in a real browser. Words after `--` go to vitest.
import process from 'node:process';
import { ensureChromium } from './chromium.mjs';
import { ensureBuilt, ensureInstalled, main, programOf, runNode } from './house.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const env = { TACIT_CHROMIUM: await ensureChromium() };
  const words = ['run', '--config', 'vitest.browser.config.ts', ...process.argv.slice(2)];
  return (await runNode([programOf('vitest'), ...words], { env })).status;
});
