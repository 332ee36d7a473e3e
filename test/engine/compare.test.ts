import { describe, expect, test } from 'vitest';
import { type Accord, accordFrom } from '../../src/accord/index.ts';
import { sameJson } from '../../src/base/index.ts';
import { type Day, parseDay, printDay } from '../../src/calendar/index.ts';
import { compare, statusOn, type View } from '../../src/engine/index.ts';
import { randomAccord } from '../oracle/random-accord.ts';

const lookup = (): undefined => undefined;

function accordOf(written: object): Accord {
  const { accord, diagnostics } = accordFrom(written, 'a.accord.yaml');
  if (!accord) throw new Error(JSON.stringify(diagnostics));
  return accord;
}

const picks: Readonly<Record<string, (view: View) => unknown>> = {
  state: (v) => v.possible ?? v.state,
  'notice/lastDayIn': (v) => v.notice.lastDayIn,
  lastDay: (v) => v.lastDay,
  notifyBy: (v) => v.notifyBy,
  term: (v) => v.term,
  'notice/state': (v) => v.notice.state,
  exits: (v) => v.exits.map(({ because, safeBy, ...exit }) => exit),
  survives: (v) => v.survives,
};

/** Differences on a day and since when, found by asking for the status of every single day before. */
function dayByDay(accord: Accord, party: string, on: Day): readonly string[] {
  const first = accord.record.reduce((min, act) => Math.min(min, act.date.first, act.effect ?? act.date.first), on);
  const seen = new Map<Day, readonly View[]>();
  const viewsOn = (day: Day): readonly View[] => {
    const known = seen.get(day);
    const views = known ?? statusOn({ accord, positions: accord.positions, party, on: day, knownOn: on, lookup });
    seen.set(day, views);
    return views;
  };
  return Object.entries(picks).flatMap(([field, pick]) => {
    const differs = (day: Day): boolean => {
      const [one, ...others] = viewsOn(day).map(pick);
      return others.some((other) => !sameJson(one, other));
    };
    let from = on + 1;
    while (from > first && differs(from - 1)) from -= 1;
    return from > on ? [] : [`${field} ${printDay(from)}`];
  });
}

function told(accord: Accord, party: string, on: Day): readonly string[] {
  const differences = compare({ accord, positions: accord.positions, party, on, knownOn: on, lookup });
  return differences.map(({ field, from }) => `${field} ${from}`);
}

const certain = (accord: Accord): boolean =>
  accord.record.every((act) => [act.date, act.sent, act.received].every((span) => !span || span.first === span.last));

describe('the stretch of a difference', () => {
  const terms = {
    duration: { for: '1 year' },
    renewal: { tacit: true, for: '1 year' },
    exits: [{ id: 'out', notice: '90 days', ends: 'end-of-term' }],
  };
  const pair = (mine: object, theirs: object, more: object = {}): Accord =>
    accordOf({
      accord: 'a',
      kind: 'bilateral',
      parties: { A: {}, B: {} },
      counting: 'common',
      terms: { ...terms, ...more },
      record: [{ id: 'in', date: '2020-01-31', act: 'entry-into-force' }],
      positions: { mine: { by: 'A', readings: mine }, theirs: { by: 'B', readings: theirs } },
    });
  const anyDay = (notice: string): object => ({ exits: [{ id: 'out', notice, ends: 'any-day' }] });
  const cases: Readonly<Record<string, Accord>> = {
    'the last day of a term': pair({ lastDay: 'eve' }, { lastDay: 'anniversary' }),
    'the effect of a notice': pair({ effect: 'same-day' }, { effect: 'next-day' }, anyDay('3 months')),
    'the effect of a notice, under a floor': pair(
      { effect: 'same-day' },
      { effect: 'next-day' },
      {
        exits: [{ id: 'out', notice: '3 months', ends: 'any-day', notBefore: '2021-03-01' }],
      },
    ),
    'the convention': pair({ counting: 'common' }, { counting: 'east-asian' }, anyDay('1 month')),
    'the convention and the end of the month': pair(
      { effect: 'first-of-next-month' },
      { effect: 'next-day' },
      anyDay('1 month'),
    ),
    'a month or thirty days': pair({ terms: anyDay('30 days') }, { terms: anyDay('1 month') }),
    'a notice longer than the term': pair(
      {},
      { lastDay: 'anniversary' },
      {
        exits: [{ id: 'out', notice: '18 months', ends: 'end-of-term' }],
      },
    ),
    'a notice longer than the term for one': pair(
      {},
      {
        terms: { exits: [{ id: 'out', notice: '400 days', ends: 'end-of-term' }] },
      },
    ),
    'the number of renewals': pair({ terms: { renewal: { times: 1 } } }, { terms: { renewal: { times: 2 } } }),
    'a condition that has failed for one': pair(
      { conditions: { paid: 'failed' } },
      { conditions: { paid: 'met' } },
      {
        exits: [{ id: 'out', notice: '3 months', ends: 'any-day', requires: ['paid'], mustRunBy: '2021-06-30' }],
        conditions: [{ id: 'paid', what: 'the fee is paid' }],
      },
    ),
    'a condition that has failed for one, and a window': pair(
      { conditions: { paid: 'failed' } },
      { conditions: { paid: 'met' } },
      {
        exits: [{ id: 'out', ends: 'end-of-term', window: { open: '90 days', close: '30 days' }, requires: ['paid'] }],
        conditions: [{ id: 'paid', what: 'the fee is paid' }],
      },
    ),
    'a lock-in': pair({ terms: { exits: [{ id: 'out', opens: '2021-06-01' }] } }, {}),
  };

  for (const [name, accord] of Object.entries(cases)) {
    test(`${name}: it begins on the day that asking day by day finds`, () => {
      for (const day of ['2020-05-01', '2020-12-30', '2021-07-31']) {
        const on = parseDay(day)!;
        expect(told(accord, 'A', on), day).toEqual(dayByDay(accord, 'A', on));
      }
    });
  }

  test('whatever the record holds, it begins on the day that asking day by day finds', () => {
    let differing = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const accord = accordOf(randomAccord(seed).accord);
      if (accord.positions.length < 2 || !certain(accord)) continue;
      const last = accord.record.reduce((max, act) => Math.max(max, act.date.last), 0);
      const party = accord.parties[seed % accord.parties.length]!.code;
      const on = last + (seed % 5) * 40;
      const expected = dayByDay(accord, party, on);
      expect(told(accord, party, on), `seed ${seed}`).toEqual(expected);
      differing += expected.length;
    }
    expect(differing).toBeGreaterThan(0);
  });

  // Asked day by day these would be millions of days.
  test.each([
    ['another exit', {}, { terms: { exits: [{ id: 'door', notice: '10 days', ends: 'any-day' }] } }],
    ['a condition that has failed', { conditions: { paid: 'failed' } }, { conditions: { paid: 'met' } }],
  ] as const)('%s has stood for seven thousand years, and is followed back to the first day', (_what, mine, theirs) => {
    const accord = accordOf({
      accord: 'a',
      kind: 'bilateral',
      parties: { A: {}, B: {} },
      counting: { convention: 'common', effect: 'next-day' },
      terms: {
        duration: { for: 'indefinite' },
        exits: [{ id: 'out', notice: '30 days', ends: 'any-day', requires: ['paid'] }],
        conditions: [{ id: 'paid', what: 'the fee is paid' }],
      },
      record: [{ id: 'in', date: '2000-01-01', act: 'entry-into-force' }],
      positions: { mine: { by: 'A', readings: mine }, theirs: { by: 'B', readings: theirs } },
    });
    expect(told(accord, 'A', parseDay('9000-01-01')!)).toEqual(['exits 2000-01-01']);
  });

  test('where very many worlds are possible, the row says that it was not followed back to its beginning', () => {
    const monthly = {
      duration: { for: '1 month' },
      renewal: { tacit: true, for: '1 month' },
      exits: [{ id: 'out', notice: '10 days', ends: 'end-of-term' }],
    };
    const notices = [2000, 2002, 2004].flatMap((year) => [
      { id: `notice-${year}`, date: `${year}-06-01/${year}-06-06`, act: 'notice', by: 'A', exit: 'out' },
      { id: `back-${year}`, date: `${year}-06-20`, act: 'revocation', by: 'A', of: `notice-${year}` },
    ]);
    const accord = accordOf({
      accord: 'a',
      kind: 'bilateral',
      parties: { A: {}, B: {} },
      counting: 'common',
      terms: monthly,
      record: [{ id: 'in', date: '1990-01-31', act: 'entry-into-force' }, ...notices],
      positions: {
        mine: { by: 'A', readings: { lastDay: 'eve' } },
        theirs: { by: 'B', readings: { lastDay: 'anniversary' } },
      },
    });
    const on = parseDay('2020-06-15')!;
    const rows = compare({ accord, positions: accord.positions, party: 'A', on, knownOn: on, lookup });
    const row = rows.find(({ field }) => field === 'term')!;
    expect(row.orEarlier).toBe(true);
    expect(row.from < '2020-06-15').toBe(true);
    const settled = accordOf({
      kind: 'bilateral',
      accord: 'a',
      parties: { A: {}, B: {} },
      counting: 'common',
      terms: monthly,
      record: [{ id: 'in', date: '1990-01-31', act: 'entry-into-force' }],
      positions: { mine: { readings: { lastDay: 'eve' } }, theirs: { readings: { lastDay: 'anniversary' } } },
    });
    const since = compare({ accord: settled, positions: settled.positions, party: 'A', on, knownOn: on, lookup });
    expect(since.every(({ orEarlier }) => orEarlier === undefined)).toBe(true);
  });
});
