import { expect, test } from 'vitest';
import { easternPlaceIn, placeAt, stateCalled, stateNamed } from '../../src/reader/states.ts';

test.each([
  ['the Government of the Kingdom of Norway', 'NO'],
  ['Republic of Korea', 'KR'],
  ['대한민국', 'KR'],
  ['日本国', 'JP'],
  ['Hellenic Republic', 'GR'],
  ['Oslo', undefined],
  ['White House', undefined],
  ['Norway Trading Ltd', undefined],
])('%s is the name of %s', (name, code) => {
  expect(stateNamed(name)).toBe(code);
});

test.each([
  ['the foreign ministry in Seoul', 'KR'],
  ['the Japanese government', 'JP'],
  ['White House', 'US'],
  ['Brussels', 'EU'],
  ['Norway and Sweden', undefined],
])('%s is a way to call %s', (words, code) => {
  expect(stateCalled(words)).toBe(code);
});

test('a place is found by its longest name, in a text of words and in one of signs', () => {
  const words = ['the', 'south', 'korean', 'president'];
  expect(placeAt((i) => words[i], 1)).toMatchObject({ code: 'KR', name: 'South Korea', adjective: true, to: 3 });
  expect(easternPlaceIn('韓国政府')).toMatchObject({ code: 'KR', name: '韓国', at: 0 });
});
