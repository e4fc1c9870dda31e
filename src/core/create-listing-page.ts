/** Builds the page model of the newsroom's home. */
import { createStoryCard } from './article-card.ts';
import { localeHref, localeTranslations } from './create-chrome.ts';
import { createDocument } from './create-document.ts';
import { createPageHead, siteName } from './create-head.ts';
import type { ListingPage } from './listing-page.ts';
import { HOME_STORIES } from './needed-pictures.ts';
import { localeOf, type PageContext } from './page-context.ts';

/** The newest stories of one language; the newest leads. */
export function createHomePage(tag: string, context: PageContext): ListingPage {
  const { library, site } = context;
  const translations = localeTranslations('home', context);
  const url = library.address.origin + localeHref('home', localeOf(context, tag), context);
  const title = siteName(tag, context);
  const description = context.dictionaryOf(tag).phrase(site.description);
  const stories = library.listed(tag).slice(0, HOME_STORIES);
  return {
    ...createDocument(
      {
        locale: tag,
        url,
        head: createPageHead({ title, description, url, locale: tag, translations }, context),
        title,
      },
      context,
    ),
    title,
    description,
    stories: stories.map((article, index) =>
      createStoryCard(article, tag, index === 0 ? 'lead' : 'thumbnail', context),
    ),
  };
}
