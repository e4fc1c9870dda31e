/** Builds the page model of the newsroom's home. */

import type { Link } from '../chrome/chrome.ts';
import { localeHref, localeTranslations } from '../chrome/locale-links.ts';
import { createPageHead } from '../head/create-head.ts';
import { feedLinks } from '../head/feed-links.ts';
import { localeOf } from '../i18n/locale.ts';
import { categoriesOf, chooseFrontPage } from '../library/front-page.ts';
import { ALL_STORIES } from '../listings/listings.ts';
import { listingHref } from '../presentation/listing-links.ts';
import { categoryName, editionName, siteName } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { toJsonLd } from '../structured-data/json-ld.ts';
import { createWebSite } from '../structured-data/web-site.ts';
import { hrefToUrl } from '../urls/site-url.ts';
import { createDocument } from './create-document.ts';
import type { DocumentModel } from './document.ts';
import type { StoryCard } from './story-card.ts';
import { createStoryCard } from './story-card.ts';

/**
 * Builds the page model of the newsroom's home in one language: the leading story, the newest ones, then a section for
 * each category.
 */
export function createHomePage(
  { locale: tag, isRepeat }: { locale: string; isRepeat?: true },
  context: PageContext,
): HomePage {
  const { library, site } = context;
  const translations = localeTranslations('home', context);
  const url = hrefToUrl(library.address, localeHref('home', localeOf(context, tag), context));
  const title = siteName(tag, context);
  const description = context.dictionaryOf(tag).phrase(site.description);
  const feeds = feedLinks(ALL_STORIES, tag, title, context);
  const jsonLd = toJsonLd(createWebSite({ locale: tag, url, title, description }, context));
  const { lead, latest, sections } = chooseFrontPage(tag, library, site);
  const linkOf = (category: string) => {
    const href = listingHref({ by: 'category', id: category }, tag, context);
    return href === undefined ? [] : [{ label: categoryName(context, category, tag), href }];
  };
  return {
    ...createDocument(
      {
        locale: tag,
        url,
        head: createPageHead(
          {
            title: editionName(tag, context),
            description,
            url,
            locale: tag,
            translations,
            feeds,
            jsonLd,
            ...(isRepeat && { isNoindex: true }),
          },
          context,
        ),
        title,
      },
      context,
    ),
    title,
    description,
    categories: categoriesOf(tag, library).flatMap(linkOf),
    ...(lead && { lead: createStoryCard(lead, tag, 'lead', context) }),
    latest: latest.map((article) => createStoryCard(article, tag, 'thumbnail', context)),
    sections: sections.flatMap(({ category, stories }) =>
      linkOf(category).map(({ label, href }) => ({
        title: label,
        href,
        stories: stories.map((article) => createStoryCard(article, tag, 'thumbnail', context)),
      })),
    ),
    feeds: feeds.map(({ label, href }) => ({ label, href })),
  };
}

/** What the layout of the newsroom's home prints. */
export interface HomePage extends DocumentModel {
  title: string;
  description: string;
  /** Links to all categories that have a story in the page's language, inherited stories included. */
  categories: Link[];
  /** The story at the top; left out where there is no story at all. */
  lead?: StoryCard;
  /** The newest stories, without the one at the top. */
  latest: StoryCard[];
  /** The newest stories of a category, without those that stand further up. */
  sections: { title: string; href: string; stories: StoryCard[] }[];
  /** Links to the feeds of all stories. */
  feeds: Link[];
}
