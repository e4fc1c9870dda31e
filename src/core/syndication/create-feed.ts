/** Builds the feed of a list of stories, the same for all formats. */

import type { Article } from '../articles/article.ts';
import { isNoindex } from '../articles/article.ts';
import type { Body } from '../articles/body.ts';
import { localeHref } from '../chrome/locale-links.ts';
import { formatMoment } from '../i18n/format.ts';
import { localeOf } from '../i18n/locale.ts';
import type { Listing } from '../listings/listings.ts';
import { listingHref } from '../presentation/listing-links.ts';
import { describeListing } from '../presentation/listing-name.ts';
import { plainMediaOf } from '../presentation/media-model.ts';
import { siteName } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { FEED_STYLE } from '../routes/file-paths.ts';
import type { Category } from '../schemas/category.ts';
import { hrefToUrl, pathToHref, pathToUrl, type SiteUrl } from '../urls/site-url.ts';
import type { Enclosure, Feed, FeedEntry, Show } from './feed.ts';
import { createFeedContent } from './feed-content.ts';
import { lastUpdate } from './last-update.ts';
import { createStoryFacts } from './story-facts.ts';
import { createStoryFrame } from './story-frame.ts';
import { listingTagUri } from './tag-uri.ts';

/** How many of the newest stories a feed holds. */
const FEED_STORIES = 20;

/** The date of change of a feed without stories, as in a preview where every story is a draft. */
const NEVER = '1970-01-01T00:00:00Z';

/**
 * Returns the stories of a feed, newest first: at most 20, all of them published, even where a preview shows drafts.
 */
export function feedArticles(listing: Listing, locale: string, { library }: Pick<PageContext, 'library'>): Article[] {
  return library
    .storiesOf(locale, listing)
    .filter((article) => !isNoindex(article))
    .slice(0, FEED_STORIES);
}

/** The path of a feed, its language, and the list whose stories it holds. */
export interface FeedPlace {
  path: string;
  /** The BCP 47 tag of the feed. */
  locale: string;
  listing: Listing;
}

/** Builds what a feed says of itself: everything but the stories and the date of their last change. */
export function createChannel(
  { locale: tag, path, listing }: FeedPlace,
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'categories' | 'authors' | 'dictionaryOf' | 'chromeOf'>,
) {
  const { library, site } = context;
  const { address } = library;
  const locale = localeOf(context, tag);
  const dictionary = context.dictionaryOf(tag);
  const name = siteName(tag, context);
  const home = localeHref('home', locale, context);
  const articles = feedArticles(listing, tag, context);
  const { title, description } = describeListing(listing, tag, context);
  // Some feed readers show no SVG, and none crops it
  const icon = context.chromeOf(tag).icons.find(({ type }) => type === 'image/png' || type === 'image/jpeg');
  const isWhole = listing.by === 'all';
  const show = listing.by === 'category' ? context.categories.get(listing.id)?.podcast : undefined;
  return {
    id: listingTagUri(listing, tag, address),
    url: pathToUrl(address, path),
    pageUrl: hrefToUrl(address, isWhole ? home : (listingHref(listing, tag, context) ?? home)),
    title: isWhole ? name : `${title} – ${name}`,
    description: (!isWhole && description) || dictionary.phrase(site.description),
    language: tag,
    direction: locale.direction,
    publisher: { name, url: hrefToUrl(address, home) },
    ...(icon && { icon: hrefToUrl(address, icon.href) }),
    ...(site.webSubHub && { hub: site.webSubHub }),
    ...(show && { show: showOf(show, name, address) }),
    preview: {
      styleHref: pathToHref(address, FEED_STYLE),
      text: dictionary.interface.feedText,
      dates: articles.map(({ date }) => formatMoment(date, locale.formats, site.timeZone).text),
    },
  } satisfies Omit<Feed, 'entries' | 'updated'>;
}

/**
 * Builds what a feed says of one story.
 *
 * @param readBody Is called when the text of the entry is first asked for, since reading bodies takes time. A story with
 * updates is summed up by its newest one, which is read at once.
 */
export function createFeedEntry(
  article: Article,
  context: Pick<
    PageContext,
    'site' | 'locales' | 'library' | 'categories' | 'authors' | 'images' | 'media' | 'maps' | 'dictionaryOf'
  >,
  readBody: (article: Article) => Body,
): FeedEntry {
  const facts = createStoryFacts(article, context);
  const { label, description } = facts;
  const enclosure = enclosureOf(article, context);
  // Few stories have updates, so the others wait for their bodies
  const said = (article.coverage && lastUpdate(article, readBody(article), context)) ?? description;
  return {
    ...facts,
    updated: facts.updated ?? facts.published,
    ...(enclosure && { enclosure }),
    summary: label ? `${label.name} – ${said}` : said,
    content: () => createFeedContent(article, createStoryFrame(article, context), readBody(article), context),
  };
}

/**
 * Builds the feed of a list of stories, the same for all formats.
 *
 * @param entryOf Returns the entry of a story; it may return one that another feed has used already.
 */
export function createFeed(
  place: FeedPlace,
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'categories' | 'authors' | 'dictionaryOf' | 'chromeOf'>,
  entryOf: (article: Article) => FeedEntry,
): Feed {
  const entries = feedArticles(place.listing, place.locale, context).map(entryOf);
  const newest = entries.reduce((latest, { updated }) => later(latest, updated), NEVER);
  return { ...createChannel(place, context), updated: newest, entries };
}

function showOf(
  { image, email, author, guid, ...show }: NonNullable<Category['podcast']>,
  name: string,
  address: SiteUrl,
): Show {
  return {
    ...show,
    image: pathToUrl(address, image),
    author: author ?? name,
    ...(email && { email }),
    ...(guid && { guid }),
  };
}

/** An episode is what stands in the text; a text that is read aloud is one, too. */
function enclosureOf(
  { body, listen }: Article,
  context: Pick<PageContext, 'library' | 'images' | 'media'>,
): Enclosure | undefined {
  const path = body.media?.find(({ kind, path }) => kind === 'audio' && path)?.path ?? listen;
  const file = path === undefined ? undefined : plainMediaOf(path, context);
  return (
    file && { url: file.url, type: file.type, bytes: file.bytes, seconds: Math.max(1, Math.round(file.seconds ?? 0)) }
  );
}

function later(a: string, b: string): string {
  return Date.parse(b) > Date.parse(a) ? b : a;
}
