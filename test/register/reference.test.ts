import { expect, test } from 'vitest';
import { headings } from '../../src/reader/register/headings.ts';
import { columnMapping, registerCodes, registerFields } from '../../src/reader/register/index.ts';
import {
  blankWords,
  endlessWords,
  endsWords,
  kindWords,
  lawWords,
  noWords,
  statusWords,
  unlimitedWords,
  yesWords,
} from '../../src/reader/register/words.ts';
import { keep, read, reference, tableAfter, tableOf, wordsIn } from '../docs/page.ts';

const page = reference('register-import');
const list = (words: Iterable<string>): string =>
  [...words].map((word) => `\`${word.replaceAll('|', '\\|')}\``).join(' ');

test('the reference has every field of a mapping, in its order', () => {
  expect(tableAfter(read(page), 'fields').flatMap(([cell]) => wordsIn(cell ?? ''))).toEqual([...registerFields]);
});

test('the reference has every key of a mapping', () => {
  expect(tableAfter(read(page), 'mapping').flatMap(([cell]) => wordsIn(cell ?? ''))).toEqual([
    'sheet',
    'headerRow',
    'columns',
    'fixed',
    'dateOrder',
    'shortYears',
    'units',
    'words',
  ]);
});

test('the mapping of the reference is one', () => {
  const [, example] = /```json\n([\s\S]*?)```/.exec(read(page)) ?? [];
  expect(columnMapping.safeParse(JSON.parse(example ?? '')).success).toBe(true);
});

test('the reference has every finding with its severity, what it means and what to do', () => {
  const rows = tableAfter(read(page), 'findings');
  expect(rows.map(([code, severity, , hint]) => [wordsIn(code ?? '')[0], severity, hint])).toEqual(
    Object.entries(registerCodes).map(([code, [severity, hint]]) => [code, severity, hint]),
  );
  expect(rows.filter(([, , means]) => (means ?? '').length < 15)).toEqual([]);
});

test('the reference has the words of cells', () => {
  const rows = [
    ['what is said', 'words'],
    ['---', '---'],
    ['nothing', list(blankWords)],
    ['yes', list(yesWords)],
    ['no', list(noWords)],
    ['without end', list(endlessWords)],
    ['without a limit', list(unlimitedWords)],
    ...Object.entries(endsWords).map(([name, words]) => [`ends: \`${name}\``, list(words)]),
    ...Object.entries(kindWords).map(([name, words]) => [`kind: \`${name}\``, list(words)]),
    ...Object.entries(statusWords).map(([name, words]) => [`status: ${name}`, list(words)]),
    ...Object.entries(lawWords).map(([name, words]) => [`law: \`${name}\``, list(words)]),
  ];
  keep(page, 'words', tableOf(rows));
});

test('the reference has the headings that are known', () => {
  const rows = Object.entries(headings).map(([field, words]) => [`\`${field}\``, list(new Set(words.split('|')))]);
  keep(page, 'headings', tableOf([['field', 'headings'], ['---', '---'], ...rows]));
});
