/** Builds `<head>`: titles, Open Graph, and linked data of schema.org. */
import type { Article } from './article.ts';
import type { Head } from './head.ts';
import { toScriptJson } from './linked-data.ts';
import { memoise } from './memoise.ts';
import { momentToIso } from './moment.ts';
import { localeOf, type PageContext, pictureOf } from './page-context.ts';
import type { PictureModel } from './picture.ts';

/** Head of a page that is no article. */
export function createPageHead(
  page: { title: string; description?: string; url: string; locale: string },
  context: PageContext,
): Head {
  const picture = socialPicture(undefined, context);
  return {
    title: page.title,
    ...(page.description && { description: page.description }),
    canonical: page.url,
    alternates: [],
    properties: [...openGraph(page, 'website', context), ...pictureProperties(picture, context)],
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
  const hidden = article.unlisted || article.state !== 'published';
  return {
    title: `${article.title} – ${context.chromeOf(article.locale).home.label}`,
    description: article.description,
    canonical: article.canonical ?? url,
    robots: hidden ? 'noindex' : 'max-image-preview:large',
    alternates: hidden ? [] : alternates(article, context),
    properties: [
      ...openGraph(page, isPage ? 'website' : 'article', context),
      ...(isPage ? [] : [['article:published_time', published] as [string, string]]),
      ...(modified ? [['article:modified_time', modified] as [string, string]] : []),
      ...pictureProperties(picture, context),
    ],
    names: cardNames(picture, context),
    linkedData: isPage ? [] : [toScriptJson(newsArticle(article, url, picture, context))],
  };
}

/** One entry per real translation, where there are at least two. */
function alternates(article: Article, { library, locales }: PageContext): Head['alternates'] {
  const translations = library
    .translations(article.story, article.kind)
    .filter(({ unlisted, state }) => !unlisted && state === 'published');
  if (translations.length < 2) return [];
  return translations.map((translation) => ({
    hreflang: locales.find(({ tag }) => tag === translation.locale)?.hreflang ?? translation.locale,
    href: library.urlOf(translation),
  }));
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

/** `pt_BR`: language and territory (https://ogp.me/#optional), the script left out. */
const openGraphLocale = memoise((tag: string) => {
  const { language, region } = new Intl.Locale(tag);
  return region ? `${language}_${region}` : language;
});

/** `Orrery Blog` */
export function siteName(locale: string, { site, dictionaryOf }: PageContext): string {
  return `${site.name} ${dictionaryOf(locale).phrase(site.section)}`;
}

function socialPicture(article: Article | undefined, context: PageContext): PictureModel | undefined {
  const { cover } = article ?? {};
  const path = cover?.image ?? (context.site.brand.social && `content/site/${context.site.brand.social}`);
  return path ? pictureOf(context, path, 'social', cover?.alt ?? '', cover?.focus) : undefined;
}

function pictureProperties(picture: PictureModel | undefined, { library }: PageContext): Head['properties'] {
  if (!picture || picture.src.endsWith('.svg')) return [];
  return [
    ['og:image', library.address.origin + picture.src],
    ['og:image:width', String(picture.width)],
    ['og:image:height', String(picture.height)],
    ...(picture.alt ? [['og:image:alt', picture.alt] as [string, string]] : []),
  ];
}

function cardNames(picture: PictureModel | undefined, { site }: PageContext): Head['names'] {
  return [
    ['twitter:card', picture && !picture.src.endsWith('.svg') ? 'summary_large_image' : 'summary'],
    ...(site.xAccount ? [['twitter:site', site.xAccount] as [string, string]] : []),
  ];
}

/** https://schema.org/NewsArticle */
function newsArticle(article: Article, url: string, picture: PictureModel | undefined, context: PageContext) {
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
      author: article.authors.map(({ id }) => ({ '@type': 'Person', name: context.authors.get(id)?.name ?? id })),
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
