/** Builds `<head>`: titles, Open Graph, and linked data of schema.org. */
import type { Article } from './article.ts';
import type { Head } from './head.ts';
import {
  alternatesOf,
  isHidden,
  localeAlternates,
  openGraphLocale,
  type Translation,
  translationsOf,
} from './head-languages.ts';
import { toScriptJson } from './linked-data.ts';
import { momentToIso } from './moment.ts';
import { localeOf, type PageContext, siteName } from './page-context.ts';
import { newsPicture, type SocialPicture, socialPicture } from './social-picture.ts';

/** Head of a page that is no article. */
export function createPageHead(
  page: {
    title: string;
    description?: string;
    url: string;
    locale: string;
    translations: Translation[];
    feeds?: Head['feeds'];
  },
  context: PageContext,
): Head {
  const picture = socialPicture(undefined, context);
  return {
    title: page.title,
    ...(page.description && { description: page.description }),
    canonical: page.url,
    alternates: alternatesOf(page.translations, context),
    feeds: page.feeds?.map(({ type, href, title }) => ({ type, href, ...(title && { title }) })) ?? [],
    properties: [
      ...openGraph(page, 'website', context),
      ...localeAlternates(page.locale, page.translations),
      ...pictureProperties(picture, context),
    ],
    names: cardNames(picture, context),
    linkedData: [],
  };
}

export function createArticleHead(article: Article, context: PageContext): Head {
  const { library, site } = context;
  const url = library.urlOf(article);
  const page = { title: article.title, description: article.description, url, locale: article.locale };
  const picture = socialPicture(article, context);
  const published = momentToIso(article.date, site.timeZone);
  const modified = article.updated && momentToIso(article.updated, site.timeZone);
  const isPage = article.kind === 'page';
  const hidden = isHidden(article);
  const translations = hidden ? [] : translationsOf(article, context);
  return {
    title: `${article.title} – ${context.chromeOf(article.locale).home.label}`,
    description: article.description,
    canonical: article.canonical ?? url,
    robots: hidden ? 'noindex' : 'max-image-preview:large',
    alternates: alternatesOf(translations, context),
    feeds: [],
    properties: [
      ...openGraph(page, isPage ? 'website' : 'article', context),
      ...localeAlternates(article.locale, translations),
      ...(isPage ? [] : [['article:published_time', published] as [string, string]]),
      ...(modified ? [['article:modified_time', modified] as [string, string]] : []),
      ...pictureProperties(picture, context),
    ],
    names: cardNames(picture, context),
    linkedData: isPage
      ? []
      : [toScriptJson(newsArticle(article, url, newsPicture(article, context) ?? picture, context))],
  };
}

function openGraph(
  page: { title: string; description?: string; url: string; locale: string },
  type: string,
  context: PageContext,
): Head['properties'] {
  return [
    ['og:type', type],
    ['og:site_name', siteName(page.locale, context)],
    ['og:title', page.title],
    ...(page.description ? [['og:description', page.description] as [string, string]] : []),
    ['og:url', page.url],
    ['og:locale', openGraphLocale(page.locale)],
  ];
}

function pictureProperties(picture: SocialPicture | undefined, { library }: PageContext): Head['properties'] {
  if (!picture || picture.src.endsWith('.svg')) return [];
  return [
    ['og:image', library.address.origin + picture.src],
    ['og:image:width', String(picture.width)],
    ['og:image:height', String(picture.height)],
    ...(picture.alt ? [['og:image:alt', picture.alt] as [string, string]] : []),
  ];
}

function cardNames(picture: SocialPicture | undefined, { site }: PageContext): Head['names'] {
  return [
    ['twitter:card', picture && !picture.src.endsWith('.svg') ? 'summary_large_image' : 'summary'],
    ...(site.xAccount ? [['twitter:site', site.xAccount] as [string, string]] : []),
  ];
}

/** https://schema.org/NewsArticle */
function newsArticle(article: Article, url: string, picture: SocialPicture | undefined, context: PageContext) {
  const { site, library } = context;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.description,
    inLanguage: localeOf(context, article.locale).tag,
    mainEntityOfPage: url,
    datePublished: momentToIso(article.date, site.timeZone),
    ...(article.updated && { dateModified: momentToIso(article.updated, site.timeZone) }),
    ...(picture && { image: [library.address.origin + picture.src] }),
    ...(article.authors.length > 0 && {
      author: article.authors.map(({ id }) => ({
        '@type': 'Person',
        name: context.dictionaryOf(article.locale).phrase(context.authors.get(id)?.name ?? id),
      })),
    }),
    publisher: { '@type': 'Organization', name: site.name, url: library.address.url },
    ...(article.corrections.length > 0 && {
      correction: article.corrections.map(({ date, text }) => ({
        '@type': 'CorrectionComment',
        text,
        datePublished: momentToIso(date, site.timeZone),
      })),
    }),
  };
}
