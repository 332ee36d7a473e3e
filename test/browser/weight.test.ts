import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, desk } from './desk.ts';

let at: Desk;
beforeAll(async () => {
  at = await desk(['gsomia']);
});
afterAll(async () => at.close());

/** What a page may load before it answers: scripts, and everything with fonts, packed, in bytes. */
const most = { scripts: 260_000, all: 400_000 };

test.each(['/', '/accords', '/accords/gsomia'])('the first view of %s loads little', async (path) => {
  const page = await at.open('/');
  // As somebody who was never here: nothing is kept yet.
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.send('Network.setBypassServiceWorker', { bypass: true });
  await session.send('Network.enable');
  const sizes = new Map<string, { type: string; bytes: number }>();
  session.on('Network.responseReceived', ({ requestId, type }) => sizes.set(requestId, { type, bytes: 0 }));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = sizes.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  await page.goto(`${at.base}${path}`);
  await page.locator('main h1').waitFor();
  await page.waitForTimeout(500);
  const sum = (type?: string): number =>
    [...sizes.values()].reduce((all, one) => all + (type === undefined || one.type === type ? one.bytes : 0), 0);
  expect(sum('Script')).toBeGreaterThan(50_000);
  expect(sum('Script')).toBeLessThanOrEqual(most.scripts);
  expect(sum()).toBeLessThanOrEqual(most.all);
  await page.context().close();
});
