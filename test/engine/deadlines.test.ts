import { describe, expect, test } from 'vitest';
import type { Accord } from '../../src/accord/index.ts';
import type { JsonRecord } from '../../src/base/index.ts';
import { accord, act, deadlines, inForce, open, rows, yearly } from './ask.ts';

const year = (...acts: readonly JsonRecord[]): Accord =>
  accord({ terms: yearly, record: [inForce('2020-01-01'), ...acts] });
const notice = act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' });

describe('the agenda of an accord that renews by silence', () => {
  test('has each door for each side, and each renewal once', () => {
    expect(rows(deadlines(year(), '2020-01-01', '2021-12-31'))).toEqual([
      '2020-10-02 notify-by A out 2020-12-31',
      '2020-10-02 notify-by B out 2020-12-31',
      '2021-01-01 renews - - 2021-12-31',
      '2021-10-02 notify-by A out 2021-12-31',
      '2021-10-02 notify-by B out 2021-12-31',
    ]);
  });

  test('begins and ends with the days asked, both included', () => {
    const on = (from: string, to: string): readonly string[] => rows(deadlines(year(), from, to, { party: 'A' }));
    expect(on('2020-10-02', '2020-10-02')).toEqual(['2020-10-02 notify-by A out 2020-12-31']);
    expect(on('2020-10-03', '2020-12-31')).toEqual([]);
    expect(on('2021-01-01', '2021-01-01')).toEqual(['2021-01-01 renews - - 2021-12-31']);
    expect(on('2020-09-01', '2020-10-01')).toEqual([]);
  });

  test('can be asked for one party and for one kind', () => {
    expect(rows(deadlines(year(), '2020-01-01', '2021-12-31', { party: 'B', kind: 'notify-by' }))).toEqual([
      '2020-10-02 notify-by B out 2020-12-31',
      '2021-10-02 notify-by B out 2021-12-31',
    ]);
  });

  test('says for each row whose accord, what it rests on, and that the safe day is the day', () => {
    const of = accord({
      clauses: { '3': { says: 'A year at a time.' } },
      terms: {
        ...yearly,
        exits: [{ id: 'out', by: 'any', notice: '90 days', ends: 'end-of-term', sendLead: '10 days', clause: '3' }],
      },
      record: [inForce('2020-01-01')],
    });
    expect(deadlines(of, '2020-10-02', '2020-10-02', { party: 'A' })).toEqual([
      {
        accord: 'x',
        position: 'text',
        party: 'A',
        exit: 'out',
        kind: 'notify-by',
        date: '2020-10-02',
        sendBy: '2020-09-22',
        safeBy: '2020-10-02',
        ends: '2020-12-31',
        because: [
          { clause: '3' },
          {
            sum: {
              from: '2020-10-02',
              period: '90 days',
              ranOn: '2020-12-31',
              lastDayIn: '2020-12-31',
              convention: 'common',
              ends: 'end-of-term',
            },
          },
        ],
      },
    ]);
  });

  test('goes on for who has not given notice, and shows the first day out once', () => {
    expect(rows(deadlines(year(notice), '2020-06-01', '2021-12-31'))).toEqual([
      '2020-10-02 notify-by B out 2020-12-31',
      '2020-12-31 term-ends - - 2020-12-31',
      '2021-01-01 effect A out 2020-12-31',
    ]);
  });

  test('has the effect for both sides, whoever asks', () => {
    for (const party of ['A', 'B'])
      expect(rows(deadlines(year(notice), '2020-12-01', '2021-12-31', { party }))).toEqual([
        '2020-12-31 term-ends - - 2020-12-31',
        '2021-01-01 effect A out 2020-12-31',
      ]);
  });

  test('is as it was before the notice on the days before it, and after a revocation again', () => {
    const of = year(notice, act('back', 'revocation', '2020-09-01', { by: 'A', of: 'n' }));
    expect(rows(deadlines(of, '2020-01-01', '2021-06-30'))).toEqual(
      rows(deadlines(year(), '2020-01-01', '2021-06-30')),
    );
  });

  test('knows no more than was known', () => {
    expect(rows(deadlines(year(notice), '2020-06-01', '2021-06-30', { known: '2020-05-31' }))).toEqual(
      rows(deadlines(year(), '2020-06-01', '2021-06-30')),
    );
  });

  test('has the last day of what is not followed, and no door to it', () => {
    const of = accord({
      terms: { ...yearly, renewal: { tacit: true, for: '1 year', times: 1 } },
      record: [inForce('2020-01-01')],
    });
    expect(rows(deadlines(of, '2020-01-01', '2022-12-31', { party: 'A' }))).toEqual([
      '2020-10-02 notify-by A out 2020-12-31',
      '2021-01-01 renews - - 2021-12-31',
      '2021-12-31 term-ends - - 2021-12-31',
    ]);
    const silent = accord({
      terms: { ...yearly, renewal: { tacit: false, for: '1 year' } },
      record: [inForce('2020-01-01')],
    });
    expect(rows(deadlines(silent, '2020-01-01', '2022-12-31'))).toEqual(['2020-12-31 term-ends - - 2020-12-31']);
  });

  test('shows a renewal without end without an end', () => {
    const of = accord({
      terms: { ...yearly, renewal: { tacit: true, for: 'indefinite' } },
      record: [inForce('2020-01-01')],
    });
    expect(rows(deadlines(of, '2020-01-01', '2025-12-31', { party: 'A' }))).toEqual([
      '2020-10-02 notify-by A out 2020-12-31',
      '2021-01-01 renews - - -',
    ]);
  });
});

describe('doors of other kinds', () => {
  const withExit = (exit: JsonRecord, terms: JsonRecord = {}): Accord =>
    accord({
      terms: { ...yearly, exits: [{ id: 'out', by: 'A', ...exit }], ...terms },
      record: [inForce('2020-01-01')],
    });
  const doors = (of: Accord, from: string, to: string): readonly string[] =>
    rows(deadlines(of, from, to)).filter((row) => / (notify-by|notice-opens) /.test(row));

  test('break dates are doors of their own, also where silence ends the accord', () => {
    const of = withExit(
      { notice: '6 months', ends: ['2022-06-30', '2024-06-30'] },
      { duration: { for: '10 years' }, renewal: null },
    );
    expect(doors(of, '2020-01-01', '2029-12-31')).toEqual([
      '2021-12-31 notify-by A out 2022-06-30',
      '2023-12-31 notify-by A out 2024-06-30',
    ]);
  });

  test('the end of every quarter has its own', () => {
    expect(doors(withExit({ notice: '90 days', ends: 'end-of-quarter' }), '2020-01-01', '2020-12-31')).toEqual([
      '2020-01-01 notify-by A out 2020-03-31',
      '2020-04-01 notify-by A out 2020-06-30',
      '2020-07-02 notify-by A out 2020-09-30',
      '2020-10-02 notify-by A out 2020-12-31',
      '2020-12-31 notify-by A out 2021-03-31',
    ]);
  });

  test('the end of the following year closes with the year', () => {
    expect(doors(withExit({ notice: '1 month', ends: 'end-of-following-year' }), '2020-01-01', '2021-12-31')).toEqual([
      '2020-12-31 notify-by A out 2021-12-31',
      '2021-12-31 notify-by A out 2022-12-31',
    ]);
  });

  test('an exit on any day has none', () => {
    expect(doors(withExit({ notice: '90 days', ends: 'any-day' }), '2020-01-01', '2020-12-31')).toEqual([]);
  });

  test('a window has its opening and its closing', () => {
    const of = withExit({ notice: 'none', ends: 'end-of-term', window: { open: '120 days', close: '90 days' } });
    expect(doors(of, '2020-01-01', '2021-12-31')).toEqual([
      '2020-09-02 notice-opens A out 2020-12-31',
      '2020-10-02 notify-by A out 2020-12-31',
      '2021-09-02 notice-opens A out 2021-12-31',
      '2021-10-02 notify-by A out 2021-12-31',
    ]);
  });

  test('a lock-in opens once, and so do certain terms', () => {
    expect(
      doors(withExit({ notice: '1 month', ends: 'any-day', opens: '2021-05-01' }), '2020-01-01', '2022-12-31'),
    ).toEqual(['2021-05-01 notice-opens A out 2021-06-01']);
    expect(doors(withExit({ notice: '1 month', inTerms: '2..' }), '2020-01-01', '2022-12-31')).toEqual([
      '2021-01-01 notice-opens A out 2021-02-01',
    ]);
    expect(doors(withExit({ notice: '1 month', opens: '2019-05-01' }), '2019-01-01', '2022-12-31')).toEqual(
      ['2020-01-01 notice-opens A out 2020-02-01'].slice(1),
    );
  });

  test('none is open for who does not hold the exit', () => {
    expect(
      deadlines(withExit({ notice: '90 days', ends: 'end-of-term' }), '2020-01-01', '2020-12-31', { party: 'B' }),
    ).toEqual([]);
  });

  test('the earliest of several doors to renewal is the deadline, the later ones follow it', () => {
    const of = accord({
      terms: {
        ...yearly,
        exits: [
          { id: 'slow', by: 'A', notice: '6 months', ends: 'end-of-term' },
          { id: 'quick', by: 'A', notice: '1 month', ends: 'end-of-term' },
        ],
      },
      record: [inForce('2020-01-01')],
    });
    expect(doors(of, '2020-01-01', '2020-12-31')).toEqual([
      '2020-06-30 notify-by A slow 2020-12-31',
      '2020-11-30 notify-by A quick 2020-12-31',
    ]);
  });
});

describe('ends that come otherwise', () => {
  test('a consent shows its first day out', () => {
    const of = year(act('end', 'consent-to-end', '2020-06-01', { by: ['A', 'B'], lastDay: '2020-08-31' }));
    expect(rows(deadlines(of, '2020-06-01', '2021-06-30'))).toEqual(['2020-09-01 effect - - 2020-08-31']);
    expect(deadlines(of, '2020-06-01', '2021-06-30')[0]?.because).toEqual([{ act: 'end', did: 'consent' }]);
  });

  test('a consent leaves no door to an end that comes after it', () => {
    const end = act('end', 'consent-to-end', '2020-06-01', { by: ['A', 'B'], lastDay: '2021-06-30' });
    expect(rows(deadlines(year(end), '2020-06-01', '2021-12-31', { party: 'A' }))).toEqual([
      '2020-10-02 notify-by A out 2020-12-31',
      '2021-01-01 renews - - 2021-12-31',
      '2021-07-01 effect - - 2021-06-30',
    ]);
    const breaks = accord({
      terms: {
        duration: { for: 'indefinite' },
        exits: [{ id: 'break', by: 'A', notice: '1 month', ends: ['2021-03-31', '2021-09-30'] }],
      },
      record: [inForce('2020-01-01'), { ...end, date: '2020-02-01' }],
    });
    expect(rows(deadlines(breaks, '2020-06-01', '2021-12-31', { kind: 'notify-by' }))).toEqual([
      '2021-02-28 notify-by A break 2021-03-31',
    ]);
  });

  test('two notices to one day both take effect', () => {
    const of = year(notice, act('m', 'notice', '2020-07-01', { by: 'B', exit: 'out' }));
    expect(rows(deadlines(of, '2020-08-01', '2021-06-30'))).toEqual([
      '2020-12-31 term-ends - - 2020-12-31',
      '2021-01-01 effect A out 2020-12-31',
      '2021-01-01 effect B out 2020-12-31',
    ]);
  });

  test('who leaves a multilateral accord has rows of its own, the others none', () => {
    const of = accord({
      kind: 'multilateral',
      parties: { A: {}, B: {}, C: {} },
      terms: open,
      record: [inForce('2020-01-01'), act('n', 'notice', '2020-06-01', { by: ['A', 'B'], exit: 'out' })],
    });
    expect(rows(deadlines(of, '2020-06-01', '2021-06-30'))).toEqual([
      '2020-09-02 effect A out 2020-09-01',
      '2020-09-02 effect B out 2020-09-01',
    ]);
    expect(rows(deadlines(of, '2020-06-01', '2021-06-30', { party: 'C' }))).toEqual([]);
    expect(rows(deadlines(of, '2020-06-01', '2021-06-30', { party: 'B' }))).toEqual([
      '2020-09-02 effect B out 2020-09-01',
    ]);
  });

  test('a hold that runs out shows for both sides, with the end that it leads to', () => {
    const of = accord({
      terms: open,
      positions: { p: { readings: { suspendedNotice: 'freeze', renewalWhileSuspended: 'runs' } } },
      record: [
        inForce('2020-01-01'),
        notice,
        act('h', 'suspension-of-notice', '2020-07-01', { by: 'A', of: 'n', for: '1 month' }),
      ],
    });
    expect(rows(deadlines(of, '2020-07-01', '2021-06-30', { party: 'B' }))).toEqual([
      '2020-08-01 suspension-ends A out 2020-10-02',
      '2020-10-03 effect A out 2020-10-02',
    ]);
    expect(deadlines(of, '2020-08-01', '2020-08-01')[0]?.because).toEqual([
      { act: 'n', did: 'given' },
      { act: 'h', did: 'suspended' },
      { rule: 'suspendedNotice: freeze' },
    ]);
  });
});

describe('the order of the rows', () => {
  test('is by date, kind, position and party', () => {
    const of = accord({
      terms: {
        ...yearly,
        exits: [
          { id: 'out', by: 'any', notice: '1 day', ends: 'end-of-term', window: { open: '1 day', close: '1 day' } },
        ],
        duties: [{ id: 'd', kind: 'review', by: 'B', before: 'term-end', window: { close: '1 day' } }],
      },
      positions: { two: { by: 'B' }, one: { by: 'A' } },
      record: [inForce('2020-01-01')],
    });
    expect(deadlines(of, '2020-12-30', '2021-01-01').map((r) => [r.date, r.kind, r.position, r.party])).toEqual([
      ['2020-12-30', 'notice-opens', 'two', 'A'],
      ['2020-12-30', 'notice-opens', 'two', 'B'],
      ['2020-12-30', 'notice-opens', 'one', 'A'],
      ['2020-12-30', 'notice-opens', 'one', 'B'],
      ['2020-12-30', 'notify-by', 'two', 'A'],
      ['2020-12-30', 'notify-by', 'two', 'B'],
      ['2020-12-30', 'notify-by', 'one', 'A'],
      ['2020-12-30', 'notify-by', 'one', 'B'],
      ['2020-12-30', 'review', 'two', 'B'],
      ['2020-12-30', 'review', 'one', 'B'],
      ['2021-01-01', 'renews', 'two', null],
      ['2021-01-01', 'renews', 'one', null],
    ]);
  });
});

describe('the safe day', () => {
  test('is the earliest of all positions asked', () => {
    const of = accord({
      terms: yearly,
      positions: { eve: { readings: { lastDay: 'eve' } }, anniversary: { readings: { lastDay: 'anniversary' } } },
      record: [inForce('2020-01-01')],
    });
    const found = deadlines(of, '2020-10-01', '2020-10-31', { party: 'A' });
    expect(found.map((r) => [r.position, r.date, r.safeBy])).toEqual([
      ['eve', '2020-10-02', '2020-10-02'],
      ['anniversary', '2020-10-03', '2020-10-02'],
    ]);
    expect(deadlines(of, '2020-10-01', '2020-10-31', { party: 'A', position: 'anniversary' })[0]?.safeBy).toBe(
      '2020-10-03',
    );
  });

  test('is the earliest of the conventions that a silent text leaves possible', () => {
    const silent = (counting: JsonRecord): Accord => {
      const of = accord({
        ...counting,
        terms: {
          duration: { until: '2023-08-30' },
          renewal: { tacit: true, for: '1 year' },
          exits: [{ id: 'out', by: 'any', notice: '6 months', ends: 'end-of-term' }],
        },
        record: [inForce('2020-01-01')],
      });
      const { writtenCounting, ...rest } = of;
      return counting.counting === undefined ? rest : { ...rest, ...(writtenCounting && { writtenCounting }) };
    };
    // 28 February reaches 28 August in London, and 31 August in Tokyo.
    expect(deadlines(silent({}), '2023-02-01', '2023-03-31', { party: 'A' })).toMatchObject([
      { date: '2023-02-28', safeBy: '2023-02-27' },
    ]);
    expect(deadlines(silent({ counting: 'common' }), '2023-02-01', '2023-03-31', { party: 'A' })).toMatchObject([
      { date: '2023-02-28', safeBy: '2023-02-28' },
    ]);
    expect(deadlines(silent({ counting: 'japan' }), '2023-02-01', '2023-03-31', { party: 'A' })).toMatchObject([
      { date: '2023-02-27', safeBy: '2023-02-27' },
    ]);
  });

  test('of one end is not that of another', () => {
    const of = accord({
      terms: yearly,
      positions: { one: {}, two: { readings: { terms: { exits: [{ id: 'out', notice: '4 months' }] } } } },
      record: [inForce('2020-01-01')],
    });
    expect(
      deadlines(of, '2020-08-01', '2021-10-31', { party: 'A', kind: 'notify-by' }).map((r) => [
        r.position,
        r.date,
        r.safeBy,
      ]),
    ).toEqual([
      ['two', '2020-08-31', '2020-08-31'],
      ['one', '2020-10-02', '2020-08-31'],
      ['two', '2021-08-31', '2021-08-31'],
      ['one', '2021-10-02', '2021-08-31'],
    ]);
  });

  test('is the same from whatever day on the deadlines are asked for', () => {
    const of = accord({
      terms: yearly,
      positions: { one: {}, two: { readings: { terms: { exits: [{ id: 'out', notice: '2 years' }] } } } },
      record: [inForce('2020-01-01')],
    });
    for (const from of ['2022-12-31', '2024-10-02'])
      expect(deadlines(of, from, '2024-12-30', { party: 'A' }).find((r) => r.date === '2024-10-02')?.safeBy).toBe(
        '2022-12-31',
      );
  });
});

describe('a party that comes back', () => {
  // A's last day in is 1 September 2020.
  const club = (more: JsonRecord, ...acts: readonly JsonRecord[]): Accord =>
    accord({
      kind: 'multilateral',
      parties: { A: {}, B: {}, C: {} },
      terms: { ...open, ...more },
      record: [inForce('2020-01-01'), notice, ...acts],
    });
  const again = (date: string): JsonRecord => act('again', 'accession', date, { by: 'A' });

  test('on the first day out was out by its notice all the same', () => {
    expect(rows(deadlines(club({}, again('2020-09-02')), '2020-09-01', '2020-12-31'))).toEqual([
      '2020-09-02 effect A out 2020-09-01',
    ]);
  });

  test('owes what members owe, and no longer what those owe who are out', () => {
    const survival = [{ what: 'secrets', for: '6 months' }];
    const tail = (...acts: readonly JsonRecord[]): readonly string[] =>
      rows(deadlines(club({ survival }, ...acts), '2020-10-01', '2021-12-31'));
    expect(tail()).toEqual(['2021-03-01 survival-ends A - 2020-09-01']);
    expect(tail(again('2021-02-01'))).toEqual([]);
  });

  test('has each of its doors once', () => {
    // Both spells lie between two acts: A is out from 2 September to 29 November.
    const exits = [{ id: 'out', by: 'any', notice: '3 months', ends: ['2020-09-01', '2021-06-30'] }];
    const joining = { when: '90 days after accession' };
    const of = club(
      { duration: { for: '1 year' }, renewal: { tacit: true, for: '1 year' }, exits, joining },
      again('2020-08-31'),
    );
    expect(rows(deadlines(of, '2020-08-31', '2021-12-30', { party: 'A', kind: 'notify-by' }))).toEqual([
      '2021-03-31 notify-by A out 2021-06-30',
    ]);
  });
});

describe('a door that opens', () => {
  const from = (inTerms: string, ...acts: readonly JsonRecord[]): readonly string[] =>
    rows(
      deadlines(
        accord({
          terms: {
            ...yearly,
            conditions: [{ id: 'dues' }],
            exits: [{ id: 'out', by: 'A', notice: '90 days', ends: 'end-of-term', inTerms, requires: ['dues'] }],
          },
          record: [inForce('2020-01-01'), ...acts],
        }),
        '2020-01-01',
        '2021-12-31',
        { kind: 'notice-opens' },
      ),
    );
  const settled = (kind: 'condition-met' | 'condition-failed'): JsonRecord =>
    act('c', kind, '2020-01-01', { about: 'dues' });

  test('with a term does so also where something is done on the first day of that term', () => {
    const opening = ['2021-01-01 notice-opens A out 2021-12-31'];
    expect(from('2..', settled('condition-met'))).toEqual(opening);
    expect(
      from('2..', settled('condition-met'), act('s', 'suspension-of-operation', '2021-01-01', { by: 'B' })),
    ).toEqual(opening);
  });

  test('is none where it stands open from the entry into force, or its condition has failed', () => {
    expect(from('1', settled('condition-met'))).toEqual([]);
    expect(from('2..', settled('condition-failed'))).toEqual([]);
  });
});
