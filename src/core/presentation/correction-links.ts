/** Links to the pages on which all corrections of a language stand. */
import type { Article } from '../articles/article.ts';
import { localeHref } from '../chrome/locale-links.ts';
import { localeOf } from '../i18n/locale.ts';
import { isLogged } from '../listings/correction-log.ts';
import { fillPermalink } from '../urls/permalink.ts';
import { hrefToUrl, pathToUrl } from '../urls/site-url.ts';
import type { PageContext } from './page-context.ts';
import type { Translation } from './translations.ts';

type LinkContext = Pick<PageContext, 'site' | 'locales' | 'library'>;

/** Returns the href of the page on which the corrections of an article stand among all others, if they do. */
export function correctionLogHref(article: Article, context: LinkContext): string | undefined {
  return isLogged(article) ? localeHref('corrections', localeOf(context, article.locale), context) : undefined;
}

/** Returns the absolute address of that page. */
export function correctionLogUrl(article: Article, context: LinkContext): string | undefined {
  const href = correctionLogHref(article, context);
  return href === undefined ? undefined : hrefToUrl(context.library.address, href);
}

/** Returns the absolute addresses of the pages of all corrections, by language. */
export function correctionTranslations({ site, library }: LinkContext): Translation[] {
  return library.localesWithStories.flatMap(({ tag, path }) => {
    const page = fillPermalink(site.permalinks.corrections, { locale: path });
    return library.routeAt(page)?.kind === 'corrections'
      ? [{ locale: tag, url: pathToUrl(library.address, page) }]
      : [];
  });
}
