import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { programs } from '../conformance/programs.mjs';
import { type ConformanceCase, loadCases, reportOf, runConformance } from '../conformance/run.mjs';
import { countOf, partOf, tableOf } from '../conformance/table.mjs';

const root = join(import.meta.dirname, '..');
const cases = loadCases();
const page = readFileSync(join(root, 'docs', 'reference', 'conformance.md'), 'utf8');

/** A program of a few words of JavaScript; `reply` answers one line. */
const program = (body: string): string[] => [process.execPath, '--input-type=module', '-e', body];
const lineByLine = (reply: string): string[] =>
  program(`
    import { createInterface } from 'node:readline';
    const reply = ${reply};
    for await (const line of createInterface({ input: process.stdin })) console.log(reply(JSON.parse(line)));
  `);

const few = cases.slice(0, 3);

function programOf(id: string): readonly string[] {
  const found = programs.find((entry) => entry.id === id);
  if (!found) throw new Error(`no program ${id}`);
  return [...found.program];
}

describe('the cases', () => {
  test('every case follows the schema', () => {
    const schema = z.fromJSONSchema(JSON.parse(readFileSync(join(root, 'conformance', 'schema.json'), 'utf8')));
    for (const entry of cases) expect(() => schema.parse([entry]), entry.id).not.toThrow();
  });

  test('the schema refuses a case that asks for what its kind does not know', () => {
    const schema = z.fromJSONSchema(JSON.parse(readFileSync(join(root, 'conformance', 'schema.json'), 'utf8')));
    const [first] = cases as [ConformanceCase];
    expect(schema.safeParse([{ ...first, ask: 'termLast' }]).success).toBe(false);
    expect(schema.safeParse([{ ...first, given: { ...first.given, notice: '90 days' } }]).success).toBe(false);
    expect(schema.safeParse([{ ...first, source: { title: 'hearsay' } }]).success).toBe(false);
  });

  test('no two cases share an id, and no two ask the same', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(new Set(cases.map(({ given, ask }) => JSON.stringify([given, ask]))).size).toBe(cases.length);
  });

  test('every day named in a case exists', () => {
    for (const { id, given, answer } of cases) {
      const days = [answer, ...Object.values(given)].filter((word) => /^\d{4}-/.test(word ?? '')) as string[];
      for (const day of days) expect(new Date(`${day}T00:00:00Z`).toJSON().slice(0, 10), id).toBe(day);
    }
  });

  test('every source has an address', () => {
    for (const { id, source } of cases) expect(URL.canParse(source.url), id).toBe(true);
  });
});

describe('the programs', () => {
  test.each(['plain-rule', 'tacit'])('%s answers every case', async (id) => {
    const run = await runConformance(programOf(id));
    const wrong = run.results.filter(({ status }) => status !== 'passed');
    expect(wrong.map(({ id, got, expected, message }) => ({ id, got, expected, message }))).toEqual([]);
    expect(reportOf(run)).toBe(`${cases.length} passed, 0 failed, 0 unsupported`);
  });

  test('the reference counts the cases as they are', () => {
    expect(partOf(page, 'cases')).toBe(countOf(cases));
  });

  test('the table of the reference is what the programs do today', async () => {
    expect(partOf(page, 'table')).toBe(await tableOf(programs, cases));
  });
});

describe('the runner', () => {
  const right = new Map(few.map(({ id, answer }) => [id, answer]));
  const known = JSON.stringify(Object.fromEntries(right));

  test('answers count in any order, and lines that answer nothing are ignored', async () => {
    const backwards = program(`
      import { createInterface } from 'node:readline';
      const lines = [];
      for await (const line of createInterface({ input: process.stdin })) lines.push(JSON.parse(line));
      console.log('hello'); console.log(JSON.stringify({ id: 'stranger', answer: null })); console.log('[]');
      for (const { id } of lines.toReversed()) console.log(JSON.stringify({ id, answer: ${known}[id] }));
    `);
    const run = await runConformance(backwards, { cases: few });
    expect(run).toMatchObject({ total: 3, passed: 3, failed: 0, unsupported: 0 });
    expect(run.results.map(({ id }) => id)).toEqual(few.map(({ id }) => id));
  });

  test('the program is told the facts and the question, not the answer', async () => {
    const echo = lineByLine('(asked) => JSON.stringify({ id: asked.id, answer: Object.keys(asked).join() })');
    const run = await runConformance(echo, { cases: few });
    expect(run.results.map(({ got }) => got)).toEqual(few.map(() => 'id,given,ask'));
  });

  test('what a program has no words for is neither passed nor failed', async () => {
    const modest = lineByLine("({ id }) => JSON.stringify({ id, unsupported: 'no' })");
    expect(await runConformance(modest, { cases: few })).toMatchObject({ passed: 0, failed: 0, unsupported: 3 });
  });

  test('an error, a missing answer and a date of another form have failed', async () => {
    const answers = ["{ id, error: 'oh' }", '{ id }', "{ id, answer: '24 August 2019' }"];
    for (const answer of answers) {
      const run = await runConformance(lineByLine(`({ id }) => JSON.stringify(${answer})`), { cases: few });
      expect(run, answer).toMatchObject({ passed: 0, failed: 3 });
    }
  });

  test('a last day after the right one is marked as too late, an earlier one is not', async () => {
    const late = await runConformance(lineByLine("({ id }) => JSON.stringify({ id, answer: '9999-01-01' })"), {
      cases: few,
    });
    const early = await runConformance(lineByLine("({ id }) => JSON.stringify({ id, answer: '1000-01-01' })"), {
      cases: few,
    });
    expect([late.late, early.late]).toEqual([3, 0]);
  });

  test('a program that ends early has failed what it owes', async () => {
    const quitter = program(`console.error('no licence'); process.exit(3);`);
    const run = await runConformance(quitter, { cases: few });
    expect(run).toMatchObject({ passed: 0, failed: 3 });
    expect(run.results[0]?.message).toBe('the program ended (exit 3)');
    expect(reportOf(run)).toContain('on standard error:\n  no licence');
  });

  test('a program that stays silent is ended', async () => {
    const mute = program('setInterval(() => {}, 1000); process.stdin.resume();');
    const run = await runConformance(mute, { cases: few, wait: 0.3 });
    expect(run.results.map(({ message }) => message)).toEqual(few.map(() => 'no answer for 0.3 s'));
  });

  test('a program that answers for ever but slowly is ended at the limit', async () => {
    const slow = lineByLine(`({ id }) => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
      return JSON.stringify({ id, answer: ${known}[id] });
    }`);
    const run = await runConformance(slow, { cases: few, limit: 0.7 });
    expect(run.failed).toBeGreaterThan(0);
    expect(run.results.at(-1)?.message).toBe('not done after 0.7 s');
  });

  test('a program that cannot be started has failed everything', async () => {
    const run = await runConformance('./no-such-program --at-all', { cases: few });
    expect(run).toMatchObject({ passed: 0, failed: 3 });
    expect(run.results[0]?.message).toMatch(/^cannot run \.\/no-such-program: /);
  });

  test('the command line ends with the counts, and its status says whether something failed', async () => {
    const command = (...words: string[]) =>
      promisify(execFile)(process.execPath, ['conformance/run.mjs', ...words], { cwd: root }).then(
        ({ stdout }) => ({ code: 0, stdout }),
        ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
      );
    const good = await command('--program', 'node conformance/adapters/plain-rule.mjs', '--only', 'gsomia');
    expect(good).toEqual({ code: 0, stdout: '8 passed, 0 failed, 0 unsupported\n' });
    const bad = await command(
      '--program',
      'node conformance/adapters/end-minus-notice.mjs',
      '--only',
      'motor-insurance',
    );
    expect(bad.code).toBe(1);
    expect(bad.stdout).toContain('(too late)');
    expect(bad.stdout.trimEnd().split('\n').at(-1)).toBe('0 passed, 2 failed, 0 unsupported');
    expect((await command('--program', 'node', '--only', 'no such case')).code).toBe(2);
    expect((await command('--only', 'gsomia')).code).toBe(2);
  });
});
