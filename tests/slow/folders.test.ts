/** Caches and output folders that several builds share, and builds that were cut off, cost nobody a file. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeArchive } from '../bench/archive.ts';
import { digestFolder } from '../support/folders/folder-digest.ts';
import { runBuild } from '../support/sites/run-build.ts';
import { makeCheckout } from '../support/sites/temporary-checkout.ts';

async function makeNewsroom() {
  const checkout = makeCheckout();
  await writeArchive(join(checkout, 'content'), { stories: 3 });
  const navigation = join(checkout, 'content/site/navigation.yaml');
  return {
    checkout,
    rename: (from: string, to: string) => writeFileSync(navigation, readFileSync(navigation, 'utf8').replace(from, to)),
    build: async (env: Record<string, string>) => {
      const { exitCode, output } = await runBuild(checkout, env);
      expect(exitCode, output).toBe(0);
      return digestFolder(join(checkout, env['OUT_DIR'] ?? 'dist'));
    },
  };
}

test('two output folders that share a cache are both up to date', { timeout: 240_000 }, async () => {
  const { build, rename } = await makeNewsroom();
  await build({ OUT_DIR: 'out/one' });
  rename('label: Markets', 'label: Elsewhere');
  const two = await build({ OUT_DIR: 'out/two' });
  expect(await build({ OUT_DIR: 'out/one' })).toEqual(two);
});

test('a repository that holds nothing else takes a build, and keeps its history', { timeout: 240_000 }, async () => {
  const { checkout, build } = await makeNewsroom();
  mkdirSync(join(checkout, 'clone/.git'), { recursive: true });
  writeFileSync(join(checkout, 'clone/.git/config'), '');
  const built = await build({ OUT_DIR: 'clone' });
  expect(Object.keys(built)).toContain('.git/config');
  expect(await build({ OUT_DIR: 'clone', CACHE_DIR: 'cache/other' })).toEqual(built);
});

test('two caches that share an output folder leave no stale page in it', { timeout: 240_000 }, async () => {
  const { build, rename } = await makeNewsroom();
  const first = await build({ CACHE_DIR: 'cache/one' });
  rename('label: Markets', 'label: Elsewhere');
  await build({ CACHE_DIR: 'cache/two' });
  rename('label: Elsewhere', 'label: Markets');
  expect(await build({ CACHE_DIR: 'cache/one' })).toEqual(first);
});

test('a build that was cut off lets no other folder be tidied', { timeout: 240_000 }, async () => {
  const { checkout } = await makeNewsroom();
  const thesis = join(checkout, 'papers/thesis.txt');
  mkdirSync(join(checkout, 'papers'));
  writeFileSync(thesis, 'Three years of work');
  await runBuild(checkout, {}, (child) => {
    const timer = setInterval(() => existsSync(join(checkout, '.cache/building')) && child.kill('SIGKILL'), 5);
    child.once('exit', () => clearInterval(timer));
  });
  expect(existsSync(join(checkout, '.cache/building'))).toBe(true);

  const { exitCode, output } = await runBuild(checkout, { OUT_DIR: 'papers' });
  expect(exitCode).toBe(2);
  expect(output).toContain('holds files that no build has made');
  expect(existsSync(thesis)).toBe(true);
});
