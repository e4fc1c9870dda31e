/** Builds the page model of the stories of a category, a tag or an author. */
import type { Article } from '../articles/article.ts';
import type { Link } from '../chrome/chrome.ts';
import { createPageHead } from '../head/create-head.ts';
import { feedLinks } from '../head/feed-links.ts';
import { fill } from '../i18n/dictionary.ts';
import { formatNumber } from '../i18n/format.ts';
import { pageSize } from '../listings/listing-path.ts';
import type { Listing } from '../listings/listings.ts';
import { sliceOfPage } from '../listings/pagination.ts';
import type { AuthorProfile } from '../presentation/author-profile.ts';
import { createAuthorProfile } from '../presentation/author-profile.ts';
import { breadcrumbOf } from '../presentation/breadcrumb.ts';
import type { Pagination } from '../presentation/listing-links.ts';
import { languagesOfListing, listingTranslations, paginationOf } from '../presentation/listing-links.ts';
import { describeListing } from '../presentation/listing-name.ts';
import { editionName } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { ROUTE_KINDS, type RouteOf } from '../routes/route-kinds.ts';
import { createBreadcrumbList } from '../structured-data/breadcrumb-list.ts';
import { toJsonLd } from '../structured-data/json-ld.ts';
import { createProfilePage } from '../structured-data/people.ts';
import { pathToUrl } from '../urls/site-url.ts';
import { createDocument } from './create-document.ts';
import type { DocumentModel } from './document.ts';
import type { StoryCard } from './story-card.ts';
import { createStoryCard } from './story-card.ts';

/**
 * Builds the page model of one page of the stories of a category, a tag or an author. The front page of the list, which
 * has no number, begins with a large card and, for an author, with the profile.
 */
export function createListingPage(route: RouteOf<'listing'>, context: PageContext): ListingPage {
  const { locale: tag, listing, number, path } = route;
  const { library } = context;
  const { interface: words, formats } = context.dictionaryOf(tag);
  const { kicker, title, description } = describeListing(listing, tag, context);
  const page = number === undefined ? undefined : fill(words.page, { number: formatNumber(number, formats) });
  const whole = [title, page, editionName(tag, context)].filter(Boolean).join(' – ');
  const translations = number === undefined ? listingTranslations(listing, tag, context) : [];
  const feeds = feedLinks(listing, tag, title, context);
  const url = pathToUrl(library.address, path);
  const author =
    listing.by === 'author' && number === undefined ? createAuthorProfile(listing.id, tag, context) : undefined;
  const pagination = paginationOf(listing, tag, number, context);
  const slice = sliceOfPage(library.storiesOf(tag, listing), pageSize(listing), number);
  const stories = number === undefined ? pinnedFirst(slice, listing, tag, context) : slice;
  const [lead, ...others] = stories;
  const leads = number === undefined && lead !== undefined;
  const breadcrumb = breadcrumbOf(ROUTE_KINDS.listing.above(route), tag, context);
  const way = createBreadcrumbList([...breadcrumb, { label: page ?? title }], library.address);
  const jsonLd = author ? toJsonLd(createProfilePage(listing.id, author, tag, context), way) : toJsonLd(way);
  const head = createPageHead(
    { title: whole, ...(description && { description }), url, locale: tag, translations, feeds, jsonLd },
    context,
  );
  const section = listing.by === 'category' ? listing.id : undefined;
  const document = createDocument(
    {
      locale: tag,
      url,
      head,
      title,
      languages: languagesOfListing(translations, tag, context),
      ...(section && { category: section }),
    },
    context,
  );
  return {
    ...document,
    breadcrumb,
    kicker,
    title,
    ...(page && { page }),
    ...(description && { description }),
    ...(author && { author }),
    ...(leads && { lead: createStoryCard(lead, tag, 'lead', context, section) }),
    stories: (leads ? others : stories).map((article) => createStoryCard(article, tag, 'thumbnail', context, section)),
    ...(pagination && { pagination }),
    feeds: feeds.map(({ label, href }) => ({ label, href })),
  };
}

/** What the layout of a list of stories prints. */
export interface ListingPage extends DocumentModel {
  /** The links from the newsroom's home to this page, without the page itself. */
  breadcrumb: { label: string; href?: string }[];
  /** The words above the title, which name the kind of list: `Category`, `Topic`, `Author`. */
  kicker: string;
  title: string;
  /** `Page 3`, on the numbered pages. */
  page?: string;
  description?: string;
  /** The profile of the author, on the front page of an author's stories. */
  author?: AuthorProfile;
  /** The newest story, on the front page only. */
  lead?: StoryCard;
  /** The stories of this page, newest first, without `lead`. */
  stories: StoryCard[];
  pagination?: Pagination;
  /** Links to the feeds of this list; empty for a tag, which has none. */
  feeds: Link[];
}

/**
 * Returns the stories of the front of a list, those first that the file of its category names. They stay on their
 * numbered pages, too, so that no other page changes with them.
 */
function pinnedFirst(
  stories: Article[],
  { by, id }: Listing,
  locale: string,
  { categories, library }: Pick<PageContext, 'categories' | 'library'>,
): Article[] {
  const { lead, pins = [] } = (by === 'category' ? categories.get(id) : undefined) ?? {};
  const named = new Set([...(lead === undefined ? [] : [lead]), ...pins]);
  if (named.size === 0) return stories;
  const all = library.storiesOf(locale, { by, id });
  const first = [...named].flatMap((story) => all.find((one) => one.story === story) ?? []);
  const [newest] = stories;
  const others = stories.filter(({ story }) => !named.has(story));
  // Without a lead of its own, the newest leads before those that are pinned
  return lead === undefined && newest && !named.has(newest.story)
    ? [newest, ...first, ...others.slice(1)]
    : [...first, ...others];
}
