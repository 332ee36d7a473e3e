import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printDay } from '../../src/calendar/index.ts';
import { deadlines, on, view } from '../engine/ask.ts';
import { aQuestion, fewRuns, often, read } from './arbitrary.ts';

const plus = (day: string, days: number): string => printDay(on(day) + days);

describe('the deadlines of a stretch of days', () => {
  test('are those of a longer stretch that fall into it, to the first and the last day', () => {
    fc.assert(
      fc.property(aQuestion, fc.nat(500), fc.nat(900), ([paper, day], before, length) => {
        const of = read(paper);
        const wide = deadlines(of, plus(day, -before - 1), plus(day, length + 1));
        const within = (from: string, to: string): unknown => wide.filter(({ date }) => date >= from && date <= to);
        expect(deadlines(of, day, plus(day, length))).toEqual(within(day, plus(day, length)));
        // A stretch that begins or ends on the day of a deadline has it.
        for (const { date } of wide.slice(0, 4).concat(wide.slice(-4)))
          expect(deadlines(of, date, date)).toEqual(within(date, date));
      }),
      often(60),
    );
  });

  test('have a new term where the status has one, and an end where it has an end', () => {
    fc.assert(
      fc.property(aQuestion, ([paper, day]) => {
        const of = read(paper);
        const asked = { party: 'A', position: 'p1' };
        const rows = deadlines(of, day, plus(day, 800), asked);
        for (const { kind, date, ends } of rows) {
          const then = view(of, date, asked);
          // Where a point is open the day is one of a set.
          if (kind === 'renews') expect(JSON.stringify(then.term)).toContain(`"first":"${date}"`);
          if (kind === 'term-ends') expect(ends).toBe(date);
          if (kind === 'term-ends') expect(JSON.stringify(then.lastDay)).toContain(`"${date}"`);
          if (kind === 'notify-by') expect(then.exits.length).toBeGreaterThan(0);
        }
      }),
      fewRuns,
    );
  });
});
