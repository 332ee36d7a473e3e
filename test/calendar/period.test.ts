import { describe, expect, test } from 'vitest';
import { stepsOf, unitsOf } from '../../src/calendar/index.ts';
import { lengthOf } from './day.ts';

describe('the steps of a period', () => {
  test.each([
    ['90 days', [[0, 90]]],
    ['2 weeks', [[0, 14]]],
    ['2 weeks 3 days', [[0, 17]]],
    ['1 year', [[12, 0]]],
    ['1 year 2 months', [[14, 0]]],
    ['1 month 1 month', [[2, 0]]],
    [
      '1 year 2 months 10 days',
      [
        [14, 0],
        [0, 10],
      ],
    ],
    [
      '10 days 2 months',
      [
        [0, 10],
        [2, 0],
      ],
    ],
    [
      '10 days 2 months 4 days',
      [
        [0, 10],
        [2, 0],
        [0, 4],
      ],
    ],
  ] as const)('%s, as written: neighbours of one kind are one step', (text, steps) => {
    expect(stepsOf(lengthOf(text), 'as-written').map(({ months, days }) => [months, days])).toEqual(steps);
  });

  test('asked for months first or days first, all months are one step and all days another', () => {
    const period = lengthOf('10 days 2 months 4 days');
    expect(stepsOf(period, 'months-first')).toEqual([
      { months: 2, days: 0 },
      { months: 0, days: 14 },
    ]);
    expect(stepsOf(period, 'days-first')).toEqual([
      { months: 0, days: 14 },
      { months: 2, days: 0 },
    ]);
  });

  test('a simple period has one step in every order', () => {
    for (const order of ['as-written', 'months-first', 'days-first'] as const) {
      expect(stepsOf(lengthOf('90 days'), order)).toEqual([{ months: 0, days: 90 }]);
      expect(stepsOf(lengthOf('1 year 1 month'), order)).toEqual([{ months: 13, days: 0 }]);
    }
  });
});

test.each([
  ['90 days', 'days'],
  ['2 weeks', 'days'],
  ['6 months', 'months'],
  ['1 year', 'months'],
  ['1 year 6 months', 'months'],
  ['1 month 10 days', 'mixed'],
  ['1 year 1 week', 'mixed'],
])('%s is written in %s', (text, units) => {
  expect(unitsOf(lengthOf(text))).toBe(units);
});
