import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { actKinds, parseAccord } from '../src/accord/index.ts';
import { english } from '../src/base/index.ts';
import { conventionNames, conventions } from '../src/calendar/index.ts';
import { type Command, commonOptions, type OptionSpec } from '../src/cli/command.ts';
import { batchName, commandNamed, commands } from '../src/cli/commands.ts';
import { overlays } from '../src/engine/index.ts';
import { headersOf } from '../src/service/delivery.ts';
import { usualLadder } from '../src/service/ladder.ts';
import { delays } from '../src/service/outbox.ts';
import {
  answersTo,
  keep,
  pages,
  pagesIn,
  read,
  reference,
  root,
  splitWords,
  tableAfter,
  tableOf,
  wordsIn,
} from './docs/page.ts';
import { jsonSchema } from './schema/json-schema.ts';

// The reference, held against the program: what it says of keys, commands and sums is what the program does.

// ---- what is written from the program

test('the table of conventions is what the calendar counts by', () => {
  const from = {
    event: 'the event, its day left out',
    'east-asian': 'the day after the event, that day counting',
    'start-of-day': 'the day itself',
  };
  const rows = conventionNames.map((name) => {
    const { basis, effect, settlesEffect, source } = conventions[name];
    return [
      `\`${name}\``,
      `\`${basis}\``,
      from[basis],
      settlesEffect ? `**\`${effect}\`**, settled` : `\`${effect}\`, usual`,
      source,
    ];
  });
  keep(
    reference('counting'),
    'conventions',
    tableOf([['name', 'basis', 'counted from', 'effect', 'source'], ['---', '---', '---', '---', '---'], ...rows]),
  );
});

describe('the page of the command line', () => {
  const page = reference('command-line');
  const rowsOf = (options: Readonly<Record<string, OptionSpec>>): string =>
    tableOf([
      ['option', 'meaning'],
      ['---', '---'],
      ...Object.entries(options).map(([name, { value, says }]) => [
        `\`--${name}${value ? ` ${value}` : ''}\``,
        english(says),
      ]),
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

// ---- reminders and webhooks

test('the table of the usual ladder is the usual ladder', () => {
  const befores = [...new Set(usualLadder.steps.map(({ before }) => before))];
  const rows = befores.map((before) => [
    before,
    usualLadder.steps.flatMap((step) => (step.before === before ? [String(step.to)] : [])).join(', '),
  ]);
  keep(reference('alerts'), 'usual ladder', tableOf([['before', 'to'], ['---', '---'], ...rows]));
});

test('the table of delays is how long is waited after each failed attempt', () => {
  const lengths = delays.map((ms) =>
    ms < 60_000 ? `${ms / 1000} s` : ms < 3_600_000 ? `${ms / 60_000} min` : `${ms / 3_600_000} h`,
  );
  const rows = lengths.map((length, i) => [String(i + 1), length]);
  keep(reference('alerts'), 'delays', tableOf([['attempt', 'then after'], ['---', '---'], ...rows]));
});

test('the lines that verify a delivery take a good one and refuse any other', async () => {
  const [, code = ''] = /```js\n([^]*?)```/.exec(read(reference('alerts'))) ?? [];
  const { verify } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    verify: (secret: string, headers: Readonly<Record<string, string>>, body: string) => boolean;
  };
  const [old, fresh, other] = [1, 2, 3].map((n) => `whsec_${Buffer.alloc(32, n).toString('base64')}`) as [
    string,
    string,
    string,
  ];
  const body = '{"id":"log-1"}';
  const headers = headersOf('log-1', body, [fresh, old], Date.now());
  expect([old, fresh, other].map((secret) => verify(secret, headers, body))).toEqual([true, true, false]);
  expect(verify(fresh, headers, '{"id":"log-2"}')).toBe(false);
  expect(verify(fresh, { ...headers, 'webhook-id': 'log-2' }, body)).toBe(false);
  expect(verify(fresh, headersOf('log-1', body, [fresh], Date.now() - 301_000), body)).toBe(false);
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
    for (const next of [schema[part]].flat())
      if (typeof next === 'object' && next !== null) keysOf(next as Schema, path, found);
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
  const keys = keysOf(jsonSchema(), '', new Map());
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
    const silent = [...keys].flatMap(([key, words]) =>
      [...words].filter((word) => !said.has(word)).map((word) => `${key}: ${word}`),
    );
    expect(silent).toEqual([]);
  });

  test('explains every kind of act, in the order of the list', () => {
    expect(tableAfter(text, 'acts').flatMap(([cell]) => wordsIn(cell ?? ''))).toEqual([...actKinds]);
  });

  test('explains every rule set that ships', () => {
    expect(tableAfter(read(reference('overlays')), 'overlays').flatMap(([cell]) => wordsIn(cell ?? ''))).toEqual(
      Object.keys(overlays),
    );
  });

  const blocks = ['accord-file', 'record', 'positions', 'overlays', 'extending'].flatMap((name) =>
    [...read(reference(name)).matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block], i) => ({
      where: `${name} ${i + 1}`,
      block: block as string,
    })),
  );

  test.each(blocks)('the example in $where is read without a finding', ({ block }) => {
    const whole = block.startsWith('accord:')
      ? block
      : `accord: example\nkind: bilateral\nparties: {A: {}, B: {}}\n${block}`;
    expect(parseAccord(whole, 'example').diagnostics).toEqual([]);
  });
});

// ---- sums and answers

const at = (answer: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((here, key) => (here as Record<string, unknown> | undefined)?.[key], answer);

describe('the worked sums of the reference', () => {
  const rows = pagesIn('docs/reference').flatMap((path) => {
    const text = read(path);
    return text.includes('<!-- sums -->') ? tableAfter(text, 'sums') : [];
  });
  const sums = rows.map(([call, field, gives]) => ({
    call: wordsIn(call ?? '')[0] ?? '',
    field: wordsIn(field ?? '')[0] ?? '',
    gives,
  }));
  let answers: readonly unknown[] = [];

  beforeAll(() => {
    answers = answersTo(sums.map(({ call }) => ({ ask: splitWords(call) })));
  });

  test.each(sums.map((sum, i) => ({ ...sum, i })))('tacit $call: $field is $gives', ({ field, gives, i }) => {
    expect(String(at(answers[i], field))).toBe(gives);
  });
});

// ---- pages

/** The anchor of a heading, as Markdown viewers make it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
const anchorsOf = (text: string): readonly string[] =>
  [...text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading as string));

test.each(pages)('every link of %s leads somewhere', (path) => {
  const text = read(path)
    .replaceAll(/```[\s\S]*?```/g, '')
    .replaceAll(/`[^`\n]*`/g, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link as string)
    .filter((link) => !/^[a-z]+:/.test(link));
  const broken = links.filter((link) => {
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? join(root, path) : join(root, dirname(path), file);
    return !existsSync(target) || (anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor));
  });
  expect(broken).toEqual([]);
});
