import { describe, expect, test } from 'vitest';
import type { Accord } from '../../src/accord/index.ts';
import type { JsonRecord } from '../../src/base/index.ts';
import { accord, act, deadlines, inForce, open, remarks, rows, view, yearly } from './ask.ts';

const readings = ['freeze', 'effect-only', 'lapse', 'void'] as const;
const positions = Object.fromEntries(
  readings.map((suspendedNotice) => [
    suspendedNotice,
    { readings: { suspendedNotice, renewalWhileSuspended: 'runs' } },
  ]),
);

/** Leaving on any day: A's notice of 1 June 2020 has 1 September as its last day in. */
const leaving = (...acts: readonly JsonRecord[]): Accord =>
  accord({
    terms: open,
    positions,
    record: [inForce('2020-01-01'), act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }), ...acts],
  });

/** Leaving at the end of a year: A's notice of 1 June 2020 has 31 December as its last day in. */
const leavingYear = (...acts: readonly JsonRecord[]): Accord =>
  accord({
    terms: yearly,
    positions,
    record: [inForce('2020-01-01'), act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }), ...acts],
  });

const hold = (date: string, more: JsonRecord = {}): JsonRecord =>
  act('h', 'suspension-of-notice', date, { by: 'A', of: 'n', ...more });
const resume = (date: string, more: JsonRecord = {}): JsonRecord =>
  act('r', 'resumption-of-notice', date, { by: 'A', of: 'n', ...more });
const revoke = (
  id: string,
  date: string,
  of: string | readonly string[],
  by: string | readonly string[] = 'A',
): JsonRecord => act(id, 'revocation', date, { of, by });

/** State of the notice, its last day in, and the state of the accord, under each way to read a suspension. */
const under = (of: Accord, day: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readings.map((position) => {
      const { notice, state } = view(of, day, { position });
      return [position, `${String(notice.state)} ${String(notice.lastDayIn)}, ${state}`];
    }),
  );

describe('a notice', () => {
  test('that has come back stands where it stood: an act that names none works on the last one given', () => {
    const again = act('m', 'notice', '2020-06-05', { by: 'A', exit: 'out' });
    const of = leaving(
      again,
      revoke('back', '2020-06-10', 'n'),
      revoke('forth', '2020-06-12', 'back'),
      act('h', 'suspension-of-notice', '2020-06-20', { by: 'A' }),
    );
    const { notices } = view(of, '2020-06-25', { position: 'freeze' });
    expect(notices.map((one) => `${one.act} ${one.state}`)).toEqual(['n pending', 'm suspended']);
  });

  test('is pending from its own day to its last day in, and effective from the first day out', () => {
    const of = leaving();
    expect(view(of, '2020-05-31')).toMatchObject({
      state: 'in-force',
      notice: { state: 'none', act: null, lastDayIn: null },
      lastDay: null,
    });
    expect(view(of, '2020-06-01')).toMatchObject({
      state: 'in-force',
      notice: { state: 'pending', act: 'n', lastDayIn: '2020-09-01' },
      lastDay: '2020-09-01',
    });
    expect(view(of, '2020-09-01')).toMatchObject({ state: 'in-force', notice: { state: 'pending' } });
    expect(view(of, '2020-09-02')).toMatchObject({
      state: 'ended',
      notice: { state: 'effective', act: 'n', lastDayIn: '2020-09-01' },
      lastDay: '2020-09-01',
      term: null,
      exits: [],
    });
  });

  test('is listed with all others, the latest live one is shown', () => {
    const of = leaving(revoke('back', '2020-06-10', 'n'), act('m', 'notice', '2020-07-01', { by: 'B', exit: 'out' }));
    expect(view(of, '2020-07-02').notices).toEqual([
      { act: 'n', by: 'A', state: 'revoked', lastDayIn: null },
      { act: 'm', by: 'B', state: 'pending', lastDayIn: '2020-10-01' },
    ]);
    expect(view(of, '2020-07-02').notice).toEqual({ act: 'm', state: 'pending', lastDayIn: '2020-10-01' });
    expect(view(of, '2020-06-15').notice).toEqual({ act: 'n', state: 'revoked', lastDayIn: null });
  });

  test('of the other side that ends sooner is the end that counts', () => {
    const of = leavingYear(act('m', 'notice', '2020-09-01', { by: 'B', exit: 'out' }));
    expect(view(of, '2020-09-02').lastDay).toBe('2020-12-31');
    const sooner = accord({
      terms: {
        ...open,
        exits: [
          { id: 'out', by: 'any', notice: '3 months' },
          { id: 'quick', by: 'B', notice: '1 month' },
        ],
      },
      record: [
        inForce('2020-01-01'),
        act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }),
        act('m', 'notice', '2020-06-10', { by: 'B', exit: 'quick' }),
      ],
    });
    expect(view(sooner, '2020-06-11').lastDay).toBe('2020-07-10');
    // What the first notice would have brought on 1 September the second had already brought.
    expect(view(sooner, '2020-08-01').notices).toEqual([
      { act: 'n', by: 'A', state: 'lapsed', lastDayIn: null },
      { act: 'm', by: 'B', state: 'effective', lastDayIn: '2020-07-10' },
    ]);
  });

  test('that is void shows only while no other stands', () => {
    const exits = [
      { id: 'out', by: 'any', notice: '3 months' },
      { id: 'late', by: 'any', notice: '3 months', opens: '2022-01-01' },
    ];
    const of = accord({
      terms: { ...open, exits },
      record: [
        inForce('2020-01-01'),
        act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }),
        act('v', 'notice', '2020-06-10', { by: 'A', exit: 'late' }),
        revoke('back', '2020-06-20', 'n'),
      ],
    });
    expect(view(of, '2020-06-11').notice).toMatchObject({ act: 'n', state: 'pending' });
    expect(view(of, '2020-06-21').notice).toMatchObject({ act: 'n', state: 'revoked' });
    expect(remarks(of, '2020-06-11')).toEqual(['v: not-yet-open (late)']);
  });

  test('held valid by a position counts although its exit does not allow it', () => {
    const exits = [{ id: 'late', by: 'B', notice: '3 months', opens: '2022-01-01' }];
    const of = accord({
      terms: { ...open, exits },
      positions: { bold: { readings: { acts: { v: 'valid' } } } },
      record: [inForce('2020-01-01'), act('v', 'notice', '2020-06-10', { by: 'A', exit: 'late' })],
    });
    expect(view(of, '2020-06-11', { position: 'bold' }).notice).toEqual({
      act: 'v',
      state: 'pending',
      lastDayIn: '2020-09-10',
    });
    expect(view(of, '2020-06-11', { position: 'text' }).notice.state).toBe('void');
  });

  test('held void by a position was never given', () => {
    const of = accord({
      terms: open,
      positions: { deaf: { readings: { acts: { n: 'void' } } } },
      record: [inForce('2020-01-01'), act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' })],
    });
    expect(view(of, '2020-10-01', { position: 'deaf' })).toMatchObject({
      state: 'in-force',
      notice: { state: 'none' },
    });
  });

  test('may be what a position makes of another act, or of another day', () => {
    const of = accord({
      terms: open,
      positions: {
        strict: { readings: { acts: { talk: { as: 'notice' } } } },
        later: { readings: { acts: { n: { date: '2020-07-15' } } } },
      },
      record: [
        inForce('2020-01-01'),
        act('talk', 'statement', '2020-03-01', { by: 'A', exit: 'out' }),
        act('n', 'notice', '2020-06-01', { by: 'B', exit: 'out', received: '2020-06-20' }),
      ],
    });
    expect(view(of, '2020-03-02', { position: 'strict' }).lastDay).toBe('2020-06-01');
    expect(view(of, '2020-03-02', { position: 'text' }).lastDay).toBeNull();
    expect(view(of, '2020-08-01', { position: 'later' }).notice).toEqual({
      act: 'n',
      state: 'pending',
      lastDayIn: '2020-10-15',
    });
    expect(view(of, '2020-08-01', { position: 'text' }).notice).toEqual({
      act: 'n',
      state: 'pending',
      lastDayIn: '2020-09-20',
    });
  });

  test('given at home changes nothing until a position adopts it', () => {
    const of = accord({
      terms: open,
      positions: { court: { readings: { acts: { n: 'valid' } } } },
      record: [inForce('2020-01-01'), act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out', plane: 'domestic' })],
    });
    expect(view(of, '2020-06-02', { position: 'text' }).notice.state).toBe('none');
    expect(view(of, '2020-06-02', { position: 'court' }).notice.state).toBe('pending');
  });
});

describe('a suspension that is lifted before the old last day in', () => {
  const of = leaving(hold('2020-08-01'), resume('2020-08-21'));

  test('holds the notice, with a way to lift it, and no deadline', () => {
    expect(under(of, '2020-08-10')).toEqual({
      freeze: 'suspended null, in-force',
      'effect-only': 'suspended null, in-force',
      lapse: 'suspended null, in-force',
      void: 'pending 2020-09-01, in-force',
    });
    expect(view(of, '2020-08-10', { position: 'freeze' })).toMatchObject({
      lastDay: null,
      notifyBy: null,
      exits: [{ exit: 'out', by: 'A', ifNoticeOn: '2020-08-10', lastDayIn: '2020-09-10', via: 'resumption of n' }],
    });
    expect(view(of, '2020-08-10', { position: 'effect-only' }).exits).toMatchObject([
      { ifNoticeOn: '2020-08-10', lastDayIn: '2020-09-01' },
    ]);
    expect(view(of, '2020-08-10', { position: 'freeze', party: 'B' }).exits).toMatchObject([
      { exit: 'out', by: 'B', ifNoticeOn: '2020-08-10', lastDayIn: '2020-11-10' },
    ]);
    expect(view(of, '2020-08-10', { position: 'void' }).exits).toEqual([]);
  });

  test('moves the last day by the days held if the clock stopped, and not otherwise', () => {
    expect(under(of, '2020-08-21')).toEqual({
      freeze: 'pending 2020-09-21, in-force',
      'effect-only': 'pending 2020-09-01, in-force',
      lapse: 'pending 2020-09-01, in-force',
      void: 'pending 2020-09-01, in-force',
    });
  });

  test('moves the last day of the year too, if the clock stopped', () => {
    const year = leavingYear(hold('2020-08-01'), resume('2020-08-21'));
    expect(view(year, '2020-09-01', { position: 'freeze' }).lastDay).toBe('2021-01-20');
    expect(view(year, '2020-09-01', { position: 'effect-only' }).lastDay).toBe('2020-12-31');
  });
});

describe('a suspension that outlasts the old last day in', () => {
  const of = leaving(hold('2020-08-01'), resume('2020-10-01'));

  test('is a revocation on that very day where a hold makes a notice lapse', () => {
    expect(under(of, '2020-08-31').lapse).toBe('suspended null, in-force');
    expect(under(of, '2020-09-01').lapse).toBe('lapsed null, in-force');
    expect(under(of, '2020-10-02').lapse).toBe('lapsed null, in-force');
    expect(remarks(of, '2020-10-02', { position: 'lapse' })).toEqual(['r: without-effect (n)']);
  });

  test('keeps everybody in until it is lifted, under the other readings', () => {
    expect(under(of, '2020-09-15')).toEqual({
      freeze: 'suspended null, in-force',
      'effect-only': 'suspended null, in-force',
      lapse: 'lapsed null, in-force',
      void: 'effective 2020-09-01, ended',
    });
  });

  test('ends on the day on which it is lifted, or as many days later as were left', () => {
    expect(under(of, '2020-10-01')).toMatchObject({
      freeze: 'pending 2020-11-01, in-force',
      'effect-only': 'pending 2020-10-01, in-force',
    });
    expect(under(of, '2020-10-02')).toMatchObject({ 'effect-only': 'effective 2020-10-01, ended' });
    expect(under(of, '2020-11-02')).toMatchObject({ freeze: 'effective 2020-11-01, ended' });
  });
});

describe('a suspension with an end', () => {
  test('for a period: the clock runs again on the day on which that has run', () => {
    const of = leaving(hold('2020-08-01', { for: '1 month' }));
    expect(under(of, '2020-08-15')).toEqual({
      freeze: 'suspended 2020-10-02, in-force',
      'effect-only': 'suspended 2020-09-01, in-force',
      lapse: 'suspended 2020-09-01, in-force',
      void: 'pending 2020-09-01, in-force',
    });
    expect(under(of, '2020-09-01')).toEqual({
      freeze: 'pending 2020-10-02, in-force',
      'effect-only': 'pending 2020-09-01, in-force',
      lapse: 'pending 2020-09-01, in-force',
      void: 'pending 2020-09-01, in-force',
    });
    expect(rows(deadlines(of, '2020-06-01', '2020-12-31', { position: 'freeze', kind: 'suspension-ends' }))).toEqual([
      '2020-09-01 suspension-ends A out 2020-10-02',
    ]);
  });

  test('until a day: that is the last day held', () => {
    const of = leaving(hold('2020-08-01', { until: '2020-09-01' }));
    expect(under(of, '2020-09-01')).toEqual({
      freeze: 'suspended 2020-10-03, in-force',
      'effect-only': 'suspended 2020-09-02, in-force',
      lapse: 'lapsed null, in-force',
      void: 'pending 2020-09-01, in-force',
    });
    expect(under(of, '2020-09-02')).toMatchObject({
      freeze: 'pending 2020-10-03, in-force',
      'effect-only': 'pending 2020-09-02, in-force',
    });
    expect(under(of, '2020-09-03')).toMatchObject({
      freeze: 'pending 2020-10-03, in-force',
      'effect-only': 'effective 2020-09-02, ended',
    });
  });

  test('that is known to outlast the old end leaves no day to be projected where it makes the notice lapse', () => {
    const of = leaving(hold('2020-08-01', { until: '2020-12-31' }));
    expect(under(of, '2020-08-15')).toMatchObject({
      lapse: 'suspended null, in-force',
      freeze: 'suspended 2021-02-01, in-force',
    });
  });

  test('stands behind the end of the accord, which is projected', () => {
    const of = leaving(hold('2020-08-01', { for: '1 month' }));
    expect(view(of, '2020-08-15', { position: 'freeze' }).lastDay).toBe('2020-10-02');
    expect(view(of, '2020-08-15', { position: 'effect-only' }).lastDay).toBe('2020-09-01');
  });

  test('may be lifted before its end', () => {
    const of = leaving(hold('2020-08-01', { for: '1 month' }), resume('2020-08-11'));
    expect(under(of, '2020-08-12').freeze).toBe('pending 2020-09-11, in-force');
    expect(deadlines(of, '2020-06-01', '2020-12-31', { position: 'freeze', kind: 'suspension-ends' })).toEqual([]);
  });

  test('extended in time runs from the old end, extended late it is a new one from its own day', () => {
    const more = (date: string): JsonRecord =>
      act('x', 'extension-of-suspension', date, { by: 'A', of: 'h', for: '1 month' });
    const inTime = leaving(hold('2020-08-01', { for: '1 month' }), more('2020-08-20'));
    expect(view(inTime, '2020-08-21', { position: 'freeze' }).lastDay).toBe('2020-11-01');
    expect(
      rows(deadlines(inTime, '2020-06-01', '2020-12-31', { position: 'freeze', kind: 'suspension-ends' })),
    ).toEqual(['2020-10-01 suspension-ends A out 2020-11-01']);
    const late = leaving(hold('2020-08-01', { for: '1 month' }), more('2020-09-10'));
    expect(view(late, '2020-09-09', { position: 'freeze' }).notice).toMatchObject({
      state: 'pending',
      lastDayIn: '2020-10-02',
    });
    expect(view(late, '2020-09-10', { position: 'freeze' }).notice).toMatchObject({
      state: 'suspended',
      lastDayIn: '2020-11-01',
    });
    expect(rows(deadlines(late, '2020-06-01', '2020-12-31', { position: 'freeze', kind: 'suspension-ends' }))).toEqual([
      '2020-09-01 suspension-ends A out 2020-10-02',
      '2020-10-10 suspension-ends A out 2020-11-01',
    ]);
  });

  test('extended until a day is held to the end of that day; without one, without end', () => {
    const more = (fields: JsonRecord): JsonRecord =>
      act('x', 'extension-of-suspension', '2020-08-20', { by: 'A', of: 'h', ...fields });
    expect(
      view(leaving(hold('2020-08-01', { for: '1 month' }), more({ until: '2020-09-30' })), '2020-08-21', {
        position: 'freeze',
      }).lastDay,
    ).toBe('2020-11-01');
    expect(
      view(leaving(hold('2020-08-01', { for: '1 month' }), more({})), '2020-08-21', { position: 'freeze' }).lastDay,
    ).toBeNull();
  });

  test('without an end is extended from the day of the extension', () => {
    const of = leaving(
      hold('2020-08-01'),
      act('x', 'extension-of-suspension', '2020-08-20', { by: 'A', of: 'h', for: '1 month' }),
    );
    expect(view(of, '2020-08-21', { position: 'freeze' }).notice).toMatchObject({
      state: 'suspended',
      lastDayIn: '2020-10-21',
    });
  });
});

describe('what a suspension cannot do', () => {
  test('hold a notice twice, hold one that is gone, or lift what is not held', () => {
    expect(
      remarks(
        leaving(hold('2020-07-01'), act('h2', 'suspension-of-notice', '2020-07-02', { by: 'A', of: 'n' })),
        '2020-07-03',
        { position: 'freeze' },
      ),
    ).toEqual(['h2: without-effect (n)']);
    expect(
      remarks(leaving(revoke('back', '2020-07-01', 'n'), hold('2020-07-02')), '2020-07-03', { position: 'freeze' }),
    ).toEqual(['h: without-effect (n)']);
    expect(remarks(leaving(hold('2020-09-02')), '2020-09-03', { position: 'freeze' })).toEqual(['h: late (n)']);
    expect(remarks(leaving(resume('2020-07-02')), '2020-07-03', { position: 'freeze' })).toEqual([
      'r: without-effect (n)',
    ]);
    expect(remarks(leaving(resume('2020-09-02')), '2020-09-03', { position: 'freeze' })).toEqual(['r: late (n)']);
    expect(
      remarks(leaving(revoke('back', '2020-07-01', 'n'), resume('2020-07-02')), '2020-07-03', { position: 'freeze' }),
    ).toEqual(['r: without-effect (n)']);
    const more = act('x', 'extension-of-suspension', '2020-09-02', { by: 'A', of: 'n', for: '1 month' });
    expect(remarks(leaving(more), '2020-09-03', { position: 'freeze' })).toEqual(['x: late (n)']);
    expect(remarks(leaving(revoke('back', '2020-07-01', 'n'), more), '2020-09-03', { position: 'freeze' })).toEqual([
      'x: without-effect (n)',
    ]);
  });

  test('hold the notice of another side, unless a position holds it valid', () => {
    const of = accord({
      terms: open,
      positions: { wide: { readings: { suspendedNotice: 'freeze', acts: { h: 'valid' } } } },
      record: [
        inForce('2020-01-01'),
        act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }),
        act('h', 'suspension-of-notice', '2020-07-01', { by: 'B', of: 'n' }),
      ],
    });
    expect(view(of, '2020-07-02', { position: 'text' }).notice.state).toBe('pending');
    expect(remarks(of, '2020-07-02', { position: 'text' })).toEqual(['h: wrong-party (n)']);
    expect(view(of, '2020-07-02', { position: 'wide' }).notice.state).toBe('suspended');
  });

  test('touch a notice that it does not name, but without a name it is about the latest live one of its side', () => {
    const two = (of: JsonRecord): Accord =>
      leaving(
        act('m', 'notice', '2020-06-15', { by: 'A', exit: 'out' }),
        act('h', 'suspension-of-notice', '2020-07-01', { by: 'A', ...of }),
      );
    const states = (of: Accord): readonly unknown[] =>
      view(of, '2020-07-02', { position: 'freeze' }).notices.map((n) => n.state);
    expect(states(two({ of: 'n' }))).toEqual(['suspended', 'pending']);
    expect(states(two({}))).toEqual(['pending', 'suspended']);
    expect(states(two({ of: 'nothing-of-the-kind' }))).toEqual(['pending', 'pending']);
    expect(remarks(two({ of: 'nothing-of-the-kind' }), '2020-07-02', { position: 'freeze' })).toEqual([
      'h: without-effect',
    ]);
  });
});

describe('the term under a suspended notice', () => {
  const of = (renewalWhileSuspended: string, ...acts: readonly JsonRecord[]): Accord =>
    accord({
      terms: yearly,
      positions: { p: { readings: { suspendedNotice: 'effect-only', renewalWhileSuspended } } },
      record: [
        inForce('2020-01-01'),
        act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }),
        hold('2020-12-01'),
        ...acts,
      ],
    });
  const on = (accordOf: Accord, day: string): unknown => view(accordOf, day, { position: 'p' }).term;

  test('runs on, and is renewed, where renewal is read to run', () => {
    expect(on(of('runs'), '2020-12-31')).toEqual({ number: 1, first: '2020-01-01', last: '2020-12-31' });
    expect(on(of('runs'), '2021-03-01')).toEqual({ number: 2, first: '2021-01-01', last: '2021-12-31' });
    expect(view(of('runs'), '2021-03-01', { position: 'p', party: 'B' }).notifyBy).toBe('2021-10-02');
  });

  test('stays open where renewal is read to stop, and nobody has a deadline', () => {
    expect(on(of('stops'), '2020-12-31')).toEqual({ number: 1, first: '2020-01-01', last: '2020-12-31' });
    expect(on(of('stops'), '2021-03-01')).toEqual({ number: 1, first: '2020-01-01', last: null, heldOver: true });
    const other = view(of('stops'), '2021-03-01', { position: 'p', party: 'B' });
    expect(other.notifyBy).toBeNull();
    expect(other.exits).toMatchObject([
      { exit: 'out', ifNoticeOn: null, lastDayIn: null, because: [{ rule: 'term-held-over' }] },
    ]);
    expect(view(of('stops'), '2021-03-01', { position: 'p', party: 'A' }).exits).toMatchObject([
      { ifNoticeOn: '2021-03-01', lastDayIn: '2021-03-01' },
    ]);
  });

  test('goes on as if it had never stopped when the notice is gone', () => {
    const back = of('stops', revoke('back', '2022-06-15', ['n', 'h']));
    expect(on(back, '2022-06-14')).toEqual({ number: 1, first: '2020-01-01', last: null, heldOver: true });
    expect(on(back, '2022-06-15')).toEqual({ number: 3, first: '2022-01-01', last: '2022-12-31' });
  });

  test('was never held open where the hold was lifted in time', () => {
    expect(on(of('stops', resume('2020-12-15')), '2020-12-20')).toEqual({
      number: 1,
      first: '2020-01-01',
      last: '2020-12-31',
    });
  });

  test('is held open no more once the lifted notice has ended the accord', () => {
    const lifted = of('stops', resume('2021-03-01'));
    expect(view(lifted, '2021-03-01', { position: 'p' })).toMatchObject({
      state: 'in-force',
      lastDay: '2021-03-01',
      term: { number: 1, heldOver: true },
    });
    expect(view(lifted, '2021-03-02', { position: 'p' })).toMatchObject({ state: 'ended', term: null });
  });

  test('is open both ways where nobody has settled it', () => {
    const open2 = accord({
      terms: yearly,
      positions: { p: { readings: { suspendedNotice: 'effect-only' } } },
      record: [inForce('2020-01-01'), act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }), hold('2020-12-01')],
    });
    expect(on(open2, '2021-03-01')).toEqual({
      anyOf: [
        { number: 2, first: '2021-01-01', last: '2021-12-31' },
        { number: 1, first: '2020-01-01', last: null, heldOver: true },
      ],
    });
  });
});

describe('where nobody has settled what a suspension does, the answer is every reading', () => {
  const of = leaving(hold('2020-08-01'), resume('2020-10-01'));

  test('the notice is suspended or takes effect, until lapse is possible too', () => {
    expect(view(of, '2020-08-15', { position: 'text' })).toMatchObject({
      state: 'in-force',
      notice: {
        state: { anyOf: ['suspended', 'pending'] },
        lastDayIn: { anyOf: ['2020-09-01', null], earliest: '2020-09-01', latest: null },
      },
    });
    expect(view(of, '2020-09-15', { position: 'text' })).toMatchObject({
      state: 'unknown',
      possible: ['in-force', 'ended'],
      notice: { state: { anyOf: ['suspended', 'lapsed', 'effective'] } },
    });
  });

  test('and after it is lifted every last day', () => {
    expect(view(of, '2020-10-01', { position: 'text' })).toMatchObject({
      state: 'unknown',
      possible: ['in-force', 'ended'],
      lastDay: { anyOf: ['2020-09-01', '2020-10-01', '2020-11-01', null], earliest: '2020-09-01', latest: null },
    });
  });
});

describe('a revocation', () => {
  test('that comes between the date of a notice and its receipt takes it back on its way', () => {
    const onItsWay = (...acts: readonly JsonRecord[]): Accord =>
      accord({
        terms: open,
        record: [
          inForce('2020-01-01'),
          act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out', received: '2020-06-10' }),
          ...acts,
        ],
      });
    const taken = onItsWay(revoke('v', '2020-06-05', 'n'));
    expect(view(taken, '2020-06-09').notice.state).toBe('none');
    expect(view(taken, '2020-06-10')).toMatchObject({
      notice: { state: 'revoked', act: 'n', lastDayIn: null },
      exits: [{ exit: 'out', ifNoticeOn: '2020-06-10' }],
    });
    expect(remarks(taken, '2020-07-01')).toEqual([]);
    const again = onItsWay(revoke('v', '2020-06-05', 'n'), revoke('w', '2020-06-20', 'v'));
    expect(view(again, '2020-06-20').notice).toMatchObject({ state: 'pending', lastDayIn: '2020-09-10' });
    const before = onItsWay(revoke('v', '2020-06-05', 'n'), revoke('w', '2020-06-07', 'v'));
    expect(view(before, '2020-06-20').notice).toMatchObject({ state: 'pending', lastDayIn: '2020-09-10' });
    expect(view(onItsWay(revoke('v', '2020-06-05', 'n', 'B')), '2020-06-20').notice.state).toBe('pending');
  });

  test('may come until and with the last day in', () => {
    expect(view(leaving(revoke('back', '2020-09-01', 'n')), '2020-09-02')).toMatchObject({
      state: 'in-force',
      notice: { state: 'revoked', lastDayIn: null },
      lastDay: null,
    });
    const late = leaving(revoke('back', '2020-09-02', 'n'));
    expect(view(late, '2020-09-02')).toMatchObject({ state: 'ended', notice: { state: 'effective' } });
    expect(remarks(late, '2020-09-02', { position: 'freeze' })).toEqual(['back: late (n)']);
  });

  test('is for the side that gave the notice, or all together', () => {
    expect(view(leaving(revoke('back', '2020-07-01', 'n', 'B')), '2020-07-02').notice.state).toBe('pending');
    expect(remarks(leaving(revoke('back', '2020-07-01', 'n', 'B')), '2020-07-02', { position: 'freeze' })).toEqual([
      'back: wrong-party (n)',
    ]);
    expect(view(leaving(revoke('back', '2020-07-01', 'n', ['A', 'B'])), '2020-07-02').notice.state).toBe('revoked');
  });

  test('that names nothing takes back the latest live notice of its side', () => {
    const of = leaving(act('back', 'revocation', '2020-07-01', { by: 'A' }));
    expect(view(of, '2020-07-02').notice.state).toBe('revoked');
    expect(
      remarks(leaving(act('back', 'revocation', '2020-07-01', { by: 'B' })), '2020-07-02', { position: 'freeze' }),
    ).toEqual(['back: without-effect']);
  });

  test('of what was never done has no effect', () => {
    expect(remarks(leaving(revoke('back', '2020-07-01', 'nothing')), '2020-07-02', { position: 'freeze' })).toEqual([
      'back: without-effect (nothing)',
    ]);
    expect(
      remarks(
        leaving(act('said', 'statement', '2020-06-10', { by: 'A' }), revoke('back', '2020-07-01', 'said')),
        '2020-07-02',
        { position: 'freeze' },
      ),
    ).toEqual(['back: without-effect (said)']);
  });

  test('of a notice already revoked has none either', () => {
    expect(
      remarks(leaving(revoke('back', '2020-07-01', 'n'), revoke('again', '2020-07-02', 'n')), '2020-07-03', {
        position: 'freeze',
      }),
    ).toEqual(['again: without-effect (n)']);
  });

  test('of a notice that a reading holds lapsed shows as a revocation', () => {
    const of = leaving(hold('2020-08-01'), revoke('back', '2020-10-01', 'n'));
    expect([under(of, '2020-09-15').lapse, under(of, '2020-10-01').lapse]).toEqual([
      'lapsed null, in-force',
      'revoked null, in-force',
    ]);
  });

  test('of both the notice and the hold leaves nothing, of the hold alone lets the clock run', () => {
    const both = leaving(hold('2020-08-01'), revoke('back', '2020-08-11', ['h', 'n']));
    expect(under(both, '2020-08-12')).toMatchObject({
      freeze: 'revoked null, in-force',
      'effect-only': 'revoked null, in-force',
      void: 'revoked null, in-force',
    });
    const alone = leaving(hold('2020-08-01'), revoke('back', '2020-08-11', 'h'));
    expect(under(alone, '2020-08-12')).toMatchObject({
      freeze: 'pending 2020-09-11, in-force',
      'effect-only': 'pending 2020-09-01, in-force',
    });
  });

  test('of both named in one act, in whatever order, is the same', () => {
    const of = (order: readonly string[]): unknown =>
      under(leaving(hold('2020-08-01'), revoke('back', '2020-10-11', order)), '2020-10-12');
    expect(of(['h', 'n'])).toEqual(of(['n', 'h']));
  });
});

describe('a revocation that is itself revoked', () => {
  const twice = (day: string, more: JsonRecord = {}): Accord =>
    accord({
      terms: open,
      positions: { p: { readings: more } },
      record: [
        inForce('2020-01-01'),
        act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }),
        revoke('back', '2020-06-10', 'n'),
        revoke('back-2', day, 'back'),
      ],
    });

  test('before the last day in brings the notice back with that day', () => {
    expect(view(twice('2020-08-31'), '2020-08-31', { position: 'p' })).toMatchObject({
      notice: { state: 'pending', lastDayIn: '2020-09-01' },
      lastDay: '2020-09-01',
    });
    expect(view(twice('2020-08-31'), '2020-09-02', { position: 'p' }).state).toBe('ended');
  });

  test('on the last day in or later has no effect', () => {
    for (const day of ['2020-09-01', '2020-09-02', '2020-12-01']) {
      expect(view(twice(day), day, { position: 'p' })).toMatchObject({
        state: 'in-force',
        notice: { state: 'revoked' },
      });
      expect(remarks(twice(day), day, { position: 'p' })).toEqual(['back-2: late (n)']);
    }
  });

  test('brings it back after the deadline of the year too', () => {
    const of = leavingYear(revoke('back', '2020-07-01', 'n'), revoke('back-2', '2020-12-30', 'back'));
    expect(view(of, '2020-12-30', { position: 'freeze' })).toMatchObject({
      lastDay: '2020-12-31',
      notice: { state: 'pending' },
    });
    expect(remarks(of, '2020-12-30', { position: 'freeze' })).toEqual(['back-2: revived-late (n)']);
  });

  test('counts afresh, or not at all, where a position reads it so', () => {
    expect(view(twice('2020-08-15', { revivedNotice: 'fresh' }), '2020-08-16', { position: 'p' }).notice).toEqual({
      act: 'n',
      state: 'pending',
      lastDayIn: '2020-11-15',
    });
    expect(view(twice('2020-08-15', { revivedNotice: 'void' }), '2020-08-16', { position: 'p' }).notice.state).toBe(
      'revoked',
    );
    expect(remarks(twice('2020-08-15', { revivedNotice: 'void' }), '2020-08-16', { position: 'p' })).toEqual([
      'back-2: late (n)',
    ]);
  });

  test('counts afresh only where its exit still lets it', () => {
    const of = accord({
      terms: { ...open, exits: [{ id: 'out', by: 'any', notice: '3 months', closes: '2020-06-30' }] },
      positions: { p: { readings: { revivedNotice: 'fresh' } } },
      record: [
        inForce('2020-01-01'),
        act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }),
        revoke('back', '2020-06-10', 'n'),
        revoke('back-2', '2020-07-01', 'back'),
      ],
    });
    expect(view(of, '2020-07-02', { position: 'p' }).notice.state).toBe('revoked');
  });

  test('may be taken back in its turn', () => {
    const of = accord({
      terms: open,
      record: [
        inForce('2020-01-01'),
        act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }),
        revoke('1', '2020-06-10', 'n'),
        revoke('2', '2020-06-20', '1'),
        revoke('3', '2020-06-30', '2'),
        revoke('4', '2020-07-10', '3'),
      ],
    });
    expect(
      ['2020-06-09', '2020-06-19', '2020-06-29', '2020-07-09', '2020-07-10'].map((day) => view(of, day).notice.state),
    ).toEqual(['pending', 'revoked', 'pending', 'revoked', 'pending']);
  });

  test('brings back a hold with the notice, also after the old end', () => {
    const of = leaving(hold('2020-08-01'), revoke('back', '2020-08-20', 'n'), revoke('back-2', '2020-10-01', 'back'));
    expect(under(of, '2020-10-02')).toMatchObject({
      freeze: 'suspended null, in-force',
      'effect-only': 'suspended null, in-force',
    });
  });

  test('by another side has no effect', () => {
    const of = leaving(revoke('back', '2020-06-10', 'n'), revoke('back-2', '2020-06-20', 'back', 'B'));
    expect(view(of, '2020-06-21').notice.state).toBe('revoked');
    expect(remarks(of, '2020-06-21', { position: 'freeze' })).toEqual(['back-2: wrong-party (back)']);
  });
});

describe('acts about a hold may be taken back', () => {
  test('a resumption: held again from that day', () => {
    const of = leaving(hold('2020-07-01'), resume('2020-07-11'), revoke('back', '2020-07-21', 'r'));
    expect(under(of, '2020-07-15').freeze).toBe('pending 2020-09-11, in-force');
    expect(under(of, '2020-07-21').freeze).toBe('suspended null, in-force');
    expect(
      under(
        leaving(
          hold('2020-07-01'),
          resume('2020-07-11'),
          revoke('back', '2020-07-21', 'r'),
          act('r2', 'resumption-of-notice', '2020-07-31', { by: 'A', of: 'n' }),
        ),
        '2020-08-01',
      ).freeze,
    ).toBe('pending 2020-09-21, in-force');
  });

  test('an extension of a hold: its old end is back', () => {
    const of = leaving(
      hold('2020-08-01', { for: '1 month' }),
      act('x', 'extension-of-suspension', '2020-08-10', { by: 'A', of: 'h', for: '1 month' }),
      revoke('back', '2020-08-20', 'x'),
    );
    expect(view(of, '2020-08-15', { position: 'freeze' }).lastDay).toBe('2020-11-01');
    expect(view(of, '2020-08-20', { position: 'freeze' }).lastDay).toBe('2020-10-02');
  });
});

describe('the last day in may be moved by agreement', () => {
  const moved = (...acts: readonly JsonRecord[]): Accord =>
    leaving(act('m1', 'agreed-extension', '2020-08-01', { of: 'n', until: '2020-10-15' }), ...acts);

  test('to a day, by a later agreement to another, or by a period', () => {
    expect(view(moved(), '2020-08-01').notice).toEqual({ act: 'n', state: 'pending', lastDayIn: '2020-10-15' });
    expect(
      view(moved(act('m2', 'agreed-extension', '2020-08-10', { of: 'n', until: '2020-09-10' })), '2020-08-10').notice
        .lastDayIn,
    ).toBe('2020-09-10');
    expect(
      view(leaving(act('m1', 'agreed-extension', '2020-08-01', { of: 'n', for: '1 month' })), '2020-08-01').notice
        .lastDayIn,
    ).toBe('2020-10-01');
  });

  test('but not into the past, not by nothing, and not once it has passed', () => {
    const why = (date: string, more: JsonRecord): readonly string[] =>
      remarks(leaving(act('m1', 'agreed-extension', date, { of: 'n', ...more })), date, { position: 'freeze' });
    expect(why('2020-08-10', { until: '2020-08-09' })).toEqual(['m1: without-effect (n)']);
    expect(why('2020-08-10', { until: '2020-08-10' })).toEqual([]);
    expect(why('2020-08-10', {})).toEqual(['m1: without-effect (n)']);
    expect(why('2020-09-02', { until: '2020-12-31' })).toEqual(['m1: late (n)']);
    expect(
      remarks(
        leaving(
          revoke('back', '2020-07-01', 'n'),
          act('m1', 'agreed-extension', '2020-08-01', { of: 'n', until: '2020-10-15' }),
        ),
        '2020-08-02',
        { position: 'freeze' },
      ),
    ).toEqual(['m1: without-effect (n)']);
  });

  test('and back again while the old day has not passed', () => {
    expect(view(moved(revoke('back', '2020-09-01', 'm1')), '2020-09-01').notice.lastDayIn).toBe('2020-09-01');
    expect(view(moved(revoke('back', '2020-09-02', 'm1')), '2020-09-02').notice).toEqual({
      act: 'n',
      state: 'pending',
      lastDayIn: '2020-10-15',
    });
  });
});

describe('an announcement', () => {
  const announced = (...acts: readonly JsonRecord[]): Accord =>
    accord({
      terms: open,
      record: [inForce('2020-01-01'), act('press', 'announcement', '2020-05-01', { by: 'A', about: 'out' }), ...acts],
    });

  test('that one will leave is no notice: it shows, and changes nothing else', () => {
    const with1 = view(announced(), '2020-05-02');
    const without = view(accord({ terms: open, record: [inForce('2020-01-01')] }), '2020-05-02');
    expect(with1.notice).toEqual({ state: 'announced', act: 'press', lastDayIn: null });
    expect({ ...with1, notice: null, because: null }).toEqual({ ...without, notice: null, because: null });
    expect(with1.because).toContainEqual({ act: 'press', did: 'announced' });
  });

  test('shows on either plane, and only if it is about a way out', () => {
    const of = (more: JsonRecord): unknown =>
      view(
        accord({
          terms: open,
          record: [inForce('2020-01-01'), act('press', 'announcement', '2020-05-01', { by: 'A', ...more })],
        }),
        '2020-05-02',
      ).notice.state;
    expect(of({ about: 'out', plane: 'domestic' })).toBe('announced');
    expect(of({ about: 'policy' })).toBe('none');
    expect(of({})).toBe('none');
  });

  test('gives way to the notice that follows it, also once that is revoked', () => {
    const notice = act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' });
    expect(view(announced(notice), '2020-06-01').notice).toMatchObject({ state: 'pending', act: 'n' });
    expect(view(announced(notice, revoke('back', '2020-06-10', 'n')), '2020-06-11').notice).toMatchObject({
      state: 'revoked',
      act: 'n',
    });
  });

  test('made after a revocation shows again', () => {
    const of = accord({
      terms: open,
      record: [
        inForce('2020-01-01'),
        act('n', 'notice', '2020-03-01', { by: 'A', exit: 'out' }),
        revoke('back', '2020-04-01', 'n'),
        act('press', 'announcement', '2020-05-01', { by: 'A', about: 'out' }),
      ],
    });
    expect(view(of, '2020-04-15').notice.state).toBe('revoked');
    expect(view(of, '2020-05-02').notice).toEqual({ state: 'announced', act: 'press', lastDayIn: null });
  });

  test('may be taken back', () => {
    expect(view(announced(revoke('back', '2020-05-10', 'press')), '2020-05-11').notice.state).toBe('none');
  });
});
