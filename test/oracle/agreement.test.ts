import { describe, expect, test } from 'vitest';
import { compareWithTwin } from './agreement.ts';

// The long run is `npm run fuzz`; here are enough accords to notice that the two have parted: 500 that both can answer.
const blocks = [1, 131, 261, 391];
const size = Number(process.env.TACIT_TWIN_ACCORDS ?? 130);

describe('the engine and the slow twin, written apart, answer alike', () => {
  test.each(blocks)(`on ${size} random accords from seed %i`, { timeout: 240_000 }, (first) => {
    const { accords, answers, disagreements } = compareWithTwin(first, size, true);
    expect(disagreements.slice(0, 3)).toEqual([]);
    expect(accords).toBeGreaterThan(0.96 * size);
    expect(answers).toBeGreaterThan(8 * size);
  });
});
