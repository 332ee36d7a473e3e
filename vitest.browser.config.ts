import process from 'node:process';
import { defineConfig } from 'vitest/config';

// The desk in a real browser, one test file after another: they share the machine with the browser.
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    // Pictures are for looking at: npm run shots takes them.
    exclude: process.env.TACIT_SHOTS === undefined ? ['test/browser/shots.test.ts'] : [],
    reporters: ['./tools/reporter.mjs'],
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: false,
    update: 'none',
  },
});
