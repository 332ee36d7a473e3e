import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, desk, expectAccessible } from './desk.ts';

let at: Desk;
beforeAll(async () => {
  at = await desk(['gsomia', 'office-lease', 'lift-maintenance']);
});
afterAll(async () => at.close());

const known = 'on=2020-08-24&known=2020-08-24';

test.each(['timeline', 'terms', 'record', 'positions', 'sources', 'history', 'care', 'brief'])(
  'the tab %s can be used by everybody, in light and dark',
  async (tab) => {
    const page = await at.open(`/accords/gsomia?tab=${tab}`);
    await page.getByRole('tabpanel').locator('table, ol, ul, svg, form, iframe').first().waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
    await page.context().close();
  },
);

test.each(['terms', 'record', 'sources', 'history', 'care', 'brief'])('the tab %s fits on a phone', async (tab) => {
  for (const locale of ['en-GB', 'ja-JP', 'ko-KR']) {
    const page = await at.open(`/accords/gsomia?tab=${tab}`, { viewport: { width: 390, height: 844 }, locale });
    await page.getByRole('tabpanel').locator('table, ol, ul, form, iframe').first().waitFor();
    await page.waitForTimeout(500);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(`${tab} ${locale} ${wide}`).toBe(`${tab} ${locale} 390`);
    await page.context().close();
  }
});

describe('what is known', () => {
  test('the record of an earlier day of knowledge says nothing of what came later', async () => {
    const page = await at.open(`/accords/gsomia?${known}&tab=record`);
    await page.locator('#act-notice').waitFor();
    expect(await page.locator('.taken-back').count()).toBe(0);
    await page.goto(`${at.base}/accords/gsomia?on=2024-01-01&known=2024-01-01&tab=record`);
    await page.locator('#act-notice.taken-back').waitFor();
    await page.context().close();
  });

  test('an act stands in one row: its day, what it is, what it rests on', async () => {
    const page = await at.open('/accords/gsomia?tab=record');
    const row = page.locator('#act-notice');
    const boxes = await Promise.all(
      ['.act-day', '.act-what', '.act-more'].map((part) => row.locator(part).boundingBox()),
    );
    const lefts = boxes.map((box) => box?.x ?? 0);
    expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
    expect(new Set(boxes.map((box) => Math.round(box?.y ?? 0))).size).toBe(1);
    await page.context().close();
  });

  test('terms are told once where readings agree, each under its clause', async () => {
    const page = await at.open(`/accords/gsomia?${known}&tab=terms`);
    const panel = page.getByRole('tabpanel');
    await panel.getByRole('heading', { name: 'seoul, tokyo' }).waitFor();
    const wayOut = panel.getByRole('table', { name: /^Way out/ });
    await wayOut.getByRole('row', { name: /Period of notice 90 days/ }).waitFor();
    await page.context().close();
  });

  test('an entry of the history is recomputed and found in the log', async () => {
    const page = await at.open('/accords/gsomia?tab=history');
    await page
      .getByRole('button', { name: /^Verify against the log/ })
      .first()
      .click();
    await page.getByText('recomputed in this browser').waitFor();
    await page.getByText('The line is in the tree').waitFor();
    expect(await page.locator('.does-not-fit').count()).toBe(0);
    await page.context().close();
  });
});

test('a decision is recorded, and the owner is kept', async () => {
  const page = await at.open('/accords/office-lease?tab=care');
  await page.getByLabel('Labels').fill('lease, london');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved.').first().waitFor();
  await page.getByRole('radio', { name: 'We will let it renew' }).check();
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await page.getByRole('listitem').getByText('We will let it renew').waitFor();
  const held = await at.register.shelf.take(at.register.read, 'office-lease');
  expect([held?.care.labels, held?.decisions.length]).toEqual([['lease', 'london'], 1]);
  await page.context().close();
});

describe('what is handed on', () => {
  test('the brief is one page of A4', async () => {
    const page = await at.open(`/accords/gsomia?tab=brief&${known}`);
    await page.frameLocator('iframe').getByText('In force on 24 August 2020').first().waitFor();
    const [brief] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Open by itself' }).click(),
    ]);
    await brief.getByText('In force on 24 August 2020').first().waitFor();
    const pdf = await brief.pdf({ format: 'A4', printBackground: true });
    expect([...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)]).toHaveLength(1);
    await page.context().close();
  });

  test('an accord is one file that needs nothing else: pictures, terms, record, sources and the file itself', async () => {
    const page = await at.open(`/accords/gsomia?tab=brief&${known}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as one HTML file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('gsomia-2020-08-24.html');
    const path = join(mkdtempSync(join(tmpdir(), 'tacit-bundle-')), download.suggestedFilename());
    await download.saveAs(path);
    const html = readFileSync(path, 'utf8');
    expect(html).not.toMatch(/<script|<link|src="http/);
    const alone = await page.context().newPage();
    await alone.goto(`file://${path}`);
    await alone.getByText('In force on 24 August 2020').first().waitFor();
    await alone.getByText('suspension of notice').first().waitFor();
    expect(await alone.locator('svg').count()).toBeGreaterThanOrEqual(2);
    await expectAccessible(alone);
    const address = await alone.locator('a[download]').getAttribute('href');
    const file = JSON.parse(Buffer.from(String(address).split(',')[1] as string, 'base64').toString('utf8'));
    expect([file.accord, file.record.length]).toEqual(['gsomia', 26]);
    await page.context().close();
  });
});
