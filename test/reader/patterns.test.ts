import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultsOf, patternsIn } from './patterns.ts';

const root = join(import.meta.dirname, '..', '..', 'src', 'reader');
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((found) => found.isFile() && found.name.endsWith('.ts'))
  .map((found) => join(found.parentPath, found.name));

/** These ask only what is short already, so that their patterns may go over it more than once. */
const short: Readonly<Record<string, string>> = {
  'mention.ts': 'the quote of a proposal, which is cut at 1500 characters',
  'support.ts': 'the quote of a proposal, which is cut at 1500 characters',
  'draft/desk.ts': 'the name of a file',
  'states.ts': 'the name of a party',
};

/** These make theirs of tables of words, none of which repeats without end. */
const made: Readonly<Record<string, string>> = {
  'news/publication.ts': 'names of months, in lines that are cut',
  'news/times.ts': 'phrases of time, each tried at one place',
  'news/times-east-asian.ts': 'phrases of time, each tried at one place',
};

test('no regular expression of the reader can take more time than what it is asked about is long', () => {
  const patterns = files.flatMap((file) =>
    patternsIn(readFileSync(file, 'utf8')).map((pattern) => ({
      file: relative(root, file).split(sep).join('/'),
      ...pattern,
    })),
  );
  expect(patterns.length).toBeGreaterThan(20);
  const faults = patterns.flatMap(({ file, source, flags }) =>
    faultsOf(source, flags).map((fault) => ({ file, fault: `${file}: /${source}/ has ${fault}` })),
  );
  expect(faults.filter(({ file }) => !Object.hasOwn(short, file)).map(({ fault }) => fault)).toEqual([]);
  expect(Object.keys(short).filter((file) => !faults.some((one) => one.file === file))).toEqual([]);
});

test('only the same files make regular expressions of words', () => {
  const making = files.filter((file) => readFileSync(file, 'utf8').includes('new RegExp('));
  expect(
    making.map((file) => relative(root, file).split(sep).join('/')).filter((file) => !short[file] && !made[file]),
  ).toEqual([]);
});

describe('a regular expression', () => {
  test.each([
    ['(a+)+', 'a repetition without end within another'],
    ['(?:\\s*x*)*y', 'a repetition without end within another'],
    ['^\\s*\\s*x', 'two repetitions without end that can share characters'],
    ['^.*a.*b', 'two repetitions without end that can share characters'],
    ['^\\w+[a-z]?\\w*$', 'two repetitions without end that can share characters'],
    ['\\s+$', 'a repetition without end that is tried anew at every place'],
    ['x.*y', 'a repetition without end that is tried anew at every place'],
    ['a+(?=b)', 'a repetition without end that is tried anew at every place'],
  ])('/%s/ has %s', (source, fault) => {
    expect(faultsOf(source, '')).toContain(fault);
  });
  test.each([
    '^\\s*x',
    '\\s+',
    '[^a-z]+',
    '^[a-z]+-[0-9]+$',
    '^(?:a|bc)+$',
    '^\\d+(?:\\.\\d+)+$',
    '\\d{1,3}(?:\\.\\d{1,3}){0,3}',
    '(?<![a-z])x',
    'a|b+',
  ])('/%s/ is harmless', (source) => {
    expect(faultsOf(source, '')).toEqual([]);
  });
  test('is found in a module, and not in its strings, comments or sums', () => {
    const text = [
      "const a = /a+b/u.test('/no/');",
      '// /no/',
      'const c = d / e / f;',
      'return /[/]x/.exec(g);',
      '`/no/`;',
    ].join('\n');
    expect(patternsIn(text)).toEqual([
      { source: 'a+b', flags: 'u' },
      { source: '[/]x', flags: '' },
    ]);
  });
});
