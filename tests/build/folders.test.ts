/** Where a build may write, and what it leaves alone there. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeArchive } from '../bench/archive.ts';
import { digestFolder } from '../support/folders/folder-digest.ts';
import { runBuild } from '../support/sites/run-build.ts';
import { makeCheckout } from '../support/sites/temporary-checkout.ts';

function makeNewsroom() {
  const checkout = makeCheckout();
  writeArchive(join(checkout, 'content'), 3);
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
  const { build, rename } = makeNewsroom();
  await build({ OUT_DIR: 'out/one' });
  rename('label: Markets', 'label: Elsewhere');
  const two = await build({ OUT_DIR: 'out/two' });
  expect(await build({ OUT_DIR: 'out/one' })).toEqual(two);
});

test('a site of another generator, with its history, is no place for a build', { timeout: 240_000 }, async () => {
  const { checkout, build } = makeNewsroom();
  for (const [path, text] of Object.entries({ '404.html': 'Not here', 'docs/a.html': 'A', '.git/config': '' })) {
    mkdirSync(join(checkout, 'clone', path, '..'), { recursive: true });
    writeFileSync(join(checkout, 'clone', path), text);
  }
  const before = digestFolder(join(checkout, 'clone'));
  const { exitCode, output } = await runBuild(checkout, { OUT_DIR: 'clone' });
  expect(exitCode).toBe(1);
  expect(output).toContain('holds files that no build has made');
  expect(digestFolder(join(checkout, 'clone'))).toEqual(before);

  rmSync(join(checkout, 'clone/docs'), { recursive: true });
  rmSync(join(checkout, 'clone/404.html'));
  const built = await build({ OUT_DIR: 'clone' });
  expect(Object.keys(built)).toContain('.git/config');
  expect(await build({ OUT_DIR: 'clone', CACHE_DIR: 'cache/other' })).toEqual(built);
});
