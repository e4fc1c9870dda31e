/** Texts that try to break out of their place are printed as they are, and nothing more. */
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { failuresOf, named } from '../support/cases/failures.ts';
import { feedFaults } from '../support/feeds/feed-faults.ts';
import { readFeed } from '../support/feeds/read-feed.ts';
import { parseHtml } from '../support/html/html.ts';
import { findCode, inlineScripts, linkedData } from '../support/html/page-faults.ts';
import { nodesOf, parseMarkdown, textOf } from '../support/markdown/parse-markdown.ts';
import { type BuiltSite, readSite } from '../support/sites/built-site.ts';
import { buildHostile, HOSTILE_TITLES } from '../support/sites/hostile.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = readSite(await buildHostile());
});

test('the newsroom has a page for every hostile title, and lists', () => {
  const paths = site.pages.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['/en/', '/404.html', ...HOSTILE_TITLES.map(({ path }) => path)]));
});

test('no text becomes code, an element or a comment', () => {
  const found = site.pages.flatMap(({ path, tree }) => {
    const pictures = tree.all('img').filter(({ attributes }) => !attributes.get('src')?.startsWith('/base/_images/'));
    const traces = [
      ...findCode(tree),
      ...tree.comments,
      ...inlineScripts(tree).flatMap(({ text }) => (text.includes('alert') ? [text] : [])),
      ...tree.all('style').flatMap(({ text }) => (text.includes('*{display:none}') ? [text] : [])),
      ...pictures.map(({ attributes }) => `a picture from ${attributes.get('src')}`),
    ];
    return traces.map((trace) => `${path}: ${trace}`);
  });
  expect(found).toEqual([]);
});

test('no id of a page is taken twice', () => {
  const twice = site.pages.flatMap(({ path, tree }) => {
    const ids = tree.elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}: ${id}`);
  });
  expect(twice).toEqual([]);
});

test('every page has one head, one body, one title and one policy', async () => {
  const pages = named(site.pages, ({ path }) => path);
  const failures = await failuresOf(pages, ({ tree }) => {
    // A drawing has a title of its own
    const elements = tree.elements.filter(({ parent }) => parent?.name !== 'svg');
    const count = (name: string) => elements.filter((one) => one.name === name).length;
    expect(['head', 'body', 'title', 'h1'].map(count)).toEqual([1, 1, 1, 1]);
    const policies = tree.all('meta').filter(({ attributes }) => attributes.has('http-equiv'));
    expect(policies[0]?.attributes.get('content')).toMatch(/^default-src 'none';/);
  });
  expect(failures).toEqual([]);
});

describe('every story', () => {
  const titles = named(HOSTILE_TITLES, ({ path }) => path);

  test('prints its exact title', async () => {
    const failures = await failuresOf(titles, ({ path, title }) => {
      const { tree } = site.page(path);
      expect(tree.all('h1').map(({ text }) => text)).toEqual([title]);
      expect(tree.all('title')[0]?.text.startsWith(title)).toBe(true);
      const card = tree.all('meta').find(({ attributes }) => attributes.get('property') === 'og:title');
      expect(card?.attributes.get('content')).toBe(title);
    });
    expect(failures).toEqual([]);
  });

  test('says its exact title to machines', async () => {
    const failures = await failuresOf(titles, ({ path, title }) => {
      expect(linkedData(site.page(path).tree)).toMatchObject([{ headline: title }, { '@type': 'BreadcrumbList' }]);
    });
    expect(failures).toEqual([]);
  });
});

test('every feed keeps the rules of its format, and tells the exact titles', () => {
  const feeds = [...site.files].filter((file) => /\/(feed\.xml|atom\.xml|feed\.json)$/.test(file));
  const titles = new Set(HOSTILE_TITLES.map(({ title }) => title.trim()));
  expect(feeds.length).toBeGreaterThan(5);
  for (const file of feeds) {
    const text = site.read(file).toString();
    expect(feedFaults(`https://hostile.example/base${file}`, text), file).toEqual([]);
    for (const { title = '' } of readFeed(file, text).entries) expect(titles).toContain(title.trim());
  }
});

test('the Markdown of a story has one title, and its head is YAML', async () => {
  const failures = await failuresOf(
    named(HOSTILE_TITLES, ({ path }) => path),
    ({ path, title }) => {
      const [, yaml = '', ...rest] = site.read(`${path}index.md`).toString().split(/^---$/m);
      expect(parse(yaml)).toMatchObject({ title });
      const nodes = nodesOf(parseMarkdown(rest.join('---')));
      const titles = nodes.filter((node) => node.type === 'heading' && node.depth === 1);
      expect(titles.map(textOf)).toEqual([title.trim()]);
      const html = nodes.flatMap((node) => (node.type === 'html' ? [node.value] : []));
      expect(findCode(parseHtml(html.join('\n')))).toEqual([]);
    },
  );
  expect(failures).toEqual([]);
});

test('the home page prints the exact titles of its stories', () => {
  const titles = site
    .page('/en/')
    .tree.all('a')
    .map(({ text }) => text.trim());
  const own = HOSTILE_TITLES.filter(({ path }) => path.startsWith('/en/')).map(({ title }) => title.trim());
  expect(titles).toEqual(expect.arrayContaining(own));
});

test('names, captions, credits, roles, corrections and promotions are printed as they were written', () => {
  const { elements } = site.page('/en/script/').tree;
  const text = elements.find(({ name }) => name === 'body')?.text ?? '';
  for (const phrase of [
    'Ana </b><script>alert("author")</script> "Quote" O’Neil & Sons',
    '</figcaption><script>alert("caption")</script>',
    '<img src=x onerror=alert("credit")>',
    '</li><script>alert("words")</script>',
    '</li><script>alert("correction")</script>',
    '</p><script>alert("promotion")</script> 1,234 $& $1 {1,234}',
    '</a><script>alert("category")</script>',
    '</li></ul><script>alert("takeaway")</script>',
    '"><img src=x onerror=alert("heading")>',
    '</code></pre><script>alert("code")</script>',
  ])
    expect.soft(text).toContain(phrase);
  const { menu } = JSON.parse(site.read('/_words/en.json').toString());
  expect(menu.flat()).toContain('{{constructor.constructor("alert(1)")()}}');
});
