import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putAccord } from '../../src/service/accords.ts';
import { system } from '../../src/service/actor.ts';
import { type Desk, desk, expectAccessible } from './desk.ts';

let at: Desk;
beforeAll(async () => {
  at = await desk(['gsomia', 'office-lease', 'who', 'telecom-line', 'lift-maintenance']);
});
afterAll(async () => at.close());

describe('the desk', () => {
  test('has what has to be sent, by the day to send, and every day opens what it comes from', async () => {
    const page = await at.open('/');
    const due = page.getByRole('region', { name: 'To send' });
    await due.getByRole('link', { name: 'Leased line, Kaiserkai office' }).first().waitFor();
    const counts = await due.locator('.count').allTextContents();
    const days = counts.map((text) => (/late/.test(text) ? -1 : 1) * Number(/\d+/.exec(text)?.[0] ?? 0));
    expect(days).toEqual([...days].sort((a, b) => a - b));
    await due.getByRole('button').first().click();
    await page.getByRole('dialog').getByText(/→/).first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'What has changed' }).getByText('was taken in').first().waitFor();
    await page
      .getByRole('img', { name: /notify by/ })
      .first()
      .waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
    await page.context().close();
  });

  test('shows what somebody else has just recorded', async () => {
    const page = await at.open('/');
    const changes = page.getByRole('region', { name: 'What has changed' });
    await changes.getByText('was taken in').first().waitFor();
    const file = { accord: 'new-one', kind: 'contract', parties: { A: {}, B: {} } };
    await at.register.write(system, putAccord(at.register, file));
    await changes.getByRole('link', { name: 'new-one' }).waitFor();
    await page.context().close();
  });
});

describe('the list of accords', () => {
  test('is narrowed by words in any language, and the address keeps it', async () => {
    const page = await at.open('/accords');
    await page.getByRole('link', { name: /Kaiserkai/ }).waitFor();
    await page.getByRole('searchbox').fill('秘密軍事');
    await page.getByText('1 accord', { exact: true }).waitFor();
    await page.waitForURL(/q=/);
    await page.reload();
    await page.getByRole('link', { name: /Classified Military Information/ }).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
    await page.getByPlaceholder('Name of this view').fill('Military');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: /Saved views/ }).click();
    await page.getByRole('button', { name: 'Military' }).click();
    await page.getByText('1 accord', { exact: true }).waitFor();
    await page.context().close();
  });

  test('is narrowed to what stands in a state today, with the chip that says so', async () => {
    const page = await at.open('/accords');
    await page.getByRole('link', { name: /Kaiserkai/ }).waitFor();
    await page.getByLabel('State today').selectOption({ label: 'ended' });
    await page.waitForURL(/state=ended/);
    await page.getByText('No accord').first().waitFor();
    await page.getByLabel('State today').selectOption({ label: 'in force' });
    await page.getByRole('link', { name: /Classified Military Information/ }).waitFor();
    await page.context().close();
  });

  test.each(['en-GB', 'ja-JP', 'ko-KR'])('fits on a phone, with its windows, in %s', async (locale) => {
    const page = await at.open('/accords?import=yes', { viewport: { width: 390, height: 844 }, locale });
    const list = page.locator('.rows');
    await list.locator('[data-row]').first().waitFor();
    // What is cut off with a mark is read in full where it leads to; a state or a day is never cut.
    const tooWide = await page.evaluate(() =>
      [...document.querySelectorAll('dialog, dialog *, .rows, .cell-chips, .rows [role=cell]:nth-child(4)')]
        .filter((one) => one.scrollWidth > one.clientWidth && getComputedStyle(one).display !== 'inline')
        .map((one) => one.outerHTML.slice(0, 80)),
    );
    expect(tooWide).toEqual([]);
    await page.context().close();
  });

  test('is walked through and opened by keyboard', async () => {
    const page = await at.open('/accords');
    await page.locator('a[data-row]').first().focus();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/accords\/lift-maintenance$/);
    await page.context().close();
  });

  test('takes a list of contracts in, after its columns were looked at and its rows were tried', async () => {
    const page = await at.open('/accords?import=yes');
    const list =
      'No,Title,Supplier,Start date,Term\nC-1,Cleaning,Acme,2022-04-25,3 years\nC-2,Paper,Paper Co,31/02/2022,1 year\n';
    await page.setInputFiles('input[type=file]', { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
    await page.getByText('The columns of list.csv').waitFor();
    expect(await page.getByRole('button', { name: 'Take it in' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('It would be: 1 new, 0 changed, 0 unchanged, 1 refused.').waitFor();
    await page.getByText('Row 3 D').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Take it in' }).click();
    await page.getByText('Done: 1 new, 0 changed, 0 unchanged, 1 refused.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Cleaning' }).waitFor();
    await page.context().close();
  });
});
