import { defineConfig } from 'vitest/config';

// Mutation runs need the tests of the calendar and the engine, not those that start the built program or read the
// source tree: a mutant lives in a copy that has neither.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      'test/fuzz/**',
      'test/cli/**',
      'test/layers.test.ts',
      'test/docs/**',
      'test/conformance.test.ts',
      'node_modules/**',
    ],
    testTimeout: 60_000,
  },
});
