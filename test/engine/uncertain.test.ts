import { describe, expect, test } from 'vitest';
import type { Accord } from '../../src/accord/index.ts';
import type { JsonRecord } from '../../src/base/index.ts';
import type { DateAnswer, TermAnswer, View } from '../../src/engine/index.ts';
import { mergeDates, mergeViews } from '../../src/engine/merge-views.ts';
import { everyWorld } from '../../src/engine/worlds.ts';
import { accord, act, deadlines, inForce, open, rows, view, yearly } from './ask.ts';

const leaving = (date: string, more: JsonRecord = {}): Accord =>
  accord({ terms: open, record: [inForce('2020-01-01'), act('n', 'notice', date, { by: 'A', exit: 'out', ...more })] });
const leavingYear = (date: string): Accord =>
  accord({ terms: yearly, record: [inForce('2020-01-01'), act('n', 'notice', date, { by: 'A', exit: 'out' })] });
const set = (...anyOf: readonly (string | null)[]): DateAnswer => ({
  anyOf,
  earliest: anyOf[0] ?? null,
  latest: anyOf.at(-1) ?? null,
});

describe('an act whose day is uncertain', () => {
  test('is asked on each of its days, and the answer is their set', () => {
    const of = leaving('2020-06-01/2020-06-03');
    expect(view(of, '2020-06-10').lastDay).toEqual(set('2020-09-01', '2020-09-02', '2020-09-03'));
    expect(view(of, '2020-06-10').notice).toMatchObject({ state: 'pending', act: 'n' });
    expect(view(of, '2020-06-10').because).toContainEqual({ unknown: 'date of n' });
  });

  test('on whose day nothing depends gives one answer, and no doubt', () => {
    const of = leavingYear('2020-06');
    expect(view(of, '2020-07-01').lastDay).toBe('2020-12-31');
    expect(view(of, '2020-07-01').because.some((reason) => reason.unknown !== undefined)).toBe(false);
  });

  test('around a deadline gives both ends', () => {
    expect(view(leavingYear('2020-10-02/2020-10-03'), '2020-10-05').lastDay).toEqual(set('2020-12-31', '2021-12-31'));
    expect(view(leavingYear('2020-10-01/2020-10-02'), '2020-10-05').lastDay).toBe('2020-12-31');
  });

  test('may have happened or not on a day between', () => {
    const of = leaving('2020-06-01/2020-06-10');
    expect(view(of, '2020-05-31').notice).toEqual({ state: 'none', act: null, lastDayIn: null });
    expect(view(of, '2020-06-05').notice.state).toEqual({ anyOf: ['pending', 'none'] });
    expect(view(of, '2020-06-05').lastDay).toEqual(
      set('2020-09-01', '2020-09-02', '2020-09-03', '2020-09-04', '2020-09-05', null),
    );
    expect(view(of, '2020-06-10').notice.state).toBe('pending');
  });

  test('leaves the state open between the first and the last possible day out', () => {
    const of = leaving('2020-06-01/2020-06-03');
    expect(view(of, '2020-09-01').state).toBe('in-force');
    expect(view(of, '2020-09-02')).toMatchObject({ state: 'unknown', possible: ['in-force', 'ended'] });
    expect(view(of, '2020-09-03')).toMatchObject({ state: 'unknown', possible: ['in-force', 'ended'] });
    expect(view(of, '2020-09-04').state).toBe('ended');
  });

  test('may be when a notice was received or sent', () => {
    const received = leaving('2020-05-20', { received: '2020-06-01/2020-06-02' });
    expect(view(received, '2020-06-10').lastDay).toEqual(set('2020-09-01', '2020-09-02'));
    expect(view(received, '2020-06-10').because).toContainEqual({ unknown: 'receipt of n' });
    const same = leaving('2020-06-01/2020-06-02', { received: '2020-06-01/2020-06-02' });
    expect(view(same, '2020-06-10').lastDay).toEqual(set('2020-09-01', '2020-09-02'));
    const sending = accord({
      terms: { ...open, exits: [{ id: 'out', by: 'any', notice: '3 months', countsFrom: 'sending' }] },
      record: [
        inForce('2020-01-01'),
        act('n', 'notice', '2020-06-05', { by: 'A', exit: 'out', sent: '2020-06-01/2020-06-02' }),
      ],
    });
    expect(view(sending, '2020-06-10').lastDay).toEqual(set('2020-09-01', '2020-09-02'));
    expect(view(sending, '2020-06-10').because).toContainEqual({ unknown: 'sending of n' });
  });

  test('leaves the term open with it', () => {
    const of = accord({ terms: yearly, record: [inForce('2020-01-10/2020-01-11')] });
    expect(view(of, '2020-06-01').term).toEqual({
      number: 1,
      first: set('2020-01-10', '2020-01-11'),
      last: set('2021-01-09', '2021-01-10'),
    });
    expect(view(of, '2021-01-10').term).toEqual({
      anyOf: [
        { number: 2, first: '2021-01-10', last: '2022-01-09' },
        { number: 1, first: '2020-01-11', last: '2021-01-10' },
      ],
    });
    expect(view(of, '2020-01-10').term).toEqual({
      anyOf: [{ number: 1, first: '2020-01-10', last: '2021-01-09' }, null],
    });
    // Ninety days to 9 or 10 January.
    expect(view(of, '2020-06-01').notifyBy).toEqual(set('2020-10-11', '2020-10-12'));
  });

  test('shows in the deadlines as rows that are not certain', () => {
    const found = deadlines(leaving('2020-06-01/2020-06-02'), '2020-06-10', '2020-12-31', { kind: 'effect' });
    expect(found.map((row) => [row.date, row.certain])).toEqual([
      ['2020-09-02', false],
      ['2020-09-03', false],
    ]);
    expect(
      rows(deadlines(leavingYear('2020-06-01/2020-06-02'), '2020-06-10', '2021-12-31', { kind: 'effect' })),
    ).toEqual(['2021-01-01 effect A out 2020-12-31']);
    expect(
      deadlines(leavingYear('2020-06-01/2020-06-02'), '2020-06-10', '2021-12-31', { kind: 'effect' })[0]?.certain,
    ).toBeUndefined();
  });

  test('that was missed by one day or not is told only where it was', () => {
    const of = accord({ terms: yearly, record: [inForce('2020-01-10/2020-01-11')] });
    expect(view(of, '2020-10-12').missed).toEqual({ date: '2020-10-11', ends: '2021-01-09' });
    expect(view(of, '2020-10-13').missed).toEqual({
      date: set('2020-10-11', '2020-10-12'),
      ends: set('2021-01-09', '2021-01-10'),
    });
  });
});

describe('an accord whose text is silent', () => {
  test('on its duration may still run or be over', () => {
    const of = accord({ terms: {}, record: [inForce('2020-01-01')] });
    expect(view(of, '2030-01-01')).toMatchObject({ state: 'unknown', possible: ['in-force', 'ended'], notifyBy: null });
    expect(view(of, '2030-01-01').because).toContainEqual({ unknown: 'duration' });
    expect(view(of, '2019-12-31').state).toBe('not-in-force');
  });

  test('on the length of a renewal may be renewed or over after its first term', () => {
    const of = accord({
      terms: { duration: { for: '1 year' }, renewal: { tacit: true } },
      record: [inForce('2020-01-01')],
    });
    expect(view(of, '2020-12-31')).toMatchObject({
      state: 'in-force',
      lastDay: { anyOf: ['2020-12-31', null] },
    });
    expect(view(of, '2021-01-01')).toMatchObject({ state: 'unknown', possible: ['in-force', 'ended'] });
    expect(view(of, '2020-12-31').because).toContainEqual({ rule: 'unknown-length' });
  });

  test('on how days are counted has every admissible day behind the safe one', () => {
    const of = accord({
      counting: undefined,
      terms: { duration: { for: 'indefinite' }, exits: [{ id: 'out', by: 'any', notice: '6 months' }] },
      record: [inForce('2020-01-01')],
    });
    const silent: Accord = accord({ terms: of.writtenTerms, record: [inForce('2020-01-01')] });
    const { writtenCounting, ...rest } = silent;
    const [exit] = view(rest, '2022-02-28').exits;
    // 28 August in London, 31 August in Tokyo; and either may be the first day out.
    expect(exit).toMatchObject({ lastDayIn: '2022-08-28', safeBy: '2022-08-27' });
    expect(view(rest, '2022-02-28').because).toContainEqual({ rule: 'counting: not stated' });
    expect(view(silent, '2022-02-28').because).not.toContainEqual({ rule: 'counting: not stated' });
    expect(writtenCounting).toBe('common');
  });
});

describe('several dates as one answer', () => {
  test('are in order, each once, with never at the end', () => {
    expect(mergeDates(['2020-02-01', '2020-01-01', '2020-02-01'])).toEqual(set('2020-01-01', '2020-02-01'));
    expect(mergeDates([null, '2020-01-01'])).toEqual(set('2020-01-01', null));
    expect(mergeDates([null, null])).toBeNull();
    expect(mergeDates(['2020-01-01'])).toBe('2020-01-01');
    expect(mergeDates([set('2020-01-01', null), '2020-03-01'])).toEqual(set('2020-01-01', '2020-03-01', null));
  });
});

describe('several views as one', () => {
  const plain: View = {
    position: 'text',
    party: 'A',
    state: 'in-force',
    spell: { number: 1, first: '2020-01-01' },
    notice: { state: 'none', act: null, lastDayIn: null },
    notices: [],
    term: { number: 1, first: '2020-01-01', last: '2020-12-31' },
    lastDay: null,
    notifyBy: '2020-10-02',
    exits: [],
    survives: [],
    because: [],
  };
  const exit = {
    exit: 'out',
    by: 'A',
    ifNoticeOn: '2020-06-01',
    lastDayIn: '2020-12-31',
    safeBy: '2020-10-02',
    because: [],
  };

  test('that are equal are the first of them', () => {
    expect(mergeViews([plain, { ...plain }])).toBe(plain);
  });

  test('have possible states in one order, whatever the order of worlds', () => {
    const merged = mergeViews([{ ...plain, state: 'ended' }, { ...plain, state: 'suspended' }, plain]);
    expect([merged.state, merged.possible]).toEqual(['unknown', ['in-force', 'suspended', 'ended']]);
    expect(mergeViews([plain, { ...plain, lastDay: '2020-12-31' }])).not.toHaveProperty('possible');
  });

  test('have a way out that exists in some worlds only, with no last day in the others', () => {
    const merged = mergeViews([{ ...plain, exits: [exit] }, plain]);
    expect(merged.exits).toEqual([{ ...exit, lastDayIn: set('2020-12-31', null) }]);
  });

  test('tell a way out by resumption from one by notice', () => {
    const via = { ...exit, via: 'resumption of n' };
    expect(
      mergeViews([
        { ...plain, exits: [exit] },
        { ...plain, exits: [via] },
      ]).exits,
    ).toEqual([
      { ...exit, lastDayIn: set('2020-12-31', null) },
      { ...via, lastDayIn: set('2020-12-31', null) },
    ]);
  });

  test('keep a term of one number as one, and others apart', () => {
    const term = (more: Partial<TermAnswer>): View => ({
      ...plain,
      term: { number: 1, first: '2020-01-01', last: '2020-12-31', ...more },
    });
    expect(mergeViews([plain, term({ last: '2021-12-31' })]).term).toEqual({
      number: 1,
      first: '2020-01-01',
      last: set('2020-12-31', '2021-12-31'),
    });
    const held = term({ last: null, heldOver: true });
    expect(mergeViews([held, { ...held, lastDay: '2020-12-31' }]).term).toEqual(held.term);
    expect(
      mergeViews([held, { ...held, term: { number: 1, first: '2020-02-01', last: null, heldOver: true } }]).term,
    ).toEqual({
      number: 1,
      first: set('2020-01-01', '2020-02-01'),
      last: null,
      heldOver: true,
    });
    expect(mergeViews([plain, held]).term).toEqual({ anyOf: [plain.term, held.term] });
    expect(mergeViews([plain, { ...plain, term: null }]).term).toEqual({ anyOf: [plain.term, null] });
  });

  test('keep two survivals of the same words apart by their place', () => {
    const one = { what: 'claims', from: '2021-01-01', until: '2022-01-01', clause: null };
    const two = { ...one, until: '2023-01-01' };
    const merged = mergeViews([
      { ...plain, survives: [one, two] },
      { ...plain, survives: [one, { ...two, until: '2024-01-01' }] },
    ]);
    expect(merged.survives).toEqual([one, { ...two, until: set('2023-01-01', '2024-01-01') }]);
  });

  test('tell only the outermost of many sums', () => {
    const sum = (from: string): View => ({
      ...plain,
      lastDay: from,
      because: [
        { clause: '1' },
        { sum: { from, period: null, ranOn: from, lastDayIn: from, convention: 'common', ends: 'any-day' } },
      ],
    });
    const froms = (days: readonly string[]): readonly unknown[] =>
      mergeViews(days.map(sum)).because.map((reason) => reason.sum?.from ?? reason.clause);
    expect(froms(['2020-01-01', '2020-01-02', '2020-01-03'])).toEqual(['1', '2020-01-01', '2020-01-02', '2020-01-03']);
    expect(froms(['2020-01-02', '2020-01-01', '2020-01-04', '2020-01-03'])).toEqual(['1', '2020-01-01', '2020-01-04']);
  });
});

describe('worlds', () => {
  test('are every combination of the choices that are asked for, and no others', () => {
    const { worlds, complete } = everyWorld((choose) =>
      choose('a', ['x', 'y']) === 'x' ? `x${choose('b', [1, 2, 3])}` : 'y',
    );
    expect(worlds.map((w) => w.outcome)).toEqual(['x1', 'x2', 'x3', 'y']);
    expect(complete).toBe(true);
    expect([...(worlds[1]?.choices ?? [])]).toEqual([
      ['a', 'x'],
      ['b', 2],
    ]);
  });

  test('keep one choice under one key', () => {
    const { worlds } = everyWorld((choose) => [choose('a', ['x', 'y']), choose('a', ['x', 'y'])]);
    expect(worlds.map((w) => w.outcome)).toEqual([
      ['x', 'x'],
      ['y', 'y'],
    ]);
  });

  test('are cut off where they are too many, and say so', () => {
    const pick = (limit: number): unknown => {
      const { worlds, complete } = everyWorld((choose) => choose('a', [1, 2, 3]), limit);
      return [worlds.length, complete];
    };
    expect([pick(1), pick(2), pick(3), pick(4)]).toEqual([
      [1, false],
      [2, false],
      [3, true],
      [3, true],
    ]);
  });

  test('without a choice are one', () => {
    expect(everyWorld(() => 7)).toMatchObject({ worlds: [{ outcome: 7 }], complete: true });
  });

  test('too many of them leave the state unknown', () => {
    const reported = ['a', 'b', 'c'].map((id) =>
      act(id, 'duty-done', '2020-02-01/2020-02-17', { by: 'A', of: 'remind' }),
    );
    const of = accord({ terms: { duration: { for: 'indefinite' } }, record: [inForce('2020-01-01'), ...reported] });
    expect(view(of, '2020-03-01').state).toBe('unknown');
    expect(view(of, '2020-03-01').because).toContainEqual({ unknown: 'too many open points' });
    const fewer = accord({ terms: open, record: [inForce('2020-01-01'), ...reported.slice(1)] });
    expect(view(fewer, '2020-03-01').state).toBe('in-force');
  });
});
