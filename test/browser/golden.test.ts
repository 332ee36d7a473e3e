import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goldenAt, goldenReplies } from '../http/golden.ts';
import { type Desk, desk } from './desk.ts';

// The page over the replies that the API is held to, with no register behind it.

let at: Desk;
beforeAll(async () => {
  at = await desk([]);
});
afterAll(async () => at.close());

const replies = goldenReplies();

async function fed(path: string): Promise<{ readonly page: Page; readonly strange: readonly string[] }> {
  const strange: string[] = [];
  const page = await at.arrive('/mark.svg', { serviceWorkers: 'block' });
  await page.clock.setFixedTime(goldenAt);
  await page.route('**/v1/**', async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const reply = replies[`${pathname}${search}`];
    if (pathname === '/v1/changes/stream') return route.fulfill({ contentType: 'text/event-stream', body: '\n' });
    if (!reply || route.request().method() !== 'GET') strange.push(`${route.request().method()} ${pathname}${search}`);
    return reply ? route.fulfill({ headers: reply.headers, json: reply.body }) : route.abort();
  });
  await page.goto(`${at.base}${path}`);
  return { page, strange };
}

describe('fed with the replies of the API alone', () => {
  test('the desk has what has to be sent on the day of the article', async () => {
    const { page, strange } = await fed('/');
    const due = page.getByRole('region', { name: 'To send' });
    await due
      .getByRole('link', { name: /Classified Military Information/ })
      .first()
      .waitFor();
    await due.getByText('24 Aug 2020').first().waitFor();
    await page.getByRole('region', { name: 'What has changed' }).getByText('was taken in').first().waitFor();
    await page
      .getByRole('img', { name: /notify by/ })
      .first()
      .waitFor();
    expect(strange).toEqual([]);
    await page.context().close();
  });

  test('the list has every accord with how it stands, and those of a state', async () => {
    const { page, strange } = await fed('/accords');
    await page.getByText('3 accords', { exact: true }).waitFor();
    await page.getByRole('row', { name: /Classified Military Information.*Notice suspended.*24 Aug 2020/ }).waitFor();
    await page.getByLabel('State today').selectOption({ label: 'ended' });
    await page.getByText('No accord is like this').waitFor();
    expect(strange).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['', (tab: Locator) => tab.getByRole('button', { name: '24 August 2020: statement (Japan)' })],
    ['?tab=record', (tab: Locator) => tab.getByText('26 of 26 acts')],
    ['?tab=history', (tab: Locator) => tab.getByText('tokyo-relists', { exact: true }).first()],
    ['?tab=care', (tab: Locator) => tab.getByLabel(/owner/i).first()],
  ])('the accord tells its story at%s', async (query, shown) => {
    const { page, strange } = await fed(`/accords/gsomia${query}`);
    await page.getByRole('heading', { level: 1, name: /Classified Military Information/ }).waitFor();
    await page
      .locator('.told')
      .getByText(/24 August 2020|24 Aug 2020/)
      .first()
      .waitFor();
    await shown(page.getByRole('tabpanel')).waitFor();
    expect(strange).toEqual([]);
    await page.context().close();
  });

  test('the desk says that deadlines are still being worked out, and asks again by itself', async () => {
    at.excuse(/status of 503/);
    const { page, strange } = await fed('/accords');
    const type = '/problems/index-behind';
    const problem = { type, title: 'The index is being made', status: 503, detail: 'Ask again in a moment.' };
    await page.route(
      '**/v1/deadlines?*',
      (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
      { times: 1 },
    );
    await page.getByRole('link', { name: 'Desk' }).click();
    await page.getByText('The index is being made').waitFor();
    const due = page.getByRole('region', { name: 'To send' });
    await due.getByText('24 Aug 2020').first().waitFor();
    expect(await page.getByText('The index is being made').count()).toBe(0);
    expect(strange).toEqual([]);
    await page.context().close();
  });
});
