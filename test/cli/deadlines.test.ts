import { describe, expect, test } from 'vitest';
import type { JsonRecord } from '../../src/base/index.ts';
import { en } from '../../src/brief/index.ts';
import { type Context, readWords, UsageError } from '../../src/cli/command.ts';
import { command } from '../../src/cli/deadlines.ts';
import { command as ics } from '../../src/cli/ics.ts';
import type { Deadline } from '../../src/engine/index.ts';
import { accord, inForce, on, yearly } from '../engine/ask.ts';

const named = (id: string, parties: JsonRecord) =>
  accord({ accord: id, parties, terms: yearly, record: [inForce('2020-01-01')] });
const accords = new Map([
  ['folder/one.accord.yaml', named('one', { A: {}, B: {} })],
  ['folder/two.accord.yaml', named('two', { A: {}, C: {} })],
]);
const context: Context = {
  load: (file) => {
    const found = accords.get(file);
    if (!found) throw new Error(`no ${file}`);
    return { accord: found, file, lookup: () => undefined };
  },
  today: () => on('2020-07-01'),
  language: en,
  list: (path) => (path === 'folder' ? [...accords.keys()] : [path]),
};
const asked = (...words: readonly string[]): readonly Deadline[] =>
  command.answer(readWords(command, words), context) as readonly Deadline[];
const told = (...words: readonly string[]): readonly string[] =>
  asked(...words).map((row) => `${row.date} ${row.kind} ${row.accord} ${row.party ?? '-'}`);

const entries = (...words: readonly string[]): readonly string[] =>
  (ics.answer(readWords(ics, words), context) as { calendar: string }).calendar.match(/UID:[^@]+/g) ?? [];

describe('the calendar of several files', () => {
  test('is of the same files as their agenda', () => {
    const once = entries('folder');
    expect(new Set(once).size).toBe(once.length);
    expect(entries('folder', './folder/one.accord.yaml')).toEqual(once);
    expect(entries('folder', '--party', 'C')).toEqual(entries('folder/two.accord.yaml', '--party', 'C'));
    expect(() => entries('folder', '--party', 'D')).toThrow(UsageError);
  });

  test('is of a stretch that runs forwards', () => {
    expect(() => entries('folder', '--from', '2021-01-01', '--to', '2020-01-01')).toThrow('--to lies before --from');
  });
});

describe('the agenda of several files', () => {
  test('is one, by date and kind, then in the order of the files', () => {
    expect(told('folder', '--to', '2021-01-01')).toEqual([
      '2020-10-02 notify-by one A',
      '2020-10-02 notify-by one B',
      '2020-10-02 notify-by two A',
      '2020-10-02 notify-by two C',
      '2021-01-01 renews one -',
      '2021-01-01 renews two -',
    ]);
  });

  test('counts a file once, however often it is named', () => {
    const once = told('folder');
    expect(told('folder', 'folder/one.accord.yaml', './folder/two.accord.yaml')).toEqual(once);
  });

  test('leaves out the files that do not know the party, unless none does', () => {
    expect(told('folder', '--party', 'C', '--kind', 'notify-by')).toEqual(['2020-10-02 notify-by two C']);
    expect(() => asked('folder', '--party', 'D')).toThrow(UsageError);
    expect(() => asked('folder', '--position', 'nobody')).toThrow(UsageError);
  });
});
