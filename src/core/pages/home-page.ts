/** Builds the page model of the newsroom's home. */

import type { Article } from '../articles/article.ts';
import type { Link } from '../chrome/chrome.ts';
import { localeHref, localeTranslations } from '../chrome/locale-links.ts';
import { createPageHead } from '../head/create-head.ts';
import { feedLinks } from '../head/feed-links.ts';
import { localeOf } from '../i18n/locale.ts';
import { chooseFrontPage, type FrontPage } from '../library/front-page.ts';
import { ALL_STORIES } from '../listings/listings.ts';
import { listingHref } from '../presentation/listing-links.ts';
import { categoryName, editionName, siteName } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { toJsonLd } from '../structured-data/json-ld.ts';
import { createWebSite } from '../structured-data/web-site.ts';
import { hrefToUrl } from '../urls/site-url.ts';
import { createDocument } from './create-document.ts';
import type { DocumentModel } from './document.ts';
import type { PortraitCard, StoryCard, StoryRow } from './story-card.ts';
import { createPortraitCard, createStoryCard, createStoryRow } from './story-card.ts';

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
  const { banner, lead, layout, second, latest, sections } = chooseFrontPage(tag, library, site);
  const cardOf = (article: Article) => createStoryCard(article, tag, 'thumbnail', context);
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
    ...(banner && { banner: createBanner(banner, tag, context) }),
    ...(lead && { lead: createStoryCard(lead, tag, 'lead', context) }),
    layout,
    second: second.map(cardOf),
    latest: layout === 'grid' ? latest.map(cardOf) : [],
    titles: layout === 'list' ? latest.map((article) => createStoryRow(article, tag, context)) : [],
    strips: sections.flatMap(({ category, form, stories }) =>
      linkOf(category).map(({ label, href }) => ({
        title: label,
        href,
        cards:
          form === 'cards'
            ? stories.map((article) => createStoryCard(article, tag, 'thumbnail', context, category))
            : [],
        portraits: form === 'portraits' ? stories.map((article) => createPortraitCard(article, tag, context)) : [],
      })),
    ),
    feeds: feeds.map(({ label, href }) => ({ label, href })),
  };
}

/** Builds what the band prints: a card would have a picture made that nobody sees. */
function createBanner(article: Article, locale: string, context: PageContext): NonNullable<HomePage['banner']> {
  return { ...createStoryRow(article, locale, context), ...(article.kicker && { kicker: article.kicker }) };
}

/** What the layout of the newsroom's home prints. */
export interface HomePage extends DocumentModel {
  title: string;
  description: string;
  /** The story at the top; left out where there is no story at all. */
  lead?: StoryCard;
  /** The story in the band above all others. */
  banner?: StoryRow & { kicker?: string };
  layout: FrontPage['layout'];
  /** The two stories below the one at the top, where the newest are a list. */
  second: StoryCard[];
  /** The newest stories, without those above, where they are a grid. */
  latest: StoryCard[];
  /** The same, where they are a list of titles. */
  titles: StoryRow[];
  /** The newest stories of a category, without those that stand further up: as cards, or beside their authors. */
  strips: { title: string; href: string; cards: StoryCard[]; portraits: PortraitCard[] }[];
  /** Links to the feeds of all stories. */
  feeds: Link[];
}
