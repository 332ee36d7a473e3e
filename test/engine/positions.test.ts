import { describe, expect, test } from 'vitest';
import type { Accord } from '../../src/accord/index.ts';
import type { Json, JsonRecord } from '../../src/base/index.ts';
import { overlays, partiesAsked, positionsAsked } from '../../src/engine/index.ts';
import { accord, act, differences, inForce, open, view, views, yearly } from './ask.ts';

describe('who is asked', () => {
  const of = (parts: JsonRecord = {}): Accord => accord({ terms: yearly, record: [inForce('2020-01-01')], ...parts });

  test('the named positions in their order, and the text only where there are none', () => {
    expect(views(of(), '2020-06-01').map((v) => v.position)).toEqual(['text']);
    expect(views(of({ positions: { two: {}, one: {} } }), '2020-06-01').map((v) => v.position)).toEqual(['two', 'one']);
    expect(view(of({ positions: { two: {} } }), '2020-06-01', { position: 'text' }).position).toBe('text');
  });

  test('the party of the position, else the first; in a multilateral accord all', () => {
    const positions = { two: { by: 'B' }, court: { by: 'ICJ' }, none: {} };
    expect(views(of({ positions, actors: { ICJ: {} } }), '2020-06-01').map((v) => v.party)).toEqual(['B', 'A', 'A']);
    expect(
      views(of({ kind: 'multilateral', positions: { two: { by: 'B' } } }), '2020-06-01').map((v) => v.party),
    ).toEqual(['A', 'B']);
    expect(views(of({ positions }), '2020-06-01', { party: 'A' }).map((v) => v.party)).toEqual(['A', 'A', 'A']);
    expect(partiesAsked(of(), positionsAsked(of())[0]!)).toEqual(['A']);
  });
});

describe('where positions differ', () => {
  const of = accord({
    terms: yearly,
    positions: {
      seoul: { by: 'A', readings: { suspendedNotice: 'effect-only', renewalWhileSuspended: 'stops' } },
      tokyo: { by: 'B', readings: { suspendedNotice: 'lapse', renewalWhileSuspended: 'runs' } },
    },
    record: [
      inForce('2020-01-01'),
      act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }),
      act('h', 'suspension-of-notice', '2020-12-30', { by: 'A', of: 'n' }),
      act('back', 'revocation', '2022-06-15', { by: 'A', of: ['n', 'h'] }),
    ],
  });
  const since = (day: string, party?: string): readonly string[] =>
    differences(of, day, party === undefined ? {} : { party }).map((d) => `${d.party} ${d.field} ${d.from}`);

  test('nothing differs before the point where they part', () => {
    expect(since('2020-12-30')).toEqual([]);
    expect(since('2019-06-01')).toEqual([]);
  });

  test('every field is told with the first day of its stretch, in one order, for each party in turn', () => {
    // The last day in was 31 December: a notice held back then has lapsed for one, and lives for the other.
    expect(since('2021-03-01')).toEqual([
      'A notifyBy 2020-12-31',
      'A term 2021-01-01',
      'A notice/state 2020-12-31',
      'A exits 2020-12-31',
      'B notifyBy 2021-01-01',
      'B term 2021-01-01',
      'B notice/state 2020-12-31',
      'B exits 2021-01-01',
    ]);
    expect(since('2021-03-01', 'B')).toHaveLength(4);
  });

  test('what each says stands beside it', () => {
    const [notify] = differences(of, '2021-03-01', { party: 'B' });
    expect(notify).toEqual({
      field: 'notifyBy',
      from: '2021-01-01',
      party: 'B',
      between: ['seoul', 'tokyo'],
      values: { seoul: null, tokyo: '2021-10-02' },
    });
  });

  test('they agree again when the quarrel is over', () => {
    expect(since('2022-06-15')).toEqual([]);
    expect(since('2022-06-14')).not.toEqual([]);
  });

  test('a stretch begins anew after one of agreement', () => {
    const twice = accord({
      terms: yearly,
      positions: { one: {}, two: { readings: { acts: { s1: 'void', s2: 'void' } } } },
      record: [
        inForce('2020-01-01'),
        act('s1', 'suspension-of-operation', '2020-02-01', { by: 'A', until: '2020-02-28' }),
        act('s2', 'suspension-of-operation', '2020-05-01', { by: 'A', until: '2020-05-31' }),
      ],
    });
    const states = (day: string): readonly string[] => differences(twice, day).map((d) => `${d.field} ${d.from}`);
    expect([states('2020-02-28'), states('2020-03-01'), states('2020-05-15')]).toEqual([
      ['state 2020-02-01'],
      [],
      ['state 2020-05-01'],
    ]);
  });

  test('one position differs from nobody', () => {
    expect(differences(of, '2021-03-01', { position: 'seoul' })).toEqual([]);
  });

  test('an open state is compared by what is possible', () => {
    const open2 = accord({
      terms: {
        ...open,
        conditions: [{ id: 'c' }],
        exits: [{ id: 'out', by: 'any', notice: '3 months', requires: ['c'] }],
      },
      positions: { sure: { readings: { conditions: { c: 'met' } } }, unsure: {} },
      record: [inForce('2020-01-01'), act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' })],
    });
    const state = differences(open2, '2020-10-01').find((d) => d.field === 'state');
    expect(state).toMatchObject({ from: '2020-09-02', values: { sure: 'ended', unsure: ['in-force', 'ended'] } });
    const before = differences(open2, '2020-07-01').map((d) => `${d.field} ${d.from}`);
    expect(before).toEqual(['notice/lastDayIn 2020-06-01', 'lastDay 2020-06-01']);
  });
});

describe('the safe day of a way out', () => {
  test('covers every position asked, for the same exit and party', () => {
    const of = accord({
      counting: 'icsid',
      terms: open,
      positions: {
        one: {},
        two: { readings: { effect: 'same-day' } },
        three: { readings: { counting: 'council-of-europe' } },
      },
      record: [inForce('2020-01-01')],
    });
    expect(views(of, '2020-06-01', { party: 'A' }).map((v) => [v.exits[0]?.lastDayIn, v.exits[0]?.safeBy])).toEqual([
      ['2020-09-01', '2020-08-31'],
      ['2020-08-31', '2020-08-31'],
      ['2020-09-30', '2020-08-31'],
    ]);
    expect(view(of, '2020-06-01', { position: 'three' }).exits[0]?.safeBy).toBe('2020-09-30');
  });

  test('is each exit its own', () => {
    const of = accord({
      counting: 'icsid',
      terms: {
        ...yearly,
        exits: [
          { id: 'long', by: 'any', notice: '6 months', ends: 'end-of-term' },
          { id: 'short', by: 'any', notice: '1 month', ends: 'end-of-term' },
        ],
      },
      positions: { one: {}, two: { readings: { counting: 'council-of-europe' } } },
      record: [inForce('2020-01-01')],
    });
    const safe = views(of, '2020-06-01', { party: 'A' }).map(({ exits }) => exits.map((e) => `${e.exit} ${e.safeBy}`));
    expect(safe).toEqual([
      ['long 2020-06-30', 'short 2020-11-30'],
      ['long 2020-06-30', 'short 2020-11-30'],
    ]);
  });

  test('of an exit to the end of a term is the last day of notice', () => {
    const of = accord({ counting: 'icsid', terms: yearly, record: [inForce('2020-01-01')] });
    expect(view(of, '2020-06-01').exits[0]).toMatchObject({ lastDayIn: '2020-12-31', safeBy: '2020-10-02' });
  });

  test('is a day also where an amendment of uncertain date leaves two possible', () => {
    const of = accord({
      counting: 'icsid',
      terms: yearly,
      record: [
        inForce('2020-01-01'),
        act('longer', 'amendment', '2020-05-20/2020-06-10', { terms: { exits: [{ id: 'out', notice: '6 months' }] } }),
      ],
    });
    expect(view(of, '2020-06-01').exits[0]).toMatchObject({ safeBy: '2020-06-30' });
    expect(view(of, '2020-05-01').exits[0]).toMatchObject({ safeBy: '2020-10-02' });
  });

  test('of a notice is not the day on which a hold is lifted, nor the other way round', () => {
    const of = accord({
      counting: 'icsid',
      terms: yearly,
      positions: {
        seoul: { by: 'A', readings: { suspendedNotice: 'effect-only', renewalWhileSuspended: 'stops' } },
        tokyo: { by: 'B', readings: { suspendedNotice: 'lapse', renewalWhileSuspended: 'runs' } },
      },
      record: [
        inForce('2020-01-01'),
        act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }),
        act('h', 'suspension-of-notice', '2020-12-30', { by: 'A', of: 'n' }),
      ],
    });
    expect(views(of, '2021-02-01', { party: 'A' }).map((v) => [v.exits[0]?.via, v.exits[0]?.safeBy])).toEqual([
      ['resumption of n', '2021-02-01'],
      [undefined, '2021-10-02'],
    ]);
  });

  test('is none where the exit cannot be used', () => {
    const of = accord({
      terms: { ...open, exits: [{ id: 'out', by: 'any', notice: '3 months', closes: '2020-02-01' }] },
      record: [inForce('2020-01-01')],
    });
    expect(view(of, '2020-06-01').exits[0]).toMatchObject({ ifNoticeOn: null, lastDayIn: null, safeBy: null });
  });

  test('a reading of the counting stands alone where it names a convention, and else over the file', () => {
    const last = (counting: JsonRecord | string): unknown =>
      view(
        accord({
          counting: { convention: 'icsid', roll: 'forward' },
          terms: { ...open, exits: [{ id: 'out', by: 'any', notice: '10 days' }] },
          positions: { p: { readings: { counting } } },
          record: [inForce('2020-01-01')],
        }),
        '2020-06-10',
        { position: 'p' },
      ).exits[0]?.lastDayIn;
    // Ten days from 10 June end on Saturday the 20th.
    expect(last({ effect: 'next-day' })).toBe('2020-06-22');
    expect(last('icsid')).toBe('2020-06-20');
    expect(last('un-depositary')).toBe('2020-06-19');
  });
});

describe('law that stands above the text', () => {
  const under = (overlay: string, terms: JsonRecord = {}): Accord =>
    accord({ kind: 'contract', terms: { ...yearly, overlays: [overlay], ...terms }, record: [inForce('2026-01-01')] });

  test('answers as a position of its own, beside the text', () => {
    const of = under('bgb-309-9');
    expect(positionsAsked(of).map((p) => [p.name, p.kind])).toEqual([
      ['text', 'party'],
      ['bgb-309-9', 'law'],
    ]);
    expect(positionsAsked(of)[1]?.sources).toEqual([overlays['bgb-309-9']?.source]);
    expect(views(of, '2026-06-01').map((v) => [v.position, v.kind])).toEqual([
      ['text', undefined],
      ['bgb-309-9', 'law'],
    ]);
  });

  test('of Germany: only ever shortens a notice, also one that an amendment or a growing scale gives', () => {
    const cut = (notice: Json): unknown => {
      const patch = overlays['bgb-309-9']?.patch(
        { ...yearly, exits: [{ id: 'out', notice, ends: 'end-of-term' }] },
        [],
      );
      return ((patch as JsonRecord).exits as readonly JsonRecord[])[0]?.notice;
    };
    expect(['none', '2 weeks', '30 days', '1 month', '6 weeks', '90 days', '1 year'].map(cut)).toEqual([
      'none',
      '2 weeks',
      '30 days',
      '1 month',
      '1 month',
      '1 month',
      '1 month',
    ]);
    expect(cut([{ for: '2 weeks', until: '1 year' }, { for: '3 months' }])).toEqual([
      { for: '2 weeks', until: '1 year' },
      { for: '1 month' },
    ]);
    const amended = accord({
      kind: 'contract',
      terms: { ...yearly, overlays: ['bgb-309-9'] },
      record: [
        inForce('2026-01-01'),
        act('shorter', 'amendment', '2026-02-01', { terms: { exits: [{ id: 'out', notice: '2 weeks' }] } }),
      ],
    });
    expect(views(amended, '2026-01-31', { party: 'A' })[1]).toMatchObject({ notifyBy: '2026-11-30' });
    expect(views(amended, '2026-06-01', { party: 'A' })[1]).toMatchObject({ notifyBy: '2026-12-17' });
  });

  test('of Germany: the notice at any time belongs to whoever holds the exit of the text', () => {
    const of = under('bgb-309-9', { exits: [{ id: 'out', by: 'B', notice: '90 days', ends: 'end-of-term' }] });
    expect(views(of, '2027-06-01', { party: 'A' })[1]?.exits).toEqual([]);
    expect(views(of, '2027-06-01', { party: 'B' })[1]?.exits.map((e) => e.exit)).toEqual(['out', 'bgb-309-9']);
  });

  test('of Germany: a month to the first end, and then a month at any time', () => {
    const of = under('bgb-309-9');
    const [text, law] = views(of, '2026-06-01', { party: 'A' });
    expect(text).toMatchObject({ notifyBy: '2026-10-02' });
    expect(law).toMatchObject({ notifyBy: '2026-11-30' });
    expect(law?.exits.map((e) => [e.exit, e.ifNoticeOn, e.lastDayIn])).toEqual([
      ['out', '2026-06-01', '2026-12-31'],
      ['bgb-309-9', '2027-01-01', '2027-02-01'],
    ]);
    expect(views(of, '2027-06-01', { party: 'A' })[1]).toMatchObject({
      term: { number: 2, first: '2027-01-01', last: null },
      notifyBy: null,
    });
    const noticeOf = (notice: JsonRecord['notice']): unknown => {
      const exits = [{ id: 'out', by: 'any', notice, ends: 'end-of-term' }];
      return views(under('bgb-309-9', { exits }), '2026-06-01', { party: 'A' })[1]?.notifyBy;
    };
    expect([noticeOf('14 days'), noticeOf('29 days'), noticeOf([{ for: '2 months' }])]).toEqual([
      '2026-12-17',
      '2026-12-02',
      '2026-11-30',
    ]);
    expect(positionsAsked(under('bgb-309-9', { renewal: { tacit: false, for: '1 year' } }))).toHaveLength(1);
    expect(positionsAsked(under('bgb-309-9', { renewal: null }))).toHaveLength(1);
  });

  test('of New York: a reminder to the customer, whose absence lets it out', () => {
    const of = under('ny-gol-5-903', { exits: [{ id: 'out', by: 'A', notice: '90 days', ends: 'end-of-term' }] });
    const law = (day: string): readonly string[] => views(of, day, { party: 'A' })[1]?.exits.map((e) => e.exit) ?? [];
    expect(law('2026-09-17')).toEqual(['out']);
    expect(law('2026-09-18')).toEqual(['out', 'any-time']);
    expect(views(of, '2026-09-18', { party: 'A' })[0]?.exits.map((e) => e.exit)).toEqual(['out']);
    expect(positionsAsked(under('ny-gol-5-903'))).toHaveLength(1);
    expect(positionsAsked(under('ny-gol-5-903', { exits: [] }))).toHaveLength(1);
  });

  test('of New York: the other parties owe the reminder to all who hold the exit', () => {
    const duty = (by: unknown): unknown => {
      const terms = { exits: [{ id: 'out', ends: 'end-of-term', by } as JsonRecord] };
      const patch = overlays['ny-gol-5-903']?.patch(terms, ['A', 'B', 'C']);
      return (patch as { readonly duties: readonly JsonRecord[] }).duties[0];
    };
    expect(duty(['A', 'C'])).toMatchObject({
      by: ['B'],
      to: 'A, C',
      of: 'out',
      ifMissed: { exit: 'any-time', by: ['A', 'C'] },
    });
    expect(duty('B')).toMatchObject({ by: ['A', 'C'], to: 'B', ifMissed: { by: ['B'] } });
  });

  test('of treaties: twelve months, where the text says nothing of leaving', () => {
    const silent = under('vclt-56-2', { duration: { for: 'indefinite' }, renewal: null, exits: [] });
    expect(views(silent, '2026-06-01', { party: 'A' })[1]?.exits).toMatchObject([
      { exit: 'vclt-56-2', ifNoticeOn: '2026-06-01', lastDayIn: '2027-06-01' },
    ]);
    expect(positionsAsked(under('vclt-56-2'))).toHaveLength(1);
  });

  test('that does not ship changes nothing', () => {
    expect(positionsAsked(under('toString'))).toHaveLength(1);
    expect(positionsAsked(under('lex-mercatoria'))).toHaveLength(1);
  });

  test('each names its source', () => {
    expect(Object.values(overlays).every((overlay) => overlay.source.length > 10)).toBe(true);
  });
});
