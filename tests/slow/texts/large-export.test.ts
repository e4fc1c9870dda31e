/** An export of WordPress is read in less memory than it has bytes, and in time that grows with it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { writeLargeExport } from '../../support/importing/large-export.ts';

const MEGABYTE = 2 ** 20;
const KIND = pathToFileURL(resolve('src/importing/kinds/wordpress/wordpress.ts')).href;

/** Reads an export as an import does, and prints how many stories it has, and letters in them. */
const READ = `
import { wordpress } from ${JSON.stringify(KIND)};
const source = { path: process.argv[1] };
let [stories, letters] = [0, 0];
for (const reading of [1, 2])
  for await (const item of wordpress.read(source, () => {}))
    if (item.type === 'story') { stories += 1; letters += item.body.text.length; }
console.log(stories, letters);`;

test('300 MB are read, twice, by a process that may keep 80 MB', { timeout: 900_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'large-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'export.xml');
  const items = await writeLargeExport(file, 300 * MEGABYTE);
  const argv = ['--max-old-space-size=80', '--input-type=module', '--eval', READ, file];
  const { stdout } = await promisify(execFile)(process.execPath, argv);
  const [stories, letters] = stdout.split(' ').map(Number);
  expect(stories).toBe(2 * (items - Math.floor(items / 4)));
  expect(letters).toBeGreaterThan(500 * MEGABYTE);
});
