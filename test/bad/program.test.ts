import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/base/index.ts';
import { faults } from './faults.ts';
import { diceOf } from './mutations.ts';
import { expectPlaces } from './places.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'tacit-bad-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly said: string;
}

function tacit(words: readonly string[], input?: string): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist', 'main.js'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 15_000,
    maxBuffer: 50_000_000,
    ...(input !== undefined && { input }),
  });
  // No outcome shows where in the program it came about.
  expect(`${stdout}${stderr}`).not.toMatch(/^ +at .+:\d+:\d+\)?$|node:internal|Node\.js v\d|\[object Object\]/m);
  return { status, out: stdout, said: stderr };
}

const examples = join(root, 'examples');
const names = readdirSync(examples).filter((name) => name.endsWith('.accord.yaml'));

describe('the program on a file at fault', () => {
  const files = faults.map((fault, n) => {
    const name = names[(n * 5) % names.length] as string;
    const made = fault.make(readFileSync(join(examples, name), 'utf8'), diceOf(n));
    mkdirSync(join(folder, `${n}`));
    for (const [id, other] of Object.entries(made.beside ?? {}))
      writeFileSync(join(folder, `${n}`, `${id}.accord.yaml`), other);
    const path = join(`${n}`, name);
    writeFileSync(join(folder, path), made.text);
    return { says: fault.says, path, text: made.text, codes: fault.codes };
  });

  test.each(files)('$says: check says where and what to do, and ends with 1', ({ path, text, codes }) => {
    const { status, out } = tacit(['check', path, '--json', '--today', '2026-01-01']);
    expect(status).toBe(1);
    const found = JSON.parse(out) as readonly Diagnostic[];
    expectPlaces(found, text, path);
    expect(found.some((d) => d.severity === 'error' && codes.includes(d.code))).toBe(true);
  });

  test('a batch answers or says where, line by line, and goes on', () => {
    const asked = files.map(({ path }, id) =>
      JSON.stringify({ id, file: path, ask: ['status', path, '--on', '2026-01-01'] }),
    );
    const { status, out } = tacit(['batch', '--json'], `${asked.join('\n')}\n`);
    expect(status).toBe(0);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: number; error?: string; answer?: unknown });
    expect(lines.map(({ id }) => id)).toEqual(files.map((_, id) => id));
    for (const { id, error, answer } of lines) {
      const { path, codes } = files[id] as (typeof files)[number];
      if (error === undefined) expect(answer).toHaveProperty('views');
      else expect(error).toMatch(new RegExp(`^${path}:\\d+:\\d+ (?:${codes.join('|')}): .{10,}[.?] .{10,}\\.$`, 'm'));
    }
    expect(lines.filter(({ error }) => error !== undefined).length).toBeGreaterThan(15);
  });
});
