import { describe, expect, test } from 'vitest';
import { compareWithTwin } from '../oracle/agreement.ts';

const total = Number(process.env.TACIT_FUZZ_ACCORDS ?? 20_000);
const block = 250;
const seeds = Array.from({ length: Math.ceil(total / block) }, (_, i) => 10_000 + i * block);

describe(`the engine and the slow twin answer alike on ${total} random accords`, () => {
  let accords = 0;
  let answers = 0;
  test.each(seeds)('from seed %i', { timeout: 1_200_000 }, (first) => {
    // Deadlines are walked day by day by the twin; every tenth block compares them too.
    const found = compareWithTwin(first, block, (first / block) % 10 === 0);
    accords += found.accords;
    answers += found.answers;
    expect(found.disagreements.slice(0, 3)).toEqual([]);
  });
  test('enough of them were covered by both', () => {
    console.log(`${accords} accords, ${answers} answers compared`);
    expect(accords).toBeGreaterThan(total * 0.95);
  });
});
