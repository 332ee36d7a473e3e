import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { createServer } from '../../src/http/server.ts';
import { putAccord } from '../../src/service/accords.ts';
import { system } from '../../src/service/actor.ts';
import { localSession } from '../../src/service/local.ts';
import { type Register, registerOver } from '../../src/service/register.ts';
import { openStore } from '../../src/store/open.ts';
import { chromiumAt } from '../../tools/chromium.mjs';
import { example } from '../http/serving.ts';

/** The desk, served and looked at in a browser by somebody who administers it. */
export interface Desk {
  readonly register: Register;
  readonly base: string;
  readonly browser: Browser;
  /** A page at an address of the desk, of somebody who is signed in. What goes wrong in it fails the test that closes it. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Where the built desk is. */
const built = join(import.meta.dirname, '../../dist/web');

/** Serves the built desk over a register with some of the examples in it, and starts a browser. */
export async function desk(names: readonly string[], address = 'memory:'): Promise<Desk> {
  const register = registerOver(await openStore(address));
  for (const name of names) await register.write(system, putAccord(register, example(name)));
  const { app, stop } = createServer(register, { version: '0', desk: built });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  const browser = await chromium.launch({
    executablePath: chromiumAt() as string,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const faults: string[] = [];
  return {
    register,
    base,
    browser,
    open: async (path, options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'en-GB',
        timezoneId: 'Asia/Seoul',
        ...options,
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => {
        // A refusal is an answer, which the screen tells.
        const refused = /status of (?:409|412|415|422) /.test(message.text());
        if (message.type() === 'error' && !refused) faults.push(message.text());
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(base) && !/^(?:data|blob):/.test(request.url())) faults.push(request.url());
      });
      const secret = await localSession(register);
      await page.goto(`${base}/enter#${secret}`);
      await page.waitForURL(`${base}/`);
      if (path !== '/') await page.goto(`${base}${path}`);
      return page;
    },
    close: async () => {
      await browser.close();
      await stop();
      await register.close();
      expect(faults).toEqual([]);
    },
  };
}

/** Sees that a page can be used by everybody, as far as a program can tell (WCAG 2.2 AA). */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target).join('; ')}`,
  );
  expect(told).toEqual([]);
}
