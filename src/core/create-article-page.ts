/** Builds the page model of an article. */
import type { Article } from './article.ts';
import type { ArticlePage, OutlineEntry } from './article-page.ts';
import type { Heading } from './body.ts';
import { callToAction } from './call-to-action.ts';
import type { Link } from './chrome.ts';
import { languageOf } from './create-chrome.ts';
import { createDocument } from './create-document.ts';
import { createArticleHead } from './create-head.ts';
import { formatMoment, formatNames, formatReadingTime, type Person } from './format.ts';
import { furtherReading, readingLink } from './further-reading.ts';
import { imageOf } from './head.ts';
import { linkedArticle } from './linked-article.ts';
import { linkedBreadcrumb } from './linked-breadcrumb.ts';
import { toLinkedData } from './linked-data.ts';
import { listingHref } from './listing-links.ts';
import { categoryName, labelText, localeOf, type PageContext, pictureOf, tagName } from './page-context.ts';
import { tagSegment } from './permalink.ts';
import { seriesParts } from './series.ts';
import { shareLinks } from './share.ts';
import { fill } from './words.ts';

/** Everything that an article's page prints besides the body. `headings` are those of the body. */
export function createArticlePage(article: Article, headings: Heading[], context: PageContext): ArticlePage {
  const { library, site, publicFiles } = context;
  const tag = article.locale;
  const words = context.dictionaryOf(tag).interface;
  const url = library.urlOf(article);
  const moment = (value: string) => formatMoment(value, tag, site.timeZone);
  const reading = furtherReading(article, library, publicFiles);
  const series = seriesParts(article, library).map((part) => ({
    ...readingLink(part, article, library),
    current: part === article,
  }));
  const label = labelText(context, article, tag);
  const notice = noticeOf(article, context);
  const outdated = outdatedOf(article, context);
  const cover = coverOf(article, context);
  const call = callToAction(article, url, context);
  const categoryHref = listingHref({ by: 'category', id: article.category }, tag, context);
  const categoryLink = {
    label: categoryName(context, article.category, tag),
    ...(categoryHref && { href: categoryHref }),
  };
  const breadcrumb = [context.chromeOf(tag).home, categoryLink];
  const head = createArticleHead(article, context);
  const linked = linkedArticle(article, imageOf(head), context);
  const document = createDocument(
    {
      locale: tag,
      url,
      head: { ...head, linkedData: [toLinkedData(linked, linkedBreadcrumb(breadcrumb, library.address))] },
      title: article.title,
      languages: languagesOf(article, context),
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
    authors: article.authors.length === 0 ? [] : formatNames(peopleOf(article, context), words, tag),
    readingTime: formatReadingTime(article.body.words, words.readingTime, tag),
    takeaways: article.takeaways,
    outline: createOutline(article, headings, { series, reading }, words),
    corrections: article.corrections.map(({ date, text }) => ({ date: moment(date), text })),
    share: shareLinks(site.share, { url, title: article.title, locale: tag }, words),
    scriptedShare: (['copy', 'device'] as const).filter((target) => site.share.includes(target)),
    furtherReading: reading,
    ...(notice && { notice }),
    ...(series.length > 0 && { series }),
    ...(label && { label }),
    ...(article.kicker && { kicker: article.kicker }),
    ...(article.standfirst && { standfirst: article.standfirst }),
    ...(article.updated && { updated: moment(article.updated) }),
    ...(cover && { cover }),
    ...(outdated && { outdated }),
    ...(article.canonical && { original: originalOf(article.canonical, words.firstPublished) }),
    ...(call && { callToAction: call }),
  };
}

/** The title, then every h2 and h3; deeper headings would drown them. */
function createOutline(
  article: Article,
  headings: Heading[],
  after: { series: unknown[]; reading: unknown[] },
  words: { mainTakeaways: string; inThisSeries: string; furtherReading: string },
): OutlineEntry[] {
  return [
    { href: '#content', text: article.title, level: 1 },
    ...(article.takeaways.length > 0
      ? [{ href: '#main-takeaways', text: words.mainTakeaways, level: 2 as const }]
      : []),
    ...headings
      .filter(({ depth }) => depth <= 3)
      .map(({ id, text, depth }) => ({ href: `#${id}`, text, level: depth === 2 ? (2 as const) : (3 as const) })),
    ...(after.series.length > 0 ? [{ href: '#in-this-series', text: words.inThisSeries, level: 2 as const }] : []),
    ...(after.reading.length > 0 ? [{ href: '#further-reading', text: words.furtherReading, level: 2 as const }] : []),
  ];
}

/** The languages in which an article or page exists, itself included; none that is unlisted. */
export function languagesOf(article: Article, context: PageContext): ArticlePage['languages'] {
  const shown = context.library
    .translations(article.story, article.kind)
    .filter((translation) => !translation.unlisted || translation === article);
  return shown.map((translation) => {
    const language = languageOf(localeOf(context, translation.locale));
    return { ...language, href: context.library.hrefOf(translation), current: translation === article };
  });
}

function peopleOf({ authors, locale }: Article, context: PageContext): Person[] {
  const { phrase } = context.dictionaryOf(locale);
  return authors.map(({ id, role }) => {
    const href = listingHref({ by: 'author', id }, locale, context);
    return {
      name: phrase(context.authors.get(id)?.name ?? id),
      ...(role !== undefined && { role: phrase(role) }),
      ...(href && { href }),
    };
  });
}

/** The tags as links to their lists; an unlisted story may have one that no list has. */
function topicsOf({ tags, locale }: Article, context: PageContext): Link[] {
  const ids = [...new Map(tags.map((tag) => [tagSegment(tag), tag]))];
  return ids.flatMap(([id, tag]) => {
    const href = listingHref({ by: 'tag', id }, locale, context);
    return href === undefined ? [] : [{ label: tagName(context, tag, locale), href }];
  });
}

/** The sentence about a translation whose original has changed since, where readers can see the original. */
export function outdatedOf(article: Article, context: PageContext): ArticlePage['outdated'] {
  const { library } = context;
  const original = article.outdatedBy === undefined ? undefined : library.articleOfFile(article.outdatedBy);
  if (!original || !library.isVisible(original)) return undefined;
  const [before = '', after = ''] = context.dictionaryOf(article.locale).interface.outdatedTranslation.split('{link}');
  return { before, link: readingLink(original, article, library), after };
}

/** What editors are told on a page that readers can't see, or can't find, yet. */
export function noticeOf(article: Article, { dictionaryOf, site, drafts }: PageContext): string | undefined {
  const { interface: words } = dictionaryOf(article.locale);
  if (article.state === 'draft') return words.draft;
  if (article.state === 'scheduled')
    return fill(words.scheduled, { date: formatMoment(article.date, article.locale, site.timeZone).text });
  return article.unlisted && drafts ? words.unlisted : undefined;
}

function coverOf({ cover }: Article, context: PageContext): ArticlePage['cover'] {
  const picture = cover && pictureOf(context, cover.image, 'cover', cover.alt, cover.focus);
  return (
    picture && {
      ...picture,
      ...(cover.caption && { caption: cover.caption }),
      ...(cover.credit && { credit: cover.credit }),
    }
  );
}

function originalOf(url: string, template: string): NonNullable<ArticlePage['original']> {
  const [before = '', after = ''] = template.split('{link}');
  return { before, host: new URL(url).host, href: url, after };
}
