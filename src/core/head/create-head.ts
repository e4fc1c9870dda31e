/** Builds the heads of pages: titles, rules for search engines, Open Graph and cards. */

import type { Article } from '../articles/article.ts';
import { isNoindex } from '../articles/article.ts';
import { siteName } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { type SocialPicture, socialPicture } from '../presentation/social-picture.ts';
import type { Translation } from '../presentation/translations.ts';
import { translationsOf } from '../presentation/translations.ts';
import { markdownPath } from '../routes/file-paths.ts';
import { createSiteUrl, hrefToUrl } from '../urls/site-url.ts';
import { alternatesOf, localeAlternates, localeProperty } from './alternates.ts';
import { FEED_TYPES } from './feed-links.ts';
import type { Head } from './head.ts';
import { openGraphArticle } from './open-graph-article.ts';

/** Allows large pictures beside a page in search results. */
const INDEXABLE = 'max-image-preview:large';

/** Returns the link to the Markdown alternate, which lies beside the page, from its path. */
function markdownLink(path: string): Head['feeds'][number] {
  const href = markdownPath(path);
  return { type: 'text/markdown', href: encodeURI(href.slice(path.lastIndexOf('/') + 1)) };
}

/** Builds the head of a page that is neither an article nor a standing page. */
export function createPageHead(
  page: {
    title: string;
    description?: string;
    url: string;
    locale: string;
    translations: readonly Translation[];
    feeds?: Head['feeds'];
    /** Set where search engines must not list the page; they may follow its links. */
    isNoindex?: true;
    jsonLd?: string;
  },
  context: Pick<
    PageContext,
    'site' | 'locales' | 'library' | 'categories' | 'images' | 'dictionaryOf' | 'nameCard' | 'production'
  >,
): Head {
  const picture = socialPicture(undefined, context);
  const isHidden = page.isNoindex || context.production !== undefined;
  return {
    title: page.title,
    ...(page.description && { description: page.description }),
    canonical: inProduction(page.url, context),
    robots: isHidden ? 'noindex' : INDEXABLE,
    alternates: isHidden ? [] : alternatesOf(page.translations, context),
    feeds: page.feeds?.map(({ type, href, title }) => ({ type, href, ...(title && { title }) })) ?? [],
    properties: [
      ...openGraph(page, 'website', context),
      ...localeAlternates(page.locale, page.translations),
      ...pictureProperties(picture, context),
    ],
    names: cardNames(picture, context),
    ...(picture && { picture }),
    jsonLd: page.jsonLd === undefined ? [] : [page.jsonLd],
  };
}

/** Builds the head of an article or standing page. Its JSON-LD is empty; the caller adds it. */
export function createArticleHead(article: Article, context: PageContext): Head {
  const { library } = context;
  const url = library.urlOf(article);
  const page = { title: article.title, description: article.description, url, locale: article.locale };
  const picture = socialPicture(article, context);
  const hidden = isNoindex(article) || context.production !== undefined;
  const translations = hidden ? [] : translationsOf(article, context);
  return {
    title: `${article.title} – ${context.chromeOf(article.locale).home.label}`,
    description: article.description,
    canonical: article.canonical ?? inProduction(url, context),
    robots: hidden ? 'noindex' : INDEXABLE,
    alternates: alternatesOf(translations, context),
    feeds: [
      ...feedOf(article.locale, context),
      ...(article.kind === 'article' && !hidden ? [markdownLink(library.pathOf(article))] : []),
    ],
    properties: [
      ...openGraph(page, article.kind === 'standing' ? 'website' : 'article', context),
      ...localeAlternates(article.locale, translations),
      ...openGraphArticle(article, context),
      ...pictureProperties(picture, context),
    ],
    names: [...cardNames(picture, context), ...creatorNames(article, context)],
    ...(picture && { picture }),
    jsonLd: [],
  };
}

/** Returns the address that a page of a preview has, or will have, on the site itself (RFC 6596). */
export function inProduction(
  url: string,
  { production, library }: Pick<PageContext, 'production' | 'library'>,
): string {
  const { url: here } = library.address;
  if (production === undefined || !url.startsWith(here)) return url;
  return createSiteUrl(production).url + url.slice(here.length);
}

/** Returns the link to the RSS feed of all stories in a language. */
function feedOf(locale: string, context: Pick<PageContext, 'site' | 'dictionaryOf' | 'chromeOf'>): Head['feeds'] {
  const { feedHref } = context.chromeOf(locale);
  if (feedHref === undefined) return [];
  const { name, mediaType } = FEED_TYPES.rss;
  return [{ type: mediaType, href: feedHref, title: `${siteName(locale, context)} (${name})` }];
}

function openGraph(
  page: { title: string; description?: string; url: string; locale: string },
  type: string,
  context: Pick<PageContext, 'site' | 'dictionaryOf'>,
): Head['properties'] {
  return [
    ['og:type', type],
    ['og:site_name', siteName(page.locale, context)],
    ['og:title', page.title],
    ...(page.description ? [['og:description', page.description] as [string, string]] : []),
    ['og:url', page.url],
    ...localeProperty(page.locale),
  ];
}

function pictureProperties(
  picture: SocialPicture | undefined,
  { library }: Pick<PageContext, 'library'>,
): Head['properties'] {
  if (!picture || picture.src.endsWith('.svg')) return [];
  return [
    ['og:image', hrefToUrl(library.address, picture.src)],
    ['og:image:type', `image/${picture.src.split('.').at(-1)}`],
    ['og:image:width', String(picture.width)],
    ['og:image:height', String(picture.height)],
    ...(picture.alt ? [['og:image:alt', picture.alt] as [string, string]] : []),
  ];
}

/** Names the fediverse accounts of the authors, as Mastodon reads them (https://docs.joinmastodon.org/user/profile/). */
function creatorNames({ authors }: Article, context: Pick<PageContext, 'authors'>): Head['names'] {
  return authors.flatMap(({ id }) => {
    const account = context.authors.get(id)?.fediverse;
    return account === undefined ? [] : [['fediverse:creator', account] as [string, string]];
  });
}

function cardNames(picture: SocialPicture | undefined, { site }: Pick<PageContext, 'site'>): Head['names'] {
  const isShown = picture && !picture.src.endsWith('.svg');
  return [
    ['twitter:card', isShown ? 'summary_large_image' : 'summary'],
    ...(isShown && picture.alt ? [['twitter:image:alt', picture.alt] as [string, string]] : []),
    ...(site.xAccount ? [['twitter:site', site.xAccount] as [string, string]] : []),
  ];
}
