/** The entries of the sitemaps: an index, the pages of each language, and the news of the last two days. */
import type { Article } from '../articles/article.ts';
import { latest } from '../articles/date-order.ts';
import { type OutputFileKind, type OutputTools, singleFile } from '../presentation/output-file-kind.ts';
import type { PageContext } from '../presentation/page-context.ts';
import type { IndexableRoute } from '../routes/indexable.ts';
import { element, type Xml, xmlDocument } from '../text/xml.ts';
import { pathToUrl } from '../urls/site-url.ts';
import { divideIntoSitemaps, divideNews } from './divide-sitemaps.ts';
import { newsKey, newsSitemap } from './news-sitemap.ts';
import { alternatesOfPage, groupOf, imagesOf, lastChangeOf, lastmod } from './sitemap-entry.ts';

const MEDIA_TYPE = 'application/xml; charset=utf-8';

const SITEMAP = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
const IMAGE = { 'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1' };
const LINK = { 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };

/** The `hreflang` links that a page and its translations share. */
interface Alternates {
  links: Xml[];
  /** A short digest of the links. */
  key: string;
}

/**
 * The entry of `/sitemap.xml`, the index of all sitemaps but those of news (https://www.sitemaps.org/protocol.html).
 */
export const sitemapIndex = singleFile({
  path: '/sitemap.xml',
  mediaType: MEDIA_TYPE,
  when: ({ isPreview }) => !isPreview,
  make: (context) => () => {
    const children = context.library.routes.flatMap((route) =>
      route.kind === 'file' && route.file === 'sitemaps'
        ? [childOf(route.path, (route.item as SitemapPart).pages, context)]
        : [],
    );
    return { key: JSON.stringify(children), make: () => writeSitemapIndex(children, context) };
  },
});

interface SitemapPart {
  name: string[];
  pages: IndexableRoute[];
}

/** The entry of the sitemaps of each language, with the languages and pictures of every page. */
export const sitemaps: OutputFileKind<SitemapPart> = {
  mediaType: MEDIA_TYPE,
  when: (source, pages) =>
    source.isPreview ? [] : divideIntoSitemaps(source, pages).map(({ locale, ...item }) => ({ locale, item })),
  path: ({ name }) => `/sitemap.${name.join('.')}.xml`,
  make(context, { digest }) {
    const known = new Map<string, Alternates>();
    const alternatesFor = (page: IndexableRoute): Alternates => {
      const group = groupOf(page);
      const found = known.get(group) ?? createAlternates(page, context, digest);
      known.set(group, found);
      return found;
    };
    return ({ item: { pages } }) => ({
      // A digest, since the links of a newsroom with many languages would make a long key
      key: digest(pages.map((page) => entryKey(page, alternatesFor(page), context)).join('\n')),
      make: () => writeSitemap(pages, alternatesFor, context),
    });
  },
};

/** The entry of `/sitemap-news.xml`, and of further files where the last two days had more than 1000 stories. */
export const newsSitemaps: OutputFileKind<{ name: string[]; articles: Article[] }> = {
  mediaType: MEDIA_TYPE,
  when: ({ locales, now, isPreview }, pages) =>
    (isPreview ? [] : divideNews(pages, now)).flatMap(([name, articles]) =>
      locales[0] ? [{ locale: locales[0], item: { name, articles } }] : [],
    ),
  path: ({ name }) => `/sitemap-news${name.map((part) => `.${part}`).join('')}.xml`,
  make:
    (context) =>
    ({ item: { articles } }) => ({ key: newsKey(articles, context), make: () => newsSitemap(articles, context) }),
};

interface Child {
  url: string;
  changed: string | undefined;
}

function childOf(path: string, pages: IndexableRoute[], context: Pick<PageContext, 'site' | 'library'>): Child {
  const changes = pages.flatMap((page) => lastChangeOf(page, context) ?? []);
  return { url: pathToUrl(context.library.address, path), changed: latest(changes, context.site.timeZone) };
}

function writeSitemapIndex(children: Child[], context: Pick<PageContext, 'site'>): string {
  const entries = children.map(({ url, changed }) =>
    element('sitemap', {}, element('loc', {}, url), lastmod(changed, context)),
  );
  return xmlDocument(element('sitemapindex', SITEMAP, ...entries));
}

function writeSitemap(
  pages: IndexableRoute[],
  alternatesFor: (page: IndexableRoute) => Alternates,
  context: Pick<PageContext, 'site' | 'library' | 'images'>,
): string {
  const entries = pages.map((page) =>
    element(
      'url',
      {},
      element('loc', {}, pathToUrl(context.library.address, page.path)),
      lastmod(lastChangeOf(page, context), context),
      ...alternatesFor(page).links,
      ...imagesOf(page, context).map((url) => element('image:image', {}, element('image:loc', {}, url))),
    ),
  );
  return xmlDocument(element('urlset', { ...SITEMAP, ...IMAGE, ...LINK }, ...entries));
}

function entryKey(
  page: IndexableRoute,
  { key }: Alternates,
  context: Pick<PageContext, 'site' | 'library' | 'images'>,
): string {
  return [page.path, lastChangeOf(page, context), key, ...imagesOf(page, context)].join(' ');
}

function createAlternates(
  page: IndexableRoute,
  context: Pick<PageContext, 'site' | 'locales' | 'library'>,
  digest: OutputTools['digest'],
): Alternates {
  const links = alternatesOfPage(page, context).map(({ hreflang, href }) =>
    element('xhtml:link', { rel: 'alternate', hreflang, href }),
  );
  return { links, key: links.length === 0 ? '' : digest(links.map(({ xml }) => xml).join('')) };
}
