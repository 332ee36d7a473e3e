import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordAct } from '../../src/service/accords.ts';
import { system } from '../../src/service/actor.ts';
import { type Desk, desk, expectAccessible } from './desk.ts';

let at: Desk;
beforeAll(async () => {
  at = await desk(['gsomia', 'office-lease']);
});
afterAll(async () => at.close());

const recordOf = async (id: string): Promise<readonly string[]> => {
  await at.register.shelf.fresh();
  const held = await at.register.shelf.take(at.register.read, id);
  return held?.record.map(({ id: act }) => String(act)) ?? [];
};

describe('the record of an accord', () => {
  test('takes an act that is open to a party, after its effect was shown, by keyboard alone', async () => {
    const page = await at.open('/accords/gsomia?tab=record');
    await page.getByRole('button', { name: 'Record an act' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Party').selectOption('JP');
    const notice = dialog.getByRole('radio', { name: /^Notice/ });
    await notice.focus();
    await page.keyboard.press('Space');
    expect(await dialog.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Show the effect' }).focus();
    await page.keyboard.press('Enter');
    await dialog.getByRole('heading', { name: 'What this would change' }).waitFor();
    await expectAccessible(page);
    const before = await recordOf('gsomia');
    await dialog.getByRole('button', { name: 'Save' }).focus();
    await page.keyboard.press('Enter');
    await dialog.getByText('the server has acknowledged it').waitFor();
    expect(await recordOf('gsomia')).toHaveLength(before.length + 1);
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('tabpanel').getByText('without legal effect').first().waitFor();
    await page.context().close();
  });

  test('warns of an act that changes nothing', async () => {
    const page = await at.open('/accords/office-lease?tab=record');
    await page.getByRole('button', { name: 'Record an act' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^Statement/ }).check();
    await dialog.getByLabel('What it says').fill('The rent was paid late.');
    await dialog.getByRole('button', { name: 'Show the effect' }).click();
    await dialog.getByText('This changes no date and no status.').waitFor();
    await page.context().close();
  });

  test('says that an act is not saved where somebody was faster, keeps the text, and saves it then', async () => {
    const page = await at.open('/accords/office-lease?tab=record');
    await page.getByRole('button', { name: 'Record an act' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^Statement/ }).check();
    await dialog.getByLabel('What it says').fill('Ours.');
    await dialog.getByRole('button', { name: 'Show the effect' }).click();
    await dialog.getByText('This changes no date and no status.').waitFor();
    // The other one comes in between, and the page has not heard of it yet.
    await page.route(
      '**/v1/accords/office-lease/acts',
      async (route) => {
        await at.register.write(
          system,
          recordAct(at.register, 'office-lease', {
            id: 'theirs',
            act: 'statement',
            date: '2024-01-01',
            says: 'Theirs.',
          }),
        );
        await route.continue();
      },
      { times: 1 },
    );
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Somebody has changed this accord meanwhile.').waitFor();
    expect(await dialog.getByLabel('What it says').inputValue()).toBe('Ours.');
    await page.getByText('Theirs.').waitFor();
    await dialog.getByRole('button', { name: 'Show the effect' }).click();
    await dialog.getByText('This changes no date and no status.').waitFor();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('the server has acknowledged it').waitFor();
    const record = await at.register.shelf.take(at.register.read, 'office-lease');
    expect(record?.record.map(({ says }) => says).filter((says) => says === 'Ours.' || says === 'Theirs.')).toEqual([
      'Theirs.',
      'Ours.',
    ]);
    await page.context().close();
  });
});

test.each(['timeline', 'terms', 'record', 'positions', 'sources', 'history', 'care', 'brief'])(
  'the tab %s can be used by everybody, in light and dark',
  async (tab) => {
    const page = await at.open(`/accords/gsomia?tab=${tab}`);
    await page.getByRole('tabpanel').locator('table, ol, ul, svg, form').first().waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
    await page.context().close();
  },
);

test('a decision is recorded, and the owner is kept', async () => {
  const page = await at.open('/accords/office-lease?tab=care');
  await page.getByLabel('Labels, with commas').fill('lease, london');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('the server has acknowledged it').waitFor();
  await page.getByLabel('Decision').selectOption('renew');
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await page.getByRole('listitem').getByText('Let it renew').waitFor();
  const held = (await at.register.shelf.take(at.register.read, 'office-lease'))!;
  expect([held.care.labels, held.decisions.length]).toEqual([['lease', 'london'], 1]);
  await page.context().close();
});

test('the brief is one page of A4', async () => {
  const page = await at.open('/accords/gsomia?tab=brief&on=2020-08-24&known=2020-08-24');
  const [brief] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'The brief on one page' }).click(),
  ]);
  await brief.getByText('In force on 24 August 2020').first().waitFor();
  const pdf = await brief.pdf({ format: 'A4', printBackground: true });
  expect([...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)]).toHaveLength(1);
  await page.context().close();
});
