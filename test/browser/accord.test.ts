import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, desk, expectAccessible } from './desk.ts';

let at: Desk;
beforeAll(async () => {
  at = await desk(['gsomia']);
});
afterAll(async () => at.close());

describe('an accord on the desk', () => {
  test('is told on any day as known on any day, and every date opens what it comes from', async () => {
    const page = await at.open('/accords/gsomia?on=2020-08-24&known=2020-08-24&tab=positions');
    await page.getByText('In force on 24 August 2020').waitFor();
    await page
      .getByRole('button', { name: /24 August 2020/ })
      .first()
      .click();
    await page.getByRole('dialog').getByText('90 days').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await expectAccessible(page);
  });
});

test('an address that names nothing says so', async () => {
  const page = await at.open('/accords/no-such-accord');
  await page.getByRole('heading', { level: 1, name: 'This cannot be shown' }).waitFor();
  await page.getByRole('alert').getByText('There is no accord no-such-accord.').waitFor();
  await page.context().close();
});
