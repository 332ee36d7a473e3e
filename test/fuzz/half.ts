import { describe, expect, test } from 'vitest';
import { compareWithTwin } from '../oracle/agreement.ts';

// Some hundred random accords use what the twin does not know: with these, more than 20,000 are compared.
const total = Number(process.env.TACIT_FUZZ_ACCORDS ?? 20_250);
const block = 125;

/** Every other block of random accords, so that two workers share the run. */
export function fuzzHalf(half: 0 | 1): void {
  const seeds = Array.from({ length: Math.ceil(total / block) }, (_, i) => 10_000 + i * block).filter(
    (_, i) => i % 2 === half,
  );
  describe(`the engine and the slow twin answer alike, half ${half + 1} of ${total} random accords`, () => {
    let accords = 0;
    let answers = 0;
    test.each(seeds)('from seed %i', { timeout: 1_200_000 }, (first) => {
      // Deadlines are walked day by day by the twin; every twentieth block compares them too.
      const found = compareWithTwin(first, block, (first / block) % 20 < 2);
      accords += found.accords;
      answers += found.answers;
      expect(found.disagreements.slice(0, 3)).toEqual([]);
    });
    test('nearly all accords are covered by both', () => {
      process.stdout.write(`half ${half + 1}: ${accords} accords, ${answers} answers compared\n`);
      expect(accords).toBeGreaterThan(seeds.length * block * 0.95);
    });
  });
}
