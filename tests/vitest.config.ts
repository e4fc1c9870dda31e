/** How the tests run: units first, then what reads built sites, then what needs a browser. */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** One build and one browser at a time: they keep all cores busy by themselves. */
const ONE_AT_A_TIME = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 300_000 };

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          sequence: { groupOrder: 0 },
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: 'tests/support/demo.setup.ts',
          sequence: { groupOrder: 1 },
          ...ONE_AT_A_TIME,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/demo.setup.ts', 'tests/support/chromium.setup.ts'],
          sequence: { groupOrder: 2 },
          ...ONE_AT_A_TIME,
        },
      },
    ],
  },
});
