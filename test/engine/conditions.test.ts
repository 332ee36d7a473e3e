import { describe, expect, test } from 'vitest';
import type { Accord } from '../../src/accord/index.ts';
import type { JsonRecord } from '../../src/base/index.ts';
import { accord, act, inForce, options, view, yearly } from './ask.ts';

const settled = (
  kind: 'condition-met' | 'condition-failed',
  date: string,
  about: string,
  more: JsonRecord = {},
): JsonRecord => act(`${kind}-${date}`, kind, date, { about, ...more });
const met = (date: string, about = 'dues', more: JsonRecord = {}): JsonRecord =>
  settled('condition-met', date, about, more);
const failed = (date: string, about = 'dues', more: JsonRecord = {}): JsonRecord =>
  settled('condition-failed', date, about, more);

/** A's notice of 1 June 2020 under an exit with conditions; its ordinary last day in is 1 September. */
const leaving = (exit: JsonRecord, ...acts: readonly JsonRecord[]): Accord =>
  accord({
    terms: {
      duration: { for: 'indefinite' },
      conditions: [{ id: 'dues' }, { id: 'veto' }],
      exits: [{ id: 'out', by: 'any', notice: '3 months', ends: 'any-day', ...exit }],
    },
    positions: {
      paid: { readings: { conditions: { dues: 'met', veto: 'met' } } },
      unpaid: { readings: { conditions: { dues: 'failed', veto: 'failed' } } },
    },
    record: [inForce('2020-01-01'), act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }), ...acts],
  });
const noticeOn = (of: Accord, day: string, position = 'text'): string => {
  const { state, lastDayIn } = view(of, day, { position }).notice;
  return `${JSON.stringify(state)} ${JSON.stringify(lastDayIn)}`;
};

describe('an exit that requires a condition', () => {
  const needs = { requires: ['dues'] };

  test('that nobody has settled is unknown, not false', () => {
    const of = leaving(needs);
    expect(view(of, '2020-06-02', { position: 'text' })).toMatchObject({
      state: 'in-force',
      notice: { state: 'pending', lastDayIn: { anyOf: ['2020-09-01', null], earliest: '2020-09-01', latest: null } },
    });
    expect(view(of, '2020-09-02', { position: 'text' })).toMatchObject({
      state: 'unknown',
      possible: ['in-force', 'ended'],
      notice: { state: { anyOf: ['effective', 'pending'] } },
    });
    expect(view(of, '2020-06-02', { position: 'text' }).because).toContainEqual({ unknown: 'condition dues' });
  });

  test('that is met before the last day changes nothing, met later moves the last day to that day', () => {
    expect(noticeOn(leaving(needs, met('2020-07-01')), '2020-07-01')).toBe('"pending" "2020-09-01"');
    expect(noticeOn(leaving(needs, met('2020-10-01')), '2020-10-01')).toBe('"pending" "2020-10-01"');
    expect(view(leaving(needs, met('2020-10-01')), '2020-10-02', { position: 'text' })).toMatchObject({
      state: 'ended',
      lastDay: '2020-10-01',
    });
    expect(noticeOn(leaving(needs, met('2020-05-01')), '2020-07-01')).toBe('"pending" "2020-09-01"');
  });

  test('that fails makes the notice void from that day, and one given after it void from the start', () => {
    const later = leaving(needs, failed('2020-07-01'));
    expect(view(later, '2020-06-30', { position: 'text' }).notice.state).toBe('pending');
    expect(noticeOn(later, '2020-07-01')).toBe('"void" null');
    expect(view(later, '2020-07-01', { position: 'text' }).because).toContainEqual({ rule: 'condition-failed' });
    expect(noticeOn(leaving(needs, failed('2020-05-01')), '2020-06-01')).toBe('"void" null');
    expect(noticeOn(leaving(needs, failed('2020-06-01')), '2020-06-01')).toBe('"void" null');
  });

  test('that fails on the last day in still undoes the notice, and a day later does not', () => {
    // Met in July, so that the notice runs to 1 September.
    const of = (day: string): Accord => leaving(needs, met('2020-07-01'), failed(day));
    expect(noticeOn(of('2020-09-01'), '2020-09-02')).toBe('"void" null');
    expect(noticeOn(of('2020-09-02'), '2020-09-02')).toBe('"effective" "2020-09-01"');
  });

  test('is out of reach once the condition has failed, and says so', () => {
    const of = leaving(needs, act('back', 'revocation', '2020-06-02', { by: 'A', of: 'n' }), failed('2020-07-01'));
    expect(view(of, '2020-07-01', { position: 'text' }).exits).toMatchObject([
      { exit: 'out', ifNoticeOn: null, lastDayIn: null, because: [{ rule: 'condition-failed' }] },
    ]);
    expect(view(of, '2020-06-30', { position: 'text' }).exits).toMatchObject([{ ifNoticeOn: '2020-06-30' }]);
    expect(options(of, '2020-07-01', { position: 'text', act: 'notice' })).toEqual([]);
    const before = options(of, '2020-06-30', { position: 'text', act: 'notice' });
    expect(before).toMatchObject([{ act: 'notice', exit: 'out', needs: ['dues'] }]);
  });

  test('is as a position holds it, whatever the record says', () => {
    expect(noticeOn(leaving(needs), '2020-06-02', 'paid')).toBe('"pending" "2020-09-01"');
    expect(noticeOn(leaving(needs, failed('2020-07-01')), '2020-07-02', 'paid')).toBe('"pending" "2020-09-01"');
    expect(noticeOn(leaving(needs), '2020-06-02', 'unpaid')).toBe('"void" null');
    expect(noticeOn(leaving(needs, met('2020-05-01')), '2020-06-02', 'unpaid')).toBe('"void" null');
  });

  test('may require that a condition has not come about', () => {
    const not = { requires: ['not veto'] };
    expect(noticeOn(leaving(not, failed('2020-06-15', 'veto')), '2020-06-15')).toBe('"pending" "2020-09-01"');
    expect(noticeOn(leaving(not, met('2020-06-15', 'veto')), '2020-06-15')).toBe('"void" null');
    expect(noticeOn(leaving(not), '2020-06-15', 'unpaid')).toBe('"pending" "2020-09-01"');
  });

  test('that all conditions are needed: the last of them counts', () => {
    const two = { requires: ['dues', 'not veto'] };
    expect(noticeOn(leaving(two, met('2020-10-01'), failed('2020-11-01', 'veto')), '2020-11-01')).toBe(
      '"pending" "2020-11-01"',
    );
    expect(noticeOn(leaving(two, met('2020-07-01'), met('2020-08-01', 'veto')), '2020-08-01')).toBe('"void" null');
  });

  test('an act that concerns one notice settles nothing for another', () => {
    const of = (more: JsonRecord): Accord => leaving(needs, failed('2020-07-01', 'dues', more));
    expect(noticeOn(of({ of: 'n' }), '2020-07-02')).toBe('"void" null');
    expect(view(of({ of: 'another' }), '2020-07-02', { position: 'text' }).notice.state).toBe('pending');
  });

  test('open conditions are one decision for two exits that hang on it', () => {
    const of = accord({
      terms: {
        duration: { for: 'indefinite' },
        conditions: [{ id: 'dues' }],
        exits: [
          { id: 'a', by: 'A', notice: '1 month', requires: ['dues'] },
          { id: 'b', by: 'B', notice: '2 months', requires: ['not dues'] },
        ],
      },
      record: [
        inForce('2020-01-01'),
        act('n', 'notice', '2020-06-01', { by: 'A', exit: 'a' }),
        act('m', 'notice', '2020-06-01', { by: 'B', exit: 'b' }),
      ],
    });
    // Either is met: never both, and never neither.
    expect(view(of, '2020-06-02').lastDay).toEqual({
      anyOf: ['2020-07-01', '2020-08-01'],
      earliest: '2020-07-01',
      latest: '2020-08-01',
    });
  });
});

describe('an exit that falls away when a condition is met', () => {
  const unless = { unless: ['veto'] };

  test('is void where that is met before it, and from the day on which it is met', () => {
    expect(noticeOn(leaving(unless, met('2020-05-01', 'veto')), '2020-06-01')).toBe('"void" null');
    const later = leaving(unless, met('2020-07-01', 'veto'));
    expect(view(later, '2020-06-30', { position: 'text' }).notice.state).toBe('pending');
    expect(noticeOn(later, '2020-07-01')).toBe('"void" null');
    expect(noticeOn(leaving(unless, met('2020-09-01', 'veto')), '2020-09-02')).toBe('"void" null');
    expect(noticeOn(leaving(unless, met('2020-09-02', 'veto')), '2020-09-02')).toBe('"effective" "2020-09-01"');
  });

  test('stands where that has failed', () => {
    expect(noticeOn(leaving(unless, failed('2020-06-15', 'veto')), '2020-09-02')).toBe('"effective" "2020-09-01"');
    expect(noticeOn(leaving(unless), '2020-09-02', 'unpaid')).toBe('"effective" "2020-09-01"');
    expect(noticeOn(leaving(unless), '2020-06-02', 'paid')).toBe('"void" null');
  });

  test('is open where nobody has settled it', () => {
    expect(view(leaving(unless), '2020-09-02', { position: 'text' })).toMatchObject({
      state: 'unknown',
      possible: ['in-force', 'ended'],
    });
  });

  test('cannot be used once that is met', () => {
    const of = leaving(
      unless,
      act('back', 'revocation', '2020-06-02', { by: 'A', of: 'n' }),
      met('2020-07-01', 'veto'),
    );
    expect(view(of, '2020-07-01', { position: 'text' }).exits).toMatchObject([{ ifNoticeOn: null, lastDayIn: null }]);
  });
});

describe('a renewal with a condition', () => {
  const renewing = (renewal: JsonRecord, ...acts: readonly JsonRecord[]): Accord =>
    accord({
      terms: { ...yearly, conditions: [{ id: 'dues' }], renewal: { tacit: true, for: '1 year', ...renewal } },
      record: [inForce('2020-01-01'), ...acts],
    });

  test('comes if the condition is met by the end of the term', () => {
    const of = renewing({ requires: ['dues'] }, met('2020-12-31'));
    expect(view(of, '2021-01-01')).toMatchObject({ state: 'in-force', term: { number: 2 } });
    expect(view(renewing({ requires: ['dues'] }, met('2021-01-01')), '2021-01-01').state).toBe('ended');
  });

  test('does not come if it has failed', () => {
    const of = renewing({ requires: ['dues'] }, failed('2020-06-01'));
    expect(view(of, '2020-06-02')).toMatchObject({ lastDay: '2020-12-31', notifyBy: null });
    expect(view(of, '2021-01-01').state).toBe('ended');
    expect(view(of, '2020-06-02').because).toContainEqual({ rule: 'condition-failed' });
  });

  test('is open as long as nobody has settled it', () => {
    const of = renewing({ requires: ['dues'] });
    expect(view(of, '2020-06-01').lastDay).toEqual({
      anyOf: ['2020-12-31', null],
      earliest: '2020-12-31',
      latest: null,
    });
    expect(view(of, '2021-06-01')).toMatchObject({ state: 'unknown', possible: ['in-force', 'ended'] });
  });

  test('falls away where what undoes it is met', () => {
    const unless = { unless: ['dues'] };
    expect(view(renewing(unless, met('2020-12-31')), '2021-01-01').state).toBe('ended');
    expect(view(renewing(unless, failed('2020-06-01')), '2021-01-01').state).toBe('in-force');
    expect(view(renewing(unless, met('2021-01-01')), '2021-01-01')).toMatchObject({
      state: 'in-force',
      lastDay: '2021-12-31',
    });
  });

  test('is asked again at the end of every term', () => {
    const of = renewing({ requires: ['dues'] }, met('2020-06-01'), failed('2021-06-01'));
    expect(view(of, '2021-01-01').state).toBe('in-force');
    expect(view(of, '2022-01-01')).toMatchObject({ state: 'ended', lastDay: '2021-12-31' });
  });
});

describe('an act with a condition', () => {
  const stopped = (more: JsonRecord, ...acts: readonly JsonRecord[]): Accord =>
    accord({
      terms: { ...yearly, conditions: [{ id: 'dues' }, { id: 'veto' }] },
      record: [
        inForce('2020-01-01'),
        act('stop', 'suspension-of-operation', '2020-06-01', { by: 'A', ...more }),
        ...acts,
      ],
    });

  test('has no effect until it is met, and then from that day', () => {
    const of = stopped({ requires: ['dues'] }, met('2020-07-01'));
    expect(view(of, '2020-06-30')).toMatchObject({ state: 'unknown', possible: ['in-force', 'suspended'] });
    expect(view(of, '2020-07-01').state).toBe('suspended');
    expect(view(stopped({ requires: ['dues'] }, failed('2020-06-15')), '2020-07-01').state).toBe('in-force');
    expect(view(stopped({ requires: ['dues'] }, met('2020-05-01')), '2020-06-01').state).toBe('suspended');
  });

  test('falls away from the day on which what undoes it is met', () => {
    const of = stopped({ unless: ['veto'] }, met('2020-07-01', 'veto'));
    expect(view(of, '2020-07-01').state).toBe('in-force');
    expect(view(stopped({ unless: ['veto'] }, failed('2020-06-01', 'veto')), '2020-07-01').state).toBe('suspended');
    expect(view(stopped({ unless: ['veto'] }, met('2020-05-01', 'veto')), '2020-07-01').state).toBe('in-force');
  });
});

describe('what settles a condition', () => {
  const prolonged = (...acts: readonly JsonRecord[]): Accord =>
    accord({
      terms: { ...yearly, conditions: [{ id: 'dues' }] },
      record: [inForce('2020-01-01'), ...acts],
    });
  const extension = (date: string): JsonRecord =>
    act('e', 'agreed-extension', date, { by: ['A', 'B'], until: '2021-03-31', requires: ['dues'] });
  const term = (...acts: readonly JsonRecord[]): unknown => view(prolonged(...acts), '2020-12-01').term;

  test('once refused lets an agreement wait until it is met after all', () => {
    expect(term(failed('2020-05-01'), extension('2020-06-01'))).toMatchObject({ last: '2020-12-31' });
    expect(term(failed('2020-05-01'), extension('2020-06-01'), met('2020-07-01'))).toMatchObject({
      last: '2021-03-31',
    });
    expect(term(extension('2020-06-01'), failed('2020-06-15'), met('2020-07-01'))).toMatchObject({
      last: '2021-03-31',
    });
  });

  test('on the same day counts for what was done after it, in the order of the acts', () => {
    expect(term(met('2020-06-01'), extension('2020-06-01'), failed('2020-06-01'))).toMatchObject({
      last: '2021-03-31',
    });
    expect(term(failed('2020-06-01'), extension('2020-06-01'), met('2020-05-01'))).toMatchObject({
      last: '2020-12-31',
    });
  });

  test('after a notice does not work back on it', () => {
    // When the notice for the end of the second term was given, silence would still have renewed the accord.
    const renewal = { tacit: true, for: '1 year', unless: ['veto'] };
    const of = accord({
      terms: {
        ...yearly,
        renewal,
        conditions: [{ id: 'veto' }],
        exits: [{ id: 'out', by: 'any', notice: '1 month', ends: '2021-06-30' }],
      },
      record: [
        inForce('2020-01-01'),
        act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }),
        act('x', 'revocation', '2020-06-02', { by: 'A', of: 'n' }),
        met('2020-06-03', 'veto'),
      ],
    });
    expect(view(of, '2020-06-03')).toMatchObject({ lastDay: '2020-12-31', notice: { state: 'revoked', act: 'n' } });
  });

  test('has to hold for a renewal by act as for one by silence', () => {
    const renewal = { tacit: false, for: '1 year', requires: ['dues'] };
    const said = (...acts: readonly JsonRecord[]): unknown =>
      view(
        accord({
          terms: { ...yearly, renewal, conditions: [{ id: 'dues' }] },
          record: [inForce('2020-01-01'), act('r', 'renewal', '2020-06-01', { by: ['A', 'B'] }), ...acts],
        }),
        '2020-12-01',
      ).lastDay;
    expect(said(met('2020-05-01'))).toBe('2021-12-31');
    expect(said(failed('2020-05-01'))).toBe('2020-12-31');
  });

  test('has moved the last day before a hold freezes what is left', () => {
    // Met on 1 October, the last day in; held from then to the 11th: ten days more.
    const of = accord({
      terms: { ...leaving({ requires: ['dues'] }).writtenTerms },
      positions: { one: { readings: { suspendedNotice: 'freeze' } } },
      record: [
        inForce('2020-01-01'),
        act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }),
        met('2020-10-01'),
        act('s', 'suspension-of-notice', '2020-10-01', { by: 'A', of: 'n' }),
        act('r', 'resumption-of-notice', '2020-10-11', { by: 'A', of: 'n' }),
      ],
    });
    expect(view(of, '2020-10-11').notice).toEqual({ state: 'pending', act: 'n', lastDayIn: '2020-10-11' });
  });
});
