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
    const line = `${passed} passed, ${failed + errors.length} failed, ${skipped} skipped\n`;
    // Other reporters still write after this event; the count must come last.
    process.once('exit', () => process.stdout.write(line));
  }
}
