import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termsOf } from '../../src/accord/index.ts';
import {
  addMonths,
  boundaryAfter,
  civilOf,
  dayOf,
  lengthOfMonth,
  type Period,
  parsePeriod,
  stepsOf,
} from '../../src/calendar/index.ts';
import { firstTerm, type Grid, nextTerm, ownEnd, walk } from '../../src/engine/grid.ts';
import { aDay, aTermGrid, runs } from './arbitrary.ts';

const holds = (): boolean => true;
const many = 30;

function termsFrom(grid: Grid, terms: ReturnType<typeof termsOf>): readonly Grid[] {
  const found: Grid[] = [];
  for (let term: Grid | undefined = grid; term && found.length < many; term = nextTerm(term, terms, holds))
    found.push(term);
  return found;
}

describe('terms', () => {
  test('follow one another without a gap and without an overlap', () => {
    fc.assert(
      fc.property(aTermGrid, aDay, fc.constantFrom('eve', 'anniversary'), (text, entry, lastDay) => {
        const terms = termsOf(text);
        const list = termsFrom(firstTerm(terms, entry, lastDay), terms);
        expect(list[0]?.first).toBe(entry);
        list.forEach((term, i) => {
          expect(term.number).toBe(i + 1);
          expect(term.last).toBeGreaterThanOrEqual(term.first);
          if (i > 0) expect(term.first).toBe((list[i - 1]?.last as number) + 1);
        });
      }),
      runs,
    );
  });

  test('are each found from any day in them', () => {
    fc.assert(
      fc.property(aTermGrid, aDay, fc.nat(4000), (text, entry, ahead) => {
        const terms = termsOf(text);
        const grid = firstTerm(terms, entry, 'eve');
        const { at, over } = walk(grid, entry + ahead, terms, holds);
        const end = ownEnd(grid, terms, holds);
        expect(over).toBe(end !== null && entry + ahead > end);
        if (over) expect(at.last).toBe(end);
        else expect(at.first <= entry + ahead && entry + ahead <= (at.last as number)).toBe(true);
      }),
      runs,
    );
  });

  test('are counted from the first day of the first one, with the sum of the lengths so far', () => {
    fc.assert(
      fc.property(
        aDay,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom('month', 'day', 'year', 'week'),
        fc.integer({ min: 1, max: 24 }),
        (entry, count, unit, number) => {
          const text = `${count} ${unit}s`;
          const terms = termsOf({ duration: { for: text }, renewal: { tacit: true, for: text } });
          const term = termsFrom(firstTerm(terms, entry, 'eve'), terms)[number - 1];
          const sum = stepsOf(parsePeriod(`${count * number} ${unit}s`) as Period, 'as-written');
          expect(term?.last).toBe(boundaryAfter(entry, sum) - 1);
        },
      ),
      runs,
    );
  });

  test('by the month from the end of one come back to their number wherever the month has it', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 11 }), (entry, months) => {
        const text = `${months} months`;
        const terms = termsOf({ duration: { for: text }, renewal: { tacit: true, for: text } });
        const number = civilOf(entry).day;
        termsFrom(firstTerm(terms, entry, 'eve'), terms).forEach((term, i) => {
          const first = civilOf(term.first);
          const index = civilOf(entry).year * 12 + civilOf(entry).month - 1 + months * i;
          const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
          const there = number <= lengthOfMonth(year, month);
          expect(first.day).toBe(there ? number : 1);
          expect(first.year * 12 + first.month - 1).toBe(there ? index : index + 1);
        });
      }),
      runs,
    );
  });

  test('counted step by step would drift: a 31st is lost in its first February', () => {
    const terms = termsOf({ duration: { for: '1 month' }, renewal: { tacit: true, for: '1 month' } });
    const counted = termsFrom(firstTerm(terms, dayOf(2023, 1, 31), 'eve'), terms).map((term) => term.first);
    const stepped = [dayOf(2023, 1, 31)];
    while (stepped.length < counted.length) stepped.push(addMonths(stepped.at(-1) as number, 1, 'clamp'));
    const number = (days: readonly number[]): readonly number[] => days.slice(12, 18).map((day) => civilOf(day).day);
    expect(number(counted)).toEqual([31, 1, 31, 1, 31, 1]);
    expect(number(stepped)).toEqual([28, 28, 28, 28, 28, 28]);
  });
});
