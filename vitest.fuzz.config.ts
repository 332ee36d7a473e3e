import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/fuzz/**/*.fuzz.ts'],
    reporters: ['./tools/reporter.mjs'],
    maxWorkers: 2,
    testTimeout: 600_000,
  },
});
