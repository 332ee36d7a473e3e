import { describe, expect, test } from 'vitest';
import { accordOf, FAR, inForce, notice, openEnded, reading, yearly } from './by-hand.ts';
import { twinDeadlines } from './twin.ts';

describe('deadlines', () => {
  const between = (accord: object, from: string, to: string, position = 'text') =>
    twinDeadlines(accord, { from, to, known: FAR, position })?.map((row) =>
      [row.date, row.kind, row.ends, row.party].join(' '),
    );

  test('a year of an accord that renews has one door for each side and one renewal', () => {
    expect(between(accordOf(yearly(), [inForce('2016-11-23')]), '2017-11-23', '2018-11-22')).toEqual([
      '2017-11-23 renews 2018-11-22 ',
      '2018-08-24 notify-by 2018-11-22 A',
      '2018-08-24 notify-by 2018-11-22 B',
    ]);
  });

  test('a notice for the end of a term ends the term, takes effect and leaves its tail', () => {
    const terms = yearly({ survival: [{ what: 'claims', for: '1 month' }] });
    const accord = accordOf(terms, [inForce('2016-11-23'), notice('2018-08-20')]);
    expect(between(accord, '2018-08-21', '2019-11-22')).toEqual([
      '2018-08-24 notify-by 2018-11-22 B',
      '2018-11-22 term-ends 2018-11-22 ',
      '2018-11-23 effect 2018-11-22 A',
      '2018-12-22 survival-ends 2018-11-22 ',
    ]);
  });

  test('a window and a hold with an end have days of their own', () => {
    const windowed = {
      id: 'out',
      by: ['A'],
      notice: '30 days',
      ends: 'end-of-term',
      window: { open: '3 months', close: '1 month' },
    };
    const accord = accordOf(yearly({ exits: [windowed] }), [inForce('2020-01-01')]);
    expect(between(accord, '2020-01-02', '2020-12-31')).toEqual([
      '2020-10-01 notice-opens 2020-12-31 A',
      '2020-11-30 notify-by 2020-12-31 A',
    ]);
    const hold = { act: 'suspension-of-notice', date: '2021-03-11', by: 'A', of: 'a2', until: '2021-03-20' };
    const held = accordOf(
      openEnded({ notice: '60 days' }),
      [inForce('2020-01-01'), notice('2021-03-01'), hold],
      reading('freeze'),
    );
    expect(between(held, '2021-03-01', '2021-06-30', 'one')).toEqual([
      '2021-03-21 suspension-ends 2021-05-10 A',
      '2021-05-11 effect 2021-05-10 A',
    ]);
  });
});
