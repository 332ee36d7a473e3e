import { describe, expect, test } from 'vitest';
import { accordOf, asked, inForce, notice, openEnded, type Paper, reading, yearly } from './by-hand.ts';
import { randomAccord } from './random-accord.ts';

describe('counting', () => {
  test('a notice received on the last day counts, and a day later costs a year', () => {
    const record = [inForce('2016-11-23')];
    expect(asked(accordOf(yearly(), record), '2020-08-01')?.notifyBy).toBe('2020-08-24');
    const inTime = accordOf(yearly(), [...record, notice('2020-08-24')]);
    expect(asked(inTime, '2020-09-01')?.notice).toEqual({ state: 'pending', act: 'a2', lastDayIn: '2020-11-22' });
    const late = accordOf(yearly(), [...record, notice('2020-08-25')]);
    expect(asked(late, '2020-09-01')?.notice.lastDayIn).toBe('2021-11-22');
  });

  test('30 September and four months is 30 January in London and 31 January in Tokyo', () => {
    const record = [inForce('2000-01-01'), notice('2022-09-30')];
    const terms = openEnded({ notice: '4 months' });
    const lastDayIn = (counting: string) =>
      asked(accordOf(terms, record, { counting }), '2022-10-01')?.notice.lastDayIn;
    expect(lastDayIn('common')).toBe('2023-01-30');
    expect(lastDayIn('japan')).toBe('2023-01-31');
    expect(lastDayIn('start-of-day')).toBe('2023-01-29');
    expect(lastDayIn('un-depositary')).toBe('2023-01-29');
    expect(lastDayIn('council-of-europe')).toBe('2023-01-31');
  });

  test('a compound period is counted in the order that is asked for', () => {
    const record = [inForce('2000-01-01'), notice('2008-12-20')];
    const terms = openEnded({ notice: '10 days 2 months' });
    const lastDayIn = (order: string) =>
      asked(accordOf(terms, record, { counting: { convention: 'common', order } }), '2008-12-20')?.notice.lastDayIn;
    expect(lastDayIn('as-written')).toBe('2009-02-28');
    expect(lastDayIn('months-first')).toBe('2009-03-02');
  });

  test('a term that begins on a 31st ends with a shorter month, and the next ones go by the first day', () => {
    const terms = yearly({ duration: { for: '6 months' }, renewal: { tacit: true, for: '6 months' } });
    const accord = accordOf(terms, [inForce('2015-08-31')]);
    expect(asked(accord, '2016-02-29')?.term).toEqual({ number: 1, first: '2015-08-31', last: '2016-02-29' });
    expect(asked(accord, '2016-03-01')?.term).toEqual({ number: 2, first: '2016-03-01', last: '2016-08-30' });
    expect(asked(accord, '2016-08-31')?.term).toEqual({ number: 3, first: '2016-08-31', last: '2017-02-28' });
  });

  test('where the anniversary belongs to the old term only the first term is a day longer', () => {
    const accord = accordOf(yearly({ duration: { for: '1 year', lastDay: 'anniversary' } }), [inForce('2010-03-05')]);
    expect(asked(accord, '2011-03-05')?.term).toEqual({ number: 1, first: '2010-03-05', last: '2011-03-05' });
    expect(asked(accord, '2011-03-06')?.term).toEqual({ number: 2, first: '2011-03-06', last: '2012-03-05' });
  });

  test('notice for the end of the following year runs to 31 December of the next year', () => {
    const accord = accordOf(openEnded({ notice: 'none', ends: 'end-of-following-year' }), [inForce('1990-01-01')]);
    expect(asked(accord, '2017-12-31')?.exits[0]?.lastDayIn).toBe('2018-12-31');
    expect(asked(accord, '2018-01-01')?.exits[0]?.lastDayIn).toBe('2019-12-31');
    expect(asked(accord, '2018-01-01')?.notifyBy).toBeNull();
  });

  test('a text that counts to the first day of the next term gives a day more', () => {
    const terms = yearly({ exits: [{ id: 'out', notice: '90 days', ends: 'end-of-term', anchor: 'next-term' }] });
    expect(asked(accordOf(terms, [inForce('2016-11-23')]), '2020-08-01')?.notifyBy).toBe('2020-08-25');
  });
});

describe('notices that cannot work', () => {
  test('in a final term the door closes for good when the period no longer fits', () => {
    const accord = accordOf(yearly({ renewal: { tacit: false, for: '1 year' } }), [inForce('2020-01-01')]);
    expect(asked(accord, '2020-10-02')).toMatchObject({
      notifyBy: null,
      lastDay: '2020-12-31',
      exits: [{ exit: 'out', by: 'A', ifNoticeOn: '2020-10-02', lastDayIn: '2020-12-31' }],
    });
    expect(asked(accord, '2020-10-03')?.exits).toEqual([{ exit: 'out', by: 'A', ifNoticeOn: null, lastDayIn: null }]);
  });

  test('a notice that would run past the end of the accord is void', () => {
    const terms = openEnded({ notice: '2 months' }, { duration: { until: '2021-06-30' } });
    const accord = accordOf(terms, [inForce('2021-01-01'), notice('2021-05-01')]);
    expect(asked(accord, '2021-04-30')?.exits[0]?.lastDayIn).toBe('2021-06-30');
    expect(asked(accord, '2021-05-01')?.notice).toEqual({ state: 'void', act: 'a2', lastDayIn: null });
    expect(asked(accord, '2021-07-01')?.state).toBe('ended');
  });

  test('a notice given before the lock-in is over is void', () => {
    const terms = openEnded({ notice: '1 month', opens: '3 years after entry-into-force' });
    const accord = accordOf(terms, [inForce('2016-11-04'), notice('2019-11-03')]);
    expect(asked(accord, '2019-11-03')).toMatchObject({
      notice: { state: 'void', act: 'a2', lastDayIn: null },
      exits: [{ exit: 'out', by: 'A', ifNoticeOn: '2019-11-04', lastDayIn: '2019-12-04' }],
    });
  });

  test('a notice whose requirement is met late ends on the day of the settlement', () => {
    const terms = openEnded(
      { notice: '30 days', requires: ['dues'] },
      { conditions: [{ id: 'dues', what: 'dues paid' }] },
    );
    const record = [
      inForce('2020-01-01'),
      notice('2021-03-01'),
      { act: 'condition-met', date: '2021-05-10', about: 'dues' },
    ];
    expect(asked(accordOf(terms, record), '2021-04-15')).toBeUndefined();
    expect(asked(accordOf(terms, record), '2021-05-10')).toMatchObject({ state: 'in-force', lastDay: '2021-05-10' });
    expect(asked(accordOf(terms, record), '2021-05-11')?.state).toBe('ended');
  });
});

describe('notices held back', () => {
  const held = [inForce('2020-01-01'), notice('2021-03-01')];
  const hold = (more: Paper = {}): Paper => ({
    act: 'suspension-of-notice',
    date: '2021-03-11',
    by: 'A',
    of: 'a2',
    ...more,
  });
  const sixtyDays = openEnded({ notice: '60 days' });

  test('a frozen clock adds the days of the hold, and an extension in time runs from the old end', () => {
    const one = accordOf(sixtyDays, [...held, hold({ for: '1 month' })], reading('freeze'));
    expect(asked(one, '2021-04-10', 'A', 'one')?.notice).toEqual({
      state: 'suspended',
      act: 'a2',
      lastDayIn: '2021-05-31',
    });
    expect(asked(one, '2021-04-11', 'A', 'one')?.notice).toEqual({
      state: 'pending',
      act: 'a2',
      lastDayIn: '2021-05-31',
    });
    const longer = { act: 'extension-of-suspension', date: '2021-04-01', by: 'A', of: 'a3', for: '1 month' };
    const two = accordOf(sixtyDays, [...held, hold({ for: '1 month' }), longer], reading('freeze'));
    expect(asked(two, '2021-05-10', 'A', 'one')?.notice).toEqual({
      state: 'suspended',
      act: 'a2',
      lastDayIn: '2021-06-30',
    });
  });

  test('where only the effect is held back, lifting the hold ends the accord the same day', () => {
    const accord = accordOf(sixtyDays, [...held, hold()], reading('effect-only'));
    expect(asked(accord, '2021-06-20', 'A', 'one')).toMatchObject({
      notice: { state: 'suspended', lastDayIn: null },
      notifyBy: null,
      exits: [{ exit: 'out', by: 'A', ifNoticeOn: '2021-06-20', lastDayIn: '2021-06-20', via: 'resumption of a2' }],
    });
    expect(asked(accord, '2021-06-20', 'B', 'one')?.exits[0]?.lastDayIn).toBe('2021-08-19');
  });

  test('a hold that outlasts the old last day in is read as a revocation on that very day', () => {
    const accord = accordOf(sixtyDays, [...held, hold({ until: '2021-04-30' })], reading('lapse'));
    expect(asked(accord, '2021-04-29', 'A', 'one')?.notice.state).toBe('suspended');
    expect(asked(accord, '2021-04-30', 'A', 'one')?.notice.state).toBe('lapsed');
    const shorter = accordOf(sixtyDays, [...held, hold({ until: '2021-04-29' })], reading('lapse'));
    expect(asked(shorter, '2021-05-01', 'A', 'one')?.state).toBe('ended');
  });

  test('a term held over goes on in its place as if it had never stopped once the notice is gone', () => {
    const record = [
      inForce('2016-11-23'),
      notice('2019-08-23'),
      { act: 'suspension-of-notice', date: '2019-11-22', by: 'A', of: 'a2' },
      { act: 'revocation', date: '2023-03-21', by: 'A', of: ['a2', 'a3'] },
    ];
    const accord = accordOf(yearly(), record, reading('effect-only', 'stops'));
    expect(asked(accord, '2019-11-22', 'A', 'one')?.term).toEqual({
      number: 3,
      first: '2018-11-23',
      last: '2019-11-22',
    });
    expect(asked(accord, '2023-03-20', 'A', 'one')?.term).toEqual({
      number: 3,
      first: '2018-11-23',
      last: null,
      heldOver: true,
    });
    expect(asked(accord, '2023-03-21', 'A', 'one')).toMatchObject({
      notice: { state: 'revoked', act: 'a2', lastDayIn: null },
      term: { number: 7, first: '2022-11-23', last: '2023-11-22' },
      notifyBy: '2023-08-24',
    });
  });

  test('with no reading chosen a held notice is not answered, and once all readings meet it is', () => {
    const accord = accordOf(sixtyDays, [...held, hold(), { act: 'revocation', date: '2021-04-01', by: 'A', of: 'a2' }]);
    expect(asked(accord, '2021-03-20')).toBeUndefined();
    expect(asked(accord, '2021-04-01')?.notice.state).toBe('revoked');
  });
});

describe('taking back', () => {
  const record = [
    inForce('2020-01-01'),
    notice('2021-03-01'),
    { act: 'revocation', date: '2021-03-20', by: 'A', of: ['a2'] },
  ];
  const again = (date: string): Paper => ({ act: 'revocation', date, by: 'A', of: ['a3'] });
  const terms = openEnded({ notice: '30 days' });

  test('a revocation taken back before the last day in brings the notice back with that day', () => {
    expect(asked(accordOf(terms, [...record, again('2021-03-30')]), '2021-03-31')).toMatchObject({
      state: 'in-force',
      notice: { state: 'pending', act: 'a2', lastDayIn: '2021-03-31' },
    });
    expect(asked(accordOf(terms, [...record, again('2021-03-30')]), '2021-04-01')?.state).toBe('ended');
  });

  test('a revocation taken back too late stays', () => {
    expect(asked(accordOf(terms, [...record, again('2021-04-01')]), '2021-05-01')).toMatchObject({
      state: 'in-force',
      notice: { state: 'revoked', act: 'a2', lastDayIn: null },
    });
  });

  test('a notice can be taken back on its last day in, and not a day later', () => {
    const back = (date: string) => [
      inForce('2020-01-01'),
      notice('2021-03-01'),
      { act: 'revocation', date, by: 'A', of: 'a2' },
    ];
    expect(asked(accordOf(terms, back('2021-03-31')), '2021-04-01')?.state).toBe('in-force');
    expect(asked(accordOf(terms, back('2021-04-01')), '2021-04-01')?.state).toBe('ended');
  });
});

describe('terms that change', () => {
  test('an agreed extension keeps the number of the term and moves the ones after it', () => {
    const record = [inForce('2015-10-07'), { act: 'agreed-extension', date: '2016-06-03', until: '2016-12-31' }];
    const accord = accordOf(yearly(), record);
    expect(asked(accord, '2016-11-01')?.term).toEqual({ number: 1, first: '2015-10-07', last: '2016-12-31' });
    expect(asked(accord, '2017-01-01')?.term).toEqual({ number: 2, first: '2017-01-01', last: '2017-12-31' });
  });

  test('an amendment leaves a running notice and a running renewal term alone', () => {
    const record = [
      inForce('2018-01-01'),
      notice('2019-09-01', { by: 'B' }),
      {
        act: 'amendment',
        date: '2019-09-10',
        terms: { renewal: { for: '3 years' }, exits: [{ id: 'out', notice: '6 months' }] },
      },
      { act: 'revocation', date: '2019-09-20', by: 'B', of: 'a2' },
    ];
    const accord = accordOf(yearly(), record);
    expect(asked(accord, '2019-09-10')).toMatchObject({
      notice: { state: 'pending', lastDayIn: '2019-12-31' },
      term: { number: 2, first: '2019-01-01', last: '2019-12-31' },
      notifyBy: '2022-06-30',
    });
    expect(asked(accord, '2020-01-01')?.term).toEqual({ number: 3, first: '2020-01-01', last: '2022-12-31' });
  });

  test('silence ends what only an act renews', () => {
    const terms = yearly({ renewal: { tacit: false, for: '6 months' } });
    const record = [inForce('2020-03-31'), { act: 'renewal', date: '2021-03-30' }];
    expect(asked(accordOf(terms, record), '2021-03-31')?.term).toEqual({
      number: 2,
      first: '2021-03-31',
      last: '2021-09-30',
    });
    expect(asked(accordOf(terms, record), '2021-10-01')?.state).toBe('ended');
    expect(asked(accordOf(terms, [inForce('2020-03-31')]), '2021-03-31')?.state).toBe('ended');
  });
});

describe('parties', () => {
  const terms = openEnded(
    { notice: '1 year', opens: '3 years after entry-into-force' },
    { survival: [{ what: 'claims', for: '2 years' }] },
  );
  const record = [
    inForce('2010-02-01'),
    notice('2013-02-01'),
    { act: 'accession', date: '2015-05-31', by: 'A' },
    { act: 'suspension-of-operation', date: '2016-01-10', by: 'A' },
    { act: 'resumption-of-operation', date: '2016-02-10', by: 'A' },
  ];
  const accord = accordOf(terms, record, { kind: 'multilateral', counting: 'un-depositary' });

  test('who left stays left until it joins again, and then the lock-in starts again', () => {
    expect(asked(accord, '2014-01-31')?.state).toBe('in-force');
    expect(asked(accord, '2014-02-01')).toMatchObject({
      state: 'left',
      lastDay: '2014-01-31',
      exits: [],
      survives: [{ what: 'claims', from: '2014-02-01', until: '2016-01-31' }],
    });
    expect(asked(accord, '2015-05-31')).toMatchObject({
      state: 'in-force',
      notice: { state: 'none', act: null, lastDayIn: null },
      exits: [{ exit: 'out', by: 'A', ifNoticeOn: '2018-05-31', lastDayIn: '2019-05-30' }],
    });
    expect(asked(accord, '2014-02-01', 'B')?.state).toBe('in-force');
  });

  test('suspended obligations of one party of many are its own', () => {
    expect(asked(accord, '2016-01-10')?.state).toBe('suspended');
    expect(asked(accord, '2016-01-10', 'B')?.state).toBe('in-force');
    expect(asked(accord, '2016-02-10')?.state).toBe('in-force');
  });

  test('the thirtieth day after the second ratification is the first day', () => {
    const byDeposit = accordOf(yearly({ entryIntoForce: { when: '30 days after ratification 2' } }), [
      { act: 'ratification', date: '2012-01-01', by: 'A' },
      { act: 'ratification', date: '2012-01-31', by: 'B' },
    ]);
    expect(asked(byDeposit, '2012-02-29')?.state).toBe('not-in-force');
    expect(asked(byDeposit, '2012-03-01')?.term).toEqual({ number: 1, first: '2012-03-01', last: '2013-02-28' });
  });

  test('what was not known yet does not count', () => {
    const told = accordOf(yearly(), [inForce('2020-01-01'), notice('2020-06-01', { published: '2020-06-09' })]);
    expect(asked(told, '2020-06-05', 'A', 'text', '2020-06-08')?.notice.state).toBe('none');
    expect(asked(told, '2020-06-05', 'A', 'text', '2020-06-09')?.notice.state).toBe('pending');
  });
});

describe('the twin and its accords', () => {
  test('what the twin does not know it does not answer', () => {
    const accord = accordOf(yearly({ dependsOn: ['other'] }), [inForce('2020-01-01')]);
    expect(asked(accord, '2020-02-01')).toBeUndefined();
    const uncertain = accordOf(yearly(), [inForce('2020-01~')]);
    expect(asked(uncertain, '2020-02-01')).toBeUndefined();
  });

  test('one seed is one accord, and another seed another', () => {
    expect(randomAccord(7)).toEqual(randomAccord(7));
    expect(JSON.stringify(randomAccord(7))).not.toBe(JSON.stringify(randomAccord(8)));
  });
});
