/** What the demo publishes for programs: Markdown of every story, indexes, llms.txt; every address in it leads somewhere. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { StoryIndex } from '../../src/core/syndication/story-index.ts';
import { failuresOf, named } from '../support/cases/failures.ts';
import { nodesOf, parseMarkdown, textOf } from '../support/markdown/parse-markdown.ts';
import { readDemo } from '../support/sites/built-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const ORIGIN = 'https://blog.orrery.example';
const site = readDemo();
const read = (file: string) => site.read(file).toString();
const alternates = [...site.files].filter((file) => file.endsWith('.md'));
const indexes = [...site.files].filter((file) => /\/articles(-\d{4})?\.json$/.test(file));
const stories = site.pages.filter(({ tree }) =>
  tree.all('meta').some(({ attributes }) => attributes.get('property') === 'article:published_time'),
);

describe('the Markdown of stories', () => {
  test('stands beside every story that search engines may find, and is named by its page', () => {
    expect(alternates.map((file) => file.replace('index.md', '')).sort()).toEqual(
      stories.map(({ path }) => path).sort(),
    );
    const unnamed = stories.filter(({ tree, path }) => {
      const links = tree.all('link').filter(({ attributes }) => attributes.get('type') === 'text/markdown');
      const hrefs = links.map(({ attributes }) => new URL(attributes.get('href') ?? '', ORIGIN + path).pathname);
      return hrefs.join() !== `${path}index.md`;
    });
    expect(unnamed.map(({ path }) => path)).toEqual([]);
  });

  test('has the title of its page and whole addresses', async () => {
    const failures = await failuresOf(named(alternates), (file) => {
      const [, yaml = '', ...rest] = read(file).split(/^---$/m);
      const { tree: page } = site.page(file.replace('index.md', ''));
      const title = page.all('h1')[0]?.text;
      const facts = parse(yaml);
      expect([facts.title, facts.url]).toEqual([title, ORIGIN + file.replace('index.md', '')]);
      expect(facts.language).toBe(page.all('html')[0]?.attributes.get('lang'));
      const tree = parseMarkdown(rest.join('---'));
      const headings = nodesOf(tree).filter((node) => node.type === 'heading');
      expect(headings.filter(({ depth }) => depth === 1).map(textOf)).toEqual([title]);
      const addresses = nodesOf(tree).flatMap((node) => ('url' in node ? [node.url] : []));
      expect(addresses.filter((address) => !/^(https?:\/\/|mailto:|tel:)/.test(address))).toEqual([]);
      expect(read(file)).not.toContain('\0');
    });
    expect(failures).toEqual([]);
  });
});

describe('the indexes', () => {
  const validate = new Ajv2020({ formats: { uri: true, 'date-time': true } }).compile(
    JSON.parse(read('/articles.schema.json')),
  );

  test('keep to the published schema', async () => {
    const failures = await failuresOf(named(indexes), (file) => {
      const index: StoryIndex = JSON.parse(read(file));
      validate(index);
      expect(validate.errors).toBeNull();
      expect(index.url).toBe(ORIGIN + file);
      const dates = index.articles.map(({ published }) => Date.parse(published));
      expect(dates).toEqual(dates.toSorted((a, b) => b - a));
    });
    expect(failures).toEqual([]);
  });

  test('hold every story once, by years and among the newest', () => {
    const listed = (pattern: RegExp) =>
      indexes
        .filter((file) => pattern.test(file))
        .flatMap((file) => (JSON.parse(read(file)) as StoryIndex).articles.map(({ url }) => url.slice(ORIGIN.length)))
        .sort();
    const paths = stories.map(({ path }) => path).sort();
    expect(listed(/articles\.json$/)).toEqual(paths);
    expect(listed(/articles-\d{4}\.json$/)).toEqual(paths);
  });
});

test('llms.txt has a title, a summary, and sections of links with notes', () => {
  const [title, summary, ...sections] = parseMarkdown(read('/llms.txt')).children;
  expect(title).toMatchObject({ type: 'heading', depth: 1 });
  expect(summary?.type).toBe('blockquote');
  expect(sections.length).toBeGreaterThan(4);
  for (const [index, node] of sections.entries()) {
    if (index % 2 === 0) expect(node).toMatchObject({ type: 'heading', depth: 2 });
    else if (node.type !== 'list') expect.unreachable('A section is a list.');
    else {
      for (const item of node.children) {
        const [first, note] = item.children[0]?.type === 'paragraph' ? item.children[0].children : [];
        expect(first?.type).toBe('link');
        expect(note).toMatchObject({ type: 'text', value: expect.stringMatching(/^: \S/) });
      }
    }
  }
});

test('every address in feeds, Markdown, indexes and llms.txt exists, with its place in the page', () => {
  const files = [...site.files].filter((file) =>
    /\/(feed\.\w+|atom\.xml|index\.md|articles.*\.json|llms\.txt)$/.test(file),
  );
  const addresses = new Map(files.flatMap((file) => ownAddresses(read(file)).map((address) => [address, file])));
  const dead = [...addresses].filter(([address]) => !exists(new URL(address)));
  expect(dead).toEqual([]);
  expect(addresses.size).toBeGreaterThan(100);
  expect([...addresses.keys()].some((address) => address.includes('#'))).toBe(true);
});

test('the pages for readers name no file that isn’t there', () => {
  const { tree } = site.page(DEMO_PAGES.home);
  const links = tree.all('a').map(({ attributes }) => attributes.get('href') ?? '');
  expect(links).toEqual(expect.arrayContaining(['/en/feed.xml', '/en/atom.xml', '/en/feed.json']));
});

function ownAddresses(text: string): string[] {
  const plain = text.replaceAll('&amp;', '&').replaceAll('\\"', '"');
  return [...plain.matchAll(/https:\/\/blog\.orrery\.example[^\s"'<>()\\]*/g)].map(([address]) =>
    address.replace(/[.,:]+$/, '').replace(/&(lt|quot|#39|amp);.*$/, ''),
  );
}

function exists(url: URL): boolean {
  const path = decodeURIComponent(url.pathname);
  const file = [path, path.replace(/\/$/, '/index.html')].find((candidate) => site.files.has(candidate));
  if (file === undefined) return false;
  const id = decodeURIComponent(url.hash.slice(1));
  if (id === '') return true;
  return site.page(path).tree.elements.some(({ attributes }) => attributes.get('id') === id);
}
