import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, desk } from './desk.ts';

// The first five minutes of the people that the desk is for, by keyboard alone and by mouse. The reporter who pastes an article is in reader.test.ts, the
// engineer with one call and one webhook in settings.test.ts.

let at: Desk;
beforeAll(async () => {
  at = await desk(['gsomia', 'office-lease', 'cohort-data-sharing']);
});
afterAll(async () => at.close());

/** Goes on with Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const nameNow = async (): Promise<string> =>
    page.evaluate(() => {
      const now = document.activeElement as HTMLElement | null;
      const labels = (now as HTMLInputElement | null)?.labels;
      return now?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? now?.textContent ?? '';
    });
  for (let i = 0; i < 200 && !name.test(await nameNow()); i += 1) await page.keyboard.press('Tab');
  expect(await nameNow()).toMatch(name);
}

/** Opens a tab of an accord by the arrows. */
async function arrowTo(page: Page, name: string): Promise<void> {
  await page.locator('[role=tab][aria-selected=true]').focus();
  for (let i = 0; i < 12; i += 1) {
    if ((await page.locator(':focus').textContent()) === name) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  await page.locator('[role=tab][aria-selected=true]').getByText(name, { exact: true }).waitFor();
}

const printed = async (page: Page): Promise<string> => {
  await page.evaluate(() => {
    const frame = document.querySelector('iframe')?.contentWindow as unknown as { print: () => void };
    frame.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  return page.frameLocator('iframe').locator('body').innerText();
};

describe('a treaty officer asks for the status on 1 December 2019 and prints it with its acts', () => {
  const told = async (page: Page): Promise<void> => {
    await page.frameLocator('iframe').getByText('In force on 1 December 2019').first().waitFor();
    const sheet = await printed(page);
    expect(sheet).toContain('suspended since 22 November 2019');
    expect(sheet).toContain('23 August 2019');
  };

  test('by keyboard alone', async () => {
    const page = await at.open('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('gsomia');
    await page.getByRole('option', { name: /Classified Military Information/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/accords\/gsomia/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await tabTo(page, /^On$/);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('1 December 2019');
    await page.keyboard.press('Enter');
    await page.getByText('In force on 1 December 2019').first().waitFor();
    await arrowTo(page, 'Brief');
    await told(page);
    await tabTo(page, /^Print or save as PDF$/);
    await page.keyboard.press('Enter');
    await page.locator('body[data-printed]').waitFor();
    await page.context().close();
  });

  test('by mouse', async () => {
    const page = await at.open('/');
    await page.getByRole('link', { name: 'Accords' }).click();
    await page.getByRole('link', { name: /Classified Military Information/ }).click();
    const days = page.getByRole('region', { name: 'The two days of the question' });
    const slider = days.getByRole('slider', { name: 'On', exact: true });
    const box = (await slider.boundingBox()) as { x: number; y: number; width: number; height: number };
    await page.mouse.click(box.x + box.width * 0.3, box.y + box.height / 2);
    await page.waitForURL(/on=/);
    await days.getByRole('textbox', { name: 'On', exact: true }).fill('令和元年12月1日');
    await page.getByRole('heading', { level: 1 }).click();
    await page.waitForURL(/on=2019-12-01/);
    await page.getByRole('tab', { name: 'Brief' }).click();
    await told(page);
    await page.getByRole('button', { name: /^Print/ }).click();
    await page.locator('body[data-printed]').waitFor();
    await page.context().close();
  });

  test('a day that could be two days is not taken, and the page says so', async () => {
    const page = await at.open('/accords/gsomia?on=2020-08-24');
    const day = page.getByLabel('On', { exact: true }).first();
    await day.fill('03/04/2020');
    await day.press('Enter');
    await page.getByText('No day that can be read for sure').waitFor();
    expect(page.url()).toContain('on=2020-08-24');
    await page.context().close();
  });
});

describe('a contracts manager brings a spreadsheet and never misses a deadline', () => {
  const list = (no: string): Buffer =>
    Buffer.from(
      `No,Title,Supplier,Start date,Term,Auto-renewal,Renewal term,Notice period\n${no},Lift service ${no},Acme,2022-04-25,1 year,yes,1 year,3 months\n`,
    );

  test.each([['by keyboard alone', 'K-1'] as const, ['by mouse', 'M-1'] as const])('%s', async (how, no) => {
    const press = async (name: string): Promise<void> => {
      const button = page.getByRole('button', { name, exact: true });
      if (how === 'by mouse') await button.click();
      else {
        await button.focus();
        await page.keyboard.press('Enter');
      }
    };
    const page = await at.open('/accords?import=yes');
    await page.setInputFiles('input[type=file]', { name: 'list.csv', mimeType: 'text/csv', buffer: list(no) });
    await press('Try it');
    await page.getByText('It would be: 1 new').waitFor();
    await press('Take it in');
    await page.getByText('Done: 1 new').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Desk' }).focus();
    await page.keyboard.press('Enter');
    const row = page
      .locator('.due')
      .getByRole('listitem')
      .filter({ hasText: `Lift service ${no}` })
      .first();
    await row.getByText('notify by').waitFor();
    // The day opens its sum.
    if (how === 'by mouse') await row.getByRole('button').click();
    else {
      await row.getByRole('button').focus();
      await page.keyboard.press('Enter');
    }
    await page.getByRole('dialog').getByText('3 months').first().waitFor();
    await page.keyboard.press('Escape');
    await page.goto(`${at.base}/settings/feeds`);
    await page.getByLabel('Name, as the calendar shows it').fill(`All ${no}`);
    await press('Make a feed');
    const address = await page.getByRole('textbox', { name: 'Calendar (iCalendar)' }).inputValue();
    expect(await (await fetch(address)).text()).toContain(`Lift service ${no}`);
    await page.context().close();
  });
});

describe('the owner of a data-sharing agreement sees what lapses, and what a suspension would stop', () => {
  const path = '/accords/cohort-data-sharing?on=2024-06-01&known=2024-06-01';

  test('by keyboard alone', async () => {
    const page = await at.open(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await arrowTo(page, 'What if');
    await tabTo(page, /^Suppose it$/);
    await page.keyboard.press('Enter');
    await page.getByText(/^If on 1 June 2024 there were/).waitFor();
    await page.getByRole('tabpanel').getByRole('table').first().waitFor();
    await page.context().close();
  });

  test('by mouse', async () => {
    const page = await at.open(path);
    await page.getByRole('tab', { name: 'What if' }).click();
    const act = page.getByRole('tabpanel').getByLabel('Act', { exact: true });
    await act.selectOption({ label: 'Notice · convenience' });
    await page.getByRole('button', { name: 'Suppose it' }).click();
    const changes = page.getByRole('tabpanel').getByRole('table').first();
    await changes.getByText('Last day in', { exact: true }).first().waitFor();
    // What goes on after the end, and for how long.
    await page.goto(`${at.base}/accords/cohort-data-sharing?tab=positions`);
    await page
      .getByRole('tabpanel')
      .getByText(/confidence about the people in the cohort/)
      .first()
      .waitFor();
    await page.context().close();
  });
});
