import { chromium, type Page } from 'playwright-core';
import { putAccord } from '../src/service/accords.ts';
import { system } from '../src/service/actor.ts';
import { registerOver } from '../src/service/register.ts';
import { openStore } from '../src/store/open.ts';
import { chromiumAt } from '../tools/chromium.mjs';
import { withActs } from './accords.ts';
import { type Measurement, measurementOf } from './measure.ts';
import { started } from './requests.ts';
import { fill, sizes, storeOf } from './size.ts';

/** What a first view and a step of the slider may take at the middle, in milliseconds. */
const bounds = { view: 1_000, step: 16 } as const;

/**
 * The desk in a browser beside its server, over as many accords as TACIT_BENCH_SIZES says first and one of five hundred acts: how long until a screen shows what
 * it is for, against a picture from the same server; how long a step of the day takes, against a field that nobody listens to; and whether a row is blank
 * while the list is scrolled.
 * @param runs how often each screen is opened
 */
export async function measureDesk(runs: number): Promise<readonly Measurement[]> {
  const at = await storeOf('sqlite');
  const size = sizes()[0] as number;
  const register = registerOver(await openStore(at.address));
  await fill(register, size, () => undefined);
  await register.write(system, putAccord(register, JSON.stringify(withActs(500).written)));
  await register.close();
  const server = await started('desk', at.address);
  const browser = await chromium.launch({ executablePath: chromiumAt() as string, args: ['--no-sandbox'] });
  try {
    const { base, secret } = server.told;
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${base}/enter#${secret}`);
    await page.waitForURL(`${base}/`);
    const name = (what: string): string => `${what}, ${size} accords`;
    const bare = async (): Promise<number> => opened(page, `${base}/mark.svg`, 'svg');
    const measured: Measurement[] = [];
    for (const [what, path, shown] of [
      ['first view of the desk', '/', '.due li, .due .hint'],
      ['first view of the list', '/accords', '[data-row]'],
      ['first view of 500 acts', `/accords/measured?on=2020-08-24`, '.timeline .item'],
    ] as const) {
      const views: [number[], number[]] = [[], []];
      for (let run = -1; run < runs; run += 1) {
        const [ours, theirs] = [await opened(page, `${base}${path}`, shown), await bare()];
        if (run < 0) continue;
        views[0].push(ours);
        views[1].push(theirs);
      }
      measured.push(
        measurementOf(name(what), 'a picture of the same server', 'ms', ...views, {
          bound: bounds.view,
          boundOn: 'ours',
        }),
      );
    }
    await page.goto(`${base}/accords/measured?on=2020-08-24`);
    await page.locator('.timeline[aria-busy="false"] .item').first().waitFor();
    const steps = await page.evaluate(stepped, 60);
    measured.push(
      measurementOf('a step of the day, 500 acts', 'a field that nobody listens to', 'ms', ...steps, {
        bound: bounds.step,
        boundOn: 'ours',
      }),
    );
    await page.goto(`${base}/accords`);
    await page.locator('[data-row]').first().waitFor();
    const rows = await page.evaluate(scrolled, 60);
    measured.push(
      measurementOf(name('rows that are there while the list is scrolled'), 'rows that fit', 'rows', ...rows, {
        bound: 1,
        atLeast: true,
      }),
    );
    return measured;
  } finally {
    await browser.close();
    server.child.kill();
    await at.gone();
  }
}

async function opened(page: Page, address: string, shown: string): Promise<number> {
  const startedAt = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  // Looked for with every frame: what waits for a locator looks after half a second again.
  await page.waitForFunction(
    (selector) => (document.querySelector(selector)?.getBoundingClientRect().width ?? 0) > 0,
    shown,
    { polling: 'raf' },
  );
  return performance.now() - startedAt;
}

// In the page. A step is over when the page has been laid out anew.
async function stepped(steps: number): Promise<[number[], number[]]> {
  const slider = document.querySelector<HTMLInputElement>('.days input[type=range]') as HTMLInputElement;
  const beside = Object.assign(document.createElement('input'), { type: 'range', min: slider.min, max: slider.max });
  document.body.append(beside);
  const step = (input: HTMLInputElement): number => {
    const startedAt = performance.now();
    input.valueAsNumber += 1;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    document.body.getBoundingClientRect();
    return performance.now() - startedAt;
  };
  const values: [number[], number[]] = [[], []];
  for (let i = 0; i < steps; i += 1)
    for (const [side, input] of [slider, beside].entries()) {
      await new Promise((next) => requestAnimationFrame(next));
      const took = step(input);
      (values[side] as number[]).push(side === 1 ? Math.max(took, 0.01) : took);
    }
  return values;
}

// In the page: how many rows are there of those that fit, frame by frame.
async function scrolled(frames: number): Promise<[number[], number[]]> {
  const list = document.querySelector('.rows') as HTMLElement;
  const values: [number[], number[]] = [[], []];
  for (let i = 0; i < frames; i += 1) {
    list.scrollBy(0, 400);
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    const { top, bottom } = list.getBoundingClientRect();
    const height = document.querySelector('[data-row]')?.closest('.row')?.getBoundingClientRect().height ?? 52;
    const seen = [...list.querySelectorAll('[data-row]')].filter((row) => {
      const at = row.getBoundingClientRect();
      return at.bottom > top && at.top < bottom;
    });
    values[0].push(seen.length);
    // The head covers one.
    values[1].push(Math.floor((bottom - top) / height) - 1);
  }
  return values;
}
