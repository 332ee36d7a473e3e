import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actKinds, jsonSchema, parseAccord } from '../src/accord/index.ts';
import { conventionNames, conventions } from '../src/calendar/index.ts';
import { type Command, commonOptions, type OptionSpec } from '../src/cli/command.ts';
import { batchName, commandNamed, commands } from '../src/cli/commands.ts';
import { deadlineKinds, overlays } from '../src/engine/index.ts';

// The reference and the guide, held against the program: what they say of keys, commands, answers and sums is what it does.

const root = join(import.meta.dirname, '..');
const entry = join(root, 'dist', 'main.js');
const recording = process.env.TACIT_RECORD === '1';
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const reference = (name: string): string => `docs/reference/${name}.md`;

/** Every Markdown page of a folder and of those in it, as paths from the root. */
function pagesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((found) => found.isFile() && found.name.endsWith('.md'))
    .map((found) => relative(root, join(found.parentPath, found.name)))
    .sort();
}

/** The rows of the table that follows a comment, each as its cells. */
function tableAfter(text: string, comment: string): readonly (readonly string[])[] {
  const at = text.indexOf(`<!-- ${comment} -->`);
  if (at < 0) throw new Error(`no table is marked <!-- ${comment} -->`);
  const lines = text.slice(at).split('\n').slice(1);
  const begins = lines.findIndex((line) => line.startsWith('|'));
  const rest = lines.slice(begins);
  const ends = rest.findIndex((line) => !line.startsWith('|'));
  return rest.slice(2, ends < 0 ? undefined : ends).map(cellsOf);
}

const cellsOf = (line: string): readonly string[] => line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim());
const wordsIn = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word as string);
const tableOf = (rows: readonly (readonly string[])[]): string => rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Holds a part of a page against what it has to be; `npm run record` rewrites it. */
function keep(path: string, name: string, part: string): void {
  const text = read(path);
  const begin = `<!-- ${name}: written by \`npm run record\` -->`;
  const end = `<!-- end of ${name} -->`;
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path} has no part ${begin} … ${end}`);
  const whole = `${text.slice(0, from)}${begin}\n\n${part}\n\n${text.slice(to)}`;
  if (recording) writeFileSync(join(root, path), whole);
  else expect(text).toBe(whole);
}

// ---- what is written from the program

test('the table of conventions is what the calendar counts by', () => {
  const from = { event: 'the day after the event', 'east-asian': 'the day after the event, that day counting', 'start-of-day': 'the day itself' };
  const rows = conventionNames.map((name) => {
    const { basis, effect, settlesEffect, source } = conventions[name];
    return [`\`${name}\``, `\`${basis}\``, from[basis], settlesEffect ? `**\`${effect}\`**, settled` : `\`${effect}\`, usual`, source];
  });
  keep(reference('counting'), 'conventions', tableOf([['name', 'basis', 'counted from', 'effect', 'source'], ['---', '---', '---', '---', '---'], ...rows]));
});

describe('the page of the command line', () => {
  const page = reference('command-line');
  const rowsOf = (options: Readonly<Record<string, OptionSpec>>): string =>
    tableOf([
      ['option', 'meaning'],
      ['---', '---'],
      ...Object.entries(options).map(([name, { value, says }]) => [`\`--${name}${value ? ` ${value}` : ''}\``, says]),
    ]);

  test.each(Object.keys(commands))('has the options of tacit %s', async (name) => {
    const command = (await commandNamed(name)) as Command;
    const options = Object.keys(command.options).length === 0 ? 'None of its own.' : rowsOf(command.options);
    keep(page, `options of ${name}`, options);
  });

  test('has the options of all commands', () => {
    keep(page, 'common options', rowsOf(commonOptions));
  });

  test('has a section for every command and for nothing else', () => {
    const sections = [...read(page).matchAll(/^## tacit (.+)$/gm)].map(([, name]) => name as string);
    expect(sections.sort()).toEqual([...Object.keys(commands), batchName].sort());
  });
});

// ---- the accord file

type Schema = Readonly<Record<string, unknown>>;

/** Every key of a schema with the words of its closed list, by path; lists and maps leave no trace in a path. */
function keysOf(schema: Schema, path: string, found: Map<string, Set<string>>): Map<string, Set<string>> {
  // Patches are terms, and a position's counting is that of the file.
  if (/^(record|positions\.readings)\.(terms|counting|effect)$/.test(path)) return found;
  for (const words of [schema.enum, [schema.const]].flat())
    if (typeof words === 'string' && found.has(path)) found.get(path)?.add(words);
  for (const part of ['anyOf', 'items', 'additionalProperties'])
    for (const next of [schema[part]].flat()) if (typeof next === 'object' && next !== null) keysOf(next as Schema, path, found);
  for (const [key, next] of Object.entries((schema.properties ?? {}) as Record<string, Schema>)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (!found.has(at)) found.set(at, new Set());
    keysOf(next, at, found);
  }
  return found;
}

describe('the reference of the accord file', () => {
  const pages = ['accord-file', 'record', 'positions'].map((name) => read(reference(name)));
  const text = pages.join('\n');
  const keys = keysOf(jsonSchema() as Schema, '', new Map());
  const sections = [...text.matchAll(/<!-- keys of (.+) -->/g)].map(([, name]) => name as string);
  const documented = sections.flatMap((name) =>
    tableAfter(text, `keys of ${name}`).flatMap(([cell]) =>
      wordsIn(cell ?? '').map((key) => (name === 'the file' ? key : `${name}.${key}`)),
    ),
  );

  test('describes every key that a file may have, and no other', () => {
    expect(keys.size).toBeGreaterThan(100);
    expect([...documented].sort()).toEqual([...keys.keys()].sort());
  });

  test('names every word of every closed list', () => {
    const said = new Set(wordsIn([text, read(reference('counting'))].join('\n').replaceAll('```', '')));
    const silent = [...keys].flatMap(([key, words]) => [...words].filter((word) => !said.has(word)).map((word) => `${key}: ${word}`));
    expect(silent).toEqual([]);
  });

  test('explains every kind of act, in the order of the list', () => {
    expect(tableAfter(text, 'acts').flatMap(([cell]) => wordsIn(cell ?? ''))).toEqual([...actKinds]);
  });

  test('explains every rule set that ships', () => {
    expect(tableAfter(read(reference('overlays')), 'overlays').flatMap(([cell]) => wordsIn(cell ?? ''))).toEqual(Object.keys(overlays));
  });

  const blocks = ['accord-file', 'record', 'positions', 'overlays', 'extending'].flatMap((name) =>
    [...read(reference(name)).matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block], i) => ({ where: `${name} ${i + 1}`, block: block as string })),
  );

  test.each(blocks)('the example in $where is read without a finding', ({ block }) => {
    const whole = block.startsWith('accord:') ? block : `accord: example\nkind: bilateral\nparties: {A: {}, B: {}}\n${block}`;
    expect(parseAccord(whole, 'example').diagnostics).toEqual([]);
  });
});

// ---- sums and answers

interface Asked {
  readonly ask: readonly string[];
}

/** The words of a call, quotation marks taken off. */
const splitWords = (call: string): readonly string[] =>
  [...call.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => (quoted ?? plain) as string);

/** The answers of the built program to many questions, in one process. */
function answersTo(questions: readonly Asked[]): readonly unknown[] {
  const input = questions.map((question, id) => JSON.stringify({ id, ...question })).join('\n');
  const { stdout } = spawnSync(process.execPath, [entry, 'batch', '--json'], { cwd: root, input, encoding: 'utf8', maxBuffer: 1e8 });
  const lines = stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as { answer?: unknown; error?: string });
  return lines.map(({ answer, error }, i) => {
    if (error !== undefined) throw new Error(`${questions[i]?.ask.join(' ')}: ${error}`);
    return answer;
  });
}

const at = (answer: unknown, pointer: string): unknown =>
  pointer.split('/').slice(1).reduce<unknown>((here, key) => (here as Record<string, unknown> | undefined)?.[key], answer);

describe('the worked sums of the reference', () => {
  const rows = pagesIn('docs/reference').flatMap((path) => {
    const text = read(path);
    return text.includes('<!-- sums -->') ? tableAfter(text, 'sums') : [];
  });
  const sums = rows.map(([call, field, gives]) => ({ call: wordsIn(call ?? '')[0] ?? '', field: wordsIn(field ?? '')[0] ?? '', gives }));
  let answers: readonly unknown[] = [];

  beforeAll(() => {
    answers = answersTo(sums.map(({ call }) => ({ ask: splitWords(call) })));
  });

  test.each(sums.map((sum, i) => ({ ...sum, i })))('tacit $call: $field is $gives', ({ field, gives, i }) => {
    expect(String(at(answers[i], field))).toBe(gives);
  });
});

describe('the reference of the answers', () => {
  const page = read(reference('answers'));
  const examples = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.accord.yaml'));
  const file = (name: string): string => `examples/${name}`;
  const everywhere = (command: string, ...words: readonly string[]): readonly Asked[] =>
    examples.map((name) => ({ ask: [command, file(name), ...words] }));
  const [gsomia, vfa, who] = ['gsomia', 'vfa', 'who'].map((id) => file(`${id}.accord.yaml`)) as [string, string, string];
  // A length that is not told, a date that is not certain, and a duty: what no example has.
  const open = {
    accord: 'open',
    kind: 'contract',
    parties: { A: {}, B: {} },
    terms: {
      duration: { for: '1 year' },
      renewal: { tacit: true },
      exits: [{ id: 'out', by: 'A', notice: '1 month', ends: 'any-day' }],
    },
    record: [
      { id: 'start', date: '2024-01-01', act: 'entry-into-force' },
      { id: 'note', date: '2024-05-01/2024-05-03', act: 'notice', by: 'A', exit: 'out', source: 'hearsay' },
    ],
  };
  const questions: Readonly<Record<string, readonly Asked[]>> = {
    status: [
      ...['2012-10-01', '2016-06-01', '2020-09-01', '2021-07-20', '2024-10-01'].flatMap((on) => everywhere('status', '--on', on)),
      { ask: ['status', who, '--on', '2026-03-01', '--position', 'text'] },
      { ask: ['status', vfa, '--on', '2021-01-01', '--position', 'text'] },
    ],
    deadlines: [
      ...everywhere('deadlines', '--from', '2010-01-01', '--to', '2030-01-01'),
      { accord: open, ask: ['deadlines', 'open', '--from', '2024-01-01', '--to', '2026-01-01'] },
    ],
    options: ['2019-12-01', '2024-10-01'].flatMap((on) => everywhere('options', '--on', on)),
    count: [
      { ask: ['count', '--for', '1 month', '--after', '2024-01-31', '--not-less-than'] },
      { ask: ['count', '--for', '1 month', '--before', '2024-01-31'] },
    ],
    compare: [
      { ask: ['compare', gsomia, '--on', '2020-08-24'] },
      { ask: ['compare', gsomia, '--on', '2020-08-24', '--since', '2019-11-01'] },
    ],
    'what-if': [{ ask: ['what-if', gsomia, '--act', 'notice', '--by', 'KR', '--exit', 'non-renewal', '--date', '2026-08-24'] }],
    curve: [{ ask: ['curve', vfa, '--position', 'text', '--from', '2020-06-01', '--to', '2020-06-03'] }],
    timeline: [
      { ask: ['timeline', vfa, '--from', '2020-01-01', '--to', '2020-12-31'] },
      { ask: ['timeline', file('icsid.accord.yaml'), '--from', '2007-01-01', '--to', '2008-12-31', '--party', 'BO'] },
    ],
    terms: everywhere('terms', '--on', '2024-06-01'),
    why: everywhere('why', '--on', '2020-08-24'),
    check: [{ accord: open, ask: ['check', 'open'] }],
    ics: [{ ask: ['ics', gsomia] }],
    brief: [{ ask: ['brief', gsomia] }],
    completions: [{ ask: ['completions', 'bash'] }],
    format: [],
  };
  const found = new Map<string, Set<string>>();
  const reasons = new Set<string>();

  beforeAll(() => {
    const all = Object.entries(questions).flatMap(([command, asked]) => asked.map((question) => ({ command, question })));
    const answers = answersTo(all.map(({ question }) => question));
    all.forEach(({ command }, i) => {
      if (!found.has(command)) found.set(command, new Set());
      pathsIn(answers[i], '', found.get(command) as Set<string>, command === 'why' ? new Set() : reasons);
    });
  }, 60_000);

  /** The rows of a table: each path with whether what lies below it is described elsewhere. */
  function fieldsOf(name: string): { readonly paths: readonly string[]; readonly opaque: readonly string[] } {
    const rows = tableAfter(page, `fields of ${name}`);
    const paths = rows.flatMap(([cell]) => wordsIn(cell ?? ''));
    const elsewhere = rows.filter(([, value]) => /^(as|map)\b/.test(value ?? '')).flatMap(([cell]) => wordsIn(cell ?? ''));
    return { paths, opaque: elsewhere.filter((path) => !paths.some((other) => other.startsWith(`${path}.`))) };
  }

  const undescribed = (name: string, paths: ReadonlySet<string>): readonly string[] => {
    const { paths: said, opaque } = fieldsOf(name);
    return [...paths].filter((path) => !said.includes(path) && !opaque.some((above) => /^[.[]/.test(path.slice(above.length)) && path.startsWith(above)));
  };

  test.each(Object.keys(questions).filter((name) => name !== 'format'))('describes every field of tacit %s, and no other', (name) => {
    const paths = found.get(name) as Set<string>;
    expect(undescribed(name, paths)).toEqual([]);
    expect(fieldsOf(name).paths.filter((path) => !paths.has(path))).toEqual([]);
  });

  test('describes every part of a reason', () => {
    expect(undescribed('because', reasons)).toEqual([]);
    expect(fieldsOf('because').paths.filter((path) => !reasons.has(path) && !/^(given|suspended)/.test(path))).toEqual([]);
  });

  test('names the kinds of deadline in the order of the rows', () => {
    expect(tableAfter(page, 'kinds of deadline').flatMap(([cell]) => wordsIn(cell ?? ''))).toEqual([...deadlineKinds]);
  });
});

/** The paths of an answer: a list as `[]`, a set of days as one value, reasons apart. */
function pathsIn(value: unknown, path: string, found: Set<string>, reasons: Set<string>): void {
  if (Array.isArray(value)) {
    if (path !== '') found.add(`${path}[]`);
    for (const item of value as readonly unknown[]) {
      if (path.endsWith('because')) pathsIn(item, '', reasons, reasons);
      else pathsIn(item, `${path}[]`, found, reasons);
    }
  } else if (typeof value === 'object' && value !== null && !('anyOf' in value)) {
    if (path !== '' && !path.endsWith('[]')) found.add(path);
    for (const [key, next] of Object.entries(value)) pathsIn(next, path === '' ? key : `${path}.${key}`, found, reasons);
  } else if (!path.endsWith('[]')) found.add(path);
}

// ---- pages

const pages = [...pagesIn('docs'), ...['README.md'].filter((path) => existsSync(join(root, path)))];

/** The anchor of a heading, as Markdown viewers make it. */
const anchorOf = (heading: string): string =>
  heading.toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');
const anchorsOf = (text: string): readonly string[] =>
  [...text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading as string));

test.each(pages)('every link of %s leads somewhere', (path) => {
  const text = read(path).replaceAll(/```[\s\S]*?```/g, '').replaceAll(/`[^`\n]*`/g, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link as string).filter((link) => !/^[a-z]+:/.test(link));
  const broken = links.filter((link) => {
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? join(root, path) : join(root, dirname(path), file);
    return !existsSync(target) || (anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor));
  });
  expect(broken).toEqual([]);
});

interface Block {
  readonly path: string;
  /** Its place among the fenced blocks of the page. */
  readonly n: number;
  readonly call: string;
  readonly owed?: string;
}

const fences = /^```(\w*)\n([\s\S]*?)^```$/gm;

/** The calls of a page that are run, each with the output that follows it. */
function callsIn(path: string): readonly Block[] {
  const all = [...read(path).matchAll(fences)].map(([, language, body]) => ({ language, body: body as string }));
  return all.flatMap(({ language, body }, n) => {
    const next = all[n + 1];
    if (language !== 'sh' || !body.startsWith('tacit ')) return [];
    return [{ path, n, call: body, ...((next?.language === 'text' || next?.language === 'json') && { owed: next.body }) }];
  });
}

describe('the guide', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tacit-docs-'));
  // The reader's day is not the writer's: an output that hangs on today shows here.
  const later = 'data:text/javascript,const%20now=Date.now;Date.now=()=>now()%2B864e8';
  const calls = [...pagesIn('docs/guide'), ...pages.filter((path) => path === 'README.md')].flatMap(callsIn);

  beforeAll(() => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'tacit'), `#!/bin/sh\nexec "${process.execPath}" "${entry}" "$@"\n`);
    chmodSync(join(bin, 'tacit'), 0o755);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('runs calls on every page', () => {
    expect([...new Set(calls.map(({ path }) => path))]).toEqual(expect.arrayContaining([...pagesIn('docs/guide')]));
  });

  test.each(calls)('$path: $call', ({ path, n, call, owed }) => {
    // A folder for each page, with the examples in it; what one call writes the next can read.
    const cwd = join(folder, path.replaceAll('/', '-'));
    if (!existsSync(cwd)) cpSync(join(root, 'examples'), join(cwd, 'examples'), { recursive: true });
    const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}`, ...(!recording && { NODE_OPTIONS: `--import=${later}` }) };
    const { status, stdout, stderr } = spawnSync('sh', ['-c', call], { cwd, env, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    if (owed === undefined) return;
    const output = `${stdout.trimEnd()}\n`;
    if (recording) replaceBlock(path, n + 1, output);
    else expect(output).toBe(owed);
  });
});

function replaceBlock(path: string, n: number, body: string): void {
  let at = -1;
  const text = read(path).replaceAll(fences, (whole: string, language: string) => {
    at += 1;
    return at === n ? `\`\`\`${language}\n${body}\`\`\`` : whole;
  });
  writeFileSync(join(root, path), text);
}
