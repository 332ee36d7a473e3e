// Vitest's own report, without its summary, and then the counts alone on the last line.
import process from 'node:process';
import { DefaultReporter } from 'vitest/node';

export default class CountingReporter extends DefaultReporter {
  constructor() {
    super({ summary: false });
  }

  /**
   * @override
   * @type {DefaultReporter['onTestRunEnd']}
   */
  onTestRunEnd(modules, errors, reason) {
    super.onTestRunEnd(modules, errors, reason);
    let [passed, failed, skipped] = [0, errors.length, 0];
    for (const module of modules) {
      failed += module.errors().length;
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
      for (const { state } of Array.from(module.children.allTests(), (test) => test.result())) {
        if (state === 'passed') passed++;
        else if (state === 'failed') failed++;
        else skipped++;
      }
    }
    // A run that ended badly for any other reason (interrupted, nothing to run) did not pass.
    if (reason !== 'passed' && failed === 0) failed = 1;
    process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  }
}
