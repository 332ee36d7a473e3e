import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Code, codes } from '../../src/accord/authoring.ts';
import { largestFile } from '../../src/accord/index.ts';
import { parseFile } from '../../src/cli/files.ts';
import { documentCodes } from '../../src/reader/codes.ts';
import { draftCodes } from '../../src/reader/draft/index.ts';
import { findingsInFile, findingsOf } from './examine.ts';

const accords = join(import.meta.dirname, '..', 'accords');
const pages = join(import.meta.dirname, '..', '..', 'docs', 'reference', 'diagnostics');
const all = Object.keys(codes) as readonly Code[];
/** Those of documents are tried in `test/intake`. */
const ofDocuments = [...Object.keys(documentCodes), ...Object.keys(draftCodes)];
const stem = (code: string): string => code.replace('/', '-');

/** Codes whose file would be too large to keep, or is not there: what triggers them is made here. */
const made: Readonly<Partial<Record<Code, () => readonly string[]>>> = {
  'file/too-large': () => findingsOf(`# ${'x'.repeat(largestFile)}`).map((d) => d.code),
  'file/more-findings': () =>
    findingsOf(
      `accord: many\nkind: contract\nparties: {A: {}}\n${Array.from({ length: 600 }, (_, i) => `key${i}: 1`).join('\n')}\n`,
    ).map((d) => d.code),
  'file/not-readable': () => parseFile(join(accords, 'bad', 'not-there.accord.yaml')).diagnostics.map((d) => d.code),
};

const bad = readdirSync(join(accords, 'bad')).filter(
  (name) => /\.accord\.(yaml|json)$/.test(name) && !name.startsWith('other-'),
);
const good = readdirSync(join(accords, 'good')).filter((name) => /\.accord\.(yaml|json)$/.test(name));

describe('every diagnostic', () => {
  test.each(all)('%s has a sentence that says what to do', (code) => {
    const [severity, hint] = codes[code];
    expect(['error', 'warning', 'note']).toContain(severity);
    expect(hint).toMatch(/^[A-Z`].{10,}[.]$/);
    expect(hint).not.toMatch(/\n| {2}/);
  });

  test.each(all)('%s has a page that says what it means, why it matters and what to do', (code) => {
    const path = join(pages, `${stem(code)}.md`);
    expect(existsSync(path)).toBe(true);
    const page = readFileSync(path, 'utf8');
    expect(page.split('\n')[0]).toBe(`# ${code}`);
    expect(page).toContain(`**${codes[code][0]}**`);
    for (const heading of ['## What it means', '## Why it matters', '## Example', '## What to do'])
      expect(page).toContain(`\n${heading}\n`);
  });

  test.each(all)('%s is triggered by a file', (code) => {
    const found =
      made[code]?.() ?? findingsInFile(join(accords, 'bad', `${stem(code)}.accord.yaml`), 'x').map((d) => d.code);
    expect(found).toContain(code);
  });

  test('every page belongs to a diagnostic and stands in the index', () => {
    const index = readFileSync(join(pages, 'README.md'), 'utf8');
    const listed = [...index.matchAll(/\]\(([a-z-]+)\.md\)/g)].map((m) => m[1]);
    expect(listed.toSorted()).toEqual([...all, ...ofDocuments].map(stem).toSorted());
    const there = readdirSync(pages).filter((name) => name !== 'README.md');
    expect(there.toSorted()).toEqual([...all, ...ofDocuments].map((code) => `${stem(code)}.md`).toSorted());
  });

  test('every bad file belongs to a diagnostic', () => {
    const names = bad.map((name) => name.replace(/\.accord\.\w+$/, ''));
    expect(names.filter((name) => !all.map(stem).includes(name))).toEqual([]);
  });
});

describe('a bad file gives its findings, each with its place', () => {
  test.each(bad)('%s', (name) => {
    const path = join(accords, 'bad', name);
    const found = findingsInFile(path, name);
    const golden = path.replace(/\.accord\.\w+$/, '.diagnostics.json');
    const printed = `${JSON.stringify(found, null, 2)}\n`;
    if (process.env['TACIT_RECORD']) writeFileSync(golden, printed);
    expect(printed).toBe(readFileSync(golden, 'utf8'));
    const own = name.replace(/\.accord\.\w+$/, '').replace('-', '/');
    // One fault, one finding: nothing follows from it that is said again in other words.
    expect(new Set(found.map((d) => d.code))).toEqual(new Set([own]));
    const lines = readFileSync(path, 'utf8').split('\n');
    for (const { line, column } of found) {
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeLessThanOrEqual((lines[line - 1] as string).length + 1);
    }
  });
});

describe('a text that is no YAML', () => {
  const said = (text: string): readonly string[] => findingsOf(text).map((d) => d.message);

  test('lists its first fifty faults, each in words', () => {
    const found = said(`a: [${','.repeat(60)}]\n`);
    expect(found).toHaveLength(50);
    expect(new Set(found)).toEqual(new Set(['This is not YAML: Unexpected , in flow sequence.']));
  });

  test('says what stands astray, and nothing of what comes after it', () => {
    const found = said('accord: x\nparties: {A: {}}}\nkind: [}\n');
    expect(found).toEqual(['This is not YAML: "}" cannot stand here.']);
  });
});

describe('a good file has no findings', () => {
  test.each(good)('%s', (name) => {
    expect(findingsInFile(join(accords, 'good', name), name)).toEqual([]);
  });
});

describe('the examples', () => {
  const examples = join(import.meta.dirname, '..', '..', 'examples');
  test.each(readdirSync(examples).filter((name) => name.endsWith('.accord.yaml')))('%s has no errors', (name) => {
    expect(findingsInFile(join(examples, name), name).filter((d) => d.severity === 'error')).toEqual([]);
  });
});
