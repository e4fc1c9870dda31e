import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ImportedItem, ImportedStory } from '../../../../src/importing/archive/archive.ts';
import { importItems, newsroom, story } from '../../../support/importing/import-items.ts';

const SITE: ImportedItem = { type: 'site', url: 'https://old.example/' };

/** Imports stories of 2019-06-30 with these old addresses, of which the last part is the slug. */
async function suggested(addresses: readonly string[], facts: Partial<ImportedStory> = {}) {
  const stories = addresses.map((address, at) => {
    const [slug] = /[^/]+(?=(?:\.html)?\/?$)/.exec(address.replace('.html', '')) ?? [];
    return story(`${at}`, { slug: slug as string, addresses: [address], ...facts });
  });
  return (await importItems([SITE, ...stories])).suggestion;
}

it.each([
  ['months', '/2019/06/a/ /2019/06/b/ /2019/06/c/', 'article: /{year}/{month}/{slug}/'],
  ['days', '/2019/06/30/a/ /2019/06/30/b/ /2019/06/30/c/', 'article: /{year}/{month}/{day}/{slug}/'],
  ['endings', '/2019/06/a.html /2019/06/b.html /2019/06/c.html', 'article: /{year}/{month}/{slug}.html'],
  ['a folder', '/blog/a/ /blog/b/ /blog/c/ /d/', 'article: /blog/{slug}/'],
  ['categories', '/x/reports/a /x/reports/b /x/reports/c', 'article: /x/{category}/{slug}'],
  ['a language', '/en/blog/a/ /en/blog/b/ /en/blog/c/', 'article: /{locale}/blog/{slug}/'],
])('old addresses with %s make a rule that would keep them', async (_, addresses, line) => {
  const suggestion = await suggested(addresses.split(' '));
  expect(suggestion?.what).toContain(`such as “${addresses.split(' ', 1)[0]}”`);
  expect(suggestion?.remedy).toBe(`To keep them, write “${line}” below “permalinks:” in site.yaml, before you import.`);
});

it('where the first language had the root, and another a folder, the rule says so', async () => {
  const own = ['a', 'b'].map((slug) => story(slug, { slug, addresses: [`/blog/${slug}/`] }));
  const other = story('c', { slug: 'c', language: 'en-GB', addresses: ['/en-gb/blog/c/'] });
  const { suggestion } = await importItems([SITE, ...own, other]);
  expect(suggestion?.remedy).toContain(
    '“article: /{locale}/blog/{slug}/” below “permalinks:” in site.yaml, and “path: ""” below',
  );
});

it.each([
  ['are kept', ['/en/reports/a/', '/en/reports/b/', '/en/reports/c/'], {}],
  ['are too few for a rule', ['/blog/a/', '/blog/b/'], {}],
  ['follow no rule', ['/x/a/', '/y/b/', '/z/c/', '/d/'], {}],
  ['are those of drafts', ['/blog/a/', '/blog/b/', '/blog/c/'], { state: 'draft' as const }],
  ['are made of a query', ['/?p=1', '/?p=2', '/?p=3'], {}],
])('nothing is suggested where old addresses %s', async (_, addresses, facts) => {
  expect(await suggested(addresses, facts)).toBeUndefined();
});

it('categories that no section of the front page shows are told, where it lists some alone', async () => {
  const category = (id: string): ImportedItem => ({
    type: 'category',
    where: { file: 'x' },
    id,
    name: id,
    addresses: [],
  });
  const stories = ['tides', 'reports'].map((id) => story(id, { slug: id, categories: [id] }));
  const items = [SITE, category('tides'), category('empty'), ...stories];
  const { told, folder, again } = await importItems(items, {}, newsroom());
  const ofSections = (all: string[]) => all.filter((one) => one.includes('sections'));
  expect(ofSections(told)).toEqual([]);
  appendFileSync(join(folder, 'content/site/site.yaml'), 'frontPage:\n  sections: [reports]\n');
  expect(ofSections((await again()).told)).toEqual([
    'doubtful: The front page lists its sections, and these categories have none: tides.',
  ]);
});
