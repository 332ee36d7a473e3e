import { describe, expect, test } from 'vitest';
import type { Accord } from '../../src/accord/index.ts';
import type { JsonRecord } from '../../src/base/index.ts';
import { accord, act, inForce, life, open, remarks, view, yearly } from './ask.ts';

const both = ['A', 'B'];
const year = (...acts: readonly JsonRecord[]): Accord =>
  accord({ terms: yearly, record: [inForce('2020-01-01'), ...acts] });
const revoke = (id: string, date: string, of: string, by: string | readonly string[] = both): JsonRecord =>
  act(id, 'revocation', date, { of, by });
const termOf = (of: Accord, day: string): unknown => {
  const term = view(of, day).term as { number: number; first: string; last: string | null } | null;
  return term && `${term.number}: ${term.first} to ${term.last}`;
};

describe('acts of one day', () => {
  const noticeAndBack = (notice: JsonRecord, back: JsonRecord): Accord =>
    accord({
      terms: open,
      record: [
        inForce('2020-01-01'),
        act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out', ...notice }),
        act('back', 'revocation', '2020-06-01', { by: 'A', of: 'n', ...back }),
      ],
    });

  test('go by their time, and then by their place in the file', () => {
    expect(view(noticeAndBack({}, {}), '2020-06-01').notice.state).toBe('revoked');
    expect(view(noticeAndBack({ time: '15:00' }, { time: '16:00' }), '2020-06-01').notice.state).toBe('revoked');
    expect(view(noticeAndBack({ time: '15:00' }, { time: '14:00' }), '2020-06-01').notice.state).toBe('pending');
    expect(view(noticeAndBack({ time: '15:00' }, { time: '15:00' }), '2020-06-01').notice.state).toBe('revoked');
  });

  test('without a time keep their place behind the one before them in the file', () => {
    expect(view(noticeAndBack({ time: '15:00' }, {}), '2020-06-01').notice.state).toBe('revoked');
    expect(view(noticeAndBack({}, { time: '00:01' }), '2020-06-01').notice.state).toBe('revoked');
  });

  test('of another day do not lend their time', () => {
    const of = accord({
      terms: open,
      record: [
        inForce('2020-01-01'),
        act('x', 'statement', '2020-05-31', { by: 'A', time: '23:00' }),
        act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }),
        act('back', 'revocation', '2020-06-01', { by: 'A', of: 'n', time: '08:00' }),
      ],
    });
    expect(view(of, '2020-06-01').notice.state).toBe('revoked');
  });
});

describe('what is known when', () => {
  const late = (more: JsonRecord): Accord => year(act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out', ...more }));

  test('an act is known from the day of its record, else of its publication, else its own', () => {
    expect(view(late({}), '2020-07-01', { known: '2020-05-31' }).notice.state).toBe('none');
    expect(view(late({}), '2020-07-01', { known: '2020-06-01' }).notice.state).toBe('pending');
    expect(view(late({ published: '2020-06-10' }), '2020-07-01', { known: '2020-06-09' }).notice.state).toBe('none');
    expect(view(late({ published: '2020-06-10' }), '2020-07-01', { known: '2020-06-10' }).notice.state).toBe('pending');
    expect(
      view(late({ published: '2020-06-10', recorded: '2020-06-20' }), '2020-07-01', { known: '2020-06-19' }).notice
        .state,
    ).toBe('none');
    expect(
      view(late({ published: '2020-06-10', recorded: '2020-05-01' }), '2020-07-01', { known: '2020-05-02' }).notice
        .state,
    ).toBe('pending');
  });

  test('an act that was received later is known from its own date all the same', () => {
    expect(view(late({ received: '2020-06-20' }), '2020-07-01', { known: '2020-06-05' }).notice.state).toBe('pending');
  });

  test('an act does not count before its day, however early it is known', () => {
    expect(view(late({ recorded: '2020-01-01' }), '2020-05-31').notice.state).toBe('none');
  });
});

describe('a correction', () => {
  // On 5 October the door to the end of the year is shut; on 2 October it is open for the last day.
  const corrected = (more: JsonRecord): Accord =>
    year(
      act('n', 'notice', '2020-10-05', { by: 'A', exit: 'out' }),
      act('c', 'correction', '2020-11-10', { of: 'n', ...more }),
    );

  test('replaces a fact from when it was recorded, and keeps what was believed before', () => {
    const of = corrected({ sets: { date: '2020-10-02' } });
    expect(view(of, '2020-12-01', { known: '2020-11-09' }).lastDay).toBe('2021-12-31');
    expect(view(of, '2020-12-01', { known: '2020-11-10' }).lastDay).toBe('2020-12-31');
    expect(view(of, '2020-10-03', { known: '2020-11-09' }).notice.state).toBe('none');
    expect(view(of, '2020-10-03', { known: '2020-11-10' }).notice.state).toBe('pending');
  });

  test('that names another fact leaves the date and the giver of the act alone', () => {
    const of = corrected({ by: 'B', received: '2020-10-02', recorded: '2020-11-20' });
    expect(view(of, '2020-12-01', { known: '2020-11-19' }).lastDay).toBe('2021-12-31');
    expect(view(of, '2020-12-01').lastDay).toBe('2020-12-31');
    expect(view(of, '2020-12-01').notices).toMatchObject([{ act: 'n', by: 'A', state: 'pending' }]);
  });

  test('may be known later than it is dated', () => {
    const of = corrected({ sets: { date: '2020-10-02' }, recorded: '2020-11-20' });
    expect(view(of, '2020-12-01', { known: '2020-11-19' }).lastDay).toBe('2021-12-31');
    expect(view(of, '2020-12-01', { known: '2020-11-20' }).lastDay).toBe('2020-12-31');
  });

  test('may set what an act is about, and a later one goes over an earlier', () => {
    const of = year(
      act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }),
      act('c', 'correction', '2020-09-01', { of: 'n', sets: { by: 'B' } }),
      act('d', 'correction', '2020-09-02', { of: 'n', sets: { date: '2020-06-05' } }),
      act('e', 'correction', '2020-09-03', { of: 'n', sets: { date: '2020-06-07' } }),
    );
    expect(view(of, '2020-06-06').notice.state).toBe('none');
    expect(view(of, '2020-06-07').notices).toMatchObject([{ act: 'n', by: 'B', state: 'pending' }]);
    expect(view(of, '2020-06-07', { known: '2020-09-01' }).notices).toMatchObject([{ by: 'B' }]);
  });

  test('of what an amendment says keeps what was believed before, also where that was asked just now', () => {
    const notice = (period: string): JsonRecord => ({ terms: { exits: [{ id: 'out', notice: period }] } });
    const of = year(
      act('m', 'amendment', '2020-02-01', notice('60 days')),
      act('c', 'correction', '2020-06-01', { of: 'm', sets: notice('30 days') }),
    );
    expect(view(of, '2020-03-01', { known: '2020-05-31' }).notifyBy).toBe('2020-11-01');
    expect(view(of, '2020-03-01', { known: '2020-06-01' }).notifyBy).toBe('2020-12-01');
    expect(view(of, '2020-03-01', { known: '2020-05-31' }).notifyBy).toBe('2020-11-01');
  });

  test('leaves other acts alone', () => {
    const of = year(
      act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }),
      act('c', 'correction', '2020-09-01', { of: 'start', sets: { date: '2020-03-01' } }),
    );
    expect(view(of, '2020-10-01')).toMatchObject({
      lastDay: '2021-02-28',
      term: { number: 1, first: '2020-03-01', last: '2021-02-28' },
    });
  });
});

describe('an agreed extension of the term', () => {
  const more = (date: string, fields: JsonRecord): JsonRecord =>
    act('more', 'agreed-extension', date, { by: both, ...fields });

  test('runs until a day, or as much longer as agreed, and keeps the number of the term', () => {
    expect(termOf(year(more('2020-06-01', { until: '2021-03-31' })), '2021-03-31')).toBe('1: 2020-01-01 to 2021-03-31');
    expect(termOf(year(more('2020-06-01', { for: '2 months' })), '2021-01-15')).toBe('1: 2020-01-01 to 2021-02-28');
    expect(termOf(year(more('2021-06-01', { for: '2 months' })), '2021-12-01')).toBe('2: 2021-01-01 to 2022-02-28');
  });

  test('is where later terms are counted from', () => {
    expect(termOf(year(more('2020-06-01', { until: '2021-03-31' })), '2022-06-01')).toBe('3: 2022-04-01 to 2023-03-31');
  });

  test('moves the deadline with the end', () => {
    const of = year(more('2020-06-01', { until: '2021-03-31' }));
    expect([view(of, '2020-05-31').notifyBy, view(of, '2020-06-01').notifyBy]).toEqual(['2020-10-02', '2020-12-31']);
  });

  test('has no effect where it does not prolong, says no day, comes too early or too late, or there is no end', () => {
    expect(remarks(year(more('2020-06-01', { until: '2020-12-31' })), '2020-07-01')).toEqual(['more: without-effect']);
    expect(remarks(year(more('2020-06-01', { until: '2020-11-30' })), '2020-07-01')).toEqual(['more: without-effect']);
    expect(remarks(year(more('2020-06-01', {})), '2020-07-01')).toEqual(['more: without-effect']);
    expect(remarks(year(more('2019-12-01', { until: '2021-11-30' })), '2020-07-01')).toEqual(['more: without-effect']);
    const endless = accord({
      terms: open,
      record: [inForce('2020-01-01'), more('2020-06-01', { until: '2030-01-01' })],
    });
    expect(remarks(endless, '2020-07-01')).toEqual(['more: without-effect']);
    const over = accord({
      terms: { duration: { for: '1 year' } },
      record: [inForce('2020-01-01'), more('2021-01-01', { until: '2022-01-01' })],
    });
    expect(remarks(over, '2021-01-02')).toEqual(['more: late']);
    expect(view(over, '2021-01-02').state).toBe('ended');
  });

  test('saves an accord that would have run out, on its last day still', () => {
    const of = accord({
      terms: { duration: { for: '1 year' } },
      record: [inForce('2020-01-01'), more('2020-12-31', { until: '2021-06-30' })],
    });
    expect(view(of, '2021-06-30')).toMatchObject({ state: 'in-force', lastDay: '2021-06-30' });
    expect(view(of, '2021-07-01')).toMatchObject({ state: 'ended', lastDay: '2021-06-30' });
  });

  test('can be taken back while the term that it prolonged would still run', () => {
    const back = (date: string): Accord =>
      year(more('2020-06-01', { until: '2021-03-31' }), revoke('back', date, 'more'));
    expect(termOf(back('2020-12-31'), '2020-12-31')).toBe('1: 2020-01-01 to 2020-12-31');
    expect(termOf(back('2020-12-31'), '2021-01-01')).toBe('2: 2021-01-01 to 2021-12-31');
    expect(termOf(back('2021-01-01'), '2021-01-01')).toBe('1: 2020-01-01 to 2021-03-31');
    expect(remarks(back('2021-01-01'), '2021-01-01')).toEqual(['back: late (more)']);
  });

  test('counts only once its condition is met, and not at all on the other branch', () => {
    const of = (...settled: readonly JsonRecord[]): Accord =>
      accord({
        terms: { duration: { for: '1 year' }, conditions: [{ id: 'approval' }] },
        record: [
          inForce('2020-01-01'),
          act('long', 'agreed-extension', '2020-06-01', { by: both, until: '2022-12-31', requires: ['approval'] }),
          act('short', 'agreed-extension', '2020-06-01', { by: both, until: '2021-06-30', requires: ['not approval'] }),
          ...settled,
        ],
      });
    expect(view(of(), '2020-07-01').lastDay).toEqual({
      anyOf: ['2021-06-30', '2022-12-31'],
      earliest: '2021-06-30',
      latest: '2022-12-31',
    });
    const met = act('yes', 'condition-met', '2020-08-01', { about: 'approval' });
    const failed = act('no', 'condition-failed', '2020-08-01', { about: 'approval' });
    expect(view(of(met), '2020-08-01').lastDay).toBe('2022-12-31');
    expect(view(of(failed), '2020-08-01').lastDay).toBe('2021-06-30');
  });

  test('falls away when what undoes it is met while the old term would still run', () => {
    const of = accord({
      terms: { ...yearly, conditions: [{ id: 'veto' }] },
      record: [
        inForce('2020-01-01'),
        act('more', 'agreed-extension', '2020-06-01', { by: both, until: '2021-03-31', unless: ['veto'] }),
        act('veto', 'condition-met', '2020-09-01', { about: 'veto' }),
      ],
    });
    // Until then it may still be met, and both ends are possible.
    expect(view(of, '2020-08-31').term).toMatchObject({ number: 1, last: { anyOf: ['2020-12-31', '2021-03-31'] } });
    expect(termOf(of, '2020-09-01')).toBe('1: 2020-01-01 to 2020-12-31');
  });
});

describe('a renewal by act', () => {
  const silent = (kind: string, renewal: JsonRecord, ...acts: readonly JsonRecord[]): Accord =>
    accord({
      kind,
      terms: { duration: { for: '1 year' }, renewal: { tacit: false, for: '1 year', ...renewal } },
      record: [inForce('2020-01-01'), ...acts],
    });

  test('between states needs the word of each', () => {
    const one = act('a', 'renewal', '2020-06-01', { by: 'A' });
    expect(view(silent('bilateral', {}, one), '2020-07-01').lastDay).toBe('2020-12-31');
    const two = silent('bilateral', {}, one, act('b', 'renewal', '2020-07-01', { by: 'B' }));
    expect(view(two, '2020-06-30').lastDay).toBe('2020-12-31');
    expect(view(two, '2020-07-01').lastDay).toBe('2021-12-31');
    expect(termOf(two, '2021-01-01')).toBe('2: 2021-01-01 to 2021-12-31');
    expect(view(two, '2022-01-01').state).toBe('ended');
  });

  test('given in one term does not count for the next', () => {
    const of = silent(
      'bilateral',
      {},
      act('ab', 'renewal', '2020-06-01', { by: both }),
      act('a', 'renewal', '2021-06-01', { by: 'A' }),
      act('b', 'renewal', '2020-07-01', { by: 'B' }),
    );
    expect(view(of, '2021-07-01').lastDay).toBe('2021-12-31');
  });

  test('under a contract is for whoever may renew', () => {
    expect(view(silent('contract', {}, act('a', 'renewal', '2020-06-01', { by: 'A' })), '2020-07-01').lastDay).toBe(
      '2021-12-31',
    );
  });

  test('may say how long, or until when', () => {
    const of = (more: JsonRecord): Accord =>
      silent('contract', {}, act('a', 'renewal', '2020-06-01', { by: 'A', ...more }));
    expect(view(of({ for: '3 months' }), '2020-07-01').lastDay).toBe('2021-03-31');
    expect(view(of({ until: '2021-10-15' }), '2020-07-01').lastDay).toBe('2021-10-15');
  });

  test('may begin with the act', () => {
    const of = silent('contract', { from: 'act' }, act('a', 'renewal', '2020-06-15', { by: 'A' }));
    expect(termOf(of, '2020-06-14')).toBe('1: 2020-01-01 to 2020-12-31');
    expect(termOf(of, '2020-06-15')).toBe('2: 2020-06-15 to 2021-06-14');
    expect(view(of, '2020-06-15').lastDay).toBe('2021-06-14');
  });

  test('comes too late after the end, and too early before entry into force', () => {
    expect(remarks(silent('contract', {}, act('a', 'renewal', '2021-01-01', { by: 'A' })), '2021-01-02')).toEqual([
      'a: late',
    ]);
    expect(remarks(silent('contract', {}, act('a', 'renewal', '2019-12-01', { by: 'A' })), '2020-01-02')).toEqual([
      'a: without-effect',
    ]);
    const of = accord({
      terms: open,
      record: [inForce('2020-01-01'), act('a', 'renewal', '2020-06-01', { by: both })],
    });
    expect(view(of, '2020-07-01').term).toEqual({ number: 1, first: '2020-01-01', last: null });
  });

  test('can be taken back while the term runs', () => {
    const back = (date: string): Accord =>
      silent('contract', {}, act('a', 'renewal', '2020-06-01', { by: 'A' }), revoke('back', date, 'a'));
    expect(view(back('2020-12-31'), '2020-12-31').lastDay).toBe('2020-12-31');
    expect(view(back('2020-12-31'), '2021-01-01').state).toBe('ended');
    expect(view(back('2021-01-01'), '2021-01-01')).toMatchObject({ state: 'in-force', lastDay: '2021-12-31' });
  });
});

describe('an amendment', () => {
  const amended = (date: string, terms: JsonRecord, ...acts: readonly JsonRecord[]): Accord =>
    year(act('amend', 'amendment', date, { by: both, terms }), ...acts);
  const longer = { exits: [{ id: 'out', notice: '6 months' }] };

  test('holds from its date on, and what it does not name stays', () => {
    const of = amended('2020-05-01', longer);
    expect(view(of, '2020-04-30').notifyBy).toBe('2020-10-02');
    expect(view(of, '2020-05-01').notifyBy).toBe('2020-06-30');
    expect(view(of, '2020-05-01').exits[0]).toMatchObject({ exit: 'out', by: 'A' });
    expect(view(of, '2020-05-01').because).toContainEqual({ act: 'amend', did: 'amended' });
  });

  test('leaves a notice that already runs to its old rule', () => {
    const notice = act('n', 'notice', '2020-09-01', { by: 'A', exit: 'out' });
    expect(view(amended('2020-09-02', longer, notice), '2020-09-03').lastDay).toBe('2020-12-31');
    expect(view(amended('2020-08-31', longer, notice), '2020-09-03').lastDay).toBe('2021-12-31');
  });

  test('adds and removes exits', () => {
    const of = amended('2020-05-01', { exits: [{ id: 'quick', by: 'any', notice: 'none' }] });
    expect(view(of, '2020-05-01').exits.map((e) => e.exit)).toEqual(['out', 'quick']);
    const gone = amended('2020-05-01', { exits: [{ id: 'out', remove: true }] });
    expect(view(gone, '2020-05-01')).toMatchObject({ exits: [], notifyBy: null });
    expect(view(amended('2020-05-01', { exits: null }), '2020-05-01').exits).toEqual([]);
  });

  test('changes the length of the first term while that runs, and of later ones from the next on', () => {
    expect(termOf(amended('2020-05-01', { duration: { for: '2 years' } }), '2020-05-01')).toBe(
      '1: 2020-01-01 to 2021-12-31',
    );
    expect(termOf(amended('2021-05-01', { duration: { for: '2 years' } }), '2021-05-01')).toBe(
      '2: 2021-01-01 to 2021-12-31',
    );
    expect(termOf(amended('2021-05-01', { renewal: { for: '2 years' } }), '2022-01-01')).toBe(
      '3: 2022-01-01 to 2023-12-31',
    );
  });

  test('does not end a term in the past', () => {
    expect(termOf(amended('2020-08-01', { duration: { for: '6 months' } }), '2020-08-01')).toBe(
      '1: 2020-01-01 to 2020-12-31',
    );
    expect(termOf(amended('2020-06-30', { duration: { for: '6 months' } }), '2020-06-30')).toBe(
      '1: 2020-01-01 to 2020-06-30',
    );
  });

  test('may name the last day of a later term, or take every end away', () => {
    expect(termOf(amended('2021-05-01', { duration: { for: null, until: '2021-09-30' } }), '2021-05-01')).toBe(
      '2: 2021-01-01 to 2021-09-30',
    );
    expect(termOf(amended('2021-05-01', { duration: { for: null, until: '2021-04-30' } }), '2021-05-01')).toBe(
      '2: 2021-01-01 to 2021-12-31',
    );
    expect(termOf(amended('2020-05-01', { duration: { until: '2021-09-30' } }), '2020-05-01')).toBe(
      '1: 2020-01-01 to 2021-09-30',
    );
    const dated = accord({
      terms: { ...yearly, duration: { until: '2021-06-30' } },
      record: [
        inForce('2020-01-01'),
        act('amend', 'amendment', '2020-05-01', { by: both, terms: { duration: { for: '2 years' } } }),
      ],
    });
    expect(termOf(dated, '2020-05-01')).toBe('1: 2020-01-01 to 2021-12-31');
    expect(termOf(amended('2021-05-01', { duration: { for: 'indefinite' } }), '2021-05-01')).toBe(
      '2: 2021-01-01 to null',
    );
  });

  test('does not undo an extension that the parties had agreed', () => {
    const of = year(
      act('more', 'agreed-extension', '2020-04-01', { by: both, until: '2021-03-31' }),
      act('amend', 'amendment', '2020-05-01', { by: both, terms: { duration: { for: '2 years' } } }),
    );
    expect(termOf(of, '2020-05-02')).toBe('1: 2020-01-01 to 2021-03-31');
  });

  test('without terms has no effect, and can be taken back from a day on', () => {
    expect(remarks(year(act('amend', 'amendment', '2020-05-01', { by: both })), '2020-05-02')).toEqual([
      'amend: without-effect',
    ]);
    const back = amended('2020-05-01', longer, revoke('back', '2020-07-01', 'amend'));
    expect([view(back, '2020-05-01').notifyBy, view(back, '2020-07-01').notifyBy]).toEqual([
      '2020-06-30',
      '2020-10-02',
    ]);
    expect(view(back, '2020-07-01').because).not.toContainEqual({ act: 'amend', did: 'amended' });
  });

  test('a later one goes over an earlier, and a position over both', () => {
    const of = accord({
      terms: yearly,
      positions: { p: { readings: { terms: { exits: [{ id: 'out', notice: '1 month' }] } } } },
      record: [
        inForce('2020-01-01'),
        act('one', 'amendment', '2020-02-01', { by: both, terms: longer }),
        act('two', 'amendment', '2020-03-01', { by: both, terms: { exits: [{ id: 'out', notice: '4 months' }] } }),
      ],
    });
    expect(view(of, '2020-02-15', { position: 'text' }).notifyBy).toBe('2020-06-30');
    expect(view(of, '2020-03-15', { position: 'text' }).notifyBy).toBe('2020-08-31');
    expect(view(of, '2020-03-15', { position: 'p' }).notifyBy).toBe('2020-11-30');
  });
});

describe('a consent to end', () => {
  const consent = (fields: JsonRecord, ...acts: readonly JsonRecord[]): Accord =>
    year(act('end', 'consent-to-end', '2020-06-01', { by: both, ...fields }), ...acts);

  test('ends on the day that it names, else on its own', () => {
    expect(view(consent({ lastDay: '2020-08-31' }), '2020-06-01').lastDay).toBe('2020-08-31');
    expect(view(consent({ lastDay: '2020-08-31' }), '2020-08-31').state).toBe('in-force');
    expect(view(consent({ lastDay: '2020-08-31' }), '2020-09-01')).toMatchObject({
      state: 'ended',
      lastDay: '2020-08-31',
    });
    expect(view(consent({ until: '2020-07-31' }), '2020-06-01').lastDay).toBe('2020-07-31');
    expect(view(consent({}), '2020-06-01')).toMatchObject({ state: 'in-force', lastDay: '2020-06-01' });
    expect(view(consent({}), '2020-06-02').state).toBe('ended');
    expect(view(consent({}), '2020-06-02').because).toContainEqual({ act: 'end', did: 'consent' });
  });

  test('needs everybody who is bound', () => {
    expect(view(consent({ by: 'A' }), '2020-06-02').state).toBe('in-force');
    expect(remarks(consent({ by: 'A' }), '2020-06-02')).toEqual(['end: wrong-party']);
    const before = accord({
      terms: yearly,
      record: [act('end', 'consent-to-end', '2019-06-01', { by: both }), inForce('2020-01-01')],
    });
    expect(remarks(before, '2020-01-02')).toEqual(['end: without-effect']);
    expect(view(before, '2020-01-02').state).toBe('in-force');
  });

  test('can be taken back until and with its last day', () => {
    const back = (date: string): Accord => consent({ lastDay: '2020-08-31' }, revoke('back', date, 'end'));
    expect(view(back('2020-08-31'), '2020-09-01').state).toBe('in-force');
    expect(view(back('2020-09-01'), '2020-09-01').state).toBe('ended');
    expect(remarks(back('2020-09-01'), '2020-09-01')).toEqual(['back: late (end)']);
  });

  test('leaves a notice that was to end later without effect', () => {
    const of = consent({ lastDay: '2020-08-31' }, act('n', 'notice', '2020-05-01', { by: 'A', exit: 'out' }));
    expect(view(of, '2020-09-01').notices).toEqual([{ act: 'n', by: 'A', state: 'lapsed', lastDayIn: null }]);
  });
});

describe('a suspension of the accord itself', () => {
  const stop = (fields: JsonRecord, ...acts: readonly JsonRecord[]): Accord =>
    year(act('stop', 'suspension-of-operation', '2020-06-01', { by: 'A', ...fields }), ...acts);

  test('takes both sides of a bilateral accord, and only who suspends of a multilateral one', () => {
    for (const party of both) expect(view(stop({}), '2020-06-01', { party }).state).toBe('suspended');
    const many = accord({
      kind: 'multilateral',
      terms: open,
      record: [inForce('2020-01-01'), act('stop', 'suspension-of-operation', '2020-06-01', { by: 'A' })],
    });
    expect([view(many, '2020-06-01', { party: 'A' }).state, view(many, '2020-06-01', { party: 'B' }).state]).toEqual([
      'suspended',
      'in-force',
    ]);
  });

  test('is not a suspension of a notice: the clock of that runs on', () => {
    const of = stop({}, act('n', 'notice', '2020-05-01', { by: 'A', exit: 'out' }));
    expect(view(of, '2020-06-02')).toMatchObject({
      state: 'suspended',
      notice: { state: 'pending', lastDayIn: '2020-12-31' },
    });
    expect(view(of, '2020-06-02').because).toContainEqual({ act: 'stop', did: 'stopped' });
    expect(view(of, '2021-01-01').state).toBe('ended');
  });

  test('with an end is over on its own', () => {
    expect(view(stop({ until: '2020-08-31' }), '2020-08-31').state).toBe('suspended');
    expect(view(stop({ until: '2020-08-31' }), '2020-09-01').state).toBe('in-force');
    expect(view(stop({ for: '3 months' }), '2020-08-31').state).toBe('suspended');
    expect(view(stop({ for: '3 months' }), '2020-09-01').state).toBe('in-force');
  });

  test('is lifted by a resumption, by each for its own part', () => {
    const of = stop(
      { by: both },
      act('a', 'resumption-of-operation', '2020-07-01', { by: 'A' }),
      act('b', 'resumption-of-operation', '2020-08-01', { by: 'B' }),
    );
    expect(['2020-06-30', '2020-07-01', '2020-07-31', '2020-08-01'].map((day) => view(of, day).state)).toEqual([
      'suspended',
      'suspended',
      'suspended',
      'in-force',
    ]);
    expect(life(of, '2020-07-01').stops.map((s) => s.by)).toEqual([['B']]);
  });

  test('is lifted by name, and another stays', () => {
    const of = stop(
      {},
      act('stop-2', 'suspension-of-operation', '2020-06-10', { by: 'A' }),
      act('go', 'resumption-of-operation', '2020-07-01', { by: 'A', of: 'stop' }),
    );
    expect(life(of, '2020-07-01').stops.map((s) => s.act)).toEqual(['stop-2']);
    expect(view(of, '2020-07-01').state).toBe('suspended');
  });

  test('cannot be lifted by who did not suspend, or where there is none', () => {
    expect(remarks(stop({}, act('go', 'resumption-of-operation', '2020-07-01', { by: 'B' })), '2020-07-01')).toEqual([
      'go: without-effect',
    ]);
    expect(remarks(year(act('go', 'resumption-of-operation', '2020-07-01', { by: 'B' })), '2020-07-01')).toEqual([
      'go: without-effect',
    ]);
  });

  test('and its resumption can both be taken back', () => {
    expect(view(stop({}, revoke('back', '2020-07-01', 'stop')), '2020-07-01').state).toBe('in-force');
    const of = stop(
      {},
      act('go', 'resumption-of-operation', '2020-07-01', { by: 'A' }),
      revoke('back', '2020-08-01', 'go'),
    );
    expect(['2020-06-30', '2020-07-01', '2020-08-01'].map((day) => view(of, day).state)).toEqual([
      'suspended',
      'in-force',
      'suspended',
    ]);
    const again = stop({}, revoke('back', '2020-07-01', 'stop'), revoke('back-2', '2020-08-01', 'back'));
    expect(view(again, '2020-08-01').state).toBe('suspended');
  });
});

describe('acts that never change the legal status', () => {
  test('words, measures, objections, declarations and rulings leave every answer as it was', () => {
    const plain = view(year(), '2020-07-01');
    for (const kind of ['statement', 'measure', 'objection', 'declaration', 'ruling'] as const)
      expect(view(year(act('x', kind, '2020-06-01', { by: 'A', about: 'out' })), '2020-07-01')).toEqual(plain);
  });

  test('an act at home counts for nobody but the position that adopts it', () => {
    const of = accord({
      terms: yearly,
      positions: { home: { readings: { acts: { stop: 'valid' } } } },
      record: [
        inForce('2020-01-01'),
        act('stop', 'suspension-of-operation', '2020-06-01', { by: 'A', plane: 'domestic' }),
      ],
    });
    expect([
      view(of, '2020-06-01', { position: 'text' }).state,
      view(of, '2020-06-01', { position: 'home' }).state,
    ]).toEqual(['in-force', 'suspended']);
  });

  test('a revocation by a stranger has no effect', () => {
    const of = year(
      act('stop', 'suspension-of-operation', '2020-06-01', { by: 'A' }),
      revoke('back', '2020-07-01', 'stop', 'B'),
    );
    expect(view(of, '2020-07-01').state).toBe('suspended');
    expect(remarks(of, '2020-07-01')).toEqual(['back: wrong-party (stop)']);
  });
});
