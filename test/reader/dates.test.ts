import { expect, test } from 'vitest';
import '../../src/reader/grammar/index.ts';
import { type DateSpot, dateAt, isoOf } from '../../src/reader/dates.ts';
import { tokensOf } from '../../src/reader/tokens.ts';
import { rowsOf } from './read.ts';

function dateIn(text: string): { readonly spot: DateSpot; readonly words: string } | undefined {
  const tokens = tokensOf(text);
  for (let at = 0; at < tokens.count; at += 1) {
    const spot = dateAt(tokens, at);
    if (spot) return { spot, words: text.slice(tokens.start[spot.from], tokens.end[spot.to - 1]) };
  }
  return undefined;
}

const two = (n: number): string => String(n).padStart(2, '0');

function written({ year, month, day, blank }: DateSpot): string {
  if (blank) return 'blank';
  return [year ?? '-', month, day].flatMap((n) => (typeof n === 'number' ? two(n) : (n ?? []))).join('-');
}

test.each(rowsOf('dates.txt').map(([words = '', date = '', covers = words]) => [words, date, covers] as const))(
  '%s is %s',
  (words, date, covers) => {
    const found = dateIn(words);
    if (date === '-') {
      expect(found).toBeUndefined();
      return;
    }
    expect(found && written(found.spot)).toBe(date);
    expect(found?.words).toBe(covers);
  },
);

test('a date is written as far as it is known, and not at all where a part is blank', () => {
  expect(isoOf({ year: 2019, month: 6, day: 1 })).toBe('2019-06-01');
  expect(isoOf({ year: 2019, month: 6 })).toBe('2019-06');
  expect(isoOf({ year: 2019 })).toBe('2019');
  expect(isoOf({ month: 6, day: 1 })).toBeUndefined();
  expect(isoOf({ year: 2019, month: 6, day: 1, blank: true })).toBeUndefined();
});
