/**
 * Writes an article as structured data (https://developers.google.com/search/docs/appearance/structured-data/article).
 */

import type {
  AdvertiserContentArticleLeaf,
  LiveBlogPostingLeaf,
  NewsArticleLeaf,
  OpinionNewsArticleLeaf,
} from 'schema-dts';
import type { Article } from '../articles/article.ts';
import type { BodyUpdate } from '../articles/body.ts';
import { lastChange } from '../articles/last-change.ts';
import { momentToIso } from '../i18n/moment.ts';
import { policyUrl } from '../library/policy-url.ts';
import { seriesParts } from '../library/series.ts';
import { correctionLogUrl } from '../presentation/correction-links.ts';
import { articleTags, categoryName, seriesName } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { translationsOf } from '../presentation/translations.ts';
import { inlineToText } from '../text/inline-markdown.ts';
import { liveBlogFacts } from './live-blog.ts';
import { createPeople } from './people.ts';
import { linkedPictures } from './pictures.ts';
import { createPublisher } from './publisher.ts';
import { linkedRecordings } from './recordings.ts';

type LinkedArticle = LiveBlogPostingLeaf | NewsArticleLeaf | OpinionNewsArticleLeaf | AdvertiserContentArticleLeaf;

/** The type of schema.org for each label; there is none for a press release. */
const TYPES: Readonly<Record<NonNullable<Article['label']>, LinkedArticle['@type']>> = {
  opinion: 'OpinionNewsArticle',
  sponsored: 'AdvertiserContentArticle',
  'press-release': 'NewsArticle',
};

/**
 * Builds the structured data of an article.
 *
 * @param socialImage The absolute address of the picture for networks, which is used where the article has no
 * photograph.
 * @param updates The updates of the body.
 */
export function createNewsArticle(
  article: Article,
  socialImage: string | undefined,
  updates: BodyUpdate[],
  context: PageContext,
): LinkedArticle {
  const { site, library } = context;
  const { locale, series, corrections } = article;
  const tags = articleTags(article, context).map(({ name }) => name);
  const url = library.urlOf(article);
  const type = typeOf(article);
  const iso = (moment: string) => momentToIso(moment, site.timeZone);
  const images = linkedPictures(article, context);
  const image = images.length > 0 ? oneOrAll(images) : socialImage;
  const log = correctionLogUrl(article, context);
  const { author, contributor } = createPeople(article, context);
  const publishingPrinciples = policyUrl(site.policies.publishingPrinciples, locale, library);
  return {
    '@type': type,
    mainEntityOfPage: url,
    headline: article.title,
    description: article.description,
    ...(image && { image }),
    datePublished: iso(article.date),
    dateModified: iso(lastChange(article, site.timeZone) ?? article.date),
    inLanguage: locale,
    articleSection: categoryName(context, article.category, locale),
    ...(tags.length > 0 && { keywords: tags.join(', ') }),
    wordCount: article.body.words,
    isAccessibleForFree: true,
    ...(author.length > 0 && { author: oneOrAll(author) }),
    ...(contributor.length > 0 && { contributor: oneOrAll(contributor) }),
    publisher: createPublisher(locale, context),
    ...(publishingPrinciples && { publishingPrinciples }),
    ...(series !== undefined &&
      seriesParts(article, library).length > 0 && {
        isPartOf: { '@type': 'CreativeWorkSeries', name: seriesName(context, series, locale) },
      }),
    ...linkedRecordings(article, context),
    ...liveBlogFacts(article, updates, context),
    ...linkedTranslations(article, type, context),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ date, text }) => ({
        '@type': 'CorrectionComment' as const,
        text: inlineToText(text),
        datePublished: iso(date),
        ...(log && { isPartOf: log }),
      })),
    }),
  };
}

/** A label is what readers must be told, so it comes before coverage. */
function typeOf({ label, coverage }: Article): LinkedArticle['@type'] {
  if (label && TYPES[label] !== 'NewsArticle') return TYPES[label];
  return coverage?.isLive ? 'LiveBlogPosting' : 'NewsArticle';
}

/** A translation names its source; the source names its translations. */
function linkedTranslations(
  article: Article,
  type: LinkedArticle['@type'],
  context: Pick<PageContext, 'library'>,
): Pick<LinkedArticle, 'workTranslation' | 'translationOfWork'> {
  const shown = translationsOf(article, context).filter(({ locale }) => locale !== article.locale);
  const works = shown.map(({ url, isSource }) => ({ isSource, work: { '@type': type, url } }));
  if (article.isSource) return works.length === 0 ? {} : { workTranslation: oneOrAll(works.map(({ work }) => work)) };
  const source = works.find(({ isSource }) => isSource);
  return source ? { translationOfWork: source.work } : {};
}

/** Returns the only item of a list of one, since JSON-LD needs no brackets there. */
function oneOrAll<T>(list: T[]): T | T[] {
  return list.length === 1 ? (list[0] as T) : list;
}
