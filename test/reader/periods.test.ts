import { expect, test } from 'vitest';
import '../../src/reader/grammar/index.ts';
import { periodAt } from '../../src/reader/periods.ts';
import { tokensOf } from '../../src/reader/tokens.ts';
import { rowsOf } from './read.ts';

function periodIn(text: string) {
  const tokens = tokensOf(text);
  for (let at = 0; at < tokens.count; at += 1) {
    const spot = periodAt(tokens, at);
    if (spot) return { ...spot, words: text.slice(tokens.start[spot.from], tokens.end[spot.to - 1]) };
  }
  return undefined;
}

test.each(rowsOf('periods.txt').map(([words = '', iso = '', more = '']) => [words, iso, more] as const))(
  '%s is %s %s',
  (words, iso, more) => {
    const found = periodIn(words);
    if (iso === '-') {
      expect(found).toBeUndefined();
      return;
    }
    expect(found?.iso).toBe(iso);
    const covered = /covers (.*)$/.exec(more)?.[1] ?? words;
    expect(found?.words).toBe(covered);
    expect(found?.days).toBe(/business|calendar|clear/.exec(more)?.[0]);
    expect(found?.further).toBe(more.startsWith('further') ? true : undefined);
  },
);

test('a period is the same wherever its line is broken', () => {
  expect(periodIn('ninety\n(90)\r\ndays')?.iso).toBe('P90D');
  expect(periodIn('twenty-\nfour months')?.iso).toBe('P24M');
});

test('a row of numbers without end is no number, and takes no more time than its length', () => {
  expect(periodIn('one hundred '.repeat(2000))).toBeUndefined();
  expect(periodIn(`${'one thousand '.repeat(20)}days`)?.iso).not.toMatch(/\d{6}/);
});
