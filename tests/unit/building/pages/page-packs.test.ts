import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPack, writePack } from '../../../../src/building/pages/page-packs.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

const pages = ['/en/', '/ar/قمر/', '/empty.html'].map((path, index) => ({
  path,
  key: `key ${index}`,
  html: Buffer.from(index === 2 ? '' : `<p>\n${path}\u{10FFFF}`.repeat(1000)),
}));

it('pages come out of a pack byte for byte, and take far less room there', () => {
  const folder = join(makeFolder(), 'pages');
  const name = writePack(folder, pages);
  expect(readPack(folder, name)).toEqual(pages);
  expect(statSync(join(folder, name)).size).toBeLessThan(500);
  expect(writePack(folder, pages)).toBe(name);
});

it('a pack that is missing, cut off or altered holds nothing', () => {
  const folder = makeFolder();
  const file = join(folder, writePack(folder, pages));
  const name = file.split('/').at(-1) as string;
  expect(readPack(folder, 'none.zst')).toEqual([]);
  const bytes = readFileSync(file);
  bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1;
  writeFileSync(file, bytes);
  expect(readPack(folder, name)).toEqual([]);
  truncateSync(file, 40);
  expect(readPack(folder, name)).toEqual([]);
});
