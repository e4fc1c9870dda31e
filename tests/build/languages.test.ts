/** Every page tells the truth about its languages, however uneven the translations. */
import { beforeAll, describe, expect, test } from 'vitest';
import { failuresOf, named } from '../support/cases/failures.ts';
import { MANY_LANGUAGES, writeManyLanguages } from '../support/newsrooms/many-languages.ts';
import { entriesOf, locsOf } from '../support/sitemaps/sitemap-entries.ts';
import { buildNewsroom } from '../support/sites/build-newsroom.ts';
import { type BuiltPage, type BuiltSite, readSite } from '../support/sites/built-site.ts';

const WITHOUT_STORIES = ['lv', 'sk', 'en-AU'];
const ORIGIN = 'https://polyglot.example';
let site: BuiltSite;
let pages: BuiltPage[];

beforeAll(async () => {
  const content = '.cache/tests/languages/content';
  writeManyLanguages(content, WITHOUT_STORIES);
  const { exitCode, output, outDir } = await buildNewsroom({ name: 'languages', content, now: '2026-02-01T00:00:00Z' });
  expect(exitCode, output).toBe(0);
  site = readSite(outDir);
  pages = site.pages.filter(({ html, path }) => !html.includes('http-equiv="refresh"') && path !== '/404.html');
});

const byPath = (some: BuiltPage[]) => named(some, ({ path }) => path);

const attribute = (page: BuiltPage, name: string, key: string, value: string, wanted: string) =>
  page.tree
    .all(name)
    .filter(({ attributes }) => attributes.get(key) === value)
    .map(({ attributes }) => attributes.get(wanted) ?? '');

const alternatesOf = (page: BuiltPage) =>
  page.tree
    .all('link')
    .filter(({ attributes }) => attributes.has('hreflang'))
    .map(({ attributes }) => [attributes.get('hreflang') ?? '', attributes.get('href') ?? ''] as const);

/** Addresses in the first language picker of a page: those of the page itself, and all. */
function pickerOf(page: BuiltPage) {
  const picker = page.tree.elements.find(({ attributes }) => attributes.get('class') === 'language');
  const links = page.tree.all('a').filter((link) => ancestors(link).includes(picker));
  const own = links.filter((link) => ancestors(link).some((element) => element?.attributes.has('data-translations')));
  const tags = own.length > 0 ? own : links;
  return {
    own: own.map(({ attributes }) => attributes.get('href') ?? ''),
    all: links.map(({ attributes }) => attributes.get('href') ?? ''),
    // An edition that is led to the page of another language has none of its own
    tags: tags
      .filter(({ attributes }) => [attributes.get('lang'), undefined].includes(attributes.get('hreflang')))
      .flatMap(({ attributes }) => attributes.get('lang') ?? []),
  };
}

function ancestors(element: { parent: BuiltPage['tree']['elements'][number] | undefined }) {
  const found = [];
  for (let next = element.parent; next; next = next.parent) found.push(next);
  return found as (typeof element.parent)[];
}

test('all 47 languages are known', () => {
  expect(MANY_LANGUAGES).toHaveLength(47);
  expect(pages.length).toBeGreaterThan(150);
});

describe('hreflang', () => {
  test('names only pages that exist, each value once, the page itself and one default among them', async () => {
    const translated = pages.filter((page) => alternatesOf(page).length > 0);
    const failures = await failuresOf(byPath(translated), (page) => {
      const alternates = alternatesOf(page);
      const values = alternates.map(([hreflang]) => hreflang);
      expect(new Set(values).size).toBe(values.length);
      expect(values.filter((value) => value === 'x-default')).toHaveLength(1);
      for (const value of values) expect(value).toMatch(/^(x-default|[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?)$/);
      const canonical = attribute(page, 'link', 'rel', 'canonical', 'href')[0];
      expect(alternates.map(([, href]) => href)).toContain(canonical);
      for (const [, href] of alternates) site.page(decodeURIComponent(href.slice(ORIGIN.length)));
    });
    expect(failures).toEqual([]);
    expect(translated.length).toBeGreaterThan(120);
  });

  test('is the same on every page that it names', async () => {
    const failures = await failuresOf(byPath(pages), (page) => {
      const alternates = alternatesOf(page);
      for (const [, href] of alternates) {
        const other = site.page(decodeURIComponent(href.slice(ORIGIN.length)));
        expect(alternatesOf(other), other.path).toEqual(alternates);
      }
    });
    expect(failures).toEqual([]);
  });

  test('agrees with the language picker and with Open Graph, and is absent where search engines keep out', async () => {
    const failures = await failuresOf(byPath(pages), (page) => {
      if (attribute(page, 'meta', 'name', 'robots', 'content').includes('noindex')) {
        expect(alternatesOf(page)).toEqual([]);
        return;
      }
      const hrefs = new Set(alternatesOf(page).flatMap(([hreflang, href]) => (hreflang === 'x-default' ? [] : [href])));
      const { own, all, tags } = pickerOf(page);
      const isSingleton = /\/[^/]+\/(languages\/)?$/.test(page.path) && page.path.split('/').length <= 4;
      if (own.length > 0) expect(new Set(own.map((href) => ORIGIN + href))).toEqual(hrefs);
      else if (!isSingleton) expect(hrefs.size).toBe(0);
      for (const href of all) site.page(decodeURIComponent(href));
      const locales = new Set([
        ...attribute(page, 'meta', 'property', 'og:locale', 'content'),
        ...attribute(page, 'meta', 'property', 'og:locale:alternate', 'content'),
      ]);
      // A page that every language has once is no alternate where it repeats another one
      const shown =
        own.length > 0 ? tags : tags.filter((tag) => hrefs.has(`${ORIGIN}${page.path.replace(/^\/[^/]+/, `/${tag}`)}`));
      if (hrefs.size > 0) expect(locales).toEqual(new Set(shown.map(openGraphLocale)));
      else expect(locales.size).toBe(1);
    });
    expect(failures).toEqual([]);
  });

  test('is the same in the sitemaps', async () => {
    const read = (path: string) => site.read(decodeURIComponent(path)).toString();
    const entries = locsOf(read('/sitemap.xml')).flatMap((url) => entriesOf(read(url.slice(ORIGIN.length))));
    expect(entries.length).toBeGreaterThan(120);
    const failures = await failuresOf(
      named(entries, ({ url }) => url),
      ({ url, alternates }) => {
        const page = site.page(decodeURIComponent(url.slice(ORIGIN.length)));
        expect(alternates.map(({ hreflang, href }) => [hreflang, href])).toEqual(alternatesOf(page));
      },
    );
    expect(failures).toEqual([]);
    const known = new Set(entries.map(({ url }) => url));
    const unknown = pages.flatMap((page) => alternatesOf(page).filter(([, href]) => !known.has(href)));
    expect(unknown).toEqual([]);
  });

  test('leads a search engine to the default language, or to the source where that lacks the story', () => {
    const byDefault = (path: string) => new Map(alternatesOf(site.page(path))).get('x-default');
    expect(byDefault('/ar/news/everywhere/')).toBe(`${ORIGIN}/en/news/everywhere/`);
    expect(byDefault('/kk/news/far-east/')).toBe(`${ORIGIN}/ja/news/far-east/`);
  });

  test('writes a region of many countries as the language or as countries', () => {
    const values = alternatesOf(site.page('/en/news/everywhere/'));
    const of = (tag: string) => values.filter(([, href]) => href.includes(`/${tag}/`)).map(([hreflang]) => hreflang);
    expect(of('es-419')).toEqual(['es']);
    expect(of('fr')).toEqual(['fr']);
    expect(of('fr-002')).toContain('fr-SN');
    expect(of('zh-Hant')).toEqual(['zh-Hant']);
  });
});

describe('a language without a story', () => {
  test('has no home and is offered nowhere, unless it inherits one', () => {
    for (const tag of ['lv', 'sk']) expect([...site.files].filter((file) => file.startsWith(`/${tag}/`))).toEqual([]);
    const { all } = pickerOf(site.page('/en/'));
    expect(all).not.toContain('/lv/');
    expect(all).toContain('/en-AU/');
    expect(site.page('/en-AU/').html).toContain('href="/en/news/everywhere/"');
  });
});

describe('the root', () => {
  test('leads to the default language by canonical link, refresh and the host', () => {
    const { html } = site.page('/');
    expect(html).toContain('content="0; url=/en/"');
    expect(html).toContain(`rel="canonical" href="${ORIGIN}/en/"`);
    expect(site.read('/_redirects').toString()).toContain('/ /en/ 302\n');
  });
});

test('the page of all languages lists every home', () => {
  const { tree } = site.page('/ar/languages/');
  const homes = tree
    .all('main')
    .flatMap((main) => tree.all('a').filter((link) => ancestors(link).includes(main)))
    .map(({ attributes }) => attributes.get('href'));
  const all = MANY_LANGUAGES.filter((tag) => !['lv', 'sk'].includes(tag)).map((tag) => `/${tag}/`);
  expect(homes.toSorted()).toEqual(all.toSorted());
  // Editions of one language follow one another
  expect(homes.slice(0, 3)).toEqual(['/en/', '/en-AE/', '/en-AU/']);
});

function openGraphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  // A region of several countries is no territory
  return `${language}_${/\d/.test(region ?? '') ? new Intl.Locale(language).maximize().region : region}`;
}
