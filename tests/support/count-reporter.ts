import type { TestCase } from 'vitest/node';
import type { Reporter } from 'vitest/reporters';

/** Ends the output with `N passed, N failed, N skipped`, which a build server reads as the test count. */
export class CountReporter implements Reporter {
  private readonly counts = { passed: 0, failed: 0, skipped: 0 };

  onTestCaseResult(test: TestCase): void {
    const { state } = test.result();
    if (state !== 'pending') this.counts[state] += 1;
  }

  onTestRunEnd(_modules: unknown, errors: readonly unknown[]): void {
    const { passed, failed, skipped } = this.counts;
    // Other reporters still write after this event; the count must come last.
    process.once('exit', (status) => {
      // A run that could not even begin has no failed test, yet it has failed.
      const faults = Math.max(failed + errors.length, status === 0 ? 0 : 1);
      process.stdout.write(`${passed} passed, ${faults} failed, ${skipped} skipped\n`);
    });
  }
}
