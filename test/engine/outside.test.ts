import { describe, expect, test } from 'vitest';
import type { Accord } from '../../src/accord/index.ts';
import type { JsonRecord } from '../../src/base/index.ts';
import { accord, act, deadlines, inForce, rows, view, yearly } from './ask.ts';

/** An accord in force since 1 January 2020 that rests on `base`. */
const resting = (terms: JsonRecord = {}, parts: JsonRecord = {}): Accord =>
  accord({ terms: { ...yearly, dependsOn: ['base'], ...terms }, record: [inForce('2020-01-01')], ...parts });
const base = (terms: JsonRecord, record: readonly JsonRecord[], parts: JsonRecord = {}): Accord =>
  accord({ accord: 'base', terms, record, ...parts });

const open = { duration: { for: 'indefinite' }, exits: [{ id: 'out', by: 'any', notice: '3 months' }] };
const notice = act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' });

describe('an accord that cannot outlive another', () => {
  test('stands as long as that stands', () => {
    const beside = [base(open, [inForce('2019-01-01')])];
    expect(view(resting(), '2020-07-01', { beside })).toMatchObject({ state: 'in-force', lastDay: null });
  });

  test('ends with it', () => {
    const beside = [base(open, [inForce('2019-01-01'), notice])];
    expect(view(resting(), '2020-05-31', { beside }).lastDay).toBeNull();
    expect(view(resting(), '2020-06-01', { beside })).toMatchObject({ state: 'in-force', lastDay: '2020-09-01' });
    expect(view(resting(), '2020-09-02', { beside })).toMatchObject({ state: 'ended', lastDay: '2020-09-01' });
    expect(view(resting(), '2020-09-02', { beside }).because).toContainEqual({ rule: 'support: base' });
    expect(rows(deadlines(resting(), '2020-07-01', '2020-12-31', { beside, kind: 'effect' }))).toEqual([
      '2020-09-02 effect - - 2020-09-01',
    ]);
  });

  test('ends on its own day where that is sooner', () => {
    const beside = [base({ duration: { for: '5 years' } }, [inForce('2019-01-01')])];
    expect(view(resting({ renewal: null }), '2020-07-01', { beside }).lastDay).toBe('2020-12-31');
    expect(view(resting(), '2020-07-01', { beside }).lastDay).toBe('2023-12-31');
  });

  test('has no deadline for an end that does not come before that of its support', () => {
    const until = (last: string): { beside: readonly Accord[]; party: string } => ({
      beside: [base({ duration: { until: last } }, [inForce('2019-01-01')])],
      party: 'A',
    });
    expect(view(resting(), '2020-07-01', until('2021-06-30')).notifyBy).toBe('2020-10-02');
    expect(view(resting(), '2021-02-01', until('2021-06-30'))).toMatchObject({
      notifyBy: null,
      exits: [{ exit: 'out', lastDayIn: '2021-12-31' }],
    });
    expect(view(resting(), '2021-02-01', until('2021-12-31')).notifyBy).toBeNull();
    expect(view(resting(), '2021-02-01', until('2022-01-01')).notifyBy).toBe('2021-10-02');
    expect(rows(deadlines(resting(), '2020-07-01', '2022-06-30', until('2021-11-30')))).toEqual([
      '2020-10-02 notify-by A out 2020-12-31',
      '2021-01-01 renews - - 2021-12-31',
      '2021-12-01 effect - - 2021-11-30',
    ]);
  });

  test('ended for good through a gap in it', () => {
    const months = (first: string, last: string): JsonRecord[] => [
      act(`in-${first}`, 'accession', first, { by: 'A' }),
      act(`out-${last}`, 'notice', last, { by: 'A', exit: 'out' }),
    ];
    const club = { ...open, exits: [{ id: 'out', by: 'any', notice: 'none' }] };
    const through = (back: string): Accord =>
      base(club, [...months('2019-01-01', '2020-06-30'), act('again', 'accession', back, { by: 'A' })], {
        kind: 'multilateral',
      });
    const rest = resting({ dependsOn: [{ accord: 'base', party: 'A' }] });
    expect(view(rest, '2020-08-01', { beside: [through('2020-07-01')] }).state).toBe('in-force');
    expect(view(rest, '2020-08-01', { beside: [through('2020-07-02')] })).toMatchObject({
      state: 'ended',
      lastDay: '2020-06-30',
    });
  });

  test('rests on one party of it, where it says so, and else on any', () => {
    const many = base(open, [inForce('2019-01-01'), act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' })], {
      kind: 'multilateral',
    });
    const on = (party?: string): unknown =>
      view(resting({ dependsOn: [party === undefined ? 'base' : { accord: 'base', party }] }), '2020-07-01', {
        beside: [many],
      }).lastDay;
    expect([on('A'), on('B'), on()]).toEqual(['2020-09-01', null, null]);
  });

  test('was never supported where that was not in force at its beginning', () => {
    const late = [base(open, [inForce('2020-02-01')])];
    expect(view(resting(), '2020-07-01', { beside: late }).state).not.toBe('in-force');
  });

  test('is unknown where that is not to be had', () => {
    expect(view(resting(), '2020-07-01')).toMatchObject({ state: 'unknown', possible: ['in-force', 'ended'] });
    expect(view(resting(), '2020-07-01').because).toContainEqual({ unknown: 'support base' });
  });

  test('is unknown where it rests on itself', () => {
    const self = resting({ dependsOn: ['x'] });
    expect(view(self, '2020-07-01', { beside: [self] })).toMatchObject({
      state: 'unknown',
      possible: ['in-force', 'ended'],
    });
    expect(view(self, '2020-07-01', { beside: [self] }).because).toContainEqual({ unknown: 'support x' });
  });

  test('is read under the position of the same name, else by the text', () => {
    const split = base(open, [inForce('2019-01-01'), notice], {
      positions: { deaf: { readings: { acts: { n: 'void' } } } },
    });
    const mine = resting({}, { positions: { deaf: {}, other: {} } });
    expect(view(mine, '2020-10-01', { beside: [split], position: 'deaf' }).state).toBe('in-force');
    expect(view(mine, '2020-10-01', { beside: [split], position: 'other' }).state).toBe('ended');
    expect(view(mine, '2020-10-01', { beside: [split], position: 'text' }).state).toBe('ended');
  });

  test('has the open points of that as its own', () => {
    const held = base(open, [
      inForce('2019-01-01'),
      notice,
      act('h', 'suspension-of-notice', '2020-07-01', { by: 'A', of: 'n' }),
    ]);
    expect(view(resting(), '2020-10-01', { beside: [held] })).toMatchObject({
      state: 'unknown',
      possible: ['in-force', 'ended'],
    });
  });

  test('knows of that no more than was known', () => {
    const told = base(open, [inForce('2019-01-01'), { ...notice, recorded: '2020-12-01' }]);
    expect(view(resting(), '2020-10-01', { beside: [told], known: '2020-11-30' }).state).toBe('in-force');
    expect(view(resting(), '2020-10-01', { beside: [told], known: '2020-12-01' }).state).toBe('ended');
  });
});

describe('an accord that another one replaces', () => {
  const replaced = (parts: JsonRecord = {}): Accord =>
    accord({
      terms: { ...yearly, exits: [{ id: 'new', by: 'any', endsWith: { accord: 'base', on: 'entry-into-force' } }] },
      record: [inForce('2020-01-01')],
      ...parts,
    });

  test('ends on the eve of its entry into force', () => {
    const beside = [base(open, [inForce('2020-07-01')])];
    expect(view(replaced(), '2020-06-30', { beside })).toMatchObject({ state: 'in-force' });
    expect(view(replaced(), '2020-07-01', { beside })).toMatchObject({ state: 'ended', lastDay: '2020-06-30' });
    expect(view(replaced(), '2020-07-01', { beside }).because).toContainEqual({ rule: 'replacement: base' });
  });

  test('goes on while that is not in force, and its exit cannot be used by notice', () => {
    const beside = [base(open, [act('sign', 'signature', '2020-03-01')])];
    expect(view(replaced(), '2020-07-01', { beside })).toMatchObject({
      state: 'in-force',
      lastDay: null,
      notifyBy: null,
      exits: [{ exit: 'new', ifNoticeOn: null, lastDayIn: null, because: [{ rule: 'replaced-only' }] }],
    });
  });

  test('is not replaced by what was there before it', () => {
    const beside = [base(open, [inForce('2019-07-01')])];
    expect(view(replaced(), '2020-07-01', { beside }).state).toBe('in-force');
  });

  test('shows the day ahead, where the replacement has one', () => {
    const beside = [
      base({ ...open, entryIntoForce: { when: '6 months after signature' } }, [act('sign', 'signature', '2020-03-01')]),
    ];
    expect(view(replaced(), '2020-04-01', { beside })).toMatchObject({
      lastDay: '2020-08-31',
      exits: [{ exit: 'new', ifNoticeOn: null, lastDayIn: '2020-08-31' }],
    });
  });

  test('is unknown where that is not to be had', () => {
    expect(view(replaced(), '2020-07-01')).toMatchObject({ state: 'unknown', possible: ['in-force', 'ended'] });
    expect(view(replaced(), '2020-07-01').because).toContainEqual({ unknown: 'replacement base' });
  });
});
