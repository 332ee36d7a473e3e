// npm run shots: a picture of every screen, at three widths, in three languages, light and dark, into the folder shots/.
import process from 'node:process';
import { ensureChromium } from './chromium.mjs';
import { ensureBuilt, ensureInstalled, main, programOf, runNode } from './house.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const env = { TACIT_CHROMIUM: await ensureChromium(), TACIT_SHOTS: 'shots' };
  const words = ['run', '--config', 'vitest.browser.config.ts', 'test/browser/shots.test.ts', ...process.argv.slice(2)];
  return (await runNode([programOf('vitest'), ...words], { env })).status;
});
