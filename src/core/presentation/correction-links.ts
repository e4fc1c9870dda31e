/** Links to the page on which all corrections of a language stand. */
import type { Article } from '../articles/article.ts';
import { localeHref } from '../chrome/locale-links.ts';
import { localeOf } from '../i18n/locale.ts';
import { isLogged } from '../listings/correction-log.ts';
import { hrefToUrl } from '../urls/site-url.ts';
import type { PageContext } from './page-context.ts';

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
