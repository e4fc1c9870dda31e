/** A disk that is full ends a build in a sentence, and leaves the site of before; with room again, all is as ever. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { writeArchive } from '../bench/archive.ts';
import { differencesOf } from '../support/folders/folder-differences.ts';
import { digestFolder } from '../support/folders/folder-digest.ts';
import { runBuild } from '../support/sites/run-build.ts';
import { makeCheckout } from '../support/sites/temporary-checkout.ts';

const FULL = `--import=${pathToFileURL(join(import.meta.dirname, '../support/sites/full-disk.mjs'))}`;

test('a disk that is full at three moments', { timeout: 600_000 }, async () => {
  const checkout = makeCheckout();
  const { file } = await writeArchive(join(checkout, 'content'), { stories: 20 });
  const [dist, navigation] = [join(checkout, 'dist'), join(checkout, 'content/site/navigation.yaml')];
  const build = async () => {
    const { exitCode, output } = await runBuild(checkout);
    expect(exitCode, output).toBe(0);
    return digestFolder(dist);
  };
  const states = [readFileSync(navigation, 'utf8'), readFileSync(file, 'utf8')] as const;
  await build();
  const first = await build();
  // Every page changes, and one story
  writeFileSync(navigation, states[0].replace(/label: Markets/, 'label: Elsewhere'));
  writeFileSync(file, states[1].replace(/^title: .*$/m, 'title: A headline that was taken back'));
  const second = await build();
  expect(differencesOf(first, second).length).toBeGreaterThan(20);
  writeFileSync(navigation, states[0]);
  writeFileSync(file, states[1]);
  await build();
  writeFileSync(navigation, states[0].replace(/label: Markets/, 'label: Elsewhere'));
  writeFileSync(file, states[1].replace(/^title: .*$/m, 'title: A headline that was taken back'));
  // Before its first page, among its pages, and among its records
  for (const files of [3, 25, 70]) {
    const { exitCode, output } = await runBuild(checkout, { NODE_OPTIONS: FULL, FULL_AFTER: String(files) });
    expect(exitCode, output).toBe(2);
    expect(output).toMatch(/^The disk is full: .+ can’t be written\. Make room, and run the command again\.$/m);
    expect(differencesOf(digestFolder(dist), first)).toEqual([]);
    expect(readdirSync(checkout).filter((name) => name.startsWith('.dist'))).toEqual([]);
  }
  expect(differencesOf(await build(), second)).toEqual([]);
});
