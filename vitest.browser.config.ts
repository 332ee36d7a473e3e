import { defineConfig } from 'vitest/config';

// The desk in a real browser, one test file after another: they share the machine with the browser.
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    reporters: ['./tools/reporter.mjs'],
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: false,
    update: 'none',
  },
});
