import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { system } from '../../src/service/actor.ts';
import { identityOver } from '../../src/service/identity.ts';
import { acceptInvitation, invite } from '../../src/service/invitations.ts';
import { localSession } from '../../src/service/local.ts';
import { listOwed } from '../../src/service/outbox.ts';
import { listPersons } from '../../src/service/people.ts';
import { posting } from '../../src/service/post.ts';
import { workerFor } from '../../src/service/worker.ts';
import { receiver } from '../ports/receiver.ts';
import { type Desk, desk, expectAccessible } from './desk.ts';

const password = 'four words are enough';

let at: Desk;
beforeAll(async () => {
  at = await desk(['gsomia', 'office-lease']);
  at.excuse(/status of 40[134]|status of 422/);
});
afterAll(async () => at.close());

const parts = [
  'you',
  'feeds',
  'tokens',
  'webhooks',
  'programs',
  'people',
  'ladders',
  'outbox',
  'holidays?calendar=KR&year=2027',
  'audit',
  'about',
];

async function seenInBoth(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}

/** A text that the page lets one copy, by what it is called. */
const copyable = async (page: Page, label: string): Promise<string> =>
  page.getByRole('textbox', { name: label, exact: true }).inputValue();

/** Tabs to what has a name, and presses a key there: nothing is reached by a mouse. */
async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  for (let i = 0; i < 120; i += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const { activeElement: one } = document;
      return one?.getAttribute('aria-label') ?? one?.textContent ?? '';
    });
    if (typeof name === 'string' ? here.trim() === name : name.test(here)) {
      await page.keyboard.press(key);
      return;
    }
  }
  throw new Error(`the keyboard does not come to ${name}`);
}

describe('every part of the settings', () => {
  test.each(parts)('/settings/%s has an address and can be used by everybody, in any colours', async (part) => {
    const page = await at.open(`/settings/${part}`);
    const title = await page.locator('main h1').textContent();
    await page.waitForTimeout(300);
    expect(await page.title()).toBe(`${title} · Tacit`);
    expect(await page.locator('.fault').count()).toBe(0);
    await seenInBoth(page);
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await expectAccessible(page);
    // Nothing is wider than a phone, in the language whose words are longest here.
    await page.setViewportSize({ width: 390, height: 844 });
    const { wide, moving } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      moving: document.getAnimations().length,
    }));
    expect({ wide, moving }).toEqual({ wide: 0, moving: 0 });
    await page.context().close();
  });

  test.each(['ja-JP', 'ko-KR'])('is told in %s on a phone without running over', async (locale) => {
    const page = await at.open('/settings/you', { locale, viewport: { width: 390, height: 844 } });
    for (const part of parts) {
      await page.goto(`${at.base}/settings/${part}`);
      await page.locator('main h1').waitFor();
      await page.waitForTimeout(200);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([part, wide]).toEqual([part, 0]);
    }
    await page.context().close();
  });

  test('shows somebody who reads what is his to see, and nothing of the administrators', async () => {
    const { secret } = await at.register.write(
      system,
      invite(at.register, { grants: [{ role: 'reader', accord: 'gsomia' }] }),
    );
    const { secret: session } = await acceptInvitation(at.register, secret, {
      name: 'Rae',
      email: 'rae@example.org',
      password,
      zone: 'UTC',
    });
    const page = await at.arrive(`/enter#${session}`);
    await page.waitForURL(`${at.base}/`);
    await page.goto(`${at.base}/settings/you`);
    await page.getByText('reader of the accord gsomia').waitFor();
    const shown = await page.getByRole('navigation', { name: 'Settings' }).getByRole('link').allTextContents();
    expect(shown).toEqual([
      'You',
      'Calendars and feeds',
      'Tokens',
      'Webhooks',
      'For programs',
      'Reminders',
      'Holidays',
      'Audit log',
      'About',
    ]);
    expect(await page.getByRole('button', { name: 'Make an address for a new password' }).count()).toBe(0);
    await page.goto(`${at.base}/settings/people`);
    await page.getByText('Only those who administer').waitFor();
    await page.goto(`${at.base}/settings/ladders`);
    await page.getByRole('heading', { name: 'Who would be told when' }).waitFor();
    expect(await page.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);
    // He may make a token that reads what he reads.
    await page.goto(`${at.base}/settings/programs`);
    await page.getByRole('button', { name: 'Make a token that reads' }).click();
    await page.getByRole('button', { name: 'Try it here' }).click();
    await page.getByText('200 OK').waitFor();
    await page.context().close();
  });
});

describe('people', () => {
  test('somebody is invited, comes in, is given a right, has left and is erased, by keyboard alone', async () => {
    const page = await at.open('/settings/people');
    await page.getByText('you@tacit.localhost').waitFor();
    await press(page, 'Make an invitation');
    await page.getByRole('heading', { name: 'Invitation' }).waitFor();
    // What is said once has the keyboard, so that it is heard.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Invitation');
    const address = await copyable(page, 'Address');
    expect(address).toMatch(new RegExp(`^${at.base}/welcome#taciti_`));
    await seenInBoth(page);
    const guest = await at.arrive(address.slice(at.base.length));
    await guest.getByLabel('Name').fill('Bea');
    await guest.getByLabel('E-mail address').fill('bea@example.org');
    await guest.getByLabel('A password of your own').fill(password);
    await guest.keyboard.press('Enter');
    await guest.waitForURL(`${at.base}/`);

    await page.reload();
    await press(page, 'Bea');
    await expect.poll(() => page.url()).toMatch(/person=person-/);
    const one = page.locator('.one');
    await one.getByText('reader of the whole register').waitFor();
    await seenInBoth(page);
    await one.getByLabel('Role').selectOption('decider');
    await one.getByLabel('Over').selectOption('label');
    await one.getByLabel('Label').fill('lease');
    await one.getByRole('button', { name: 'Give this right' }).press('Enter');
    await one.getByText('decider of accords labelled “lease”').waitFor();
    await one.getByRole('button', { name: 'Take away: reader of the whole register' }).press('Enter');
    const asked = page.getByRole('dialog');
    await asked.getByText('is taken away at once').waitFor();
    // What cannot be taken back is asked once, and Enter alone does nothing.
    await page.keyboard.press('Enter');
    await asked.waitFor({ state: 'detached' });
    expect(await one.getByText('reader of the whole register', { exact: true }).count()).toBe(1);
    await one.getByRole('button', { name: 'Take away: reader of the whole register' }).press('Enter');
    await press(page, 'Take away');
    await one.getByText('reader of the whole register', { exact: true }).waitFor({ state: 'detached' });

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      one.getByRole('button', { name: 'Everything known of this person' }).press('Enter'),
    ]);
    const report = JSON.parse(readFileSync(await download.path(), 'utf8')) as { person: { email: string } };
    expect(report.person.email).toBe('bea@example.org');

    await one.getByRole('button', { name: 'Mail comes back' }).press('Enter');
    await asked.getByRole('button', { name: 'Mail comes back' }).press('Enter');
    await one.getByText('others are told until the address is changed').waitFor();
    await one.getByLabel('E-mail address').fill('bea@example.com');
    await one.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await one.getByText('Saved').waitFor();
    await one.getByText('others are told until').waitFor({ state: 'detached' });

    await one.getByRole('button', { name: 'Has left' }).press('Enter');
    await asked.getByText('open nothing any more').waitFor();
    await seenInBoth(page);
    await asked.getByRole('button', { name: 'Has left' }).press('Enter');
    await one.getByText('others are told instead').waitFor();
    // Her page is told in the middle of it.
    await guest.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
    await one.getByRole('button', { name: 'Erase' }).press('Enter');
    await asked.getByRole('button', { name: 'Erase' }).press('Enter');
    await page.getByRole('link', { name: 'Bea' }).waitFor({ state: 'detached' });
    await page.waitForURL(`${at.base}/settings/people`);
    await guest.context().close();
    await page.context().close();
  });

  test('the last administrator cannot be lost, and the page says why', async () => {
    const page = await at.open('/settings/people');
    await page.getByRole('main').getByRole('link', { name: 'You', exact: true }).click();
    await page.getByRole('button', { name: 'Has left' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Has left' }).click();
    await page.getByRole('dialog').getByText('nobody who administers').waitFor();
    await expectAccessible(page);
    await page.context().close();
  });

  test('somebody who only gets reminders is added, and a wrong zone is said at its field', async () => {
    const page = await at.open('/settings/people');
    await page.getByText('Add somebody who only gets reminders').click();
    const form = page.locator('details');
    await form.getByLabel('Name').fill('Cho');
    await form.getByLabel('E-mail address').fill('cho@example.org');
    await form.getByLabel('Time zone').fill('Asia/Soul');
    await form.getByRole('button', { name: 'Add' }).click();
    await form.getByText('is no time zone').waitFor();
    expect(await form.getByLabel('Time zone').getAttribute('aria-invalid')).toBe('true');
    await form.getByLabel('Time zone').fill('Asia/Seoul');
    await form.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('link', { name: 'Cho' }).waitFor();
    await page.context().close();
  });
});

describe('secrets', () => {
  test('a token is said once, opens what it may and is revoked after one question', async () => {
    const page = await at.open('/settings/tokens', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByText('No program has a token here.').waitFor();
    await page.getByLabel('Name').fill('Nightly export');
    await page.getByRole('button', { name: 'Make a token' }).click();
    const secret = await copyable(page, 'Secret');
    await page.getByRole('button', { name: 'Copy: Secret' }).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
    await seenInBoth(page);
    const ask = async (method = 'GET'): Promise<number> =>
      (await fetch(`${at.base}/v1/accords`, { method, headers: { authorization: `Bearer ${secret}` } })).status;
    expect(await ask()).toBe(200);
    await page.getByText('reader of the whole register').first().waitFor();
    await page.getByRole('button', { name: 'I have kept it' }).click();
    await page.reload();
    expect(await page.content()).not.toContain(secret);
    await page.getByRole('button', { name: 'Revoke: Nightly export' }).click();
    await page.getByRole('dialog').getByText('opens nothing').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('No program has a token here.').waitFor();
    expect(await ask()).toBe(401);
    await page.context().close();
  });

  test('a feed is made with a question, read by a calendar and ended', async () => {
    const page = await at.open('/settings/feeds');
    await page.getByLabel('Name, as the calendar shows it').fill('Leases');
    await page.getByLabel('notify by').check();
    await page.getByLabel('Days before on which the calendar rings').fill('14, x');
    await page.getByRole('button', { name: 'Make a feed' }).click();
    await page.getByText('Write up to five whole numbers').waitFor();
    await page.getByLabel('Days before on which the calendar rings').fill('14, 1');
    await page.getByRole('button', { name: 'Make a feed' }).click();
    await page.getByRole('heading', { name: 'The feed “Leases”' }).waitFor();
    const addresses = await Promise.all(
      ['Calendar (iCalendar)', 'Deadlines (Atom)', 'Changes (Atom)'].map((label) => copyable(page, label)),
    );
    await seenInBoth(page);
    const texts = await Promise.all(addresses.map(async (address) => (await fetch(address)).text()));
    expect(texts[0]).toMatch(/^BEGIN:VCALENDAR[\s\S]*TRIGGER:-P14D/m);
    expect(texts[1]).toContain('<feed');
    expect(texts[2]).toContain('<feed');
    const link = await page.getByRole('link', { name: 'Open in the calendar of this machine' }).getAttribute('href');
    expect(link).toBe(addresses[0]?.replace('http:', 'webcal:'));
    await page.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByText('notify by · rings 14, 1 days before').waitFor();
    await page.getByRole('button', { name: 'End: Leases' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End' }).click();
    await page.getByText('You have no feed yet.').waitFor();
    expect((await fetch(addresses[0] as string)).status).toBe(404);
    await page.context().close();
  });

  test('sessions are listed with the one of this page, ended one by one and all together', async () => {
    const other = await at.open('/settings/you');
    const page = await at.open('/settings/you');
    await page.getByText('this one').waitFor();
    const before = await page.getByRole('button', { name: /^End: / }).count();
    await page
      .getByRole('listitem')
      .filter({ hasNotText: 'this one' })
      .getByRole('button', { name: /^End: / })
      .last()
      .click();
    await page.getByRole('dialog').getByText('has to sign in again').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'End' }).click();
    await expect.poll(() => page.getByRole('button', { name: /^End: / }).count()).toBe(before - 1);
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.getByRole('dialog').getByText('Every session of yours ends').waitFor();
    await seenInBoth(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await other.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
    await other.context().close();
    await page.context().close();
  });

  test('a new password is chosen at an address that an administrator makes, and the old sessions end', async () => {
    const page = await at.open('/settings/people');
    await page.getByRole('link', { name: 'Rae' }).click();
    await page.getByRole('button', { name: 'Invite to a new password' }).click();
    const address = await copyable(page, 'Address');
    expect(address).toContain('/welcome?again#');
    const guest = await at.arrive(address.slice(at.base.length));
    await guest.getByRole('heading', { name: 'A new password' }).waitFor();
    expect(await guest.getByLabel('Name').count()).toBe(0);
    await seenInBoth(guest);
    await guest.getByLabel('A password of your own').fill('another four words or so');
    await guest.getByRole('button', { name: 'Keep this password' }).click();
    await guest.waitForURL(`${at.base}/`);
    await guest.getByRole('button', { name: 'You: Rae' }).waitFor();
    await guest.context().close();
    await page.context().close();
  });
});

describe('what goes out', () => {
  test('one webhook, verified: made, tested, its delivery seen, its signature held, stopped and deleted', async () => {
    const arrived = await receiver((count) => ({ status: count === 1 ? 500 : 204 }));
    const page = await at.open('/settings/webhooks');
    await page.getByText('No webhook is told of anything.').waitFor();
    await page.getByLabel('Address').fill('http://example.org/hook');
    await page.getByRole('button', { name: 'Make a webhook' }).click();
    await page.getByText('begins with https:').last().waitFor();
    await page.getByLabel('Address').fill(arrived.url);
    await page.getByLabel('An act was recorded').check();
    await page.getByRole('button', { name: 'Make a webhook' }).click();
    const secret = await copyable(page, 'Secret');
    expect(secret).toMatch(/^whsec_/);
    await page.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByRole('link', { name: arrived.url }).click();
    await page.getByText('tacit.act.recorded.v1').waitFor();
    await page.getByRole('button', { name: 'Send a test event' }).click();
    await page.getByText('on its way', { exact: false }).first().waitFor();
    const worker = workerFor(at.register, { post: posting({ privateAddresses: true }), base: at.base });
    await worker.tick();
    await page.locator('td .wrong').getByText('500').waitFor();
    await seenInBoth(page);
    await page.getByRole('button', { name: /^Send again: / }).click();
    await page.getByText('It is on its way again.').waitFor();
    await worker.tick();
    await page.locator('td .state-done').waitFor();
    const [, last] = arrived.received;
    const headers = last?.headers as Record<string, string>;
    expect(new Webhook(secret).verify(last?.body ?? '', headers)).toMatchObject({ type: 'tacit.webhook.tested.v1' });

    // The same in the page: what was pasted is held against its signature, and a changed body is found out.
    await page.goto(`${at.base}/settings/programs`);
    await page.getByLabel('Secret').fill(secret);
    const lines = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => `${name}: ${headers[name]}`);
    await page.getByLabel('Headers, one a line').fill(lines.join('\n'));
    await page.getByLabel('Body, exactly as it came').fill(last?.body ?? '');
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText('The signature is good: it came').waitFor();
    await page.getByLabel('Body, exactly as it came').fill(`${last?.body} `);
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText('The signature does not fit').waitFor();
    await page.getByLabel('Headers, one a line').fill(lines.slice(1).join('\n'));
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText('webhook-signature are needed').waitFor();
    await seenInBoth(page);

    await page.goBack();
    await page.getByRole('button', { name: 'New secret' }).click();
    expect(await copyable(page, 'Secret')).not.toBe(secret);
    await page.getByText('two secrets sign').waitFor();
    await page.getByRole('button', { name: 'Drop the old secret' }).click();
    await page.getByText('two secrets sign').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    const asked = page.getByRole('dialog');
    await asked.getByLabel('Why').fill('the receiver moves');
    await asked.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByText('the receiver moves').waitFor();
    await page.getByRole('button', { name: 'Start again' }).click();
    await page.getByText('the receiver moves').waitFor({ state: 'detached' });
    await page.getByLabel('Send everything again since').fill('2020-01-01T00:00');
    await page.getByRole('button', { name: 'Send again', exact: true }).click();
    await page.getByText('0 events are on their way again.').waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    await asked.getByText('cannot be taken back').waitFor();
    await asked.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('No webhook is told of anything.').waitFor();
    await arrived.close();
    await page.context().close();
  });

  test('what was given up is found in the outbox and sent again', async () => {
    const gone = await receiver(() => ({ status: 410 }));
    const page = await at.open('/settings/webhooks');
    await page.getByLabel('Address').fill(gone.url);
    await page.getByRole('button', { name: 'Make a webhook' }).click();
    await page.getByRole('link', { name: gone.url }).click();
    await page.getByRole('button', { name: 'Send a test event' }).click();
    await page.getByText('The test event is on its way').waitFor();
    await workerFor(at.register, { post: posting({ privateAddresses: true }), base: at.base }).tick();
    await page.goto(`${at.base}/settings/outbox`);
    await page.getByLabel('State').selectOption('dead');
    await page.getByRole('cell', { name: gone.url }).waitFor();
    await expect.poll(() => page.url()).toContain('state=dead');
    await seenInBoth(page);
    await page.getByRole('button', { name: /^Send again: / }).click();
    await page.getByText('There is nothing of this kind.').waitFor();
    const admin = await administrator();
    expect((await listOwed(at.register, admin, { most: 10, state: 'open' })).rows).toHaveLength(1);
    await gone.close();
    await page.context().close();
  });

  test('a ladder is begun from another, changed, tried on a day and removed', async () => {
    const page = await at.open('/settings/ladders?by=2027-03-31');
    const preview = page.getByRole('table', { name: 'Who would be told when' });
    await preview.getByText('31 December 2026').waitFor();
    await page.getByLabel('Name').fill('Short One');
    await page.getByRole('button', { name: 'Begin with these steps' }).click();
    await page.locator('.wrong').getByText('Small letters').waitFor();
    await page.getByLabel('Name').fill('short');
    await page.getByRole('button', { name: 'Begin with these steps' }).click();
    await expect.poll(() => page.url()).toContain('ladder=short');
    const first = page.getByLabel('How long before: 1', { exact: true });
    await first.fill('6 weaks');
    await page.getByText('Write a period such as').waitFor();
    await first.fill('6 weeks');
    await page.getByText('Not saved yet.').waitFor();
    await preview.getByText('17 February 2027').waitFor();
    await page.getByLabel('Who is told: 1', { exact: true }).selectOption('persons');
    await page.getByLabel('You', { exact: true }).check();
    await seenInBoth(page);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    await page.reload();
    expect(await first.inputValue()).toBe('6 weeks');
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByRole('dialog').getByText('have the default ladder from now on').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByRole('link', { name: 'short' }).waitFor({ state: 'detached' });
    await page.context().close();
  });
});

describe('what can be looked up', () => {
  test('the days of a calendar in a year, with what is only projected', async () => {
    const page = await at.open('/settings/holidays');
    await page.getByRole('link', { name: 'KR', exact: true }).click();
    await page.getByLabel('Year').fill('2027');
    await page.getByText('7 February 2027').waitFor();
    await expect.poll(() => page.url()).toContain('calendar=KR&year=2027');
    await page.getByLabel('Year').fill('2040');
    await page.getByText('From 2028 on nobody has published').waitFor();
    await page.context().close();
  });

  test('a checkpoint of the log, with its size and root, to keep elsewhere', async () => {
    const page = await at.open('/settings/audit');
    const root = await copyable(page, 'Root of the tree');
    expect(Buffer.from(root, 'base64')).toHaveLength(32);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save as a file' }).click(),
    ]);
    const kept = readFileSync(await download.path(), 'utf8');
    expect(kept.split('\n')[2]).toBe(root);
    expect(download.suggestedFilename()).toBe(`checkpoint-${kept.split('\n')[1]}.txt`);
    await page.context().close();
  });

  test('what this is: version, builds and the licences of what is in the page', async () => {
    const page = await at.open('/settings/about');
    const facts = page.locator('.facts dd');
    await expect.poll(() => facts.nth(2).textContent()).toMatch(/^[0-9a-f]{12}$/);
    expect(await facts.nth(1).textContent()).toBe(await facts.nth(2).textContent());
    expect(await (await fetch(`${at.base}/licences.txt`)).text()).toMatch(/^react .*MIT/m);
    await page.context().close();
  });

  test('the platform engineer makes one call with a token, by keyboard alone', async () => {
    const page = await at.open('/settings/programs');
    await page.getByText('One call with a token').waitFor();
    await press(page, 'Make a token that reads');
    await page.getByRole('heading', { name: 'A call that works' }).waitFor();
    const command = await copyable(page, 'Command');
    const [, token, url] = /^curl -H 'Authorization: Bearer (\S+)' '(\S+)'$/.exec(command) as unknown as [
      string,
      string,
      string,
    ];
    expect((await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
    await press(page, 'Try it here');
    await page.getByText('200 OK').waitFor();
    await page.getByText('"accord": "gsomia"').waitFor();
    await seenInBoth(page);
    await page.context().close();
  });
});

async function administrator() {
  const actor = await identityOver(at.register).actorBy(await localSession(at.register));
  if (!actor) throw new Error('nobody administers the register');
  expect((await listPersons(at.register, actor, { most: 50 })).rows.length).toBeGreaterThan(0);
  return actor;
}
