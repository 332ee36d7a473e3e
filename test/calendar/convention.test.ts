import { describe, expect, test } from 'vitest';
import { conventionNames, conventions, countingOf, isConventionName } from '../../src/calendar/index.ts';
import { on } from './day.ts';

describe('named conventions', () => {
  test('each is data with a source', () => {
    expect(Object.keys(conventions)).toEqual([...conventionNames]);
    for (const name of conventionNames) expect(conventions[name].source.length).toBeGreaterThan(10);
  });

  test('a word names a convention only if it is one of the list', () => {
    expect(isConventionName('common')).toBe(true);
    expect(isConventionName('Common')).toBe(false);
    expect(isConventionName('toString')).toBe(false);
    expect(isConventionName('')).toBe(false);
  });

  test.each([
    ['un-depositary', 'same-day', true],
    ['party-statement', 'same-day', true],
    ['council-of-europe', 'first-of-next-month', true],
    ['icsid', 'next-day', true],
    ['portugal-depositary', 'next-day', true],
    ['teu-50', 'next-day', true],
    ['common', 'next-day', false],
    ['east-asian', 'next-day', false],
    ['start-of-day', 'next-day', false],
    ['eu-1182-71', 'next-day', false],
    ['uk-clear-days', 'next-day', false],
    ['frcp-6', 'next-day', false],
    ['bgb', 'next-day', false],
    ['japan', 'next-day', false],
    ['korea', 'next-day', false],
    ['epc', 'next-day', false],
    ['pct', 'next-day', false],
  ] as const)('%s lets out by %s, settled by its source: %s', (name, effect, settled) => {
    const { effect: byUnit, effectSettled } = countingOf(name);
    expect([byUnit, effectSettled]).toEqual([{ months: effect, days: effect }, settled]);
  });

  test.each([
    ['east-asian', 'east-asian'],
    ['japan', 'east-asian'],
    ['korea', 'east-asian'],
    ['start-of-day', 'start-of-day'],
    ['common', 'event'],
    ['bgb', 'event'],
    ['un-depositary', 'event'],
    ['council-of-europe', 'event'],
  ] as const)('%s counts from %s', (name, basis) => {
    expect(countingOf(name).basis).toBe(basis);
  });

  test('no convention rolls, closes offices or reorders of itself', () => {
    for (const name of conventionNames) {
      const { roll, calendars, holidays, order } = countingOf(name);
      expect({ roll, calendars, holidays, order }).toEqual({
        roll: 'none',
        calendars: [],
        holidays: [],
        order: 'as-written',
      });
    }
  });

  test('only the English rules have short days of their own', () => {
    expect(conventionNames.filter((name) => countingOf(name).shortDays > 0)).toEqual(['uk-clear-days']);
  });
});

describe('what a text overrides', () => {
  test('an effect that is said settles the point', () => {
    const { effect, effectSettled } = countingOf('common', { effect: 'same-day' });
    expect([effect, effectSettled]).toEqual([{ months: 'same-day', days: 'same-day' }, true]);
  });

  test('an effect said for months leaves days as the convention has them', () => {
    const { effect, effectSettled } = countingOf('icsid', { effect: { months: 'same-day' } });
    expect([effect, effectSettled]).toEqual([{ months: 'same-day', days: 'next-day' }, true]);
    expect(countingOf('un-depositary', { effect: { days: 'next-day' } }).effect).toEqual({
      months: 'same-day',
      days: 'next-day',
    });
  });

  test('roll, calendars, holidays and order are taken as said', () => {
    const said = {
      roll: 'backward',
      calendars: ['JP', 'KR'],
      holidays: [on('2023-01-02')],
      order: 'days-first',
    } as const;
    expect(countingOf('japan', said)).toMatchObject({ convention: 'japan', basis: 'east-asian', ...said });
  });
});
