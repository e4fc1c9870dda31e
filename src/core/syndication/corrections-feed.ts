/** The feed of all corrections in a language, an RSS file beside the page of them. */
import { PAGE_IDS } from '../articles/page-ids.ts';
import { localeHref } from '../chrome/locale-links.ts';
import { formatMoment } from '../i18n/format.ts';
import { localeOf } from '../i18n/locale.ts';
import { correctionLog, type LoggedCorrection } from '../listings/correction-log.ts';
import { ALL_STORIES } from '../listings/listings.ts';
import type { OutputFileKind } from '../presentation/output-file-kind.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { feedPath } from '../routes/file-paths.ts';
import type { RouteOf } from '../routes/route-kinds.ts';
import { inlineToHtml, inlineToText } from '../text/inline-markdown.ts';
import { hrefToUrl } from '../urls/site-url.ts';
import { createChannel } from './create-feed.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { FEED_MEDIA_TYPES } from './feed-files.ts';
import { writeRss } from './rss.ts';
import { createStoryFacts, rfcMoment } from './story-facts.ts';
import { correctionsTagUri, correctionTagUri } from './tag-uri.ts';

/** How many of the newest corrections the feed holds. */
const FEED_CORRECTIONS = 20;

/** The entry of the feeds of corrections, in every language in whose stories something was wrong. */
export const correctionsFeeds: OutputFileKind<RouteOf<'corrections'>> = {
  mediaType: FEED_MEDIA_TYPES.rss,
  *when({ locales }, pages) {
    for (const page of pages) {
      if (page.kind !== 'corrections') continue;
      const locale = locales.find(({ tag }) => tag === page.locale);
      if (locale) yield { locale, item: page };
    }
  },
  path: (page) => feedPath(page.path, 'rss'),
  make:
    (context) =>
    ({ path, locale }) => {
      const feed = createCorrectionsFeed(path, locale, context);
      return { key: JSON.stringify(feed), make: () => writeRss(feed) };
    },
};

/** Builds the feed of the newest corrections in a language. Each entry leads to the log of its story. */
export function createCorrectionsFeed(path: string, tag: string, context: PageContext): Feed {
  const { library, site } = context;
  const { interface: words, formats } = context.dictionaryOf(tag);
  const log = correctionLog(tag, library, site.timeZone).slice(0, FEED_CORRECTIONS);
  const channel = createChannel({ path, locale: tag, listing: ALL_STORIES }, context);
  const page = localeHref('corrections', localeOf(context, tag), context);
  const entries = log.map((one) => entryOf(one, context));
  return {
    ...channel,
    id: correctionsTagUri(tag, library.address),
    pageUrl: hrefToUrl(library.address, page),
    title: `${words.corrections} – ${channel.title}`,
    updated: entries[0]?.updated ?? '',
    preview: { ...channel.preview, dates: log.map(({ date }) => formatMoment(date, formats, site.timeZone).text) },
    entries,
  };
}

function entryOf(correction: LoggedCorrection, context: PageContext): FeedEntry {
  const { article, date, text } = correction;
  const { title, description, language, direction, category } = createStoryFacts(article, context);
  const moment = rfcMoment(date, context.site.timeZone);
  return {
    id: correctionTagUri(article, correction, context.library.address),
    url: `${context.library.urlOf(article)}#${PAGE_IDS.corrections}`,
    title,
    description,
    language,
    direction,
    category,
    authors: [],
    tags: [],
    published: moment,
    updated: moment,
    summary: inlineToText(text),
    content: () => `<p>${inlineToHtml(text)}</p>`,
  };
}
