import { describe, expect, test } from 'vitest';
import type { Accord } from '../../src/accord/index.ts';
import type { JsonRecord } from '../../src/base/index.ts';
import { accord, act, deadlines, inForce, options, remarks, rows, view, views, yearly } from './ask.ts';

const club = (terms: JsonRecord, ...acts: readonly JsonRecord[]): Accord =>
  accord({ kind: 'multilateral', parties: { A: {}, B: {}, C: {} }, terms, record: acts });
const leavable: JsonRecord = {
  duration: { for: 'indefinite' },
  exits: [{ id: 'out', by: 'any', notice: '3 months', ends: 'any-day' }],
};
const states = (of: Accord, day: string): readonly string[] => views(of, day).map((v) => v.state);
const firstDays = (of: Accord, day: string): readonly (string | undefined)[] =>
  views(of, day).map((v) => v.spell?.first);

describe('entry into force', () => {
  const deposit = (party: string, date: string, more: JsonRecord = {}): JsonRecord =>
    act(`${party}-${date}`, 'ratification', date, { by: party, ...more });
  const ruled = (when: string, joining?: string): JsonRecord => ({
    ...leavable,
    entryIntoForce: { when },
    ...(joining !== undefined && { joining: { when: joining } }),
  });

  test('is computed from the deposit that completes the number', () => {
    const of = club(ruled('90 days after ratification 2'), deposit('A', '2020-01-10'), deposit('B', '2020-02-01'));
    expect(states(of, '2020-04-30')).toEqual(['not-in-force', 'not-in-force', 'not-in-force']);
    expect(states(of, '2020-05-01')).toEqual(['in-force', 'in-force', 'not-in-force']);
    expect(firstDays(of, '2020-05-01')).toEqual(['2020-05-01', '2020-05-01', undefined]);
    expect(view(of, '2020-05-01', { party: 'A' }).because).toContainEqual({ act: 'B-2020-02-01', did: 'bound' });
  });

  test('does not come while the deposits do not suffice, and a second one of the same party is none', () => {
    const of = club(ruled('90 days after ratification 2'), deposit('A', '2020-01-10'), deposit('A', '2020-02-01'));
    expect(states(of, '2025-01-01')).toEqual(['not-in-force', 'not-in-force', 'not-in-force']);
  });

  test('binds who deposits before it as well, unless the text has a rule of its own for that', () => {
    const acts = [deposit('A', '2020-01-10'), deposit('B', '2020-02-01'), deposit('C', '2020-03-01')];
    expect(firstDays(club(ruled('90 days after ratification 2'), ...acts), '2021-01-01')).toEqual([
      '2020-05-01',
      '2020-05-01',
      '2020-05-01',
    ]);
    const own = ruled('90 days after ratification 2', '90 days after ratification');
    expect(firstDays(club(own, ...acts), '2021-01-01')).toEqual(['2020-05-01', '2020-05-01', '2020-05-30']);
  });

  test('comes for later parties by the rule on joining, and not before the accord itself', () => {
    const own = ruled('90 days after ratification 2', 'ratification');
    const acts = [deposit('A', '2020-01-10'), deposit('B', '2020-02-01')];
    expect(firstDays(club(own, ...acts, deposit('C', '2020-07-01')), '2021-01-01')[2]).toBe('2020-07-01');
    expect(firstDays(club(own, ...acts, deposit('C', '2020-03-01')), '2021-01-01')[2]).toBe('2020-05-01');
  });

  test('may be on the first of a month, once or twice over', () => {
    const acts = [deposit('A', '2020-01-10'), deposit('B', '2020-02-01')];
    const on = (when: string): unknown => firstDays(club(ruled(when), ...acts), '2022-01-01')[0];
    expect(on('first of the month following 3 months after ratification 2')).toBe('2020-06-01');
    expect(on('first of the month following ratification 2')).toBe('2020-03-01');
    expect(on('first of the second month following ratification 2')).toBe('2020-04-01');
    expect(on('first of the second month following 3 months after ratification 2')).toBe('2020-07-01');
  });

  test('comes for a later party by whatever act the rule on joining names', () => {
    const of = club(
      { ...leavable, joining: { when: '30 days after notification' } },
      inForce('2020-01-01', { by: ['A', 'B'] }),
      act('c', 'notification', '2021-01-01', { by: 'C' }),
    );
    expect(states(of, '2021-01-30')[2]).toBe('not-in-force');
    expect(firstDays(of, '2021-01-31')[2]).toBe('2021-01-31');
  });

  test('fixed by an act that names a party goes before the day of its deposit, and leaves its return alone', () => {
    const joins = [
      inForce('2020-01-01', { by: ['A', 'B'] }),
      act('c', 'accession', '2021-01-01', { by: 'C' }),
      act('c-in', 'entry-into-force', '2021-04-01', { by: 'C' }),
    ];
    expect(firstDays(club(leavable, ...joins), '2021-04-01')[2]).toBe('2021-04-01');
    const back = [
      act('n', 'notice', '2022-01-01', { by: 'C', exit: 'out' }),
      act('again', 'accession', '2023-01-01', { by: 'C' }),
    ];
    expect(view(club(leavable, ...joins, ...back), '2023-01-01', { party: 'C' }).spell).toEqual({
      number: 2,
      first: '2023-01-01',
    });
  });

  test('does not come by a deposit that was taken back before it bound its party', () => {
    const joining = { ...leavable, joining: { when: '90 days after ratification' } };
    const of = (date: string): Accord =>
      club(
        joining,
        inForce('2020-01-01', { by: ['A', 'B'] }),
        deposit('C', '2021-01-01'),
        act('back', 'revocation', date, { by: 'C', of: 'C-2021-01-01' }),
      );
    expect(states(of('2021-03-31'), '2021-06-01')[2]).toBe('not-in-force');
    expect(states(of('2021-04-01'), '2021-06-01')[2]).toBe('in-force');
    expect(remarks(of('2021-04-01'), '2021-06-01')).toEqual(['back: late (C-2021-01-01)']);
  });

  test('between two states is with the latest of both', () => {
    const of = (when: string, kind: 'notification' | 'signature'): Accord =>
      accord({
        terms: { ...yearly, entryIntoForce: { when } },
        record: [act('a', kind, '2020-01-10', { by: 'A' }), act('b', kind, '2020-03-05', { by: 'B' })],
      });
    for (const [when, kind] of [
      ['latest notification', 'notification'],
      ['signature', 'signature'],
    ] as const) {
      expect(view(of(when, kind), '2020-03-04').state).toBe('not-in-force');
      expect(view(of(when, kind), '2020-03-05')).toMatchObject({
        state: 'in-force',
        term: { number: 1, first: '2020-03-05', last: '2021-03-04' },
      });
    }
  });

  test('fixed by an act goes before the rule, unless the rule is sooner', () => {
    const acts = [deposit('A', '2020-01-10'), deposit('B', '2020-02-01')];
    const withAct = (date: string, by: readonly string[]): Accord =>
      club(ruled('90 days after ratification 2'), ...acts, act('eif', 'entry-into-force', date, { by }));
    expect(firstDays(withAct('2020-04-01', ['A', 'B', 'C']), '2021-01-01')).toEqual([
      '2020-04-01',
      '2020-04-01',
      '2020-04-01',
    ]);
    expect(firstDays(withAct('2020-04-01', ['A']), '2021-01-01').slice(0, 2)).toEqual(['2020-04-01', '2020-05-01']);
  });

  test('comes for a successor on its own day, unless the rule on joining is about succession', () => {
    const successor = (when: string, more: JsonRecord = {}): unknown =>
      firstDays(
        club(
          { ...leavable, joining: { when } },
          inForce('2019-01-01', { by: 'A' }),
          act('s', 'succession', '2020-06-01', { by: 'B', ...more }),
        ),
        '2021-01-01',
      )[1];
    expect(successor('30 days after ratification')).toBe('2020-06-01');
    expect(successor('30 days after ratification', { effect: '2019-09-08' })).toBe('2019-09-08');
    expect(successor('30 days after succession')).toBe('2020-07-01');
  });

  test('is counted without the effect of notices', () => {
    const of = accord({
      kind: 'multilateral',
      counting: 'icsid',
      terms: { ...leavable, joining: { when: '30 days after ratification' } },
      record: [inForce('2019-01-01', { by: 'A' }), deposit('B', '2020-06-01')],
    });
    expect(firstDays(of, '2021-01-01')).toEqual(['2019-01-01', '2020-07-01']);
  });

  test('without a rule: an accession binds on its date or its effect day, a ratification only where one is given', () => {
    const of = club(
      leavable,
      act('a', 'accession', '2020-01-10', { by: 'A' }),
      act('b', 'accession', '2020-02-01', { by: 'B', effect: '2020-03-01' }),
      deposit('C', '2020-02-01'),
    );
    expect(firstDays(of, '2021-01-01')).toEqual(['2020-01-10', '2020-03-01', undefined]);
    const third = club(
      leavable,
      deposit('A', '2020-01-10', { effect: '2020-02-10' }),
      act('s', 'succession', '2020-05-05', { by: 'B' }),
    );
    expect(firstDays(third, '2021-01-01').slice(0, 2)).toEqual(['2020-02-10', '2020-05-05']);
  });

  test('without a rule is on the first day that binds anyone: an effect day is kept, a plain accession waits for it', () => {
    const of = club(
      leavable,
      act('b', 'accession', '2020-01-10', { by: 'B' }),
      act('c', 'accession', '2020-01-10', { by: 'C', effect: '2020-02-01' }),
      inForce('2020-06-01', { by: 'A' }),
    );
    expect(firstDays(of, '2021-01-01')).toEqual(['2020-06-01', '2020-02-01', '2020-02-01']);
  });

  test('where a position holds the entry into force void binds nobody who joins', () => {
    const of = (positions: JsonRecord): Accord =>
      accord({
        kind: 'multilateral',
        terms: leavable,
        record: [inForce('2020-01-01', { by: 'A' }), act('b', 'accession', '2021-01-01', { by: 'B' })],
        positions,
      });
    expect(firstDays(of({}), '2021-01-01')).toEqual(['2020-01-01', '2021-01-01']);
    const doubted = of({ doubting: { readings: { acts: { start: 'void' } } } });
    expect(firstDays(doubted, '2021-01-01')).toEqual([undefined, undefined]);
  });

  test('by an act that names others: an accession made since then waits for no rule, a deposit does', () => {
    const of = (kind: 'accession' | 'ratification', time = '18:00'): Accord =>
      club(
        { ...leavable, entryIntoForce: { when: '90 days after ratification 2' } },
        deposit('A', '2020-01-10'),
        inForce('2020-02-01', { by: 'C', time: '12:00' }),
        act('b', kind, '2020-02-01', { by: 'B', time }),
      );
    expect(firstDays(of('accession'), '2021-01-01')).toEqual(['2020-05-01', '2020-02-01', '2020-02-01']);
    expect(firstDays(of('accession', '09:00'), '2021-01-01')).toEqual(['2020-05-01', '2020-05-01', '2020-02-01']);
    expect(firstDays(of('ratification'), '2021-01-01')).toEqual(['2020-05-01', '2020-05-01', '2020-02-01']);
  });

  test('ahead of the last act still begins the terms on its day', () => {
    const of = accord({
      terms: { ...yearly, entryIntoForce: { when: '2 months after signature' } },
      record: [act('sign', 'signature', '2020-01-10', { by: ['A', 'B'] })],
    });
    expect(view(of, '2020-03-09').state).toBe('not-in-force');
    expect(view(of, '2020-03-10').term).toEqual({ number: 1, first: '2020-03-10', last: '2021-03-09' });
    expect(rows(deadlines(of, '2020-01-01', '2021-12-31', { party: 'A', kind: 'notify-by' }))).toEqual([
      '2020-12-09 notify-by A out 2021-03-09',
      '2021-12-09 notify-by A out 2022-03-09',
    ]);
  });
});

describe('provisional application', () => {
  const of = (more: JsonRecord, ...acts: readonly JsonRecord[]): Accord =>
    accord({
      terms: yearly,
      record: [act('prov', 'provisional-application', '2020-01-01', { by: 'A', ...more }), ...acts],
    });

  test('is a state of its own, for who applies it, until entry into force or its end', () => {
    expect([view(of({}), '2020-06-01').state, view(of({}), '2020-06-01', { party: 'B' }).state]).toEqual([
      'provisional',
      'not-in-force',
    ]);
    expect(view(of({}, inForce('2020-06-02')), '2020-06-02').state).toBe('in-force');
    expect(view(of({ until: '2020-05-31' }), '2020-05-31').state).toBe('provisional');
    expect(view(of({ until: '2020-05-31' }), '2020-06-01').state).toBe('not-in-force');
  });

  test('ends when it is taken back: in a bilateral accord for both, in others for who took it back', () => {
    const back = act('back', 'revocation', '2020-06-01', { by: 'A', of: 'prov' });
    const both = of({ by: ['A', 'B'] }, back);
    expect(view(both, '2020-05-31').state).toBe('provisional');
    expect(['A', 'B'].map((party) => view(both, '2020-06-01', { party }).state)).toEqual([
      'not-in-force',
      'not-in-force',
    ]);
    const prov = act('prov', 'provisional-application', '2020-01-01', { by: ['A', 'B'] });
    expect(states(club(leavable, prov, back), '2020-06-01')).toEqual(['not-in-force', 'provisional', 'not-in-force']);
  });

  test('knows no exits and no deadlines', () => {
    expect(view(of({}), '2020-06-01')).toMatchObject({
      exits: [],
      notifyBy: null,
      term: null,
      spell: null,
      lastDay: null,
    });
  });
});

describe('who leaves a multilateral accord', () => {
  const leaving = (...acts: readonly JsonRecord[]): Accord =>
    club(leavable, inForce('2020-01-01'), act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }), ...acts);

  test('is out alone, and stays left', () => {
    expect(states(leaving(), '2020-09-01')).toEqual(['in-force', 'in-force', 'in-force']);
    expect(states(leaving(), '2020-09-02')).toEqual(['left', 'in-force', 'in-force']);
    expect(views(leaving(), '2020-06-02').map((v) => v.lastDay)).toEqual(['2020-09-01', null, null]);
    expect(views(leaving(), '2020-06-02').map((v) => v.notice.state)).toEqual(['pending', 'none', 'none']);
  });

  test('stays left after the whole has ended', () => {
    const of = leaving(act('end', 'consent-to-end', '2021-01-01', { by: ['B', 'C'] }));
    expect(states(of, '2021-01-02')).toEqual(['left', 'ended', 'ended']);
    expect(views(of, '2021-01-02').map((v) => v.lastDay)).toEqual(['2020-09-01', '2021-01-01', '2021-01-01']);
  });

  test('with others in one act leaves each by its own notice', () => {
    const of = club(
      leavable,
      inForce('2020-01-01'),
      act('n', 'notice', '2020-06-01', { by: ['A', 'B'], exit: 'out' }),
      act('back', 'revocation', '2020-07-01', { by: 'B', of: 'n' }),
    );
    expect(views(of, '2020-06-02').map((v) => v.notices)).toEqual([
      [{ act: 'n', by: 'A', state: 'pending', lastDayIn: '2020-09-01' }],
      [{ act: 'n', by: 'B', state: 'pending', lastDayIn: '2020-09-01' }],
      [],
    ]);
  });

  test('with others in one act takes back its own part of it, and brings that back alone', () => {
    const joint = (...acts: readonly JsonRecord[]): Accord =>
      club(leavable, inForce('2020-01-01'), act('n', 'notice', '2020-06-01', { by: ['A', 'B'], exit: 'out' }), ...acts);
    const notices = (of: Accord, day: string): readonly unknown[] =>
      ['A', 'B'].map((party) => view(of, day, { party }).notice.state);
    const back = (by: string | readonly string[]): JsonRecord => act('r', 'revocation', '2020-07-01', { by, of: 'n' });
    expect(notices(joint(back('A')), '2020-07-01')).toEqual(['revoked', 'pending']);
    expect(notices(joint(back('B')), '2020-07-01')).toEqual(['pending', 'revoked']);
    const again = joint(back(['A', 'B']), act('s', 'revocation', '2020-07-02', { by: ['A', 'B'], of: 'r' }));
    expect(notices(again, '2020-07-01')).toEqual(['revoked', 'revoked']);
    expect(notices(again, '2020-07-02')).toEqual(['pending', 'pending']);
    expect(states(again, '2020-09-02')).toEqual(['left', 'left', 'in-force']);
  });

  test('comes back in a new spell, in which old notices do not count', () => {
    const of = leaving(act('again', 'accession', '2021-01-01', { by: 'A' }));
    expect(view(of, '2020-12-31', { party: 'A' })).toMatchObject({
      state: 'left',
      spell: { number: 1, first: '2020-01-01' },
      notice: { state: 'effective' },
    });
    expect(view(of, '2021-01-01', { party: 'A' })).toMatchObject({
      state: 'in-force',
      spell: { number: 2, first: '2021-01-01' },
      notice: { state: 'none', act: null },
      notices: [],
      lastDay: null,
    });
  });

  test('finds its lock-in begun again', () => {
    const locked = {
      ...leavable,
      exits: [{ id: 'out', by: 'any', notice: '3 months', ends: 'any-day', opens: '1 year after entry-into-force' }],
    };
    const of = club(
      locked,
      inForce('2020-01-01'),
      act('n', 'notice', '2021-02-01', { by: 'A', exit: 'out' }),
      act('again', 'accession', '2021-06-01', { by: 'A' }),
    );
    expect(view(of, '2021-06-01', { party: 'A' }).exits).toMatchObject([{ ifNoticeOn: '2022-06-01' }]);
    expect(view(of, '2021-06-01', { party: 'B' }).exits).toMatchObject([{ ifNoticeOn: '2021-06-01' }]);
    expect(rows(deadlines(of, '2020-01-01', '2022-12-31', { kind: 'notice-opens' }))).toEqual([
      '2021-01-01 notice-opens A out 2021-04-01',
      '2021-01-01 notice-opens B out 2021-04-01',
      '2021-01-01 notice-opens C out 2021-04-01',
      '2022-06-01 notice-opens A out 2022-09-01',
    ]);
  });

  test('cannot come back to what has ended, nor while it is still in', () => {
    const ended = club(
      { duration: { for: '1 year' } },
      inForce('2020-01-01', { by: ['A', 'B'] }),
      act('c', 'accession', '2021-06-01', { by: 'C' }),
    );
    expect(view(ended, '2021-07-01', { party: 'C' }).state).toBe('not-in-force');
    const still = club(leavable, inForce('2020-01-01'), act('a', 'accession', '2020-05-01', { by: 'A' }));
    expect(view(still, '2020-06-01', { party: 'A' }).spell).toEqual({ number: 1, first: '2020-01-01' });
  });

  test('cannot be helped by acts of others on its notice', () => {
    const of = leaving(act('back', 'revocation', '2020-07-01', { by: 'B', of: 'n' }));
    expect(view(of, '2020-07-02', { party: 'A' }).notice.state).toBe('pending');
    expect(remarks(of, '2020-07-02')).toEqual(['back: wrong-party (n)']);
  });

  test('may join again, and so may who never joined, while the accord lives', () => {
    expect(options(leaving(), '2020-09-02', { party: 'A' }).map((o) => o.act)).toEqual(['accession']);
    const never = club(leavable, inForce('2020-01-01', { by: ['A', 'B'] }));
    expect(options(never, '2020-09-02', { party: 'C' }).map((o) => [o.act, o.stateAfter])).toEqual([
      ['accession', 'in-force'],
    ]);
    const over = club({ duration: { for: '1 year' } }, inForce('2020-01-01'));
    expect(options(over, '2021-06-01', { party: 'A' })).toEqual([]);
  });
});

describe('an accord that ends when too few are left', () => {
  const terms = { ...leavable, endsWhen: 'parties < 2' };
  const notice = (id: string, by: string, date: string): JsonRecord => act(id, 'notice', date, { by, exit: 'out' });

  test('ends for who is left on the day on which the number falls', () => {
    const of = club(terms, inForce('2020-01-01'), notice('n', 'A', '2020-06-01'), notice('m', 'B', '2020-07-01'));
    expect(view(of, '2020-06-15', { party: 'C' }).lastDay).toBeNull();
    expect(view(of, '2020-07-01', { party: 'C' }).lastDay).toBe('2020-10-01');
    expect(states(of, '2020-10-01')).toEqual(['left', 'in-force', 'in-force']);
    expect(states(of, '2020-10-02')).toEqual(['left', 'left', 'ended']);
    expect(view(of, '2020-10-02', { party: 'C' }).because).toContainEqual({ rule: 'too-few-parties' });
  });

  test('does not end where somebody else has joined', () => {
    const of = club(
      terms,
      inForce('2020-01-01', { by: ['A', 'B'] }),
      notice('n', 'A', '2020-06-01'),
      act('c', 'accession', '2020-08-01', { by: 'C' }),
    );
    expect(states(of, '2020-07-01')).toEqual(['in-force', 'in-force', 'not-in-force']);
    expect(view(of, '2020-07-01', { party: 'B' }).lastDay).toBe('2020-09-01');
    expect(view(of, '2020-08-01', { party: 'B' }).lastDay).toBeNull();
    expect(states(of, '2020-09-02')).toEqual(['left', 'in-force', 'in-force']);
  });

  test('has not ended because too few had joined yet', () => {
    const of = club(terms, inForce('2020-01-01', { by: ['A'] }));
    expect(view(of, '2020-06-01', { party: 'A' })).toMatchObject({ state: 'in-force', lastDay: null });
  });
});

describe('what goes on after the end', () => {
  const tail = (survival: readonly JsonRecord[], counting = 'common', notice: JsonRecord = {}): Accord =>
    accord({
      counting,
      terms: { duration: { for: 'indefinite' }, exits: [{ id: 'out', by: 'any', notice: '3 months' }], survival },
      record: [inForce('2020-01-01'), act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out', ...notice })],
    });

  test('begins with the first day out, that day counting, and only then', () => {
    const of = tail(
      [{ what: 'secrets', for: '2 years', clause: undefined }].map(({ what, for: length }) => ({ what, for: length })),
    );
    expect(view(of, '2020-09-01').survives).toEqual([]);
    expect(view(of, '2020-09-02').survives).toEqual([
      { what: 'secrets', from: '2020-09-02', until: '2022-09-01', clause: null },
    ]);
    expect(view(of, '2022-09-01').survives).toHaveLength(1);
    expect(view(of, '2022-09-02').survives).toEqual([]);
    expect(rows(deadlines(of, '2020-01-01', '2023-01-01', { kind: 'survival-ends' }))).toEqual([
      '2022-09-01 survival-ends - - 2020-09-01',
    ]);
  });

  test('may have no end', () => {
    const of = tail([{ what: 'secrets', for: 'indefinitely' }]);
    expect(view(of, '2090-09-02').survives).toEqual([
      { what: 'secrets', from: '2020-09-02', until: null, clause: null },
    ]);
    expect(deadlines(of, '2020-01-01', '2090-01-01', { kind: 'survival-ends' })).toEqual([]);
  });

  test('may count from receipt, and is listed once the party is out', () => {
    const of = tail([{ what: 'claims', for: '6 months', from: 'receipt' }], 'common', { received: '2020-06-10' });
    expect(view(of, '2020-09-10').survives).toEqual([]);
    expect(view(of, '2020-09-11').survives).toEqual([
      { what: 'claims', from: '2020-06-10', until: '2020-12-10', clause: null },
    ]);
  });

  test('is what the terms said on the last day in', () => {
    const of = (date: string): Accord =>
      accord({
        terms: { duration: { for: 'indefinite' }, exits: [{ id: 'out', by: 'any', notice: '3 months' }] },
        record: [
          inForce('2020-01-01'),
          act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }),
          act('amend', 'amendment', date, {
            by: ['A', 'B'],
            terms: { survival: [{ what: 'secrets', for: '1 year' }] },
          }),
        ],
      });
    expect(view(of('2020-09-01'), '2020-10-01').survives).toHaveLength(1);
    expect(view(of('2020-09-02'), '2020-10-01').survives).toEqual([]);
  });

  test('belongs to who left, in a multilateral accord', () => {
    const of = club(
      { ...leavable, survival: [{ what: 'claims', for: '1 year' }] },
      inForce('2020-01-01'),
      act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' }),
    );
    expect(views(of, '2020-10-01').map((v) => v.survives.length)).toEqual([1, 0, 0]);
    expect(rows(deadlines(of, '2020-01-01', '2022-01-01', { kind: 'survival-ends' }))).toEqual([
      '2021-09-01 survival-ends A - 2020-09-01',
    ]);
  });
});

describe('membership that ends and begins again', () => {
  const ruled: JsonRecord = { ...leavable, entryIntoForce: { when: '90 days after ratification 2' } };
  const joined = (when: string): JsonRecord => ({ ...ruled, joining: { when } });
  const founded = [
    act('a', 'ratification', '2020-01-10', { by: 'A' }),
    act('b', 'ratification', '2020-02-01', { by: 'B' }),
  ];
  const leaves = (date: string): JsonRecord => act('n', 'notice', date, { by: 'A', exit: 'out' });

  test('does not begin again by the deposit that brought the accord into force', () => {
    // In force on 1 May 2020; the deposit of 10 January plus ninety days would be 9 April.
    const of = club(joined('90 days after accession'), ...founded, leaves('2020-05-02'));
    expect(firstDays(of, '2020-05-01')).toEqual(['2020-05-01', '2020-05-01', undefined]);
    expect(states(of, '2020-08-03')).toEqual(['left', 'in-force', 'not-in-force']);
    const early = club(joined('1 year after accession'), ...founded, leaves('2020-05-02'));
    expect(states(early, '2021-03-01')).toEqual(['left', 'in-force', 'not-in-force']);
  });

  test('does not begin by a deposit before the day of the rule, whatever day the deposit names', () => {
    const of = club(ruled, ...founded, act('c', 'acceptance', '2020-02-10', { by: 'C', effect: '2020-03-01' }));
    expect(firstDays(of, '2020-06-01')).toEqual(['2020-05-01', '2020-05-01', '2020-05-01']);
    const later = club(ruled, ...founded, act('c', 'acceptance', '2020-02-10', { by: 'C', effect: '2020-06-01' }));
    expect(firstDays(later, '2020-06-01')).toEqual(['2020-05-01', '2020-05-01', '2020-06-01']);
  });

  test('cannot be brought back once the accord has ended, and what was stays', () => {
    const of = club({ ...ruled, duration: { for: '1 year' } }, ...founded, inForce('2022-01-01', { by: 'A' }));
    expect(view(of, '2022-01-01')).toMatchObject({ state: 'ended', lastDay: '2021-04-30', term: null });
  });

  test('takes with it what the party had suspended and announced', () => {
    const of = club(
      leavable,
      inForce('2020-01-01'),
      act('stop', 'suspension-of-operation', '2020-03-01', { by: 'A' }),
      leaves('2020-05-02'),
      act('word', 'announcement', '2020-08-10', { by: 'A', about: 'out' }),
      act('again', 'accession', '2020-09-01', { by: 'A' }),
    );
    expect(view(of, '2020-07-01').state).toBe('suspended');
    expect(view(of, '2020-08-10').notice.state).toBe('effective');
    expect(view(of, '2020-09-01')).toMatchObject({ state: 'in-force', notice: { state: 'none', act: null } });
  });
});
