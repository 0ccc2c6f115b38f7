import { defineConfig } from 'vitest/config';
// Vite's own loader of this file wants the extension.
import { CountReporter } from './tests/support/count-reporter.ts';

/** Folders whose tests drive another program: slow, and few at a time. */
const heavy = ['oracle', 'host', 'browser'];
/** What is made ready once before the tests of a folder. */
const setups: Readonly<Record<string, string>> = {
  oracle: 'tests/support/oracle-setup.ts',
  browser: 'tests/support/browser-setup.ts',
};
const heavyTests = heavy.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`);

export default defineConfig({
  test: {
    reporters: ['default', new CountReporter()],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: heavyTests,
          testTimeout: 30_000,
          // The grid's library finds its font reader only by the bundlers' way of resolving.
          server: { deps: { inline: [/@univerjs/, /opentype/] } },
        },
      },
      ...heavy.map((name) => ({
        test: {
          name,
          include: [`tests/${name}/**/*.test.{ts,tsx}`],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          ...(setups[name] === undefined ? {} : { globalSetup: setups[name] }),
          // One browser at a time: two share nothing and slow each other down.
          ...(name === 'browser' ? { fileParallelism: false } : {}),
        },
      })),
    ],
  },
});
