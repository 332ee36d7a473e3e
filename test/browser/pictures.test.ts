import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withActs } from '../../bench/accords.ts';
import { putAccord } from '../../src/service/accords.ts';
import { system } from '../../src/service/actor.ts';
import { type Desk, desk, expectAccessible } from './desk.ts';

let at: Desk;
beforeAll(async () => {
  at = await desk(['gsomia', 'office-lease', 'who']);
  const { register } = at;
  await register.write(system, putAccord(register, JSON.stringify(withActs(500).written)));
});
afterAll(async () => at.close());

const gsomia = '/accords/gsomia?on=2020-08-24&known=2020-08-24';

describe('GSOMIA on 24 August 2020', () => {
  test('tells its story on one screen: in force, who can leave by when, and the exit curve of both', async () => {
    const page = await at.open(gsomia);
    await page.getByText('In force on 24 August 2020').waitFor();
    const told = page.locator('.story li');
    expect(await told.filter({ hasText: 'tokyo' }).innerText()).toMatch(/Notify by today\s+next chance 24 August 2021/);
    expect(await told.filter({ hasText: 'seoul' }).innerText()).toContain('Can leave any day');
    const curve = page.getByRole('complementary').getByRole('slider');
    await curve.waitFor();
    expect(await curve.getAttribute('aria-valuetext')).toMatch(
      /seoul \(Republic of Korea\) 0 days; tokyo \(Japan\) 90 days/,
    );
    await page.locator('.timeline svg .item').first().waitFor();
    for (const part of [told.last(), curve, page.locator('.timeline .day-line .handle-box')]) {
      const box = await part.boundingBox();
      expect((box?.y ?? 901) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
    }
  });
});

describe('the timeline', () => {
  test('is gone through, opened, zoomed and moved by keyboard alone', async () => {
    const page = await at.open(gsomia);
    const first = page.locator('.timeline .item[tabindex="0"]');
    await first.waitFor();
    await first.focus();
    expect(await page.locator(':focus').getAttribute('aria-label')).toContain('23 November 2016');
    for (let i = 0; i < 30 && !(await page.locator(':focus').getAttribute('aria-label'))?.includes(': notice ('); i++)
      await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Notice' }).getByText('23 August 2019', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator(':focus').getAttribute('aria-label')).toContain('seoul');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Why this date' }).waitFor();
    await page.keyboard.press('Escape');
    const picture = page.locator('.timeline .picture-frame svg');
    const before = await picture.getAttribute('aria-label');
    await page.keyboard.press('+');
    expect(await picture.getAttribute('aria-label')).not.toBe(before);
    await page.keyboard.press('0');
    expect(await picture.getAttribute('aria-label')).toContain('from 23 November 2015');
    await page.waitForURL(/view=2015-11-23/);
    await page.getByRole('slider', { name: 'On', exact: true }).last().focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/on=2020-08-25/);
    await page.getByText('next chance 24 August 2022').waitFor();
  });

  test('is used by mouse: a deadline opens its sum, the line is dragged, the wheel zooms, and it is saved as a file', async () => {
    const page = await at.open(gsomia);
    await page.locator('.timeline .mark.notify-by').first().click();
    const why = page.getByRole('dialog', { name: 'Why this date' });
    await why.getByText('90 days').first().waitFor();
    await page.keyboard.press('Escape');
    const handle = await page.locator('.timeline .handle-box').boundingBox();
    if (!handle) throw new Error('There is no handle.');
    const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 120, y, { steps: 6 });
    await page.mouse.up();
    await page.waitForURL(/on=2021-/);
    const picture = page.locator('.timeline .picture-frame svg');
    const before = await picture.getAttribute('aria-label');
    await page.mouse.move(x, y - 60);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect.poll(async () => picture.getAttribute('aria-label')).not.toBe(before);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as SVG' }).click();
    expect((await saving).suggestedFilename()).toMatch(/^gsomia-2021-.*\.svg$/);
  });

  test('has a table that says the same, every day of which opens what it is', async () => {
    const page = await at.open(gsomia);
    await page.getByText('The same as a table').click();
    const row = page.getByRole('row', { name: /24 August 2020.*notify by.*tokyo/ });
    await row.getByRole('button').click();
    await page.getByRole('dialog', { name: 'Why this date' }).getByText('90 days').first().waitFor();
  });

  test('of an accord of five hundred acts is drawn once, however often the day moves', async () => {
    const page = await at.open('/accords/measured?on=2020-08-24&known=2026-01-01');
    await page.locator('.timeline[aria-busy="false"] .item').first().waitFor();
    await page.evaluate(() => {
      const seen = { changed: 0 };
      Object.assign(window, { seen });
      new MutationObserver((changes) => {
        for (const { target } of changes)
          if (target instanceof Element && target.closest('.timeline .item, .timeline .axis')) seen.changed += 1;
      }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    const handle = page.getByRole('slider', { name: 'On', exact: true }).first();
    await handle.focus();
    for (let i = 0; i < 40; i++) await page.keyboard.press('ArrowRight');
    await page.waitForURL(/on=2020-10-03/);
    await page.waitForTimeout(400);
    expect(await page.evaluate(() => (window as unknown as { seen: { changed: number } }).seen.changed)).toBe(0);
  });
});

describe('options', () => {
  test('say until when, with what effect and whether it can be undone; the curve is read out by keyboard and by mouse', async () => {
    const page = await at.open(`${gsomia}&tab=options`);
    const row = page.getByRole('row', { name: /^tokyo/ }).first();
    await row.getByRole('button', { name: 'By today' }).first().click();
    await page.getByRole('dialog', { name: 'Why this date' }).getByText('90 days').first().waitFor();
    await page.keyboard.press('Escape');
    const curve = page.getByRole('region', { name: 'How soon each side could be out' }).getByRole('slider');
    await curve.focus();
    await page.keyboard.press('ArrowRight');
    expect(await curve.getAttribute('aria-valuetext')).toMatch(/25 August 2020: .*tokyo \(Japan\) 454 days/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/on=2020-08-25/);
    await page.getByText('The same as a table').click();
    await page.getByRole('row', { name: '24 August 2020 0 90' }).waitFor();
    await page.getByRole('row', { name: '25 August 2020 0 454' }).waitFor();
    await curve.hover({ position: { x: 60, y: 60 } });
    expect(await curve.getAttribute('aria-valuetext')).toMatch(/^\d+ April 2020/);
  });
});

describe('what if', () => {
  test('an act is supposed from the options, told by what it changes, kept by name, opened again and put aside', async () => {
    const page = await at.open(`${gsomia}&tab=options`);
    await page.getByRole('link', { name: 'Suppose: notice, Japan, tokyo' }).click();
    await page.waitForURL(/tab=what-if/);
    await page.getByRole('row', { name: /Last day in no end is set 22 November 2020/ }).waitFor();
    await page.locator('.timeline .ghost .shape').first().waitFor();
    await page.getByLabel('Name').fill('Tokyo leaves');
    await page.getByRole('button', { name: 'Keep' }).click();
    const kept = page.getByRole('link', { name: 'Open again: Tokyo leaves' });
    await kept.waitFor();
    await page.getByRole('button', { name: /^Leave out/ }).click();
    await page.getByText('Nothing is supposed yet').waitFor();
    await kept.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /Last day in no end is set 22 November 2020/ }).waitFor();
    await page.getByRole('button', { name: 'Put aside: Tokyo leaves' }).click();
    await kept.waitFor({ state: 'detached' });
    expect(await (await page.request.get(`${at.base}/v1/accords/gsomia/record`)).text()).not.toContain('supposed');
  });

  test('an act is chosen by keyboard among those that are open, and another after it', async () => {
    const page = await at.open(`${gsomia}&tab=what-if`);
    await page.getByLabel('Party', { exact: true }).focus();
    await page.getByLabel('Party', { exact: true }).selectOption('JP');
    await page.getByLabel('Act', { exact: true }).selectOption({ label: 'Notice · non-renewal' });
    await page.getByRole('button', { name: 'Suppose it' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('If on 24 August 2020 there were: notice (non-renewal) by Japan').waitFor();
    await page.getByLabel('Act', { exact: true }).selectOption({ label: 'Revocation · non-renewal · supposed-1' });
    await page.getByRole('button', { name: 'Suppose it' }).click();
    await page.getByText('If on 24 August 2020 there were: revocation').waitFor();
  });
});

describe('comparing', () => {
  test('two positions are set side by side with the day since which they part', async () => {
    const page = await at.open(`${gsomia}&tab=compare&a=tokyo&b=seoul&party=KR`);
    await page.getByRole('row', { name: /Term .*term 4.*term 3.*23 November 2019/ }).waitFor();
    await page.getByLabel('The other').selectOption('text');
    await page.waitForURL(/b=text/);
  });

  test('two days of knowledge are set side by side, with what became known in between', async () => {
    const page = await at.open('/accords/gsomia?on=2019-11-23&known=2019-11-23&tab=compare&since=2019-11-21');
    await page.getByRole('row', { name: /seoul.*State ended in force/ }).waitFor();
    await page.getByText('Suspension of notice · the Republic of Korea').waitFor();
    await page.getByRole('button', { name: 'Two positions' }).click();
    await page.waitForURL((url) => !url.searchParams.has('since'));
  });
});

describe('the pictures and questions', () => {
  const tabs = [
    gsomia,
    `${gsomia}&tab=options`,
    `${gsomia}&tab=what-if&suppose=${encodeURIComponent('[{"act":"notice","by":["JP"],"date":"2020-08-24","exit":"non-renewal"}]')}`,
    `${gsomia}&tab=compare`,
    '/accords/gsomia?on=2019-11-23&known=2019-11-23&tab=compare&since=2019-11-21',
    '/accords/who?tab=options',
  ];
  const seen = tabs.flatMap((path) => (['light', 'dark'] as const).map((scheme) => [path, scheme] as const));
  test.each(seen)('can be used by everybody: %s, %s', async (path, colorScheme) => {
    const page = await at.open(path, { colorScheme, reducedMotion: 'reduce' });
    await page.locator('.story li').first().waitFor();
    await page.waitForTimeout(900);
    for (const twin of await page.locator('.twin > summary').all()) await twin.click();
    // What stays in sight while one scrolls covers a part of something wherever one has scrolled to.
    await page.evaluate(() => scrollTo(0, 0));
    await expectAccessible(page);
  });

  test.each(['en-GB', 'ja-JP', 'ko-KR'])('fit on a phone, in %s', async (locale) => {
    const page = await at.open('/', { viewport: { width: 390, height: 844 }, locale });
    for (const path of tabs) {
      await page.goto(`${at.base}${path}`);
      await page.locator('.story li').first().waitFor();
      await page.waitForTimeout(700);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(`${path} ${wide}`).toBe(`${path} 390`);
    }
  });

  test('are drawn in forced colours', async () => {
    const page = await at.open(gsomia, { forcedColors: 'active' });
    await page.locator('.timeline .shape').first().waitFor();
    const paints = await page.evaluate(() => {
      const of = (name: string): string => getComputedStyle(document.querySelector(name) as Element).stroke;
      return [of('.timeline .shape.of-term'), of('.timeline .shape.of-hold'), of('.curve .curve-0')];
    });
    expect(new Set(paints).size).toBe(1);
  });
});
