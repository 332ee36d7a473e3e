import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Accord, accordFrom } from '../../src/accord/index.ts';
import { type Day, dayOf, parseDay, printDay } from '../../src/calendar/index.ts';
import {
  askEngine,
  compile,
  nextDeadlines,
  noDeadline,
  type PortfolioTable,
  portfolioOf,
  tableOf,
} from '../../src/engine/compiled.ts';
import { deadlinesOf, statusOn, textPosition } from '../../src/engine/index.ts';
import { readingOf } from '../../src/engine/reading.ts';
import { often } from '../laws/arbitrary.ts';
import { randomAccord } from '../oracle/random-accord.ts';

const day = (text: string): Day => parseDay(text)!;
const alone = (): undefined => undefined;

type Written = Record<string, unknown>;

const base: Written = {
  accord: 'a',
  kind: 'bilateral',
  parties: { A: {}, B: {} },
  counting: 'common',
  terms: {
    duration: { for: '1 year' },
    renewal: { tacit: true, for: '1 year' },
    exits: [{ id: 'out', notice: '90 days', ends: 'end-of-term' }],
  },
  record: [{ id: 'in', date: '2016-11-23', act: 'entry-into-force' }],
};

function accordOf(written: Written): Accord {
  const { accord, diagnostics } = accordFrom(written, 'a.accord.yaml');
  if (!accord) throw new Error(JSON.stringify(diagnostics));
  return accord;
}

function withTerms(terms: Written): Accord {
  return accordOf({ ...base, terms: { ...(base.terms as Written), ...terms } });
}

function withExit(exit: Written, more: Written = {}): Accord {
  return accordOf({
    ...base,
    ...more,
    terms: { ...(base.terms as Written), exits: [{ id: 'out', notice: '90 days', ends: 'end-of-term', ...exit }] },
  });
}

function withRecord(...acts: readonly Written[]): Accord {
  return accordOf({ ...base, record: [...(base.record as readonly Written[]), ...acts] });
}

function next(table: PortfolioTable, on: Day): readonly Day[] {
  const out = new Int32Array(table.length);
  nextDeadlines(table, on, out);
  return [...out];
}

function engineSays(accord: Accord, party: string, on: Day, knownOn: Day, position = textPosition): Day {
  const [view] = statusOn({ accord, positions: [position], party, on, knownOn, lookup: alone });
  const by = view!.notifyBy;
  if (typeof by === 'object' && by !== null) throw new Error('a set of days is not one deadline');
  return by === null ? noDeadline : day(by);
}

/** What the agenda of the days from one on has first. */
function agendaSays(accord: Accord, party: string, from: Day, to: Day, knownOn: Day): Day {
  const rows = deadlinesOf({
    accord,
    positions: [textPosition],
    party,
    kind: 'notify-by',
    from,
    to,
    knownOn,
    lookup: alone,
  });
  return rows[0] ? day(rows[0].date) : noDeadline;
}

const known = day('2024-02-29');

/** A portfolio of one accord, as known on 29 February 2024. */
function tableFor(accord: Accord, party = 'A'): PortfolioTable {
  return portfolioOf([{ accord, party }], known, alone);
}

/** The first deadline from a day on in a portfolio of one accord. */
function first(table: PortfolioTable, on: Day): Day {
  return next(table, on)[0]!;
}

function one(accord: Accord, on: Day, party = 'A'): Day {
  return first(tableFor(accord, party), on);
}

function shape(accord: Accord, party = 'A'): string {
  const row = compile(readingOf(accord, textPosition, alone), party, known);
  return typeof row === 'string' ? row : 'regular';
}

// ---- random accords

const periods = [
  '1 day',
  '30 days',
  '90 days',
  '2 weeks',
  '1 month',
  '2 months',
  '3 months',
  '6 months',
  '11 months',
  '1 year',
  '18 months',
  '2 years',
  '5 years',
];
const compounds = [
  '1 month 15 days',
  '1 month 30 days',
  '10 days 1 month',
  '1 year 2 months 10 days',
  '2 weeks 3 months',
  '3 months 1 day',
];
const monthEnds = ['2016-02-29', '2020-02-29', '2019-12-31', '2019-01-31', '2021-08-31', '2022-04-30', '2023-02-28'];

const period = fc.constantFrom(...periods, ...compounds);
const anyDay = fc.integer({ min: dayOf(1996, 1, 1), max: dayOf(2024, 2, 29) }).map(printDay);
const entry = fc.oneof(anyDay, fc.constantFrom(...monthEnds));
const rarely = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 4 });

const counting = fc.oneof(
  fc.constantFrom('common', 'east-asian', 'start-of-day', 'bgb', 'korea', 'council-of-europe'),
  fc.record({
    convention: fc.constantFrom('common', 'east-asian', 'start-of-day'),
    order: fc.constantFrom('as-written', 'months-first', 'days-first'),
    clearDays: fc.boolean(),
  }),
);

const regular: fc.Arbitrary<Written> = fc
  .record({
    entry,
    counting,
    duration: fc.oneof(
      fc.record({ for: period, lastDay: rarely(fc.constant('anniversary')) }),
      fc.record({ until: entry }),
    ),
    step: fc.oneof({ weight: 8, arbitrary: period }, { weight: 1, arbitrary: fc.constant('indefinite') }),
    times: rarely(fc.integer({ min: 0, max: 60 })),
    notice: fc.oneof({ weight: 8, arbitrary: period }, { weight: 1, arbitrary: fc.constant('none') }),
    anchor: rarely(fc.constant('next-term')),
    anyTime: fc.boolean(),
  })
  .map(({ entry, counting, duration, step, times, notice, anchor, anyTime }) => ({
    ...base,
    counting,
    terms: {
      duration,
      renewal: { tacit: true, for: step, ...(times !== undefined && { times }) },
      exits: [
        ...(anyTime ? [{ id: 'any', notice: '1 year', ends: 'any-day' }] : []),
        { id: 'out', notice, ends: 'end-of-term', ...(anchor && { anchor }) },
      ],
    },
    record: [{ id: 'in', date: entry, act: 'entry-into-force' }],
  }));

const daysAhead = fc.array(fc.oneof(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 150_000 })), {
  minLength: 3,
  maxLength: 3,
});

describe('the compiled form of a portfolio', () => {
  test('ninety days before the eve of the anniversary, for any year', () => {
    const accord = accordOf(base);
    expect(printDay(one(accord, day('2024-03-01')))).toBe('2024-08-24');
    expect(printDay(one(accord, day('2024-08-24')))).toBe('2024-08-24');
    expect(printDay(one(accord, day('2024-08-25')))).toBe('2025-08-24');
    expect(printDay(one(accord, day('3024-08-25')))).toBe('3025-08-24');
  });

  test('a regular accord has the deadline of the engine on every day asked', () => {
    let compiled = 0;
    fc.assert(
      fc.property(regular, daysAhead, (written, ahead) => {
        const accord = accordOf(written);
        const table = tableFor(accord);
        for (const days of ahead) {
          const got = first(table, known + days);
          if (got === askEngine) return;
          expect(got).toBe(engineSays(accord, 'A', known + days, known));
          compiled += 1;
        }
      }),
      often(2000),
    );
    // Most random accords are regular: the comparison is not an empty one.
    expect(compiled).toBeGreaterThan(2 * often(2000).numRuns);
  });

  test('whatever the record and the positions hold, the row is right or sends to the engine', () => {
    let compared = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const accord = accordOf(randomAccord(seed).accord as Written);
      const last = accord.record.reduce((max, act) => Math.max(max, act.date.last), 0);
      for (const position of [textPosition, ...accord.positions]) {
        for (const { code: party } of accord.parties) {
          const table = portfolioOf([{ accord, position, party }], last, alone);
          for (const on of [last, last + 1 + ((seed * 7) % 400), last + 1500 + (seed % 300)]) {
            const got = first(table, on);
            if (got === askEngine) continue;
            expect(got, `seed ${seed}, ${position.name}, ${party}, ${printDay(on)}`).toBe(
              engineSays(accord, party, on, last, position),
            );
            compared += 1;
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(50);
  });

  test('on a deadline, and on the days around it, the answer is still that of the engine', () => {
    fc.assert(
      fc.property(regular, fc.integer({ min: 0, max: 40_000 }), (written, days) => {
        const accord = accordOf(written);
        const table = tableFor(accord);
        const due = first(table, known + days);
        if (due === askEngine || due === noDeadline) return;
        expect(first(table, due)).toBe(due);
        for (const on of [due - 1, due, due + 1]) {
          if (on >= known) expect(first(table, on)).toBe(engineSays(accord, 'A', on, known));
        }
      }),
      often(600),
    );
  });

  test('the agenda of the engine begins with the compiled deadline', () => {
    fc.assert(
      fc.property(regular, fc.integer({ min: 0, max: 4000 }), (written, days) => {
        const accord = accordOf(written);
        const from = known + days;
        const due = one(accord, from);
        if (due === askEngine) return;
        const to = Math.min(due, from + 2000);
        expect(agendaSays(accord, 'A', from, to, known)).toBe(due > to ? noDeadline : due);
      }),
      often(300),
    );
  });

  test('many accords in one table answer as each by itself', () => {
    const samples = fc.sample(regular, { ...often(300), seed: 7 }).map(accordOf);
    const table = portfolioOf(
      samples.map((accord) => ({ accord })),
      known,
      alone,
    );
    for (const on of [known, known + 1, known + 1000, known + 100_000]) {
      expect(next(table, on)).toEqual(samples.map((accord) => one(accord, on)));
    }
  });

  test('a term that ends with a short month goes on as the first term was counted', () => {
    const accord = accordOf({
      ...base,
      terms: {
        duration: { for: '1 month' },
        renewal: { tacit: true, for: '1 month' },
        exits: [{ id: 'out', notice: 'none', ends: 'end-of-term' }],
      },
      record: [{ id: 'in', date: '2024-01-31', act: 'entry-into-force' }],
    });
    expect(printDay(one(accord, day('2024-03-01')))).toBe('2024-03-30');
    expect(printDay(one(accord, day('2024-04-01')))).toBe('2024-04-30');
    expect(printDay(one(accord, day('2025-02-01')))).toBe('2025-02-28');
    expect(printDay(one(accord, day('2028-02-01')))).toBe('2028-02-29');
  });

  test('a count of renewals runs out, and the last term has no deadline', () => {
    const accord = withTerms({ renewal: { tacit: true, for: '1 year', times: 9 } });
    expect(printDay(one(accord, day('2025-01-01')))).toBe('2025-08-24');
    expect(one(accord, day('2025-08-25'))).toBe(noDeadline);
    expect(one(accord, day('2090-01-01'))).toBe(noDeadline);
  });

  test('after a renewal without end there is no deadline', () => {
    const accord = withTerms({ duration: { for: '8 years' }, renewal: { tacit: true, for: 'indefinite' } });
    expect(printDay(one(accord, known))).toBe('2024-08-24');
    expect(one(accord, day('2024-08-25'))).toBe(noDeadline);
  });

  test('where silence ends the accord, or nothing ends it, there is no deadline', () => {
    expect(shape(withTerms({ renewal: { tacit: false, for: '1 year' }, duration: { for: '10 years' } }))).toBe('none');
    expect(shape(withTerms({ duration: { for: 'indefinite' } }))).toBe('none');
    expect(shape(withExit({ ends: 'any-day' }))).toBe('none');
    expect(shape(withExit({ by: ['B'] }), 'A')).toBe('none');
    expect(shape(withExit({ by: ['B'] }), 'B')).toBe('regular');
  });

  test('an accord that a notice has ended has no deadline', () => {
    const accord = withRecord({ id: 'n', date: '2022-03-01', act: 'notice', by: 'B', exit: 'out' });
    expect(shape(accord)).toBe('none');
    expect(one(accord, known)).toBe(engineSays(accord, 'A', known, known));
  });

  test('a revoked notice leaves the accord regular, a pending one does not', () => {
    const notice = { id: 'n', date: '2024-02-01', act: 'notice', by: 'B', exit: 'out' };
    expect(shape(withRecord(notice))).toBe('irregular');
    const revoked = withRecord(notice, { id: 'r', date: '2024-02-20', act: 'revocation', by: 'B', of: 'n' });
    expect(shape(revoked)).toBe('regular');
    expect(one(revoked, known)).toBe(engineSays(revoked, 'A', known, known));
  });

  test('an agreed extension moves every later deadline', () => {
    const accord = withRecord({ id: 'x', date: '2024-01-10', act: 'agreed-extension', until: '2025-01-31' });
    expect(shape(accord)).toBe('regular');
    for (const on of [known, day('2024-11-03'), day('2027-06-30')])
      expect(one(accord, on)).toBe(engineSays(accord, 'A', on, known));
  });

  test('what more than the repeating part decides is for the engine', () => {
    for (const exit of [
      { window: { open: '180 days', close: '90 days' } },
      { opens: '3 years after entry-into-force' },
      { closes: '2030-01-01' },
      { inTerms: '2..' },
      { notBefore: '2030-01-01' },
      { ends: 'end-of-year' },
      { ends: '2030-06-30', mustRunBy: '2030-01-01' },
      { businessDays: true },
      { notice: [{ for: '3 months', until: '5 years' }, { for: '6 months' }] },
      { notice: '10 days 1 month 10 days' },
      { notice: 'none', anchor: 'next-term' },
      { notice: '9999 weeks' },
      { notice: '9999 months' },
    ]) {
      expect(shape(withExit(exit)), JSON.stringify(exit)).toBe('irregular');
    }
    expect(shape(withExit({ notice: '1 day', anchor: 'next-term' }, { counting: 'start-of-day' }))).toBe('irregular');
    expect(shape(withExit({}, { counting: { convention: 'common', roll: 'backward' } }))).toBe('irregular');
    expect(shape(withExit({ notice: '5 days' }, { counting: 'uk-clear-days' }))).toBe('irregular');
    expect(shape(withTerms({ renewal: { tacit: true, for: Array(12).fill('1 year').concat('2 years') } }))).toBe(
      'irregular',
    );
    const ownAnchor = { duration: { for: '10 years' }, renewal: { tacit: true, for: '1 year', anchor: '2016-01-01' } };
    expect(shape(withTerms(ownAnchor))).toBe('irregular');
    expect(shape(withTerms({ renewal: { tacit: true } }))).toBe('irregular');
    expect(shape(withTerms({ dependsOn: ['other'] }))).toBe('irregular');
    expect(shape(withTerms({ endsWhen: 'parties < 2' }))).toBe('irregular');
    expect(shape(withRecord({ id: 'later', date: '2024-03-01', recorded: '2024-02-01', act: 'notice', by: 'A' }))).toBe(
      'irregular',
    );
    expect(shape(withRecord({ id: 'c', date: '2024-01-01', act: 'consent-to-end', lastDay: '2030-01-01' }))).toBe(
      'irregular',
    );
    expect(shape(withRecord({ id: 'n', date: '2023-08-20/2023-08-30', act: 'notice', by: 'A' }))).toBe('irregular');
  });

  test('several doors to the end of a term are for the engine', () => {
    const two = [
      { id: 'one', notice: '90 days', ends: 'end-of-term' },
      { id: 'two', notice: '30 days', ends: 'end-of-term', form: 'registered letter' },
    ];
    expect(shape(withTerms({ exits: two }))).toBe('irregular');
  });

  test('a day before the table begins is for the engine', () => {
    expect(one(accordOf(base), known - 1)).toBe(askEngine);
  });

  test('an answer needs room for every row', () => {
    const table = portfolioOf([{ accord: accordOf(base) }], known, alone);
    expect(() => nextDeadlines(table, known, new Int32Array(0))).toThrow(RangeError);
  });

  test('a table of nothing, and one of rows without deadlines, can be asked', () => {
    expect(
      next(
        tableOf(0, () => 'none', known),
        known,
      ),
    ).toEqual([]);
    expect(
      next(
        tableOf(2, (i) => (i === 0 ? 'none' : 'irregular'), known),
        known,
      ),
    ).toEqual([noDeadline, askEngine]);
  });

  test('an accord takes at most 64 bytes', () => {
    const table = tableOf(1000, () => 'irregular', known);
    const columns = Object.values(table).filter((column) => ArrayBuffer.isView(column));
    const bytes = columns.reduce((sum, column) => sum + column.byteLength, 0);
    expect(columns.length).toBeGreaterThan(0);
    expect(bytes / 1000).toBeLessThanOrEqual(64);
  });
});
