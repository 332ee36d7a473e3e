import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { system } from '../../src/service/actor.ts';
import { acceptInvitation, firstRun, invite } from '../../src/service/invitations.ts';
import { type Desk, desk, expectAccessible } from './desk.ts';

const password = 'four words are enough';
const schemes = ['light', 'dark'] as const;

async function seenInBoth(page: Page): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}

describe('the first run', () => {
  let at: Desk;
  beforeAll(async () => {
    at = await desk([]);
    at.excuse(/status of 40[14]|status of 422/);
  });
  afterAll(async () => at.close());

  test('leads from an invitation to an accord, by keyboard alone, and says at each field what is wrong', async () => {
    const page = await at.arrive(`/welcome#${await firstRun(at.register)}`);
    await page.getByRole('heading', { name: 'Welcome to Tacit' }).waitFor();
    await seenInBoth(page);
    // The first field has the keyboard; nothing is sent as long as something is wrong.
    await page.keyboard.press('Enter');
    await page.getByText('Say what you are called.').waitFor();
    expect(await page.getByLabel('Name').evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await page.getByLabel('Name').getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.type('Ada');
    await page.keyboard.press('Tab');
    await page.keyboard.type('ada');
    await page.keyboard.press('Tab');
    await page.keyboard.type('too short');
    await page.getByText('9 of 12 characters').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('This is no e-mail address.').waitFor();
    await page.getByText('This password has 9 characters').waitFor();
    await seenInBoth(page);
    await page.keyboard.press('End');
    await page.keyboard.type('@example.org');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(password);
    await page.getByText('Strong').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${at.base}/`);
    await page.getByRole('button', { name: 'Take GSOMIA in' }).waitFor();
    await seenInBoth(page);
    expect(await page.getByRole('link', { name: 'Import' }).getAttribute('href')).toBe('/accords/import');
    expect(await page.getByRole('link', { name: 'Open the reader' }).getAttribute('href')).toBe('/reader');
    await page.getByRole('button', { name: 'Take GSOMIA in' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${at.base}/accords/gsomia?on=2020-08-24&known=2020-08-24`);
    await page.getByText('In force on 24 August 2020').waitFor();
    // It is an accord like any other, and the register is not empty any more.
    await page.goto(at.base);
    await page.getByRole('heading', { name: 'Desk' }).waitFor();
    expect(await page.getByRole('button', { name: 'Take GSOMIA in' }).count()).toBe(0);
    await page.context().close();
  });

  test('an invitation lets in once, and says so to whoever comes again', async () => {
    const { secret } = await at.register.write(system, invite(at.register, { grants: [{ role: 'reader' }] }));
    await acceptInvitation(at.register, secret, { name: 'Eve', email: 'eve@example.org', password, zone: 'UTC' });
    const page = await at.arrive(`/welcome#${secret}`);
    await page.getByLabel('Name').fill('Eve');
    await page.getByLabel('E-mail address').fill('eve2@example.org');
    await page.getByLabel('A password of your own').fill(password);
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByText('This invitation has been used').waitFor();
    expect(await page.getByLabel('Name').inputValue()).toBe('Eve');
    await page.goto(`${at.base}/`);
    await page.goto(`${at.base}/welcome`);
    await page.getByText('lacks its secret').waitFor();
    await expectAccessible(page);
    await page.context().close();
  });

  test('an address that is there already is said at its field', async () => {
    at.excuse(/status of 409/);
    const { secret } = await at.register.write(system, invite(at.register, { grants: [{ role: 'reader' }] }));
    const page = await at.arrive(`/welcome#${secret}`);
    await page.getByLabel('Name').fill('Another Ada');
    await page.getByLabel('E-mail address').fill('ada@example.org');
    await page.getByLabel('A password of your own').fill(password);
    await page.getByRole('button', { name: 'Begin' }).click();
    const field = page.getByLabel('E-mail address');
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    const told = await field.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${told}"]`).textContent()).toContain('already');
    await page.context().close();
  });

  test('an address of one sitting that is over says what to do', async () => {
    const page = await at.arrive('/enter#tacits_none');
    await page.getByText('is over').waitFor();
    await expectAccessible(page);
    await page.context().close();
  });
});

describe('signing in', () => {
  let at: Desk;
  beforeAll(async () => {
    at = await desk(['gsomia']);
    at.excuse(/status of 401/);
    const secret = (await firstRun(at.register)) as string;
    await acceptInvitation(at.register, secret, { name: 'Ada', email: 'ada@example.org', password, zone: 'UTC' });
  });
  afterAll(async () => at.close());

  async function asAda(page: Page): Promise<void> {
    await page.getByLabel('E-mail address').fill('ada@example.org');
    await page.getByLabel('Password').fill(password);
    await page.keyboard.press('Enter');
  }
  /** Ends the session of a browser without the page knowing of it, as another browser would. */
  async function endElsewhere(context: BrowserContext): Promise<void> {
    const [cookie] = await context.cookies(at.base);
    await fetch(`${at.base}/v1/session`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${cookie?.value}` },
    });
  }

  test('keeps the address that one came to, and says at the field that something is wrong', async () => {
    const path = '/accords/gsomia?on=2020-08-24&known=2020-08-24&tab=positions';
    const page = await at.arrive(path);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await seenInBoth(page);
    await page.keyboard.type('ada@example.org');
    await page.keyboard.press('Tab');
    await page.keyboard.type('a wrong password');
    await page.keyboard.press('Enter');
    await page.getByText('The address or the password is wrong.').waitFor();
    expect(page.url()).toBe(`${at.base}${path}`);
    // What was wrong is selected: the next try takes its place.
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.getByText('In force on 24 August 2020').waitFor();
    expect(page.url()).toBe(`${at.base}${path}`);
    await page.context().close();
  });

  test('a session that ends in the middle of work is begun again in place: nothing that was typed is lost', async () => {
    const page = await at.arrive('/settings/you');
    await asAda(page);
    const name = page.getByLabel('Name');
    await name.fill('Ada, countess');
    await endElsewhere(page.context());
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const again = page.getByRole('dialog', { name: 'Your session has ended' });
    await again.waitFor();
    await seenInBoth(page);
    // Setting it aside leaves everything to be read and copied, and says that nothing is saved.
    await page.keyboard.press('Escape');
    await page.getByText('nothing can be saved').waitFor();
    expect(await name.inputValue()).toBe('Ada, countess');
    await expectAccessible(page);
    await page.locator('.aside').getByRole('button', { name: 'Sign in' }).click();
    expect(await again.getByLabel('E-mail address').inputValue()).toBe('ada@example.org');
    await again.getByLabel('Password').fill(password);
    await page.keyboard.press('Enter');
    await again.waitFor({ state: 'detached' });
    expect(await name.inputValue()).toBe('Ada, countess');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved').waitFor();
    await page.getByRole('button', { name: 'You: Ada, countess' }).waitFor();
    expect(page.url()).toBe(`${at.base}/settings/you`);
    await page.context().close();
  });

  test('a page that only looks is told too when its session ends elsewhere', async () => {
    const page = await at.arrive('/accords/gsomia?on=2020-08-24&known=2020-08-24');
    await asAda(page);
    await page.getByText('In force on 24 August 2020').waitFor();
    await endElsewhere(page.context());
    await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
    await page.getByText('In force on 24 August 2020').waitFor();
    await page.context().close();
  });
});
