import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ImportedItem } from '../../../../src/importing/archive/archive.ts';
import { importItems, newsroom, story } from '../../../support/importing/import-items.ts';

const SITE: ImportedItem = { type: 'site', url: 'https://old.example/' };

/** A newsroom whose stories have addresses with their month. */
function dated(): string {
  const folder = newsroom();
  const file = join(folder, 'content/site/site.yaml');
  const lines = readFileSync(file, 'utf8').replace(/^permalinks:\n(?: .*\n)+/m, '');
  writeFileSync(file, `${lines}permalinks:\n  article: /{locale}/{year}/{month}/{slug}/\n`);
  return folder;
}

const short = (id: string, month: string, slug: string) =>
  story(id, { slug, date: `2024-${month}-01`, addresses: [`/en/2024/${month}/${slug}/`] });

it('stories of one name keep their addresses where the permalink tells them apart', async () => {
  const items = [SITE, short('1', '06', 'week'), short('2', '07', 'week'), short('3', '07', 'week-2')];
  const { text, again } = await importItems(items, {}, dated());
  expect(text('articles/2024/week/en.md')).not.toMatch(/slug|aliases/);
  expect(text('articles/2024/week-2/en.md')).toMatch(/^slug: week$/m);
  expect(text('articles/2024/week-2-2/en.md')).toMatch(/^slug: week-2$/m);
  expect((await again()).files.written).toBe(0);
});

it('a story never gets the old address of another', async () => {
  const first = story('1', { slug: 'week', categories: ['reports'], addresses: ['/a/'] });
  const second = story('2', { slug: 'week', categories: ['reports'], addresses: ['/b/'] });
  const third = story('3', { slug: 'other', addresses: ['/en/reports/week-2/'] });
  const { text } = await importItems([SITE, first, second, third]);
  expect(text('articles/2019/week-2/en.md')).toMatch(/^slug: week-3$/m);
  expect(text('articles/2019/other/en.md')).toMatch(/aliases:\n {2}- \/en\/reports\/week-2\//);
});

it('old feeds lead to those of the newsroom', async () => {
  const feeds = (path: string) => [
    { address: `${path}feed/` },
    { address: `${path}feed/atom/`, format: 'atom' as const },
  ];
  const tag = { type: 'tag' as const, where: { file: 'x' }, id: 'tides', name: 'Tides', addresses: [] };
  const { text } = await importItems([
    { ...SITE, feeds: [...feeds('/'), { address: '/de/feed/', language: 'de' }] },
    { ...tag, feeds: feeds('/tag/tides/') },
    { ...tag, id: 'unused', name: 'Unused', feeds: feeds('/tag/unused/') },
    story('1', { slug: 'a', tags: ['tides'] }),
  ]);
  expect(text('redirects.yaml')?.match(/^ .*feed.*$/gm)).toEqual([
    '  /feed/: /en/feed.xml',
    '  /feed/atom/: /en/atom.xml',
    '  /tag/tides/feed/: /en/tags/tides/feed.xml',
    '  /tag/tides/feed/atom/: /en/tags/tides/atom.xml',
  ]);
});

it('a link to the comments of a story leads to the story', async () => {
  const body = { format: 'markdown' as const, text: '[a](/b/#comments) [b](/b/#comment-12) [c](/b/#why)' };
  const { text } = await importItems([
    SITE,
    story('1', { slug: 'a', body }),
    story('2', { slug: 'b', addresses: ['/b/'], body: { format: 'markdown', text: '## Why' } }),
  ]);
  expect(text('articles/2019/a/en.md')).toContain('[a](../b/en.md) [b](../b/en.md) [c](../b/en.md#why)');
});

it('lines that a move has written follow the permalinks, where nobody has changed them since', async () => {
  const folder = newsroom();
  const tag = (id: string): ImportedItem => ({
    type: 'tag',
    where: { file: 'x' },
    id,
    name: id,
    addresses: [`/tag/${id}/`, `/?tag=${id}`],
  });
  const items = [SITE, tag('tides'), tag('winds'), story('1', { slug: 'a', tags: ['tides', 'winds'] })];
  const { again, text } = await importItems(items, {}, folder);
  expect(text('redirects.yaml')).toContain('/?tag=tides: /en/tags/tides/');
  const [site, lines] = ['site/site.yaml', 'redirects.yaml'].map((file) => join(folder, 'content', file)) as [
    string,
    string,
  ];
  writeFileSync(lines, readFileSync(lines, 'utf8').replace('/?tag=winds: /en/tags/winds/', '/?tag=winds: /en/'));
  writeFileSync(site, `${readFileSync(site, 'utf8')}permalinks:\n  tag: /tag/{tag}/{locale}/\n`);
  const { told } = await again();
  expect(text('redirects.yaml')?.match(/^ .*tag.*$/gm)).toEqual([
    '  /?tag=tides: /tag/tides/en/',
    '  /?tag=winds: /en/',
    '  /tag/tides/: /tag/tides/en/',
    '  /tag/winds/: /tag/winds/en/',
  ]);
  expect(told.filter((one) => one.includes('redirects.yaml says already'))).toHaveLength(1);
  writeFileSync(
    site,
    readFileSync(site, 'utf8')
      .replace('/tag/{tag}/{locale}/', '/tag/{tag}/')
      .replace(/ {2}- tag: en-GB\n.*\n/, ''),
  );
  await again();
  expect(text('redirects.yaml')?.match(/^ .*tag.*$/gm)).toEqual(['  /?tag=tides: /tag/tides/', '  /?tag=winds: /en/']);
});
