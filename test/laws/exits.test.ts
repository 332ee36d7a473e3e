import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Exit } from '../../src/accord/index.ts';
import {
  countingOf,
  type Day,
  isConventionName,
  lastDayAfter,
  parsePeriod,
  periodEnd,
  printDay,
} from '../../src/calendar/index.ts';
import { deadlineFor, outcomeOf, runOut, type Setting } from '../../src/engine/exit.ts';
import type { Deadline, Reason, View } from '../../src/engine/index.ts';
import { settingFor } from '../../src/engine/life.ts';
import { accord, deadlines, inForce, life, on, views } from '../engine/ask.ts';
import { aConvention, aDay, aQuestion, aSimplePeriod, fewRuns, read, runs } from './arbitrary.ts';

/** An exit with all that it needs to know, on some day of a yearly or monthly accord. */
const aSetting: fc.Arbitrary<{ readonly exit: Exit; readonly setting: Setting; readonly day: Day }> = fc
  .record({
    counting: aConvention,
    entry: aDay,
    length: fc.constantFrom('1 year', '1 month', '5 months', '100 days', '3 years'),
    notice: aSimplePeriod,
    ends: fc.constantFrom('end-of-term', 'end-of-month', 'end-of-quarter', 'end-of-year', 'end-of-following-year'),
    anchor: fc.constantFrom('term-end', 'term-end', 'next-term'),
    clearDays: fc.boolean(),
    ahead: fc.nat(900),
  })
  .map(({ counting, entry, length, notice, ends, anchor, clearDays, ahead }) => {
    const day = entry + ahead;
    const exit = { id: 'out', by: 'any', notice, ends, anchor, clearDays };
    const of = accord({
      counting,
      terms: { duration: { for: length }, renewal: { tacit: true, for: length }, exits: [exit] },
      record: [inForce(printDay(entry))],
    });
    const lived = life(of, printDay(day));
    return { exit: lived.terms.exits[0] as Exit, setting: settingFor(lived, entry), day };
  });

describe('the deadline of an exit', () => {
  test('is the last day whose notice reaches the end; that of the next day does not', () => {
    fc.assert(
      fc.property(aSetting, ({ exit, setting, day }) => {
        const outcome = outcomeOf(exit, day, setting);
        if (typeof outcome === 'string') return;
        const latest = deadlineFor(exit, outcome.lastDayIn, setting);
        expect(latest).toBeGreaterThanOrEqual(day);
        const [last, late] = [runOut(exit, latest, setting), runOut(exit, latest + 1, setting)];
        expect(typeof last === 'string' ? last : last.lastDayIn).toBe(outcome.lastDayIn);
        expect(typeof late === 'string' ? Number.POSITIVE_INFINITY : late.lastDayIn).toBeGreaterThan(outcome.lastDayIn);
      }),
      runs,
    );
  });

  test('does not come before the notice: a later notice never ends sooner', () => {
    fc.assert(
      fc.property(aSetting, ({ exit, setting, day }) => {
        const [now, then] = [runOut(exit, day, setting), runOut(exit, day + 1, setting)];
        if (typeof now === 'string' || typeof then === 'string') return;
        expect(then.lastDayIn).toBeGreaterThanOrEqual(now.lastDayIn);
        expect(now.lastDayIn).toBeGreaterThanOrEqual(day);
      }),
      runs,
    );
  });
});

const sums = (reasons: readonly Reason[]): readonly NonNullable<Reason['sum']>[] =>
  reasons.flatMap((r) => (r.sum ? [r.sum] : []));
const sumsOf = (view: View): readonly NonNullable<Reason['sum']>[] => [
  ...sums(view.because),
  ...view.exits.flatMap((e) => sums(e.because)),
];

describe('every sum that is shown', () => {
  const addsUp = (sum: NonNullable<Reason['sum']>): void => {
    if (!isConventionName(sum.convention)) throw new Error(`${sum.convention} is no convention`);
    const counting = countingOf(sum.convention);
    const period = sum.period === null ? null : parsePeriod(sum.period);
    if (period === undefined) throw new Error(`${sum.period} is no period`);
    const ran = period === null ? on(sum.from) : periodEnd(on(sum.from), period, counting);
    expect(printDay(ran)).toBe(sum.ranOn);
    if (sum.ends !== 'any-day') expect(sum.lastDayIn >= sum.ranOn).toBe(true);
    else if (sum.effect === undefined) expect(sum.lastDayIn).toBe(sum.from);
    else expect(printDay(lastDayAfter(ran, sum.effect as 'next-day'))).toBe(sum.lastDayIn);
  };

  test('in a status adds up', () => {
    fc.assert(
      fc.property(aQuestion, ([paper, day]) => {
        for (const view of views(read(paper), day)) sumsOf(view).forEach(addsUp);
      }),
      fewRuns,
    );
  });

  test('in a list of deadlines adds up, and the row stands on its day', () => {
    fc.assert(
      fc.property(aQuestion, ([paper, day]) => {
        for (const row of deadlines(read(paper), day, printDay(on(day) + 500))) {
          sums(row.because).forEach(addsUp);
          if (row.kind !== 'notify-by') continue;
          expect(sums(row.because)[0]).toMatchObject({ from: row.date, lastDayIn: row.ends });
        }
      }),
      fewRuns,
    );
  });
});

describe('the safe day', () => {
  test('of a way out is never later than that of any position', () => {
    fc.assert(
      fc.property(aQuestion, ([paper, day]) => {
        const all = views(read(paper), day, { party: 'A' });
        const alone = (view: View): View | undefined =>
          views(read(paper), day, { party: 'A', position: view.position })[0];
        for (const view of all)
          for (const exit of view.exits) {
            const own = all
              .flatMap((v) => alone(v)?.exits.filter((e) => e.exit === exit.exit) ?? [])
              .map((e) => e.safeBy);
            const known = own.filter((d) => d !== null).toSorted();
            expect(exit.safeBy).toBe(known[0] ?? null);
          }
      }),
      fewRuns,
    );
  });

  test('of a row is never later than the row, nor sent later than it is safe to act', () => {
    fc.assert(
      fc.property(aQuestion, ([paper, day]) => {
        const found: readonly Deadline[] = deadlines(read(paper), day, printDay(on(day) + 500));
        for (const row of found) expect(row.safeBy <= row.date && row.sendBy <= row.date).toBe(true);
        expect(found.map((row) => row.date)).toEqual(found.map((row) => row.date).toSorted());
      }),
      fewRuns,
    );
  });
});
