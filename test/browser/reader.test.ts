import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseAccord } from '../../src/accord/index.ts';
import { putAccord } from '../../src/service/accords.ts';
import { system } from '../../src/service/actor.ts';
import { quotesOf } from '../../src/store/documents.ts';
import { root } from '../docs/page.ts';
import { example } from '../http/serving.ts';
import { docxFiles, paragraph, zipOf } from '../intake/make-zip.ts';
import { type Desk, desk, expectAccessible } from './desk.ts';

// A report of our own of what happened in 2019, and the agreement as it stood in the register before.
const article = `Seoul holds back its notice, and the pact with Tokyo lives on

SEOUL, Nov. 22, 2019 — South Korea told Japan on Friday that it was suspending its notice to end the General Security of Military Information Agreement, six hours before the pact would have run out.

South Korea notified Japan on Aug. 23 that it would terminate the pact, known as GSOMIA. It is renewed automatically every year unless one side notifies the other at least 90 days before it ends.

Japan removed South Korea from its list of trusted trading partners on Aug. 28. South Korea filed a complaint with the World Trade Organization on Sept. 11.
`;

let at: Desk;
beforeAll(async () => {
  at = await desk(['who']);
  const { written } = parseAccord(example('gsomia'), 'gsomia');
  const acts = (written?.record ?? []) as readonly { readonly date: string }[];
  const record = acts.filter(({ date }) => date < '2019-08-22');
  const positions = { text: { readings: {} } };
  const { positions: _, ...before } = written as Record<string, never>;
  await at.register.write(system, putAccord(at.register, { ...before, record, positions }));
});
afterAll(async () => at.close());

const itemNow = (page: Page) => page.locator('article[aria-current]');

async function held(accord: string) {
  const { register } = at;
  return register.shelf.take(register.read, accord);
}

describe('the reader', () => {
  test('a file that is dropped is read', async () => {
    const page = await at.open('/reader');
    const files = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['This Agreement begins on 1 March 2024 and continues for three years.'], 'a.txt'));
      return data;
    });
    await page.locator('.reader-drop').dispatchEvent('drop', { dataTransfer: files });
    await page.getByText('The first term lasts 3 years').waitFor();
    await page.context().close();
  });

  test('by keyboard, a pasted report becomes acts of an accord that is there, with the report beside them', async () => {
    const page = await at.open('/reader?onto=gsomia');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('The text of an article or an agreement').focus();
    await page.keyboard.insertText(article);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Wire, 22 November 2019');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Proposals' }).waitFor();
    // The first is at hand; its words are marked.
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await itemNow(page).getByRole('heading').textContent()).toMatch(/22 November 2019: .* Korea/);
    expect((await page.locator('mark.now').allTextContents()).join('')).toContain('suspending its notice');
    await expectAccessible(page);
    expect(await page.getByText('What will be done is shown').textContent()).toMatch(/Still open: \d/);
    // Whatever is open is accepted, but for a measure that is turned down.
    for (let i = 0; i < 12 && (await page.getByText('What will be done is shown').count()) > 0; i += 1) {
      const says = (await itemNow(page).getByRole('heading').textContent()) ?? '';
      await page.keyboard.press(says.includes('11 September') ? 'x' : 'a');
    }
    await page.getByRole('heading', { name: /Acts to be recorded/ }).waitFor();
    // What each would change is told before it is recorded.
    await page.getByText('Last day in: no end is set → 22 November 2019').waitFor();
    await page.getByText('It changes no status on its day').first().waitFor();
    // What was decided is still there after a reload.
    await page.reload();
    await page.getByRole('heading', { name: /Acts to be recorded/ }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Record \d acts/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Open the accord' }).waitFor();
    const gsomia = await held('gsomia');
    const added = gsomia?.record.slice(-4).map(({ act, date, by }) => [act, date, by]);
    expect(added).toEqual([
      ['notice', '2019-08-23', 'KR'],
      ['measure', '2019-08-28', 'JP'],
      ['statement', '2019-11-22', 'KR'],
      ['suspension-of-notice', '2019-11-22', 'KR'],
    ]);
    expect(gsomia?.record.map(({ date }) => date)).not.toContain('2019-09-11');
    // The report is kept, and what it says at the places that the acts rest on.
    expect(gsomia?.papers.map(({ quotes }) => quotes.length)).toEqual([3]);
    const quoted = await quotesOf(at.register.read, 'gsomia');
    expect(quoted.every(({ start, end, exact }) => article.trim().slice(start, end) === exact)).toBe(true);
    expect(gsomia?.accord.sources).toHaveProperty('wire-22-november-2019');
    await page.getByRole('link', { name: 'Open the accord' }).press('Enter');
    await page.waitForURL(/accords\/gsomia/);
    await page.context().close();
  });

  test('by mouse, a contract that is dropped becomes an accord with its deadlines', async () => {
    const page = await at.open('/reader', { colorScheme: 'dark' });
    await page.getByLabel('Choose a file').setInputFiles(join(root, 'examples', 'documents', 'harbour-services.txt'));
    await page.getByRole('heading', { name: 'Proposals' }).waitFor();
    await page.getByText('By notice of 90 days').click();
    expect((await page.locator('mark.now').allTextContents()).join('')).toContain('ninety (90) days');
    await expectAccessible(page);
    // The length of the notice is corrected by hand.
    await itemNow(page).getByRole('button', { name: /Edit/ }).click();
    await expectAccessible(page);
    await page.getByLabel('Length of notice').fill('120 days');
    await page.getByRole('button', { name: 'Accept as edited' }).click();
    await page.getByText('By notice of 120 days').waitFor();
    for (let left = await page.getByRole('button', { name: /^Accept/ }).count(); left > 0; left -= 1)
      await page
        .getByRole('button', { name: /^Accept/ })
        .first()
        .click();
    await page.getByRole('heading', { name: 'The new accord' }).waitFor();
    await page.getByText('notice: 120 days').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Id', { exact: true }).fill('harbour');
    await page.getByRole('button', { name: 'Save the new accord' }).click();
    await page.getByRole('link', { name: 'Open the accord' }).click();
    await page.waitForURL(/accords\/harbour/);
    const harbour = await held('harbour');
    expect(harbour?.papers).toHaveLength(1);
    expect(JSON.stringify(harbour?.accord.writtenTerms)).toContain('120 days');
    await page.context().close();
  });

  test('an id that is taken is told, and nothing is lost', async () => {
    const page = await at.open('/reader');
    await page
      .getByLabel('The text of an article or an agreement')
      .fill(
        'SUPPLY AGREEMENT\n\nThis Agreement is made on 1 March 2025 between Alder Ltd. and Birch GmbH. It continues for two years.',
      );
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await page.getByRole('heading', { name: 'Proposals' }).waitFor();
    for (let left = await page.getByRole('button', { name: /^Accept/ }).count(); left > 0; left -= 1)
      await page
        .getByRole('button', { name: /^Accept/ })
        .first()
        .click();
    await page.getByLabel('Id', { exact: true }).fill('who');
    await page.getByRole('button', { name: 'Save the new accord' }).click();
    await page.getByRole('alert').getByText('There is an accord who already.').waitFor();
    await page.getByLabel('Id', { exact: true }).fill('alder-birch');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: 'Open the accord' }).waitFor();
    expect((await held('alder-birch'))?.accord.parties).toHaveLength(2);
    await page.context().close();
  });

  test('PDF, DOCX, HTML and EML are read; what cannot be read is refused with a reason', async () => {
    const page = await at.open('/reader');
    const text = 'This Agreement begins on 1 March 2024 and continues for three years.';
    const files = [
      { name: 'agreement.ja.pdf', buffer: readFileSync(join(root, 'test', 'intake', 'files', 'agreement.ja.pdf')) },
      { name: 'a.docx', buffer: Buffer.from(zipOf(docxFiles(paragraph(text), '', {}))) },
      { name: 'a.html', buffer: Buffer.from(`<!doctype html><title>A</title><p>${text}</p>`) },
      { name: 'a.eml', buffer: Buffer.from(`From: a@example.org\r\nSubject: A\r\n\r\n${text}\r\n`) },
    ];
    for (const { name, buffer } of files) {
      await page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
      await page.getByRole('heading', { name: 'Proposals' }).waitFor();
      if (name.endsWith('pdf')) await page.getByText('Page 1', { exact: true }).waitFor();
      expect(await page.locator('mark').count()).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'Put aside' }).click();
    }
    const locked = readFileSync(join(root, 'test', 'intake', 'files', 'locked.pdf'));
    await page
      .getByLabel('Choose a file')
      .setInputFiles({ name: 'locked.pdf', mimeType: 'application/pdf', buffer: locked });
    await page
      .getByRole('alert')
      .getByText(/password/)
      .waitFor();
    await expectAccessible(page);
    await page.context().close();
  });
});
