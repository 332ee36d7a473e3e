import { describe, expect, test } from 'vitest';
import type { Accord } from '../../src/accord/index.ts';
import type { JsonRecord } from '../../src/base/index.ts';
import type { Option } from '../../src/engine/index.ts';
import { accord, act, inForce, open, options, yearly } from './ask.ts';

const year = (...acts: readonly JsonRecord[]): Accord =>
  accord({ terms: yearly, record: [inForce('2020-01-01'), ...acts] });
const notice = act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' });
const short = (found: readonly Option[]): readonly string[] =>
  found.map((o) => `${o.act} ${o.of ?? '-'} by ${o.doBy ?? 'any'}, undo by ${o.undoBy ?? 'none'}: ${o.stateAfter}`);

describe('what a party can do while nothing has happened', () => {
  test('is to give notice until the deadline, and with the others whatever they agree on', () => {
    expect(short(options(year(), '2020-07-01', { party: 'A' }))).toEqual([
      'notice - by 2020-10-02, undo by 2020-12-31: ended',
      'agreed-extension - by 2020-12-31, undo by none: in-force',
      'amendment - by any, undo by none: in-force',
      'consent-to-end - by any, undo by none: ended',
      'suspension-of-operation - by any, undo by none: suspended',
    ]);
  });

  test('is told with form, channel, clause and sum', () => {
    const of = accord({
      clauses: { '3': { says: 'Ninety days in writing.' } },
      terms: {
        ...yearly,
        exits: [
          {
            id: 'out',
            by: 'A',
            notice: '90 days',
            ends: 'end-of-term',
            form: 'written',
            channel: 'diplomatic',
            clause: '3',
          },
        ],
      },
      record: [inForce('2020-01-01')],
    });
    expect(options(of, '2020-07-01', { party: 'A', act: 'notice' })).toEqual([
      {
        act: 'notice',
        of: null,
        exit: 'out',
        position: 'text',
        doBy: '2020-10-02',
        lastDayIn: '2020-12-31',
        stateAfter: 'ended',
        needs: [],
        undoBy: '2020-12-31',
        form: 'written',
        channel: 'diplomatic',
        because: [
          { clause: '3' },
          {
            sum: {
              from: '2020-07-01',
              period: '90 days',
              ranOn: '2020-09-29',
              lastDayIn: '2020-12-31',
              convention: 'common',
              ends: 'end-of-term',
            },
          },
        ],
      },
    ]);
    expect(options(of, '2020-07-01', { party: 'B', act: 'notice' })).toEqual([]);
  });

  test('needs the other side for what takes both', () => {
    const needs = Object.fromEntries(options(year(), '2020-07-01', { party: 'A' }).map((o) => [o.act, o.needs]));
    expect(needs).toEqual({
      notice: [],
      'agreed-extension': ['B'],
      amendment: ['B'],
      'consent-to-end': ['B'],
      'suspension-of-operation': ['B'],
    });
  });

  test('is nothing before entry into force and after the end', () => {
    expect(options(year(), '2019-12-31', { party: 'A' })).toEqual([]);
    const over = accord({ terms: { duration: { for: '1 year' } }, record: [inForce('2020-01-01')] });
    expect(options(over, '2021-01-01', { party: 'A' })).toEqual([]);
  });

  test('is no notice while the door is shut', () => {
    const locked = accord({
      terms: { ...open, exits: [{ id: 'out', by: 'any', notice: '3 months', opens: '2021-01-01' }] },
      record: [inForce('2020-01-01')],
    });
    expect(options(locked, '2020-12-31', { act: 'notice' })).toEqual([]);
    expect(short(options(locked, '2021-01-01', { act: 'notice' }))).toEqual([
      'notice - by any, undo by 2021-04-01: ended',
    ]);
  });

  test('is no extension without an end, and a renewal where silence ends it', () => {
    const endless = accord({ terms: open, record: [inForce('2020-01-01')] });
    expect(options(endless, '2020-07-01').map((o) => o.act)).not.toContain('agreed-extension');
    const silent = (kind: string): Accord =>
      accord({
        kind,
        terms: { duration: { for: '1 year' }, renewal: { tacit: false, for: '1 year' } },
        record: [inForce('2020-01-01')],
      });
    expect(options(silent('bilateral'), '2020-07-01', { act: 'renewal' })).toMatchObject([
      { doBy: '2020-12-31', needs: ['B'], stateAfter: 'in-force' },
    ]);
    expect(options(silent('contract'), '2020-07-01', { act: 'renewal' })).toMatchObject([{ needs: [] }]);
    expect(options(year(), '2020-07-01', { act: 'renewal' })).toEqual([]);
  });

  test('leaves a multilateral accord rather than ending it', () => {
    const club = accord({ kind: 'multilateral', terms: open, record: [inForce('2020-01-01')] });
    expect(options(club, '2020-07-01', { party: 'A', act: 'notice' })).toMatchObject([{ stateAfter: 'left' }]);
    expect(options(club, '2020-07-01', { act: 'notice' })).toHaveLength(2);
  });

  test('is told for every position asked, in the order of acts', () => {
    const of = accord({
      terms: yearly,
      positions: { one: { by: 'A' }, two: { by: 'B' } },
      record: [inForce('2020-01-01')],
    });
    expect(
      options(of, '2020-07-01')
        .map((o) => [o.act, o.position])
        .slice(0, 4),
    ).toEqual([
      ['notice', 'one'],
      ['notice', 'two'],
      ['agreed-extension', 'one'],
      ['agreed-extension', 'two'],
    ]);
  });
});

describe('what a party can do with its own notice', () => {
  const positions = {
    freeze: { readings: { suspendedNotice: 'freeze', renewalWhileSuspended: 'runs' } },
    lapse: { readings: { suspendedNotice: 'lapse', renewalWhileSuspended: 'runs' } },
    void: { readings: { suspendedNotice: 'void', renewalWhileSuspended: 'runs' } },
  };
  const leaving = (...acts: readonly JsonRecord[]): Accord =>
    accord({ terms: open, positions, record: [inForce('2020-01-01'), notice, ...acts] });
  const own = (of: Accord, day: string, position: string): readonly string[] =>
    short(options(of, day, { party: 'A', position })).filter((line) => !/agreed|amend|consent|operation/.test(line));

  test('is to hold it or to take it back, until its last day in', () => {
    expect(own(leaving(), '2020-06-10', 'freeze')).toEqual([
      'suspension-of-notice n by 2020-09-01, undo by none: in-force',
      'revocation n by 2020-09-01, undo by 2020-08-31: in-force',
    ]);
    expect(own(leaving(), '2020-06-10', 'lapse')).toEqual([
      'suspension-of-notice n by 2020-09-01, undo by 2020-09-01: in-force',
      'revocation n by 2020-09-01, undo by 2020-08-31: in-force',
    ]);
    expect(own(leaving(), '2020-06-10', 'void')).toEqual(['revocation n by 2020-09-01, undo by 2020-08-31: in-force']);
  });

  test('once held is to lift the hold, and to prolong it where it has an end', () => {
    const endless = leaving(act('h', 'suspension-of-notice', '2020-07-01', { by: 'A', of: 'n' }));
    expect(own(endless, '2020-07-11', 'freeze')).toEqual([
      'resumption-of-notice n by any, undo by 2020-09-11: ended',
      'revocation n by any, undo by none: in-force',
    ]);
    expect(own(endless, '2020-07-11', 'lapse')).toEqual([
      'resumption-of-notice n by 2020-09-01, undo by 2020-09-01: ended',
      'revocation n by any, undo by none: in-force',
    ]);
    const month = leaving(act('h', 'suspension-of-notice', '2020-07-01', { by: 'A', of: 'n', for: '1 month' }));
    expect(own(month, '2020-07-11', 'freeze')).toEqual([
      'extension-of-suspension h by 2020-07-31, undo by none: in-force',
      'resumption-of-notice n by 2020-07-31, undo by 2020-09-11: ended',
      'revocation n by 2020-10-02, undo by 2020-10-01: in-force',
    ]);
  });

  test('once taken back is to bring it back, until the eve of its last day in', () => {
    const back = leaving(act('back', 'revocation', '2020-06-10', { by: 'A', of: 'n' }));
    expect(own(back, '2020-06-11', 'freeze')).toEqual([
      'notice - by any, undo by 2020-09-11: ended',
      'revocation back by 2020-08-31, undo by 2020-09-01: ended',
    ]);
    expect(own(back, '2020-08-31', 'freeze')).toHaveLength(2);
    expect(own(back, '2020-09-01', 'freeze')).toEqual(['notice - by any, undo by 2020-12-01: ended']);
    expect(options(back, '2020-06-11', { party: 'B', position: 'freeze', act: 'revocation' })).toEqual([]);
  });

  test('is to agree with the other side on another last day in', () => {
    const moved = options(leaving(), '2020-06-10', { party: 'A', position: 'freeze', act: 'agreed-extension' });
    expect(moved).toMatchObject([{ of: 'n', exit: 'out', doBy: '2020-09-01', needs: ['B'], stateAfter: 'in-force' }]);
    const both = accord({ terms: yearly, record: [inForce('2020-01-01'), notice] });
    expect(options(both, '2020-06-10', { party: 'A', act: 'agreed-extension' })).toMatchObject([
      { of: null, doBy: '2020-12-31' },
      { of: 'n', doBy: '2020-12-31' },
    ]);
  });

  test('is nothing to the other side, which can give its own', () => {
    expect(options(leaving(), '2020-06-10', { party: 'B', position: 'freeze' }).map((o) => o.act)).toEqual([
      'notice',
      'amendment',
      'consent-to-end',
      'suspension-of-operation',
    ]);
  });

  test('where readings differ has the shortest time', () => {
    const of = leaving(act('h', 'suspension-of-notice', '2020-07-01', { by: 'A', of: 'n' }));
    const [resume] = options(of, '2020-07-11', { party: 'A', position: 'text', act: 'resumption-of-notice' });
    expect(resume).toMatchObject({ doBy: '2020-09-01', lastDayIn: { anyOf: ['2020-09-01', '2020-09-11'] } });
  });
});

test('an operation that is suspended can be resumed by who suspended it', () => {
  const of = year(act('stop', 'suspension-of-operation', '2020-06-01', { by: 'A' }));
  const acts = (party: string): readonly string[] => options(of, '2020-07-01', { party }).map((o) => o.act);
  expect(acts('A')).toContain('resumption-of-operation');
  expect(acts('B')).not.toContain('resumption-of-operation');
  expect(acts('A')).not.toContain('suspension-of-operation');
});

test('what else is done while the operation is suspended leaves it suspended', () => {
  const of = year(act('stop', 'suspension-of-operation', '2020-06-01', { by: 'A', until: '2020-07-31' }));
  const after = (day: string): Readonly<Record<string, string>> =>
    Object.fromEntries(options(of, day, { party: 'A' }).map((o) => [o.act, o.stateAfter]));
  expect(after('2020-07-31')).toEqual({
    notice: 'ended',
    'agreed-extension': 'suspended',
    amendment: 'suspended',
    'consent-to-end': 'ended',
    'resumption-of-operation': 'in-force',
  });
  expect(after('2020-08-01')).toMatchObject({ amendment: 'in-force', 'suspension-of-operation': 'suspended' });
});
