import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { newSigner } from '../../src/audit/note.ts';
import { createServer, type Server } from '../../src/http/server.ts';
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
  /** The same, of somebody who is not signed in. */
  readonly arrive: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Says which faults of a page a test brings about itself. */
  readonly excuse: (pattern: RegExp) => void;
  /** Serves another build at the same address. */
  readonly renew: (build: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Where the built desk is. */
const built = join(import.meta.dirname, '../../dist/web');

/** Serves the built desk over a register with some of the examples in it, and starts a browser. */
export async function desk(names: readonly string[], address = 'memory:'): Promise<Desk> {
  const register = registerOver(await openStore(address));
  for (const name of names) await register.write(system, putAccord(register, example(name)));
  const serve = (folder: string): Server =>
    createServer(register, { version: '0', desk: folder, logKeys: [newSigner('test-log')] });
  let server = serve(built);
  const base = await server.app.listen({ host: '127.0.0.1', port: 0 });
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
  const excused: RegExp[] = [];
  const arrive: Desk['arrive'] = async (path, options = {}) => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      timezoneId: 'Asia/Seoul',
      ...options,
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      // What the server refuses is told to whoever looks, and written here by the browser too.
      if (message.type() === 'error' && !/with a status of 4\d\d/.test(message.text())) faults.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(base) && !/^(?:data|blob):/.test(request.url())) faults.push(request.url());
    });
    await page.goto(`${base}${path}`);
    return page;
  };
  return {
    register,
    base,
    browser,
    arrive,
    open: async (path, options) => {
      const page = await arrive(`/enter#${await localSession(register)}`, options);
      await page.waitForURL(`${base}/`);
      if (path !== '/') await page.goto(`${base}${path}`);
      return page;
    },
    excuse: (pattern) => void excused.push(pattern),
    renew: async (build) => {
      const folder = mkdtempSync(join(tmpdir(), 'tacit-build-'));
      cpSync(built, folder, { recursive: true });
      writeFileSync(join(folder, 'build.txt'), build);
      await server.stop();
      server = serve(folder);
      await server.app.listen({ host: '127.0.0.1', port: Number(new URL(base).port) });
    },
    close: async () => {
      await browser.close();
      await server.stop();
      await register.close();
      expect(faults.filter((fault) => !excused.some((pattern) => pattern.test(fault)))).toEqual([]);
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
