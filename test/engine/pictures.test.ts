import { describe, expect, test } from 'vitest';
import type { Accord } from '../../src/accord/index.ts';
import type { JsonRecord } from '../../src/base/index.ts';
import { changesBetween, exitCurve, termsOn, timelineOf, whatIf, withActs } from '../../src/engine/index.ts';
import { type Asked, accord, act, inForce, on, open, question, view, yearly } from './ask.ts';

const year = (...acts: readonly JsonRecord[]): Accord =>
  accord({ terms: yearly, record: [inForce('2020-01-01'), ...acts] });
const notice = act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' });

describe('the exit curve', () => {
  const curve = (of: Accord, from: string, to: string, asked: Asked = {}): readonly string[] =>
    exitCurve(question(of, from, asked), on(from), on(to)).flatMap(({ position, party, points }) =>
      points.map(
        (p) => `${position} ${party} ${p.on} ${p.lastDayIn} ${p.days}${'atLatest' in p ? ` ${p.atLatest}` : ''}`,
      ),
    );

  test('is a saw-tooth under yearly terms: it jumps on the day after the deadline', () => {
    expect(curve(year(), '2020-10-01', '2020-10-03', { party: 'A' })).toEqual([
      'text A 2020-10-01 2020-12-31 91',
      'text A 2020-10-02 2020-12-31 90',
      'text A 2020-10-03 2021-12-31 454',
    ]);
  });

  test('is flat where one can leave on any day', () => {
    const of = accord({
      terms: { ...open, exits: [{ id: 'out', by: 'any', notice: '30 days' }] },
      record: [inForce('2020-01-01')],
    });
    expect(curve(of, '2020-10-01', '2020-10-02')).toEqual([
      'text A 2020-10-01 2020-10-31 30',
      'text A 2020-10-02 2020-11-01 30',
    ]);
  });

  test('follows a notice that runs, of either side, and ends with the accord', () => {
    expect(curve(year(notice), '2020-12-30', '2021-01-01', { party: 'B' })).toEqual([
      'text B 2020-12-30 2020-12-31 1',
      'text B 2020-12-31 2020-12-31 0',
      'text B 2021-01-01 null null',
    ]);
    expect(curve(year(notice), '2020-06-01', '2020-06-01', { party: 'A' })).toEqual([
      'text A 2020-06-01 2020-12-31 213',
    ]);
  });

  test('is nothing before entry into force, and where there is no way out', () => {
    expect(curve(year(), '2019-12-31', '2019-12-31')).toEqual(['text A 2019-12-31 null null']);
    const none = accord({ terms: { duration: { for: 'indefinite' } }, record: [inForce('2020-01-01')] });
    expect(curve(none, '2020-06-01', '2020-06-01')).toEqual(['text A 2020-06-01 null null']);
  });

  test('shows the latest possible day where it is open', () => {
    const of = accord({ terms: yearly, record: [inForce('2020-01-10/2020-01-11')] });
    expect(curve(of, '2020-06-01', '2020-06-01')).toEqual(['text A 2020-06-01 2021-01-09 222 2021-01-10']);
  });

  test('never counts days back where it is open whether the party is out already', () => {
    const doubtful = accord({
      terms: {
        ...open,
        conditions: [{ id: 'c' }],
        exits: [{ id: 'out', by: 'any', notice: '3 months', requires: ['c'] }],
      },
      record: [inForce('2020-01-01'), act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' })],
    });
    const [curve] = exitCurve(question(doubtful, '2020-06-01', { party: 'A' }), on('2020-08-25'), on('2020-09-30'));
    const days = curve?.points.map((point) => point.days) ?? [];
    expect(days.slice(0, 10)).toEqual([7, 6, 5, 4, 3, 2, 1, 0, 0, 0]);
    expect(days.at(-1)).toBe(0);
  });

  test('where the other side may have ended it, the latest possible day is that of a world that goes on', () => {
    const doubtful = accord({
      terms: { ...open, conditions: [{ id: 'c' }] },
      record: [inForce('2020-01-01'), act('n', 'notice', '2020-03-01', { by: 'B', exit: 'out', requires: ['c'] })],
    });
    expect(curve(doubtful, '2020-06-01', '2020-06-02', { party: 'A' })).toEqual([
      'text A 2020-06-01 2020-06-01 0 2020-09-01',
      'text A 2020-06-02 2020-06-01 0 2020-09-02',
    ]);
  });

  test('is drawn for every position, and in a multilateral accord for every party', () => {
    const of = accord({ terms: yearly, positions: { one: {}, two: { by: 'B' } }, record: [inForce('2020-01-01')] });
    expect(
      exitCurve(question(of, '2020-06-01'), on('2020-06-01'), on('2020-06-02')).map((c) => [
        c.position,
        c.party,
        c.points.length,
      ]),
    ).toEqual([
      ['one', 'A', 2],
      ['two', 'B', 2],
    ]);
    const club = accord({ kind: 'multilateral', terms: open, record: [inForce('2020-01-01')] });
    expect(exitCurve(question(club, '2020-06-01'), on('2020-06-01'), on('2020-06-01')).map((c) => c.party)).toEqual([
      'A',
      'B',
    ]);
  });
});

describe('the timeline', () => {
  const draw = (of: Accord, from: string, to: string, asked: Asked = {}): ReturnType<typeof timelineOf> =>
    timelineOf(question(of, from, asked), on(from), on(to));
  const bars = (of: Accord, from: string, to: string, asked: Asked = {}): readonly string[] =>
    draw(of, from, to, asked).lanes.flatMap((lane) =>
      lane.bars.map((b) => [lane.party, b.kind, b.label ?? b.act ?? '-', b.first, b.last ?? 'on'].join(' ')),
    );

  test('shows terms, and goes on where they do', () => {
    expect(bars(year(), '2019-12-30', '2021-02-01', { party: 'A' })).toEqual([
      'A term 1 2020-01-01 2020-12-31',
      'A term 2 2021-01-01 on',
    ]);
  });

  test('shows what ends on the last day drawn as ended, and what goes on beyond it as open', () => {
    const of = accord({ terms: yearly, record: [inForce('2020-01-01')] });
    const bars = (to: string): unknown =>
      timelineOf(question(of, '2020-06-01', { party: 'A' }), on('2020-06-01'), on(to)).lanes[0]?.bars.map(
        (b) => b.last,
      );
    expect(bars('2020-12-30')).toEqual([null]);
    expect(bars('2020-12-31')).toEqual(['2020-12-31']);
    expect(bars('2021-01-01')).toEqual(['2020-12-31', null]);
  });

  test('shows a notice from its day to its last day in, and what survives', () => {
    const of = accord({
      terms: { ...open, survival: [{ what: 'secrets', for: '10 days' }] },
      positions: { p: { readings: { suspendedNotice: 'freeze', renewalWhileSuspended: 'runs' } } },
      record: [
        inForce('2020-01-01'),
        notice,
        act('h', 'suspension-of-notice', '2020-07-01', { by: 'A', of: 'n' }),
        act('r', 'resumption-of-notice', '2020-07-11', { by: 'A', of: 'n' }),
      ],
    });
    expect(bars(of, '2020-05-01', '2020-12-01', { position: 'p' })).toEqual([
      'A term 1 2020-05-01 2020-09-11',
      'A notice n 2020-06-01 2020-06-30',
      'A hold n 2020-07-01 2020-07-10',
      'A notice n 2020-07-11 2020-09-11',
      'A survival secrets 2020-09-12 2020-09-21',
    ]);
  });

  test('shows provisional application, suspension, doubt and a term held over', () => {
    const prov = accord({
      terms: yearly,
      record: [act('p', 'provisional-application', '2020-01-01', { by: 'A' }), inForce('2020-01-05')],
    });
    expect(bars(prov, '2020-01-01', '2020-01-06')).toEqual([
      'A provisional - 2020-01-01 2020-01-04',
      'A term 1 2020-01-05 on',
    ]);
    const stopped = year(act('s', 'suspension-of-operation', '2020-02-01', { by: 'A', until: '2020-02-10' }));
    expect(bars(stopped, '2020-01-31', '2020-02-12')).toEqual([
      'A term 1 2020-01-31 on',
      'A suspended - 2020-02-01 2020-02-10',
    ]);
    const silent = accord({ terms: {}, record: [inForce('2020-01-05')] });
    expect(bars(silent, '2020-01-01', '2020-01-06')).toEqual(['A unknown - 2020-01-05 on']);
    const held = accord({
      terms: yearly,
      positions: { p: { readings: { suspendedNotice: 'effect-only', renewalWhileSuspended: 'stops' } } },
      record: [inForce('2020-01-01'), notice, act('h', 'suspension-of-notice', '2020-12-01', { by: 'A', of: 'n' })],
    });
    expect(bars(held, '2020-12-30', '2021-01-05', { position: 'p' })).toEqual([
      'A term 1 2020-12-30 2020-12-31',
      'A hold n 2020-12-30 on',
      'A held-over 1 2021-01-01 on',
    ]);
  });

  test('marks what falls due, and lists the acts with what does not count', () => {
    const of = year(
      act('press', 'announcement', '2020-05-01', { by: 'A', about: 'out' }),
      act('court', 'notice', '2020-05-02/2020-05-04', { by: 'A', plane: 'domestic' }),
      act('later', 'statement', '2021-05-02', { by: 'A' }),
      act('customs', 'measure', '2020-05-03', { by: ['A', 'B'] }),
      act('fresh', 'amendment', '2020-05-05', { by: ['A', 'B'], recorded: '2022-01-01', terms: {} }),
    );
    const drawn = draw(of, '2020-05-01', '2020-10-31', { party: 'B', known: '2021-12-31' });
    expect(drawn).toMatchObject({ from: '2020-05-01', to: '2020-10-31' });
    expect(drawn.acts.map((a) => [a.act, a.kind, a.first, a.last, a.counts])).toEqual([
      ['press', 'announcement', '2020-05-01', '2020-05-01', false],
      ['court', 'notice', '2020-05-02', '2020-05-04', false],
      ['customs', 'measure', '2020-05-03', '2020-05-03', false],
    ]);
    expect(drawn.lanes[0]?.marks).toEqual([{ kind: 'notify-by', date: '2020-10-02', exit: 'out' }]);
    expect(draw(of, '2020-05-04', '2020-05-04').acts.map((a) => a.act)).toEqual(['court']);
    expect(draw(of, '2020-01-01', '2020-01-01').acts).toMatchObject([{ act: 'start', counts: true, by: ['A', 'B'] }]);
  });
});

describe('what if', () => {
  test('supposed acts change the answers and leave the accord as it is', () => {
    const of = year();
    const supposed = whatIf(question(of, '2020-07-01', { known: '2020-07-01' }), [
      { id: 's', act: 'notice', date: '2020-06-01', by: 'A', exit: 'out' },
    ]);
    expect(supposed.before).toEqual([view(of, '2020-07-01')]);
    expect(supposed.changes.map((c) => [c.position, c.party, c.field])).toEqual([
      ['text', 'A', 'notice'],
      ['text', 'A', 'lastDay'],
      ['text', 'A', 'notifyBy'],
      ['text', 'A', 'exits'],
    ]);
    expect(supposed.changes[1]).toMatchObject({ before: null, after: '2020-12-31' });
    expect(of.record).toHaveLength(1);
  });

  test('supposed acts are known on their days, also when those lie ahead', () => {
    const asked = question(year(), '2020-12-01', { known: '2020-07-01' });
    expect(whatIf(asked, [{ id: 's', act: 'notice', date: '2020-09-01', by: 'A', exit: 'out' }]).changes).not.toEqual(
      [],
    );
    expect(whatIf(asked, [{ id: 's', act: 'notice', date: '2020-06-01', by: 'A', exit: 'out' }]).changes).not.toEqual(
      [],
    );
    expect(
      whatIf(asked, [{ id: 's', act: 'notice', date: '2020-06-01', recorded: '2021-06-01', by: 'A', exit: 'out' }])
        .changes,
    ).not.toEqual([]);
  });

  test('nothing supposed changes nothing', () => {
    expect(whatIf(question(year(), '2020-07-01'), []).changes).toEqual([]);
    expect(
      whatIf(question(year(), '2020-07-01'), [{ id: 's', act: 'statement', date: '2020-06-01', by: 'A' }]).changes,
    ).toEqual([]);
  });

  test('acts are added at the end of the record, for all parties where none is named', () => {
    const more = withActs(year(notice), [{ id: 's', act: 'statement', date: '2020-06-02' }]);
    expect(more.record.map((a) => [a.id, a.index, a.by])).toEqual([
      ['start', 0, ['A', 'B']],
      ['n', 1, ['A']],
      ['s', 2, ['A', 'B']],
    ]);
  });

  test('only what differs is told, the reasons of a way out are not', () => {
    const before = view(year(), '2020-07-01');
    const after = { ...before, exits: before.exits.map((e) => ({ ...e, because: [] })) };
    expect(changesBetween([before], [after])).toEqual([]);
    expect(changesBetween([before], [{ ...before, state: 'ended' }])).toEqual([
      { position: 'text', party: 'A', field: 'state', before: 'in-force', after: 'ended' },
    ]);
  });
});

describe('the terms in force', () => {
  const of = accord({
    terms: yearly,
    positions: { p: { readings: { terms: { renewal: { times: 2 } } } } },
    record: [
      inForce('2020-01-01'),
      act('amend', 'amendment', '2020-05-01', {
        by: ['A', 'B'],
        terms: { exits: [{ id: 'out', notice: '6 months' }] },
      }),
    ],
  });

  test('are the text before an amendment, and from its day on text and amendment', () => {
    const [before] = termsOn(question(of, '2020-04-30', { position: 'text' }));
    expect(before).toMatchObject({ position: 'text', terms: yearly, amendments: [] });
    expect(before?.origins['exits/out/notice']).toBe('text');
    const [after] = termsOn(question(of, '2020-05-01', { position: 'text' }));
    expect(after?.terms).toEqual({
      ...yearly,
      exits: [{ id: 'out', by: 'any', notice: '6 months', ends: 'end-of-term' }],
    });
    expect(after?.amendments).toEqual(['amend']);
    expect([
      after?.origins['exits/out/notice'],
      after?.origins['exits/out/ends'],
      after?.origins['duration/for'],
    ]).toEqual(['amend', 'text', 'text']);
  });

  test('have the reading of a position above them', () => {
    const [p] = termsOn(question(of, '2020-05-01', { position: 'p' }));
    expect(p?.terms.renewal).toEqual({ tacit: true, for: '1 year', times: 2 });
    expect([p?.origins['renewal/times'], p?.origins['renewal/tacit'], p?.origins['exits/out/notice']]).toEqual([
      'position p',
      'text',
      'amend',
    ]);
  });

  test('are every one that is possible where it is open which amendments hold', () => {
    const doubtful = accord({
      terms: yearly,
      record: [
        inForce('2020-01-01'),
        act('amend', 'amendment', '2020-04-20/2020-05-10', { terms: { exits: [{ id: 'out', notice: '6 months' }] } }),
      ],
    });
    expect(termsOn(question(doubtful, '2020-05-01')).map((t) => [t.certain, t.amendments])).toEqual([
      [false, ['amend']],
      [false, []],
    ]);
    expect(termsOn(question(doubtful, '2020-05-10')).map((t) => [t.certain, t.amendments])).toEqual([
      [undefined, ['amend']],
    ]);
  });

  test('are those known', () => {
    const [then] = termsOn(question(of, '2020-06-01', { position: 'text', known: '2020-04-01' }));
    expect(then?.amendments).toEqual([]);
  });
});
