/** Every feed of the demo keeps the rules of its format, and says what the pages say. */
import { describe, expect, test } from 'vitest';
import { failuresOf } from '../support/cases/failures.ts';
import { feedFaults } from '../support/feeds/feed-faults.ts';
import { type ReadEntry, readFeed } from '../support/feeds/read-feed.ts';
import { readDemo } from '../support/sites/built-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const ORIGIN = 'https://blog.orrery.example';
const PUBLISHED = 'article:published_time';
const site = readDemo();
const files = [...site.files].filter((file) => /\/(feed\.xml|atom\.xml|feed\.json)$/.test(file));
const feeds = new Map(files.map((file) => [file, readFeed(file, site.read(file).toString())]));
/** Those of stories: a correction says what its story says below the text. */
const entries = new Map(
  [...feeds]
    .filter(([file]) => !file.endsWith('/corrections/feed.xml'))
    .flatMap(([, feed]) => feed.entries.map((entry) => [entry.url ?? '', entry])),
);

test('every feed keeps the rules of its format', () => {
  const faults = files.flatMap((file) =>
    feedFaults(ORIGIN + file, site.read(file).toString()).map((fault) => `${file}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

test('the newsroom, a category and an author have feeds of all formats in every language with stories', () => {
  const folders = ['/en/', '/ar/', '/ja/', '/en/security/', '/ar/security/', '/en/authors/mira-castellan/'];
  const names = ['atom.xml', 'feed.json', 'feed.xml'];
  expect(files).toEqual(expect.arrayContaining(folders.flatMap((folder) => names.map((name) => folder + name))));
  expect(files.some((file) => /^\/(en-AU|bg)\//.test(file))).toBe(false);
});

test('the three formats of a feed hold the same', () => {
  for (const [file, rss] of feeds) {
    if (!file.endsWith('feed.xml') || /\/(tags|series|corrections)\//.test(file)) continue;
    const others = ['atom.xml', 'feed.json'].map((name) => feeds.get(file.replace('feed.xml', name)));
    // The description of RSS is HTML
    const plain = (list: ReadEntry[] = []) => list.map(({ summary, ...entry }) => entry);
    for (const other of others) expect(plain(other?.entries), file).toEqual(plain(rss.entries));
  }
});

describe('every entry', () => {
  test('has the title, date, language and authors of its page', async () => {
    const failures = await failuresOf(entries, (entry, url) => {
      const { tree } = site.page(new URL(url).pathname);
      const published = tree.all('meta').find(({ attributes }) => attributes.get('property') === PUBLISHED);
      expect(tree.all('h1').map(({ text }) => text)).toEqual([entry.title]);
      expect(Date.parse(published?.attributes.get('content') ?? '')).toBe(entry.published);
      expect(tree.all('html')[0]?.attributes.get('lang')).toBe(entry.language);
      const page = tree
        .all('header')
        .map(({ text }) => text)
        .join(' ');
      expect(entry.authors.filter((name) => name === undefined || !page.includes(name))).toEqual([]);
      expect(entry.authors.length).toBeGreaterThan(0);
    });
    expect(failures).toEqual([]);
  });

  test('has the pictures, links and headings of its page', async () => {
    const failures = await failuresOf(entries, (entry, url) => {
      const { tree } = site.page(new URL(url).pathname);
      const count = (html: string, element: string) => html.split(`<${element}`).length - 1;
      const prose = tree.all('div').filter(({ attributes }) => attributes.get('class') === 'prose');
      // Cards of other stories and forms belong to the page
      const isOfPage = (one: (typeof prose)[number]) =>
        one.name === 'form' || one.attributes.get('class') === 'related';
      const within = (name: string) =>
        tree.all(name).filter((one) => {
          for (let up = one.parent; up; up = up.parent) {
            if (isOfPage(up)) return false;
            if (prose.includes(up)) return true;
          }
          return false;
        });
      const covers = entry.image === undefined ? 0 : 1;
      expect(count(entry.content ?? '', 'img ')).toBe(within('img').length + covers);
      expect(count(entry.content ?? '', 'h2')).toBeGreaterThanOrEqual(within('h2').length);
      // Ways back from footnotes, to enlarged pictures and around what can be loaded belong to the page
      const links = within('a').filter(
        ({ attributes, parent }) =>
          attributes.get('role') !== 'doc-backlink' &&
          !/^(\/_images\/|#)/.test(attributes.get('href') ?? '') &&
          attributes.get('class') !== 'skip' &&
          parent?.parent?.attributes.get('class') !== 'place',
      );
      expect(count(entry.content ?? '', 'a ')).toBeGreaterThanOrEqual(links.length);
    });
    expect(failures).toEqual([]);
  });
});

test('pages name the feeds that belong to them', () => {
  const named = (path: string) =>
    site
      .page(path)
      .tree.all('link')
      .filter(({ attributes }) => /rss|atom|feed\+json/.test(attributes.get('type') ?? ''))
      .map(({ attributes }) => [attributes.get('href'), attributes.get('title')]);
  expect(named(DEMO_PAGES.home)).toEqual([
    ['/en/feed.xml', 'Orrery Blog (RSS)'],
    ['/en/atom.xml', 'Orrery Blog (Atom)'],
    ['/en/feed.json', 'Orrery Blog (JSON Feed)'],
  ]);
  expect(named('/en/security/').map(([href]) => href)).toEqual([
    '/en/security/feed.xml',
    '/en/security/atom.xml',
    '/en/security/feed.json',
  ]);
  expect(named(DEMO_PAGES.arabic)).toEqual([['/ar/feed.xml', 'مدونة Orrery (RSS)']]);
  // An edition without stories of its own leads to those that it lists
  expect(named('/en-AU/').map(([href]) => href)).toEqual(['/en/feed.xml', '/en/atom.xml', '/en/feed.json']);
});
