import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, desk, expectAccessible } from './desk.ts';

const accord = '/accords/gsomia?on=2020-08-24&known=2020-08-24&tab=positions';
const told = 'In force on 24 August 2020';

let at: Desk;
beforeAll(async () => {
  at = await desk(['gsomia', 'office-lease']);
  // Without a network, and while the server is renewed, the browser says of each request that it failed.
  at.excuse(
    /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_FAILED|Failed to fetch|status of 40[14]|status of 503/,
  );
});
afterAll(async () => at.close());

const open: BrowserContext[] = [];
afterEach(async () => {
  for (const context of open.splice(0)) await context.close();
});

/** A page whose worker answers for it from here on. */
async function kept(path: string): Promise<Page> {
  const page = await at.open(path);
  open.push(page.context());
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((next) => setTimeout(next, 20));
  });
  // What is asked anew then has a moment to be kept.
  await page.waitForTimeout(700);
  return page;
}

/** What the page keeps of the answers of the server. */
const keptAnswers = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname);
    return found.filter((path) => path.startsWith('/v1/'));
  });

describe('without a network', () => {
  test('what was opened once can be read, by its own address, and the page says that it is kept', async () => {
    const page = await kept(accord);
    await page.getByText(told).waitFor();
    await page.goto(`${at.base}/`);
    await page.getByRole('heading', { name: 'Desk' }).waitFor();
    await page.context().setOffline(true);
    await page.goto(`${at.base}${accord}`);
    await page.getByText(told).waitFor();
    await page.getByText('The server cannot be reached').first().waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
    // The engine is in the page: another day is answered too.
    await page.goto(`${at.base}/accords/gsomia?on=2019-12-01&known=2019-12-01`);
    await page.getByText('1 December 2019').first().waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await page.getByText(told.replace('24 August 2020', '1 December 2019')).waitFor();
    expect(await page.locator('.standing').textContent()).toBe('');
  });

  test('what came before the worker was there is kept too: the very first page that was opened', async () => {
    const page = await at.open(accord);
    open.push(page.context());
    await page.getByText(told).waitFor();
    await page.evaluate(async () => {
      while (!navigator.serviceWorker.controller) await new Promise((next) => setTimeout(next, 20));
    });
    await page.waitForTimeout(1_000);
    await page.context().setOffline(true);
    await page.reload();
    await page.getByText(told).waitFor();
  });

  test('what was not opened says so, and what was is a step away', async () => {
    const page = await kept(accord);
    await page.getByText(told).waitFor();
    await page.context().setOffline(true);
    await page.goto(`${at.base}/accords/office-lease`);
    await page.locator('.fault').getByText('The server cannot be reached').waitFor();
    await expectAccessible(page);
    await page.goto(`${at.base}${accord}`);
    await page.getByText(told).waitFor();
  });

  test('a part of the page that is not there is told, and the rest stays', async () => {
    at.excuse(/preload CSS|dynamically imported module/);
    const page = await kept(accord);
    await page.getByText(told).waitFor();
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache');
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'This cannot be shown' }).waitFor();
    await page.getByText('It was not opened before').waitFor();
    await expectAccessible(page);
    await page.goBack();
    await page.getByText(told).waitFor();
  });

  test('a write fails honestly: it is said, what was typed stays, and it can be sent again', async () => {
    const page = await kept('/settings/you');
    const name = page.getByLabel('Name');
    await name.fill('You, offline');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('.fault').getByText('The server cannot be reached').waitFor();
    expect(await page.getByText('Saved.').count()).toBe(0);
    expect(await name.inputValue()).toBe('You, offline');
    await expectAccessible(page);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByRole('button', { name: 'You: You, offline' }).waitFor();
    expect(await page.locator('.fault').count()).toBe(0);
  });

  test('nobody is signed out without the server: the page says so', async () => {
    const page = await kept(accord);
    await page.getByText(told).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: /^You: / }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('dialog', { name: 'You are still signed in' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByText(told).waitFor();
  });
});

test('signing out forgets what was kept: whoever sits there next reads nothing', async () => {
  const page = await kept(accord);
  await page.getByText(told).waitFor();
  expect(await keptAnswers(page)).toContain('/v1/accords/gsomia/frames');
  await page.getByRole('button', { name: /^You: / }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.waitForTimeout(500);
  expect(await keptAnswers(page)).toEqual([]);
  await page.context().setOffline(true);
  await page.goto(`${at.base}${accord}`);
  await page.getByText('The server cannot be reached').first().waitFor();
  expect(await page.getByText(told).count()).toBe(0);
});

// The last of them: the server is of another build from here on.
test('a page of another build is told so, keeps what was typed, and is renewed by a button', async () => {
  const page = await kept('/settings/you');
  await page.getByLabel('Name').fill('You, typing');
  await at.renew('another build');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const told = page.getByText('this page is of the time before');
  await told.waitFor();
  await page.getByText('Saved.').waitFor();
  expect(await page.getByLabel('Name').inputValue()).toBe('You, typing');
  await expectAccessible(page);
  const [again] = await Promise.all([
    page.waitForEvent('load').then(() => true),
    page.getByRole('button', { name: 'Load the page anew' }).click(),
  ]);
  expect(again).toBe(true);
  await page.getByLabel('Name').waitFor();
});
