import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { firstRun } from '../../src/service/invitations.ts';
import { type Desk, desk } from './desk.ts';

// Pictures to be looked at: every screen, where TACIT_SHOTS names a folder for them.

const folder = process.env.TACIT_SHOTS;
const widths = { desktop: 1440, tablet: 820, phone: 390 } as const;
const screens = {
  desk: '/',
  accords: '/accords',
  'accords-import': '/accords?import=yes',
  'accord-timeline': '/accords/gsomia?on=2020-08-24&known=2020-08-24',
  'accord-positions': '/accords/gsomia?on=2020-08-24&known=2020-08-24&tab=positions',
  'accord-terms': '/accords/gsomia?on=2020-08-24&known=2020-08-24&tab=terms',
  'accord-record': '/accords/gsomia?on=2020-08-24&known=2020-08-24&tab=record',
  'accord-sources': '/accords/gsomia?tab=sources',
  'accord-history': '/accords/gsomia?tab=history',
  'accord-care': '/accords/gsomia?tab=care',
  'accord-brief': '/accords/gsomia?tab=brief',
  'accord-options': '/accords/gsomia?on=2020-08-24&known=2020-08-24&tab=options',
  'accord-what-if': `/accords/gsomia?on=2020-08-24&known=2020-08-24&tab=what-if&suppose=${encodeURIComponent(
    '[{"act":"notice","by":["JP"],"date":"2020-08-24","exit":"non-renewal"}]',
  )}`,
  'accord-compare': '/accords/gsomia?on=2020-08-24&known=2020-08-24&tab=compare',
  'accord-compare-days': '/accords/gsomia?on=2019-11-23&known=2019-11-23&tab=compare&since=2019-11-21',
  reader: '/reader',
  'settings-you': '/settings/you',
  'settings-people': '/settings/people',
  'settings-feeds': '/settings/feeds',
  'settings-tokens': '/settings/tokens',
  'settings-webhooks': '/settings/webhooks',
  'settings-programs': '/settings/programs',
  'settings-ladders': '/settings/ladders?by=2027-03-31',
  'settings-outbox': '/settings/outbox',
  'settings-holidays': '/settings/holidays?calendar=JP&year=2027',
  'settings-audit': '/settings/audit',
  'settings-about': '/settings/about',
} as const;

// A report of our own, read onto the accord.
const report =
  'SEOUL, Nov. 22, 2019 — South Korea suspended its notice of withdrawal from a military accord with Japan hours before it took effect, the presidential office said on Friday. Seoul had notified Tokyo on Aug. 23 that it would end the pact.';

let at: Desk;
let empty: Desk;
beforeAll(async () => {
  at = await desk(['gsomia', 'office-lease', 'who', 'telecom-line', 'cohort-data-sharing', 'resin-supply']);
  empty = await desk([]);
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
});
afterAll(async () => {
  await at.close();
  await empty.close();
});

const cases = Object.keys(widths).flatMap((size) =>
  ['en-GB', 'ja-JP', 'ko-KR'].map((locale) => [size as keyof typeof widths, locale] as const),
);

test.each(cases)('every screen can be shown at the width of a %s in %s', { timeout: 300_000 }, async (size, locale) => {
  for (const scheme of locale === 'en-GB' ? (['light', 'dark'] as const) : (['light'] as const)) {
    const look = {
      viewport: { width: widths[size], height: size === 'phone' ? 844 : 900 },
      locale,
      colorScheme: scheme,
    };
    const shoot = async (page: Page, name: string): Promise<void> => {
      await page.locator('main h1').waitFor();
      await page.waitForTimeout(300);
      if (folder === undefined) return;
      const path = join(folder, `${name}-${size}-${locale.slice(0, 2)}-${scheme}.png`);
      await page.screenshot({ path, fullPage: true });
    };
    const page = await at.open('/', look);
    for (const [name, path] of Object.entries(screens)) {
      await page.goto(`${at.base}${path}`);
      await shoot(page, name);
    }
    await page.goto(`${at.base}/reader?onto=gsomia`);
    await page.locator('textarea').fill(report);
    await page.locator('textarea').press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('mark').first().waitFor();
    await shoot(page, 'reader-reading');
    await page.context().close();
    const nobody = await at.arrive('/', look);
    await shoot(nobody, 'sign-in');
    await nobody.context().close();
    const first = await empty.arrive(`/welcome#${await firstRun(empty.register)}`, look);
    await shoot(first, 'welcome');
    await first.context().close();
    const begins = await empty.open('/', look);
    await shoot(begins, 'first');
    await begins.context().close();
  }
});
