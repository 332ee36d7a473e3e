import { describe, expect, test } from 'vitest';
import { en } from '../../src/brief/index.ts';
import { type Context, readWords } from '../../src/cli/command.ts';
import { command } from '../../src/cli/what-if.ts';
import { accord, act, inForce, on, yearly } from '../engine/ask.ts';

const gym = accord({
  actors: { ICJ: {} },
  terms: {
    ...yearly,
    exits: [{ id: 'out', by: 'A', notice: '90 days', ends: 'end-of-term' }],
    conditions: [{ id: 'approval', what: 'the board agrees' }],
    overlays: ['ny-gol-5-903'],
  },
  record: [
    inForce('2020-01-01'),
    act('new-door', 'amendment', '2020-02-01', {
      terms: {
        exits: [
          { id: 'out', notice: null },
          { id: 'break', by: 'any', notice: '30 days' },
        ],
        duties: null,
      },
    }),
    act('n', 'notice', '2020-03-01', { by: 'A', exit: 'out' }),
  ],
});
const context: Context = {
  load: (file) => ({ accord: gym, file, lookup: () => undefined }),
  today: () => on('2020-07-01'),
  language: en,
  list: (path) => [path],
};
const suppose = (...words: readonly string[]): unknown =>
  command.answer(readWords(command, ['x.accord.yaml', ...words]), context);

describe('a supposed act that names what is not there', () => {
  test.each([
    ['notice --by A --exit outt', 'x.accord.yaml has no exit outt; did you mean out?'],
    ['notice --by A --exit lease', 'x.accord.yaml has no exit lease; it has out, break, any-time.'],
    ['notice --by A,BUY --exit out', 'x.accord.yaml has no party BUY; it has A, B, ICJ.'],
    ['revocation --by A --of letter', 'x.accord.yaml has no act letter; it has start, new-door, n.'],
    ['duty-done --by B --of n', 'x.accord.yaml has no duty n; it has ny-gol-5-903.'],
    ['condition-met --about aproval', 'x.accord.yaml has no condition aproval; did you mean approval?'],
  ])('is not understood: %s', (words, told) => {
    expect(() => suppose('--act', ...words.split(' '))).toThrow(told);
  });

  test.each([
    'notice --by B --exit break',
    'notice --by A --exit any-time',
    'revocation --by A --of n',
    'duty-done --by B --of ny-gol-5-903',
    'condition-failed --about approval --of n',
    'ruling --by ICJ --about whatever',
  ])('is supposed where the text, an amendment, the law or the record has it: %s', (words) => {
    expect(suppose('--act', ...words.split(' '))).toHaveProperty('changes');
  });
});
