import { expect, test } from 'vitest';
import { countBefore } from '../../src/reader/ordered.ts';

test('every border in a list is found, before its first and after its last as well', () => {
  for (let count = 0; count <= 33; count += 1)
    for (let border = 0; border <= count; border += 1) expect(countBefore(count, (n) => n < border)).toBe(border);
});

test('of a list of a million no more than twenty are looked at', () => {
  let asked = 0;
  const border = countBefore(1_000_000, (n) => {
    asked += 1;
    return n < 777_777;
  });
  expect(border).toBe(777_777);
  expect(asked).toBeLessThanOrEqual(20);
});

test('less than nothing has no border', () => {
  expect(countBefore(-1, () => true)).toBe(0);
});
