/** Where a build may write. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeArchive } from '../bench/archive.ts';
import { digestFolder } from '../support/folders/folder-digest.ts';
import { runBuild } from '../support/sites/run-build.ts';
import { makeCheckout } from '../support/sites/temporary-checkout.ts';

test('a site of another generator, with its history, is no place for a build', { timeout: 240_000 }, async () => {
  const checkout = makeCheckout();
  await writeArchive(join(checkout, 'content'), { stories: 3 });
  for (const [path, text] of Object.entries({ '404.html': 'Not here', 'docs/a.html': 'A', '.git/config': '' })) {
    mkdirSync(join(checkout, 'clone', path, '..'), { recursive: true });
    writeFileSync(join(checkout, 'clone', path), text);
  }
  const before = digestFolder(join(checkout, 'clone'));
  const { exitCode, output } = await runBuild(checkout, { OUT_DIR: 'clone' });
  expect(exitCode).toBe(2);
  expect(output).toContain('holds files that no build has made');
  expect(digestFolder(join(checkout, 'clone'))).toEqual(before);
});
