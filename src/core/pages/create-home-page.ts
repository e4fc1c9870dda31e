/** Builds the page model of the newsroom's home. */

import { localeHref, localeTranslations } from '../chrome/locale-links.ts';
import { createPageHead } from '../head/create-head.ts';
import { feedLinks } from '../head/feed-links.ts';
import { categoriesOf, chooseFrontPage } from '../library/front-page.ts';
import { ALL_STORIES } from '../listings/listings.ts';
import { listingHref } from '../presentation/listing-links.ts';
import { categoryName, localeOf, type PageContext, siteName } from '../presentation/page-context.ts';
import { toLinkedData } from '../structured-data/json-ld.ts';
import { linkedHome } from '../structured-data/web-site.ts';
import { createDocument } from './create-document.ts';
import type { HomePage } from './listing-page.ts';
import { createStoryCard } from './story-card.ts';

export function createHomePage({ locale: tag }: { locale: string }, context: PageContext): HomePage {
  const { library, site } = context;
  const translations = localeTranslations('home', context);
  const url = library.address.origin + localeHref('home', localeOf(context, tag), context);
  const title = siteName(tag, context);
  const description = context.dictionaryOf(tag).phrase(site.description);
  const feeds = feedLinks(ALL_STORIES, tag, title, context);
  const linkedData = toLinkedData(linkedHome({ locale: tag, url, title, description }, context));
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
        head: createPageHead({ title, description, url, locale: tag, translations, feeds, linkedData }, context),
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
