import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserSize, languages, layers, ofRegister, pageSize } from '../tools/size.mjs';

const root = join(import.meta.dirname, '..');
/** What the layers may weigh until a page can answer. */
const budget = 60_000;
/** What everything may weigh as one file in English: the checks of files, documents, portfolios and pictures for a terminal included. */
const wholeBudget = 87_000;
/** What any other language may weigh, with the findings of files and what to do about them. */
const languageBudget = 20_000;

describe('the pure layers in a browser', async () => {
  const whole = await browserSize(root);
  const page = await pageSize(root);
  const others = await Promise.all(Object.values(languages).map((entries) => browserSize(root, entries)));
  const outgoing = await Promise.all(Object.values(ofRegister).map((entries) => browserSize(root, entries)));

  test('nothing of Node is in them, and no package but those for YAML and schemas', () => {
    expect(whole.builtins).toEqual([]);
    expect(whole.packages.filter((name) => !['yaml', 'zod', 'zod/mini'].includes(name))).toEqual([]);
  });

  test(`what a page loads first weighs at most ${budget / 1000} kB, minified and gzipped`, async () => {
    const grown = await Promise.all(
      layers.map((_, i) =>
        browserSize(
          root,
          layers.slice(0, i + 1).map((layer) => `${layer}/index`),
        ),
      ),
    );
    const told = grown.map(({ bytes }, i) => `up to ${layers[i]} ${bytes}`).join(', ');
    expect(page.first, told).toBeLessThanOrEqual(budget);
    expect(grown.at(-1)!.bytes, told).toBeLessThanOrEqual(budget);
  });

  test(`everything in English weighs at most ${wholeBudget / 1000} kB as one file`, () => {
    expect(whole.bytes).toBeLessThanOrEqual(wholeBudget);
  });

  test(`every other language weighs at most ${languageBudget / 1000} kB, and is sentences only`, () => {
    expect(others.filter(({ bytes }) => bytes > languageBudget)).toEqual([]);
    const files = others.flatMap(({ sources }) => sources.filter((file) => file !== 'src/page.js'));
    expect(files.filter((file) => !file.startsWith('src/brief/messages/'))).toEqual([]);
  });

  test('what a page loads first can answer: the engine and the sentences are in it', async () => {
    const { sources } = await browserSize(
      root,
      layers.map((layer) => `${layer}/index`),
    );
    for (const name of ['accord/parse', 'engine/view', 'engine/deadlines', 'brief/status'])
      expect(sources).toContain(`src/${name}.ts`);
    expect(page.files).toBeGreaterThan(1);
    expect(page.all).toBeGreaterThan(page.first);
  });

  test('what a register sends out is pure, and nothing of it is in the whole that a page can load', () => {
    expect(outgoing.flatMap(({ builtins }) => builtins)).toEqual([]);
    for (const name of ['atom', 'feeds', 'letter', 'reminder', 'tellings'])
      expect(whole.sources).not.toContain(`src/brief/${name}.ts`);
  });

  test('no file that has code is left out, but the tables of holidays', () => {
    const files = layers.flatMap((layer) =>
      readdirSync(join(root, 'src', layer), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `src/${layer}/${name.replaceAll('\\', '/')}`),
    );
    const code = files.filter((file) => /^export (?:const|function)/m.test(readFileSync(join(root, file), 'utf8')));
    const weighed = new Set([whole, ...others, ...outgoing].flatMap(({ sources }) => sources));
    expect(code.filter((file) => !weighed.has(file))).toEqual(['src/calendar/holidays/tables.ts']);
  });
});
