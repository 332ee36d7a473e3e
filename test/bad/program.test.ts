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

const good = join(examples, 'gsomia.accord.yaml');
const text = readFileSync(good, 'utf8');
const utf16 = (from: string): Buffer => Buffer.from(from, 'utf16le');

describe('the program on a file in another form', () => {
  const same: readonly (readonly [string, Buffer | string])[] = [
    ['a mark of byte order', `\ufeff${text}`],
    ['the line ends of Windows', text.replaceAll('\n', '\r\n')],
    ['the line ends of old Macs', text.replaceAll('\n', '\r')],
    ['UTF-16 with its mark', utf16(`\ufeff${text}`)],
    ['UTF-16 of the other order of bytes', utf16(`\ufeff${text}`).swap16()],
  ];
  test.each(same)('%s changes no answer', (name, bytes) => {
    const path = `${name.replaceAll(' ', '-')}.accord.yaml`;
    writeFileSync(join(folder, path), bytes);
    const words = ['--on', '2020-08-24', '--known', '2020-08-24', '--json'];
    expect(tacit(['status', path, ...words])).toEqual(tacit(['status', good, ...words]));
  });

  const none: readonly (readonly [string, Buffer | string, string])[] = [
    ['nothing', '', '1:1 file/empty'],
    ['a mark of byte order alone', Buffer.from([0xff, 0xfe]), '1:1 file/empty'],
    ['random bytes', Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 73 + 7) % 256)), '1:1 file/not-text'],
    ['UTF-16 without its mark', utf16(text), '1:2 file/not-text'],
    ['a number', '42\n', '1:1 accord/shape'],
    ['a list', '[1, 2]\n', '1:1 accord/shape'],
    ['JSON with something after it', '{"accord": "x"}\n,\n', '2:1 file/not-yaml'],
    ['two JSON texts', '{"accord": "x"}\n{"accord": "y"}\n', '2:1 file/not-yaml'],
    ['half a JSON text', '{"accord": "x",\n "kind": "contr', '2:16 file/not-yaml'],
    ['a hundred thousand brackets', `accord: x\nkind: ${'['.repeat(100_000)}`, '2:66 file/too-deep'],
    [
      'numbers beyond all measure',
      'accord: x\nkind: contract\nparties: {A: {}}\nterms: {duration: {for: 99999999999999999999 years}}\n',
      '4:20 accord/shape',
    ],
  ];
  test.each(none)('%s is no accord, and that is said with its place', (name, bytes, place) => {
    const path = `${name.replaceAll(' ', '-')}.accord.yaml`;
    writeFileSync(join(folder, path), bytes);
    const { status, said } = tacit(['status', path]);
    expect(status).toBe(1);
    expect(said).toContain(`${path}:${place}: `);
  });

  test('a zone that is none is a finding, and no day is taken from it', () => {
    const strange = 'strange.accord.yaml';
    writeFileSync(join(folder, strange), text.replace('\nzone: ', '\nzone: Nowhere/'));
    expect(tacit(['check', strange]).out).toContain('accord/unknown-zone');
    const { status, said } = tacit(['status', strange]);
    expect(status).toBe(2);
    expect(said).toContain('which is no time zone; correct `zone`, or say --today.');
    expect(tacit(['status', strange, '--today', '2020-08-24']).status).toBe(0);
  });

  test('a folder and a file that is not there are no accords', () => {
    mkdirSync(join(folder, 'bare'));
    expect(tacit(['status', 'bare']).said).toMatch(/^bare:1:1 file\/not-readable: This is a folder\. \S/);
    expect(tacit(['check', 'bare']).out).toContain('There is no accord file in this folder.');
    expect(tacit(['status', 'nowhere.accord.yaml']).said).toMatch(/file\/not-readable: There is no such file\. \S/);
    expect(tacit(['deadlines', 'nowhere']).status).toBe(1);
  });
});

describe('the program on a call that cannot be understood', () => {
  const calls: readonly (readonly [string, readonly string[]])[] = [
    ['--on 2020-13-45: this is not a day that exists; write it YYYY-MM-DD', ['status', good, '--on', '2020-13-45']],
    ['--on 10000-01-01: this is not a day that exists', ['status', good, '--on', '10000-01-01']],
    ['--known 2020-02-30: this is not a day', ['status', good, '--known', '2020-02-30']],
    ['--on wants a value: --on DATE.', ['status', good, '--on', '-1']],
    ['--on wants a value: --on DATE.', ['status', good, '--on']],
    ['--json takes no value.', ['status', good, '--json=yes']],
    ['no option --onn; did you mean --on? `tacit status --help` lists', ['status', good, '--onn', '2020-01-01']],
    ['no option -x. `tacit status --help` lists', ['status', good, '-x']],
    ['no position nobody; it has seoul, tokyo, text.', ['status', good, '--position', 'nobody']],
    ['no position __proto__; it has', ['status', good, '--position', '__proto__']],
    ['no party ZZ; it has JP, KR.', ['status', good, '--party', 'ZZ']],
    ['no party constructor; it has JP, KR.', ['options', good, '--party', 'constructor']],
    ['--kind soon: it has to be one of notice-opens, ', ['deadlines', good, '--kind', 'soon']],
    ['--to lies before --from', ['deadlines', good, '--from', '2021-01-01', '--to', '2020-01-01']],
    ['more than two hundred years', ['deadlines', good, '--from', '0001-01-01', '--to', '9999-12-31']],
    ['more than two hundred years', ['curve', good, '--from', '2000-01-01', '--to', '3000-01-01']],
    ['--for 3 moons: write a period such as "90 days"', ['count', '--for', '3 moons', '--after', '2020-01-01']],
    ['leads out of the years 1 to 9999', ['count', '--for', '90 days', '--after', '9999-12-31']],
    ['leads out of the years 1 to 9999', ['count', '--for', '90 days', '--before', '0001-01-05']],
    ['takes options only, and loose is none', ['count', 'loose', '--for', '1 day', '--after', '2020-01-01']],
    ['tacit batch has no option --jason; did you mean --json?', ['batch', '--jason']],
    ['no command stat; did you mean status?', ['stat']],
    ['no command constructor. `tacit help` lists them.', ['constructor']],
    ['takes one file; 2 were given', ['status', good, good]],
    [
      'nowhere/x.svg cannot be written: there is no such folder.',
      ['curve', good, '--to', '2020-01-02', '--from', '2020-01-01', '--svg', 'nowhere/x.svg'],
    ],
    ['nowhere/x.svg cannot be written', ['timeline', good, '--svg', 'nowhere/x.svg']],
    ['nowhere/x.ics cannot be written', ['ics', good, '--out', 'nowhere/x.ics']],
    ['. cannot be written: this is a folder.', ['brief', good, '--out', '.']],
    ['wants a file: tacit status FILE.', ['status']],
  ];
  test.each(calls)('%s', (owed, words) => {
    const { status, out, said } = tacit(words);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(said).toContain(owed);
    expect(said.trimEnd()).toMatch(/^[^\n]+[.?]$/);
  });

  const inOthers: readonly (readonly [string, readonly string[]])[] = [
    ['stat というコマンドはない。status のことか。', ['stat', '--lang', 'ja']],
    ['해석 nobody는 없다. 있는 것은 seoul, tokyo, text.', ['status', good, '--position', 'nobody', '--lang=ko']],
    ['--lang jp: did you mean ja? It has to be one of en, ja, ko.', ['help', '--lang', 'jp']],
  ];
  test.each(inOthers)('%s', (owed, words) => {
    const { status, out, said } = tacit(words);
    expect([status, out]).toEqual([2, '']);
    expect(said).toContain(owed);
  });

  test('help is in the language that is asked for, with every command', () => {
    const { status, out } = tacit(['help', '--lang', 'ja']);
    expect(status).toBe(0);
    expect(out).toMatch(/\n {2}count +名前のある計算法で日数を数え/);
    expect(tacit(['count', '--help', '--lang', 'ko']).out).toBe(tacit(['help', 'count', '--lang', 'ko']).out);
  });

  test('before anything was known there is an answer, and it is that nothing was', () => {
    const { status, out } = tacit(['status', good, '--on', '2020-01-01', '--known', '1900-01-01', '--json']);
    expect(status).toBe(0);
    const { views } = JSON.parse(out) as { views: readonly { readonly state: string }[] };
    expect(views.map(({ state }) => state)).toEqual(['not-in-force', 'not-in-force']);
  });
});

describe('a batch of lines that are no questions', () => {
  const lines: readonly (readonly [string, string])[] = [
    ['not json', 'Line 1 is not JSON'],
    ['null', '`ask` is a list of texts'],
    ['42', '`ask` is a list of texts'],
    ['{"ask": "status"}', '`ask` is a list of texts'],
    ['{"ask": ["status", 5]}', '`ask` is a list of texts'],
    ['{"ask": []}', '`ask` has no words; `tacit help` lists the commands.'],
    ['{"ask": ["batch"]}', 'There is no command batch to ask'],
    ['{"ask": ["__proto__"]}', 'There is no command __proto__ to ask'],
    ['{"ask": ["status", "x"], "accord": 5}', 'x:1:1 accord/shape: The file has to be a map. '],
    ['{"ask": ["status", "x"], "accord": null}', 'x:1:1 accord/shape: The file has to be a map. '],
    ['{"ask": ["status", "x"], "accord": {"__proto__": {}}}', '`__proto__` cannot be the name of anything. '],
    [`{"ask": ["status", "x"], "accord": ${'['.repeat(5000)}${']'.repeat(5000)}}`, 'x:1:1 file/too-deep: '],
    ['{"ask": ["status", "nowhere"]}', 'nowhere:1:1 file/not-readable: There is no such file. '],
    ['{"ask": ["count", "--for", "1 day", "--after", "2020-02-30"]}', 'not a day that exists'],
    ['{"ask": ["status"', 'Line 15 is not JSON'],
  ];
  test('each has its error, and the questions after them their answers', () => {
    const last = '{"id": "last", "ask": ["count", "--for", "1 day", "--after", "2020-02-28"]}';
    const { status, out } = tacit(['batch', '--json'], [...lines.map(([line]) => line), '', last].join('\n'));
    expect(status).toBe(0);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly error?: string });
    for (const [n, [line, owed]] of lines.entries()) expect(answers[n]?.error, line.slice(0, 60)).toContain(owed);
    expect(answers).toHaveLength(lines.length + 1);
    expect(answers.at(-1)).toMatchObject({ id: 'last', answer: { lastDay: '2020-02-29' } });
  });
});
