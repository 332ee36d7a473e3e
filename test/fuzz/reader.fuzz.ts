import { describe, expect, test } from 'vitest';
import { factsOf } from '../../src/reader/agreement/index.ts';
import { hostile } from '../reader/hostile.ts';

// Words of the shorter text; the longer one has four times as many.
const words = Number(process.env['TACIT_FUZZ_WORDS'] ?? 100_000);
const tries = 4;
const most = 8;

function milliseconds(text: string): number {
  const startedAt = performance.now();
  factsOf(text);
  return performance.now() - startedAt;
}

describe(`a text four times as long, ${words * 4} words, takes at most ${most} times as long`, () => {
  test.each(Object.entries(hostile))('%s', { timeout: 300_000 }, (name, make) => {
    const [short, long] = [make(words), make(4 * words)];
    // The machine may be busy with something else: the best of some tries counts.
    let best = Number.POSITIVE_INFINITY;
    let took = 0;
    for (let i = 0; i < tries && best > most; i += 1) {
      const one = Math.max(5, milliseconds(short));
      took = milliseconds(long);
      best = Math.min(best, took / one);
    }
    process.stdout.write(`${name}: ${best.toFixed(1)} times, ${(long.length / took / 1000).toFixed(1)} MB/s\n`);
    expect(best).toBeLessThanOrEqual(most);
  });
});

describe('pieces of hostile texts, mixed', () => {
  // The same in every run.
  const scattered = (n: number): number => Math.imul(n ^ (n >>> 15), 0x85ebca6b) >>> 0;
  const mixed = (seed: number, length: number): string => {
    const makers = Object.values(hostile);
    let text = '';
    for (let n = seed * 1000; text.length < length; n += 1)
      text += (makers[scattered(n) % makers.length] as (size: number) => string)(1 + (scattered(n + 7) % 60));
    return text;
  };
  test.each(Array.from({ length: 12 }, (_, seed) => seed + 1))('seed %i', { timeout: 300_000 }, (seed) => {
    const text = mixed(seed, 500_000);
    const long = mixed(seed, 2_000_000);
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < tries && best > most; i += 1)
      best = Math.min(best, milliseconds(long) / Math.max(5, milliseconds(text)));
    expect(best).toBeLessThanOrEqual(most);
    for (const { quote, start, end } of factsOf(text)) expect(text.slice(start, end)).toBe(quote);
  });
});
