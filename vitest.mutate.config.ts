import { defineConfig } from 'vitest/config';

// Mutation runs need the tests of the calendar and the engine, not those that start the built program or read the
// source tree: a mutant lives in a copy that has neither. The long comparison with the slow twin is left out too, and
// the laws are tried on fewer accords, always the same: a mutant that lives has to live again.
export default defineConfig({
  test: {
    include: [
      'test/calendar/**/*.test.ts',
      'test/engine/**/*.test.ts',
      'test/laws/**/*.test.ts',
      'test/accord/**/*.test.ts',
      'test/casebook.test.ts',
    ],
    env: { TACIT_LAW_RUNS: '15' },
    testTimeout: 60_000,
  },
});
