import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
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

let at: Desk;
beforeAll(async () => {
  at = await desk(['gsomia', 'office-lease', 'who', 'telecom-line', 'cohort-data-sharing', 'resin-supply']);
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
});
afterAll(async () => at.close());

const cases = Object.keys(widths).flatMap((size) =>
  ['en-GB', 'ja-JP', 'ko-KR'].map((locale) => [size as keyof typeof widths, locale] as const),
);

test.each(cases)('every screen can be shown at the width of a %s in %s', async (size, locale) => {
  for (const scheme of locale === 'en-GB' ? (['light', 'dark'] as const) : (['light'] as const)) {
    const page = await at.open('/', {
      viewport: { width: widths[size], height: size === 'phone' ? 844 : 900 },
      locale,
      colorScheme: scheme,
    });
    for (const [name, path] of Object.entries(screens)) {
      await page.goto(`${at.base}${path}`);
      await page.locator('main h1').waitFor();
      await page.waitForTimeout(300);
      if (folder !== undefined)
        await page.screenshot({
          path: join(folder, `${name}-${size}-${locale.slice(0, 2)}-${scheme}.png`),
          fullPage: true,
        });
    }
    await page.context().close();
  }
});
