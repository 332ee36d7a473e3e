import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/fuzz/**', 'test/browser/**', 'node_modules/**'],
    reporters: ['./tools/reporter.mjs'],
    globalSetup: './test/setup.ts',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // `.only` must not hide the other tests.
    allowOnly: false,
    // A golden file that is missing is a failure; only `npm run record` writes one.
    update: 'none',
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/calendar/holidays/tables*'],
      reporter: ['text', 'json-summary'],
    },
  },
});
