import { defineConfig } from 'vitest/config';

// Mutation runs need the tests of the calendar and the engine, not those that start the built program or read the
// source tree: a mutant lives in a copy that has neither. The slow twin is asked about fewer accords, and the laws are
// tried on fewer, always the same: a mutant that lives has to live again.
export default defineConfig({
  test: {
    include: [
      'test/calendar/**/*.test.ts',
      'test/engine/**/*.test.ts',
      'test/laws/**/*.test.ts',
      'test/accord/**/*.test.ts',
      'test/oracle/agreement.test.ts',
      'test/casebook.test.ts',
    ],
    env: { TACIT_LAW_RUNS: '15', TACIT_TWIN_ACCORDS: '12' },
    testTimeout: 60_000,
  },
});
