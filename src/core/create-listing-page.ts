/** Builds the page model of the newsroom's home. */
import { createStoryCard } from './article-card.ts';
import { createDocument } from './create-document.ts';
import { createPageHead, siteName } from './create-head.ts';
import type { ListingPage } from './listing-page.ts';
import { HOME_STORIES } from './needed-pictures.ts';
import { localeOf, type PageContext } from './page-context.ts';
import { fillPermalink } from './permalink.ts';
import { pathToHref, pathToUrl } from './site-address.ts';

/** The newest stories of one language; the newest leads. */
export function createHomePage(tag: string, context: PageContext): ListingPage {
  const { library, site } = context;
  const pathOf = (path: string) => fillPermalink(site.permalinks.home, { locale: path });
  const url = pathToUrl(library.address, pathOf(localeOf(context, tag).path));
  const title = siteName(tag, context);
  const description = context.dictionaryOf(tag).phrase(site.description);
  const languages = context.locales
    .filter((locale) => library.listed(locale.tag).length > 0)
    .map((locale) => ({
      tag: locale.tag,
      name: locale.name,
      direction: locale.direction,
      href: pathToHref(library.address, pathOf(locale.path)),
      current: locale.tag === tag,
    }));
  const stories = library.listed(tag).slice(0, HOME_STORIES);
  return {
    ...createDocument(
      { locale: tag, url, head: createPageHead({ title, description, url, locale: tag }, context), title, languages },
      context,
    ),
    title,
    description,
    stories: stories.map((article, index) =>
      createStoryCard(article, tag, index === 0 ? 'lead' : 'thumbnail', context),
    ),
  };
}
