/** How the tests run: units first, then what reads built sites beside what waits for a browser; last, what takes minutes. */
import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { DEMO_PLACE, testsOfDemo } from './support/sites/demo-newsroom.ts';

/** As many files at a time as there are cores. */
const ALL_CORES = '100%';

/** Without the demo nobody can run what reads it; a setup names these files. */
const exclude = [...configDefaults.exclude, ...(DEMO_PLACE === undefined ? testsOfDemo() : [])];

/** Commands that tests start find here the code that an earlier one has compiled. */
const env = { NODE_COMPILE_CACHE: join(import.meta.dirname, '../.cache/tests/compiled') };

const SLOW_PAIRS = ['tests/slow/pages/**/*.test.ts', 'tests/slow/texts/**/*.test.ts'];

/** What a list of failures says of each is not cut off. */
const chaiConfig = { truncateThreshold: 400 };

/**
 * A browser or a build on a shared machine is late now and then. There a test gets a second try, and the reporter says
 * which one took it; at home the first failure counts.
 */
const retry = process.env['CI'] ? 1 : 0;

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude,
          sequence: { groupOrder: 0 },
          testTimeout: 120_000,
          maxWorkers: ALL_CORES,
          // Starting a process and reading the sources anew would take most of the time of a file
          pool: 'threads',
          isolate: false,
          chaiConfig,
          env,
        },
      },
      {
        test: {
          // Readings of the built site run while others wait for the browser
          name: 'site',
          include: ['tests/build/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          exclude,
          globalSetup: ['tests/support/sites/demo.setup.ts', 'tests/support/browser/chromium.setup.ts'],
          setupFiles: 'tests/support/sites/await-demo.ts',
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          // What one file has read of the demo, the next knows
          isolate: false,
          retry,
          testTimeout: 600_000,
          hookTimeout: 300_000,
          // As long as a machine that is busy with other things needs
          expect: { poll: { timeout: 15_000 } },
          chaiConfig,
          env,
        },
      },
      {
        test: {
          // They change nothing that another reads, so two at a time don't disturb each other
          name: 'slow-pairs',
          include: SLOW_PAIRS,
          exclude,
          globalSetup: ['tests/support/sites/demo.setup.ts', 'tests/support/browser/chromium.setup.ts'],
          setupFiles: 'tests/support/sites/await-demo.ts',
          sequence: { groupOrder: 2 },
          maxWorkers: 2,
          isolate: false,
          retry,
          testTimeout: 600_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 15_000 } },
          chaiConfig,
          env,
        },
      },
      {
        test: {
          name: 'slow',
          include: ['tests/slow/**/*.test.ts'],
          exclude: [...exclude, ...SLOW_PAIRS],
          globalSetup: ['tests/support/sites/demo.setup.ts', 'tests/support/browser/chromium.setup.ts'],
          setupFiles: 'tests/support/sites/await-demo.ts',
          sequence: { groupOrder: 3 },
          fileParallelism: false,
          retry,
          testTimeout: 600_000,
          hookTimeout: 300_000,
          chaiConfig,
          env,
        },
      },
    ],
  },
});
