/** Builds the page model of the stories of a category, a tag or an author. */

import { createPageHead } from '../head/create-head.ts';
import { feedLinks } from '../head/feed-links.ts';
import { fill } from '../i18n/dictionary.ts';
import { formatNumber } from '../i18n/format.ts';
import { pageSize } from '../listings/listing-path.ts';
import { sliceOfPage } from '../listings/pagination.ts';
import { createAuthorProfile } from '../presentation/author-profile.ts';
import { languagesOfListing, listingHref, listingTranslations, paginationOf } from '../presentation/listing-links.ts';
import { describeListing } from '../presentation/listing-name.ts';
import { type PageContext, siteName } from '../presentation/page-context.ts';
import type { PageOf } from '../routes/route-table.ts';
import { linkedBreadcrumb } from '../structured-data/breadcrumb-list.ts';
import { toLinkedData } from '../structured-data/json-ld.ts';
import { linkedProfile } from '../structured-data/people.ts';
import { pathToUrl } from '../urls/site-url.ts';
import { createDocument } from './create-document.ts';
import type { ListingPage } from './listing-page.ts';
import { createStoryCard } from './story-card.ts';

export function createListingPage(
  { locale: tag, listing, number, path }: PageOf<'listing'>,
  context: PageContext,
): ListingPage {
  const { library } = context;
  const words = context.dictionaryOf(tag).interface;
  const { kicker, title, description } = describeListing(listing, tag, context);
  const page = number === undefined ? undefined : fill(words.page, { number: formatNumber(number, tag) });
  const whole = [title, page, siteName(tag, context)].filter(Boolean).join(' – ');
  const translations = number === undefined ? listingTranslations(listing, context) : [];
  const feeds = feedLinks(listing, tag, title, context);
  const url = pathToUrl(library.address, path);
  const author =
    listing.by === 'author' && number === undefined ? createAuthorProfile(listing.id, tag, context) : undefined;
  const pagination = paginationOf(listing, tag, number, context);
  const stories = sliceOfPage(library.storiesOf(tag, listing), pageSize(listing), number);
  const [lead, ...others] = stories;
  const leads = number === undefined && lead !== undefined;
  const breadcrumb = [
    context.chromeOf(tag).home,
    ...(page === undefined ? [] : [{ label: title, href: listingHref(listing, tag, context) as string }]),
  ];
  const way = linkedBreadcrumb([...breadcrumb, { label: page ?? title }], library.address);
  const linkedData = author ? toLinkedData(linkedProfile(listing.id, author, tag, context), way) : toLinkedData(way);
  const head = createPageHead(
    { title: whole, ...(description && { description }), url, locale: tag, translations, feeds, linkedData },
    context,
  );
  const document = createDocument(
    {
      locale: tag,
      url,
      head,
      title,
      languages: languagesOfListing(translations, tag, context),
      ...(listing.by === 'category' && { category: listing.id }),
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
    ...(leads && { lead: createStoryCard(lead, tag, 'lead', context) }),
    stories: (leads ? others : stories).map((article) => createStoryCard(article, tag, 'thumbnail', context)),
    ...(pagination && { pagination }),
    feeds: feeds.map(({ label, href }) => ({ label, href })),
  };
}
