import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
          /* They test functions without a state of their own: loading the modules anew for each file takes as long as the tests. */
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'scripts',
          include: ['scripts/**/*.test.ts'],
          /* Some start a command of their own; a busy machine must not fail them. */
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/site-setup.ts'],
          /* A whole build or a browser session takes its time on a small machine; no test measures it. */
          testTimeout: 600_000,
          hookTimeout: 600_000,
          maxWorkers: 2,
          /* What a page does in its own time is waited for, however busy the machine. */
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
