/** Builds the page model of an article. */

import type { Article } from '../articles/article.ts';
import type { Body } from '../articles/body.ts';
import { languageOf } from '../chrome/locale-links.ts';
import { createComments } from '../comments/comments.ts';
import { createArticleHead } from '../head/create-head.ts';
import { imageOf } from '../head/head.ts';
import { formatDateTime, formatMoment, formatNames, formatReadingTime } from '../i18n/format.ts';
import { localeOf } from '../i18n/locale.ts';
import { seriesParts } from '../library/series.ts';
import { breadcrumbOf } from '../presentation/breadcrumb.ts';
import { correctionLogHref } from '../presentation/correction-links.ts';
import { coverCredit } from '../presentation/cover-caption.ts';
import { createCoverageModel } from '../presentation/coverage-model.ts';
import { mediaOf } from '../presentation/media-model.ts';
import { labelText, namesInTitle } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { coverAs, pictureOf } from '../presentation/page-pictures.ts';
import { ROUTE_KINDS } from '../routes/route-kinds.ts';
import { createBreadcrumbList } from '../structured-data/breadcrumb-list.ts';
import { toJsonLd } from '../structured-data/json-ld.ts';
import { createNewsArticle } from '../structured-data/news-article.ts';
import { likesOf } from './article-likes.ts';
import { peopleOf, seriesLink, topicsOf } from './article-links.ts';
import { noticeOf, originalOf, outdatedOf } from './article-notices.ts';
import type { ArticlePage } from './article-page.ts';
import { callToAction } from './call-to-action.ts';
import { createDocument } from './create-document.ts';
import { createOutline } from './create-outline.ts';
import { readingLink } from './further-reading.ts';
import { newsletterFormOf } from './newsletter-form.ts';
import { shareLinks } from './share-links.ts';
import { storyEnd } from './story-end.ts';

/**
 * Builds the page model of an article: everything that its page prints besides the body, in the article's language.
 *
 * @param body The headings of the body, for the outline, and its updates, for what search engines are told.
 */
export function createArticlePage(
  article: Article,
  { headings, updates }: Pick<Body, 'headings' | 'updates'>,
  context: PageContext,
): ArticlePage {
  const { library, site } = context;
  const tag = article.locale;
  const { interface: words, formats } = context.dictionaryOf(tag);
  const url = library.urlOf(article);
  const moment = (value: string) => formatMoment(value, formats, site.timeZone);
  const end = storyEnd(article, context);
  const log = correctionLogHref(article, context);
  const series = seriesParts(article, library).map((part) => ({
    ...readingLink(part, article, library),
    current: part === article,
  }));
  const label = labelText(context, article, tag);
  const wholeSeries = seriesLink(article, context);
  const kept = namesInTitle(article, context);
  const notice = noticeOf(article, context);
  const outdated = outdatedOf(article, context);
  const cover = coverOf(article, context);
  const comments = createComments(article, context);
  const likes = likesOf(article, context);
  const call = callToAction(article, url, context);
  const newsletter = newsletterFormOf(article, context);
  const listen = article.listen && mediaOf({ kind: 'audio', path: article.listen, title: words.listen }, context);
  const coverage = createCoverageModel(article, context);
  const breadcrumb = breadcrumbOf(ROUTE_KINDS.article.above({ article }), tag, context);
  const head = createArticleHead(article, context);
  const linked = createNewsArticle(article, imageOf(head), updates, context);
  const document = createDocument(
    {
      locale: tag,
      url,
      head: { ...head, jsonLd: [toJsonLd(linked, createBreadcrumbList(breadcrumb, library.address))] },
      title: article.title,
      languages: languagesOf(article, context),
      article,
      slug: article.slug,
      category: article.category,
    },
    context,
  );
  return {
    ...document,
    url,
    breadcrumb,
    topics: topicsOf(article, context),
    title: article.title,
    published: moment(article.date),
    authors: article.authors.length === 0 ? [] : formatNames(peopleOf(article, context), words, formats),
    readingTime: formatReadingTime(article.body.words, words.readingTime, formats),
    takeaways: article.takeaways,
    outline: createOutline(article, headings, { series, reading: end.furtherReading }, { words, formats }),
    ...(log && { correctionLog: log }),
    corrections: article.corrections.map(({ date, text }) => ({ date: moment(date), text })),
    share: shareLinks(site.share, { url, title: article.title, locale: tag }, words),
    scriptedShare: (['copy', 'device'] as const).filter((target) => site.share.includes(target)),
    ...end,
    ...(kept.length > 0 && { kept }),
    ...(notice && { notice }),
    ...(series.length > 0 && { series }),
    ...(wholeSeries && { wholeSeries }),
    ...(label && { label }),
    ...(article.template === 'long-read' && { isLongRead: true as const }),
    ...(article.kicker && { kicker: article.kicker }),
    ...(article.standfirst && { standfirst: article.standfirst }),
    ...(article.updated && {
      updated: coverage?.mark ? formatDateTime(article.updated, formats, site.timeZone) : moment(article.updated),
    }),
    ...(coverage && { coverage }),
    ...(listen && { listen }),
    ...(cover && { cover }),
    ...(outdated && { outdated }),
    ...(article.canonical && { original: originalOf(article.canonical, words.firstPublished) }),
    ...(comments && { comments }),
    ...(likes && { likes }),
    ...(call && { callToAction: call }),
    ...(newsletter && { newsletter }),
  };
}

/**
 * Returns the languages in which an article or standing page exists, its own included. Other unlisted ones are left
 * out.
 */
export function languagesOf(
  article: Article,
  context: Pick<PageContext, 'locales' | 'library'>,
): ArticlePage['languages'] {
  const shown = context.library
    .translations(article.story, article.kind)
    .filter((translation) => !translation.unlisted || translation === article);
  return shown.map((translation) => {
    const language = languageOf(localeOf(context, translation.locale));
    return { ...language, href: context.library.hrefOf(translation), current: translation === article };
  });
}

function coverOf({ cover, template }: Article, context: Pick<PageContext, 'library' | 'images'>): ArticlePage['cover'] {
  const picture = cover && pictureOf(coverAs('cover', cover), cover.alt, context);
  const credit = cover && coverCredit(cover, context);
  return (
    picture && {
      ...picture,
      ...(template === 'long-read' && { sizes: '100vw' }),
      ...(cover.caption && { caption: cover.caption }),
      ...(credit && { credit }),
    }
  );
}
