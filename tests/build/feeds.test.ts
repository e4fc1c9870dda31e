/** Every feed of the demo keeps the rules of its format, and says what the pages say. */
import { describe, expect, test } from 'vitest';
import { readSite } from '../support/built-site.ts';
import { DEMO_FOLDER, DEMO_PAGES } from '../support/demo.ts';
import { feedFaults } from '../support/feed-faults.ts';
import { type ReadEntry, readFeed } from '../support/read-feed.ts';

const ORIGIN = 'https://blog.orrery.example';
const site = readSite(DEMO_FOLDER);
const files = [...site.files].filter((file) => /\/(feed\.xml|atom\.xml|feed\.json)$/.test(file));
const feeds = new Map(files.map((file) => [file, readFeed(file, site.read(file).toString())]));
const entries = new Map([...feeds.values()].flatMap((feed) => feed.entries.map((entry) => [entry.url ?? '', entry])));

test.each(files)('%s keeps the rules of its format', (file) => {
  expect(feedFaults(ORIGIN + file, site.read(file).toString())).toEqual([]);
});

test('the newsroom, a category and an author have feeds of all formats in every language with stories', () => {
  const folders = ['/en/', '/ar/', '/ja/', '/en/security/', '/ar/security/', '/en/authors/mira-castellan/'];
  const names = ['atom.xml', 'feed.json', 'feed.xml'];
  expect(files).toEqual(expect.arrayContaining(folders.flatMap((folder) => names.map((name) => folder + name))));
  expect(files.some((file) => /^\/(en-AU|bg)\//.test(file))).toBe(false);
});

test('the three formats of a feed hold the same', () => {
  for (const [file, rss] of feeds) {
    if (!file.endsWith('feed.xml')) continue;
    const others = ['atom.xml', 'feed.json'].map((name) => feeds.get(file.replace('feed.xml', name)));
    // The description of RSS is HTML
    const plain = (list: ReadEntry[] = []) => list.map(({ summary, ...entry }) => entry);
    for (const other of others) expect(plain(other?.entries), file).toEqual(plain(rss.entries));
  }
});

describe.each([...entries])('%s', (url, entry) => {
  const { tree } = site.page(new URL(url).pathname);
  const meta = (property: string) =>
    tree
      .all('meta')
      .find(({ attributes }) => attributes.get('property') === property)
      ?.attributes.get('content');

  test('has the title, date, language and authors of its page', () => {
    expect(tree.all('h1').map(({ text }) => text)).toEqual([entry.title]);
    expect(Date.parse(meta('article:published_time') ?? '')).toBe(entry.published);
    expect(tree.all('html')[0]?.attributes.get('lang')).toBe(entry.language);
    const page = tree
      .all('header')
      .map(({ text }) => text)
      .join(' ');
    for (const name of entry.authors) expect(page).toContain(name);
    expect(entry.authors.length).toBeGreaterThan(0);
  });

  test('has the pictures, links and headings of its page', () => {
    const count = (html: string, element: string) => html.split(`<${element}`).length - 1;
    const prose = tree.all('div').filter(({ attributes }) => attributes.get('class') === 'prose');
    const within = (name: string) =>
      tree.all(name).filter((one) => {
        for (let up = one.parent; up; up = up.parent) if (prose.includes(up)) return true;
        return false;
      });
    const covers = entry.image === undefined ? 0 : 1;
    expect(count(entry.content ?? '', 'img ')).toBe(within('img').length + covers);
    expect(count(entry.content ?? '', 'h2')).toBeGreaterThanOrEqual(within('h2').length);
    const backs = within('a').filter(({ attributes }) => attributes.get('role') === 'doc-backlink');
    expect(count(entry.content ?? '', 'a ')).toBeGreaterThanOrEqual(within('a').length - backs.length);
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
