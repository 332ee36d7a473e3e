import { expect, test } from 'vitest';
import { sendHostile } from '../http/hostile.ts';

test('ten thousand hostile requests are answered, without a fault and without a word of what may not be read', async () => {
  const seed = Number(process.env.TACIT_SEED ?? Math.floor(Math.random() * 2 ** 31));
  process.stderr.write(`TACIT_SEED=${seed}\n`);
  const { statuses, slowest } = await sendHostile(10_000, seed);
  process.stderr.write(`${JSON.stringify([...statuses])}, slowest ${Math.round(slowest)} ms\n`);
  expect(slowest).toBeLessThan(20_000);
}, 600_000);
