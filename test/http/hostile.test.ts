import { expect, test } from 'vitest';
import { sendHostile } from './hostile.ts';

test('whatever is sent, it is answered, without a fault and without a word of what may not be read', async () => {
  const { statuses } = await sendHostile(1_500, 20260101);
  expect(statuses.get(200)).toBeGreaterThan(10);
  expect([...statuses.keys()].filter((status) => status >= 400).length).toBeGreaterThan(3);
}, 60_000);
