import { describe, expect, test } from 'vitest';
import type { Accord } from '../../src/accord/index.ts';
import type { JsonRecord } from '../../src/base/index.ts';
import { accord, act, inForce, open, view, yearly } from './ask.ts';

const both = { by: ['A', 'B'] };
const back = (id: string, date: string, of: string, more: JsonRecord = {}): JsonRecord =>
  act(id, 'revocation', date, { ...both, of, ...more });
const of = (terms: JsonRecord, ...acts: readonly JsonRecord[]): Accord =>
  accord({ terms, record: [inForce('2020-01-01'), ...acts] });

describe('taking back', () => {
  test('one of two renewals leaves the other, taking back both leaves none', () => {
    const silent = { ...yearly, renewal: { tacit: false, for: '1 year' } };
    const renewals = [act('r1', 'renewal', '2020-03-01', both), act('r2', 'renewal', '2020-04-01', both)];
    const lastDay = (...acts: readonly JsonRecord[]): unknown =>
      view(of(silent, ...renewals, ...acts), '2020-07-01').lastDay;
    expect(lastDay()).toBe('2021-12-31');
    expect(lastDay(back('x', '2020-05-01', 'r1'))).toBe('2021-12-31');
    expect(lastDay(back('x', '2020-05-01', 'r2'))).toBe('2021-12-31');
    expect(lastDay(back('x', '2020-05-01', 'r1'), back('y', '2020-06-01', 'r2'))).toBe('2020-12-31');
  });

  test('one of two extensions leaves what the other did', () => {
    const extensions = [
      act('e1', 'agreed-extension', '2020-06-01', { ...both, until: '2021-03-31' }),
      act('e2', 'agreed-extension', '2020-07-01', { ...both, until: '2021-06-30' }),
    ];
    const term = (...acts: readonly JsonRecord[]): unknown =>
      view(of(yearly, ...extensions, ...acts), '2020-12-01').term;
    expect(term()).toMatchObject({ last: '2021-06-30' });
    expect(term(back('x', '2020-08-01', 'e1'))).toMatchObject({ last: '2021-06-30' });
    expect(term(back('x', '2020-08-01', 'e2'))).toMatchObject({ last: '2021-03-31' });
    expect(term(back('x', '2020-08-01', 'e1'), back('y', '2020-09-01', 'e2'))).toMatchObject({ last: '2020-12-31' });
  });

  test('the taking back of an extension brings it back, as long as the term runs that it prolonged', () => {
    const extended = act('e', 'agreed-extension', '2020-06-01', { ...both, until: '2021-03-31' });
    const undone = [extended, back('x', '2020-08-01', 'e')];
    expect(view(of(yearly, ...undone, back('y', '2020-09-01', 'x')), '2020-12-01').term).toEqual({
      number: 1,
      first: '2020-01-01',
      last: '2021-03-31',
    });
    expect(view(of(yearly, ...undone, back('y', '2021-02-01', 'x')), '2021-02-01').term).toEqual({
      number: 2,
      first: '2021-01-01',
      last: '2021-12-31',
    });
  });

  test('of a notice that two gave is for each its own, down the chain', () => {
    const chain = [
      act('n', 'notice', '2020-06-01', { ...both, exit: 'out' }),
      back('r1', '2020-06-10', 'n', { by: 'A' }),
      back('r2', '2020-06-12', 'r1', { by: 'A' }),
      back('r3', '2020-06-14', 'r2', { by: 'A' }),
    ];
    const told = (acts: number): unknown => {
      const club = accord({
        kind: 'multilateral',
        parties: { A: {}, B: {}, C: {} },
        terms: open,
        record: [inForce('2020-01-01', { by: ['A', 'B', 'C'] }), ...chain.slice(0, acts)],
      });
      return ['A', 'B'].map((party) => view(club, '2020-06-20', { party }).notice.state);
    };
    expect([1, 2, 3, 4].map(told)).toEqual([
      ['pending', 'pending'],
      ['revoked', 'pending'],
      ['pending', 'pending'],
      ['revoked', 'pending'],
    ]);
  });

  test('the taking back of a taking back lets a revocation work again, and so on up the chain', () => {
    const given = [act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }), back('r1', '2020-06-10', 'n')];
    const state = (...acts: readonly JsonRecord[]): unknown =>
      view(of(open, ...given, ...acts), '2020-07-01').notice.state;
    const r2 = back('r2', '2020-06-12', 'r1');
    const r3 = back('r3', '2020-06-14', 'r2');
    expect(state()).toBe('revoked');
    expect(state(r2)).toBe('pending');
    expect(state(r2, r3)).toBe('revoked');
    expect(state(r2, r3, back('r4', '2020-06-16', 'r3'))).toBe('pending');
    // The first revocation, which works again, can be taken back once more.
    expect(state(r2, r3, back('r4', '2020-06-16', 'r1'))).toBe('pending');
    // What took back a revocation that had been taken back already did nothing, and taking it back does nothing.
    expect(state(r2, back('r3', '2020-06-14', 'r1'), back('r4', '2020-06-16', 'r3'))).toBe('pending');
  });
});

describe('a notice that a reading holds lapsed', () => {
  const lapse = { positions: { one: { readings: { suspendedNotice: 'lapse' } } } };
  const held = (date: string): readonly JsonRecord[] => [
    act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }),
    act('s', 'suspension-of-notice', date, { by: 'A', of: 'n' }),
  ];

  test('shows as revoked once it is, also after the accord has come to its own end', () => {
    const year = { ...open, duration: { for: '1 year' } };
    const record = [inForce('2020-01-01'), ...held('2020-07-01'), back('x', '2021-03-01', 'n')];
    const ended = accord({ terms: year, ...lapse, record });
    expect(view(ended, '2021-02-28').notice).toEqual({ state: 'lapsed', act: 'n', lastDayIn: null });
    expect(view(ended, '2021-03-01').notice).toEqual({ state: 'revoked', act: 'n', lastDayIn: null });
  });

  test('stays lapsed where the accord had ended before its last day', () => {
    const ends = act('c', 'consent-to-end', '2020-08-01', { by: ['A', 'B'], lastDay: '2020-08-15' });
    const record = [inForce('2020-01-01'), ...held('2020-07-01'), ends, back('x', '2020-10-01', 'n')];
    expect(view(accord({ terms: open, ...lapse, record }), '2020-10-01').notice.state).toBe('lapsed');
  });
});

describe('a held notice that comes back after its old end', () => {
  test('keeps open the term that runs when it comes back, not those renewed while it was away', () => {
    // The old end is 31 December 2020; the notice is away from 1 February to 1 March 2022, in the third term.
    const record = [
      inForce('2020-01-01'),
      act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }),
      act('s', 'suspension-of-notice', '2020-07-01', { by: 'A', of: 'n' }),
      back('x', '2022-02-01', 'n'),
      back('y', '2022-03-01', 'x'),
    ];
    const readings = { suspendedNotice: 'effect-only', renewalWhileSuspended: 'stops' };
    const seoul = accord({ terms: yearly, positions: { seoul: { readings } }, record });
    expect(view(seoul, '2022-01-31').term).toEqual({ number: 1, first: '2020-01-01', last: null, heldOver: true });
    expect(view(seoul, '2022-02-01').term).toEqual({ number: 3, first: '2022-01-01', last: '2022-12-31' });
    expect(view(seoul, '2022-12-31').term).toEqual({ number: 3, first: '2022-01-01', last: '2022-12-31' });
    expect(view(seoul, '2023-01-01').term).toEqual({ number: 3, first: '2022-01-01', last: null, heldOver: true });
  });
});
