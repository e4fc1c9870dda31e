/** Two minutes of random texts for all that reads files of editors; `npm run fuzz` goes on for as long as one likes. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');

test('random texts crash nothing, are harmless as they are printed, and are told of with a line and a remedy', () => {
  const seed = process.env['SEED'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'tests/support/fuzz/fuzz.ts'), '--minutes', '2', ...(seed ? ['--seed', seed] : [])],
    { cwd: ROOT, encoding: 'utf8' },
  );
  console.log(stdout);
  expect(status, stdout + stderr).toBe(0);
});
