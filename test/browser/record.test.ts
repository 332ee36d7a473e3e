import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordAct } from '../../src/service/accords.ts';
import { system } from '../../src/service/actor.ts';
import { type Desk, desk, expectAccessible } from './desk.ts';

let at: Desk;
beforeAll(async () => {
  at = await desk(['gsomia', 'office-lease', 'telecom-line', 'who', 'resin-supply', 'cohort-data-sharing']);
  // The browser writes down what the server refuses: accords that are not there, an act under a name that is taken, a version that has changed.
  at.excuse(/status of 4(?:04|09|12|22)/);
});
afterAll(async () => at.close());

// A day is that of the accord's zone, wherever one sits.
const todayIn = (timeZone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());

describe('the record of an accord', () => {
  test('shows the acts with their days, sources and what came of them, and finds them', async () => {
    const page = await at.open('/accords/gsomia?on=2020-08-24&known=2020-08-24&tab=record');
    const acts = page.getByRole('list', { name: 'Acts in the order of the record' });
    const recall = acts.locator('#act-plan');
    await recall
      .getByText('Announcement: no notice, without legal effect')
      .or(recall.getByText('At home only'))
      .waitFor();
    await page.getByLabel('Find in the record').fill('suspension');
    await expect.poll(() => acts.getByRole('listitem').locator('.act-day').count()).toBeLessThan(10);
    await expect.poll(() => new URL(page.url()).searchParams.get('act')).toBe('suspension');
    await page.getByLabel('Find in the record').fill('nothing like it');
    await page.getByText('No act is like that').waitFor();
    await page.getByRole('button', { name: 'Show all acts' }).click();
    await acts.locator('#act-signing .act-day button').click();
    await page.getByRole('dialog').getByText('signature').first().waitFor();
    await page.keyboard.press('Escape');
    await expectAccessible(page);
  });

  test('an act is recorded with the keyboard alone, and its effect is seen before', async () => {
    const today = todayIn('Europe/London');
    const page = await at.open('/accords/office-lease?tab=record');
    const open = page.getByRole('button', { name: 'Record an act' });
    await open.focus();
    await page.keyboard.press('Enter');
    // Whose act it is comes first.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await page.getByText('This act would change nothing').waitFor();
    const notice = page.getByRole('radio', { name: /^Notice/ }).first();
    await notice.focus();
    await page.keyboard.press('Space');
    const effect = page.getByRole('status', { name: 'What it would change' });
    await effect.getByRole('table').waitFor();
    await effect.getByText('Last day in', { exact: true }).first().waitFor();
    // The register has said what it makes of it.
    await effect.locator('.waiting').waitFor({ state: 'detached' });
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    const says = page.getByLabel('What it says');
    await says.focus();
    await page.keyboard.type('We leave.');
    await page.keyboard.press('Control+Home');
    await page.getByRole('button', { name: 'Record it' }).focus();
    await page.keyboard.press('Enter');
    await page.locator(`#act-notice-${today}`).getByText('We leave.').waitFor();
    await page.getByText('Saved: the register has the act.').waitFor();
    // To undo it is a further act.
    await page
      .locator(`#act-notice-${today}`)
      .getByRole('button', { name: /^Take back/ })
      .click();
    await page.getByRole('status', { name: 'What it would change' }).getByRole('table').waitFor();
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.locator(`#act-notice-${today}.taken-back`).waitFor();
    expect(await page.locator('.act.unsaved').count()).toBe(0);
  });

  test('only what is open to the party can be chosen, and what no longer is cannot be saved', async () => {
    const page = await at.open('/accords/gsomia?tab=record');
    await page.getByRole('button', { name: 'Record an act' }).click();
    const notice = page.getByRole('radio', { name: /^Notice/ });
    await notice.check();
    // Before the entry into force there was nothing to give notice of.
    await page.getByLabel('Day of the act').fill('2016-01-04');
    await page.getByText('This act is not open on that day').waitFor();
    expect(await notice.count()).toBe(0);
    await page.getByRole('button', { name: 'Record it' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.act.unsaved').count()).toBe(0);
    // What was begun is there again when one comes back.
    await page.reload();
    await page.getByText('This act is not open on that day').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  test('a correction says what stood and what it is in truth, and overwrites nothing', async () => {
    const page = await at.open('/accords/telecom-line?tab=record');
    const first = page.locator('.acts > li').first();
    const id = ((await first.getAttribute('id')) ?? '').replace('act-', '');
    await first.getByRole('button', { name: /^Correct/ }).click();
    await page.getByText('Change at least one field').waitFor();
    await page.getByLabel('Day of the act').last().fill('2024-01-05');
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.locator(`#act-${id}`).getByText('2024-01-05').waitFor();
    await page.locator(`#act-${id} s`).waitFor();
    const held = await at.register.shelf.take(at.register.read, 'telecom-line');
    expect(held?.record.at(-1)).toMatchObject({ act: 'correction', of: id, sets: { date: '2024-01-05' } });
  });

  test('two people at one accord see each other’s acts and lose nothing', async () => {
    const today = todayIn('America/New_York');
    const [one, two] = [await at.open('/accords/who?tab=record'), await at.open('/accords/who?tab=record')];
    // The second one hears nothing of the first: what came in between is found when he saves.
    await two.route('**/v1/changes/stream', async (route) =>
      route.fulfill({ status: 200, contentType: 'text/event-stream', body: ':\n\n' }),
    );
    await two.reload();
    for (const page of [one, two]) {
      await page.getByRole('button', { name: 'Record an act' }).click();
      await page.getByRole('radio', { name: 'Statement' }).check();
    }
    await one.getByLabel('What it says').fill('The first says this.');
    await two.getByLabel('What it says').fill('The second says that.');
    await one.getByRole('button', { name: 'Record it' }).click();
    await one.getByText('The first says this.').waitFor();
    await two.getByRole('button', { name: 'Record it' }).click();
    const unsaved = two.locator('.act.unsaved');
    await unsaved.getByText('The accord has changed since this was written.').waitFor();
    await unsaved.getByText(`(statement-${today})`, { exact: false }).first().waitFor();
    await expectAccessible(two);
    await unsaved.getByRole('button', { name: 'Edit' }).click();
    expect(await two.getByLabel('What it says').inputValue()).toBe('The second says that.');
    await at.register.write(system, recordAct(at.register, 'who', { id: 'third', act: 'statement', date: today }));
    await two.getByRole('button', { name: 'Record it' }).click();
    await unsaved.getByText('(third)', { exact: false }).waitFor();
    await unsaved.getByRole('button', { name: 'Save again' }).click();
    await two.locator(`#act-statement-${today}-2`).getByText('The second says that.').waitFor();
    // The first sees it without asking.
    await one.locator(`#act-statement-${today}-2`).getByText('The second says that.').waitFor();
  });

  test('what could not be sent is said to be not saved, and is sent once when it is sent again', async () => {
    const page = await at.open('/accords/resin-supply?tab=record');
    await page.getByRole('button', { name: 'Record an act' }).click();
    await page.getByRole('radio', { name: 'Statement' }).check();
    await page.getByLabel('What it says').fill('Sent into the dark.');
    // The register has it, and the answer is lost on its way.
    let lost = 0;
    await page.route('**/v1/accords/resin-supply/acts', async (route) => {
      lost += 1;
      if (lost > 1) return route.continue();
      await route.fetch();
      await route.fulfill({ status: 503, contentType: 'application/problem+json', body: problem });
    });
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.locator('.act.unsaved').getByText('The store cannot be reached').waitFor();
    await page.locator('.act.unsaved').getByRole('button', { name: 'Save again' }).click();
    await expect.poll(() => page.locator('.act.unsaved').count()).toBe(0);
    const held = await at.register.shelf.take(at.register.read, 'resin-supply');
    expect(held?.record.filter((act) => act.says === 'Sent into the dark.')).toHaveLength(1);
    at.excuse(/503/);
  });

  test('an act of somebody else is seen while one writes', async () => {
    const page = await at.open('/accords/cohort-data-sharing?tab=record');
    await page.getByRole('button', { name: 'Record an act' }).click();
    await at.register.write(
      system,
      recordAct(at.register, 'cohort-data-sharing', {
        id: 'beside',
        act: 'statement',
        date: todayIn('Europe/London'),
        says: 'Beside.',
      }),
    );
    await page.locator('.between').getByText('(beside)', { exact: false }).waitFor();
    await page.locator('.between').getByRole('button', { name: 'Seen' }).click();
    expect(await page.locator('.between').count()).toBe(0);
  });

  test('a document is attached as a proof of service, listed and fetched', async () => {
    const page = await at.open('/accords/gsomia?tab=record');
    await page
      .locator('#act-notice')
      .getByRole('button', { name: /^Attach a document/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByLabel('File')
      .setInputFiles({ name: '口上書.txt', mimeType: 'text/plain', buffer: Buffer.from('Note verbale') });
    await dialog.getByLabel('It proves that a notice was served').check();
    await dialog.getByLabel('How it was served').fill('handed over');
    await dialog.getByLabel('Served on').fill('2019-08-23');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Attach a document' }).click();
    const link = page.locator('#act-notice').getByRole('link', { name: /^Proof of service/ });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('口上書.txt');
    await page.goto(`${at.base}/accords/gsomia?tab=sources`);
    await page.getByRole('link', { name: /^Proof of service/ }).waitFor();
  });
});

const problem = JSON.stringify({
  type: '/problems/store-away',
  title: 'The store cannot be reached',
  status: 503,
  detail: 'Try again.',
  instance: 'x',
});
