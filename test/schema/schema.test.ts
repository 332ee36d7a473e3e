import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseAccord } from '../../src/accord/index.ts';
import { faults } from '../bad/faults.ts';
import { diceOf } from '../bad/mutations.ts';
import { read, recording, root } from '../docs/page.ts';
import { shippedSchema } from './shipped.ts';

const file = 'schema/accord-1.json';
const text = `${JSON.stringify(shippedSchema(), null, 1)}\n`;
if (recording) writeFileSync(join(root, file), text);

const valid = new Ajv({ allowUnionTypes: true, allErrors: true }).compile(JSON.parse(read(file)) as object);
const wrong = (data: unknown): readonly string[] =>
  valid(data) ? [] : (valid.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
const accordsIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder)).filter((name) => /\.accord\.(?:yaml|json)$/.test(name));
const dataOf = (path: string): unknown => parse(read(path));

describe('the JSON Schema that ships', () => {
  test('is the one that the shape and the reference give', () => {
    expect(read(file)).toBe(text);
  });

  test('says of every key what it means', () => {
    const silent: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, part] of Object.entries(value)) {
        if (path.endsWith('/properties') && !('description' in (part as object))) silent.push(`${path}/${key}`);
        visit(part, `${path}/${key}`);
      }
    };
    visit(JSON.parse(read(file)), '');
    expect(silent).toEqual([]);
  });

  test('comes with the package', () => {
    const { files } = JSON.parse(read('package.json')) as { readonly files: readonly string[] };
    expect(files).toContain('schema');
  });

  test('is what editors are pointed to in this folder', () => {
    const settings = JSON.parse(read('.vscode/settings.json')) as Readonly<Record<string, unknown>>;
    expect(settings['yaml.schemas']).toEqual({ [`./${file}`]: ['*.accord.yaml', '*.accord.yml'] });
    expect(settings['json.schemas']).toEqual([{ fileMatch: ['*.accord.json'], url: `./${file}` }]);
  });
});

describe('every example', () => {
  test.each(accordsIn('examples'))('%s is valid, and says where the schema is', (name) => {
    expect(wrong(dataOf(`examples/${name}`))).toEqual([]);
    expect(read(`examples/${name}`).split('\n')[0]).toBe(`# yaml-language-server: $schema=../${file}`);
  });
});

describe('what check takes, the schema takes', () => {
  test.each(accordsIn('test/accords/good'))('%s', (name) => {
    expect(wrong(dataOf(`test/accords/good/${name}`))).toEqual([]);
  });

  const shape = ['accord/shape', 'accord/missing', 'accord/unknown-key'];
  const others = accordsIn('test/accords/bad').filter((name) => {
    const { accord } = parseAccord(read(`test/accords/bad/${name}`), name);
    return accord !== undefined;
  });
  test.each(others)('%s', (name) => {
    expect(wrong(dataOf(`test/accords/bad/${name}`))).toEqual([]);
  });

  const forms: readonly (readonly [string, readonly string[]])[] = [
    [
      'duration: {for: $}',
      ['90 days', '1 year 2 months 10 days', '"1 year, 2 months and 1 day"', 'P1Y2M10D', 'indefinite'],
    ],
    ['duration: {until: $}', ['2020-02-29', '0001-01-01', '9999-12-31', '2019-04-30']],
    ['exits: [{id: $}]', ['non-renewal', '5.2(b)', '脱退', 'é']],
    ['exits: [{id: a, notice: $}]', ['10 business days', '7 clear days', 'none', '[{for: 3 months, until: 5 years}]']],
    ['exits: [{id: a, ends: $}]', ['end-of-quarter', '2020-06-30', '[2020-06-30, 2020-12-31]']],
    ['exits: [{id: a, inTerms: $}]', ['2..', '2', '"3"', '2..4', '..4']],
    [
      'exits: [{id: a, opens: $}]',
      ['2020-01-01', '3 years after entry-into-force', '1 year after the entry into force'],
    ],
    ['endsWhen: $', ['parties < 3']],
    [
      'entryIntoForce: {when: $}',
      [
        'signature',
        'latest notification',
        'ratification 60',
        '90 days after ratification 60',
        'first of the month following 3 months after ratification 10',
        'the first day of the second month following the last deposit',
      ],
    ],
  ];
  test.each(forms.flatMap(([term, values]) => values.map((value) => term.replace('$', () => value))))('%s', (term) => {
    const accord = `accord: x\nkind: contract\nparties: {A: {}}\nterms:\n  ${term}\n`;
    expect(parseAccord(accord, 'x').diagnostics).toEqual([]);
    expect(wrong(parse(accord))).toEqual([]);
  });

  const dates = [
    '2019-08-21',
    '2019-08',
    '2019',
    '2019~',
    '2019-08~',
    '2019-08-2X',
    '2019-08-XX',
    '2019-XX',
    '2019-08-21/2019-08-31',
    '2019-08-21?/2019-09%',
  ];
  test.each(dates)('an act of the date %s', (date) => {
    const accord = `accord: x\nkind: contract\nparties: {A: {}}\nrecord: [{id: a, act: statement, date: "${date}"}]\n`;
    expect(parseAccord(accord, 'x').diagnostics).toEqual([]);
    expect(wrong(parse(accord))).toEqual([]);
  });

  test.each(
    accordsIn('test/accords/bad').filter((name) => shape.includes(name.replace(/\.accord.*/, '').replace('-', '/'))),
  )('and %s it refuses, as check does', (name) => {
    expect(wrong(dataOf(`test/accords/bad/${name}`))).not.toEqual([]);
  });

  const shapes = faults.filter(({ codes }) => codes.some((code) => shape.includes(code)));
  test.each(shapes)('and $says it refuses, as check does', ({ make }) => {
    for (const [i, name] of accordsIn('examples').entries()) {
      const { text } = make(readFileSync(join(root, 'examples', name), 'utf8'), diceOf(i));
      // Which years have a leap day, and which of two days is the later, no pattern says.
      if (!/\b(?:2023|1900)-02-29\b|2019-08-31\/2019-08-21/.test(text)) expect(wrong(parse(text))).not.toEqual([]);
    }
  });
});

describe('a file that tacit init writes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tacit-schema-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const init = (cwd: string, program: string): readonly string[] => {
    mkdirSync(cwd, { recursive: true });
    expect(spawnSync(process.execPath, [program, 'init', 'new', '--today', '2026-01-01'], { cwd }).status).toBe(0);
    const written = readFileSync(join(cwd, 'new.accord.yaml'), 'utf8');
    expect(wrong(parse(written))).toEqual([]);
    return written.split('\n');
  };
  const installed = join(folder, 'node_modules', 'tacit');

  test('says where the schema is, in a folder that has the program and in a folder of the program', () => {
    for (const part of ['dist', 'schema', 'package.json'])
      cpSync(join(root, part), join(installed, part), { recursive: true });
    const program = join(installed, 'dist', 'main.js');
    expect(init(folder, program)[0]).toBe(`# yaml-language-server: $schema=node_modules/tacit/${file}`);
    expect(init(join(installed, 'mine'), program)[0]).toBe(`# yaml-language-server: $schema=../${file}`);
  });

  test('names no path of this machine elsewhere', () => {
    expect(init(join(folder, 'elsewhere'), join(root, 'dist', 'main.js'))[0]).toBe('accord: new');
  });
});
