/** Writes the news sitemap (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). */

import type { Article } from '../articles/article.ts';
import { momentToIso } from '../i18n/moment.ts';
import { siteName } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { isIndexable } from '../routes/indexable.ts';
import { element, type Xml, xmlDocument } from '../text/xml.ts';
import { pathToUrl } from '../urls/site-url.ts';
import { lastmod } from './sitemap-entry.ts';

const NAMESPACES = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
};

/** Returns a text that changes whenever the news sitemap of these articles would. */
export function newsKey(articles: Article[], context: Pick<PageContext, 'site' | 'library' | 'dictionaryOf'>): string {
  return JSON.stringify(entriesOf(articles, context));
}

/** Writes the news sitemap of some articles as XML, in their order. */
export function newsSitemap(
  articles: Article[],
  context: Pick<PageContext, 'site' | 'library' | 'dictionaryOf'>,
): string {
  return xmlDocument(element('urlset', NAMESPACES, ...entriesOf(articles, context)));
}

/**
 * Returns the entries of the articles. The XML schema of sitemaps wants at least one address: where there is no news,
 * the newest page stands there without news metadata, which Google allows for addresses older than two days.
 */
function entriesOf(articles: Article[], context: Pick<PageContext, 'site' | 'library' | 'dictionaryOf'>): Xml[] {
  const { library } = context;
  if (articles.length > 0) return articles.map((article) => newsEntry(article, context));
  const pages = library.routes.filter(isIndexable);
  const last = pages.find(({ kind }) => kind === 'article') ?? pages[0];
  return last ? [element('url', {}, element('loc', {}, pathToUrl(library.address, last.path)))] : [];
}

function newsEntry(article: Article, context: Pick<PageContext, 'site' | 'library' | 'dictionaryOf'>): Xml {
  const { locale, date, updated, title } = article;
  // Google wants the name without anything in parentheses
  const name = siteName(locale, context).replace(/\s*\([^()]*\)\s*$/, '');
  return element(
    'url',
    {},
    element('loc', {}, context.library.urlOf(article)),
    lastmod(updated, context),
    element(
      'news:news',
      {},
      element(
        'news:publication',
        {},
        element('news:name', {}, name),
        element('news:language', {}, newsLanguage(locale)),
      ),
      element('news:publication_date', {}, momentToIso(date, context.site.timeZone)),
      element('news:title', {}, title),
    ),
  );
}

/**
 * Returns the language code that Google News wants for a BCP 47 tag: ISO 639, or `zh-cn` and `zh-tw` for Chinese by its
 * script.
 */
export function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
