import { lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ImportedItem } from '../../../../src/importing/archive/archive.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';
import { importItems, newsroom, story } from '../../../support/importing/import-items.ts';

it.each(['content/articles/2019', 'content/pages'])(
  'a move writes nothing through %s, where that is a link out of the newsroom',
  async (path) => {
    const folder = newsroom();
    const outside = makeFolder({});
    symlinkSync(outside, join(folder, path));
    const items = [story('1', { slug: 'a', authors: ['bo'] }), story('2', { slug: 'b', form: 'page' })];
    await expect(importItems(items, {}, folder)).rejects.toThrow(/“content\/\S+” is a link that leads out/);
    expect(readdirSync(outside)).toEqual([]);
  },
);

it('a redirects.yaml that is a link becomes a file of the newsroom, and what it led to stays', async () => {
  const folder = newsroom();
  const outside = join(makeFolder({ 'shared.yaml': 'moved:\n  /a/: /en/\n' }), 'shared.yaml');
  symlinkSync(outside, join(folder, 'content/redirects.yaml'));
  const tag = { type: 'tag', where: { file: 'x' }, id: 'tides', name: 'Tides', addresses: ['/tag/tides/'] };
  await importItems([tag as ImportedItem, story('1', { slug: 'a', tags: ['tides'] })], {}, folder);
  expect(readFileSync(outside, 'utf8')).toBe('moved:\n  /a/: /en/\n');
  expect(lstatSync(join(folder, 'content/redirects.yaml')).isSymbolicLink()).toBe(false);
  expect(readFileSync(join(folder, 'content/redirects.yaml'), 'utf8')).toContain('/tag/tides/: /en/tags/tides/');
});
