/** What a page says about itself: that it isn't public yet, lags behind its original, or was first published elsewhere. */
import type { Article } from '../articles/article.ts';
import { fill } from '../i18n/dictionary.ts';
import { formatMoment } from '../i18n/format.ts';
import type { PageContext } from '../presentation/page-context.ts';
import type { ArticlePage } from './article-page.ts';
import { readingLink } from './further-reading.ts';

/** The sentence about a translation whose original has changed since, where readers can see the original. */
export function outdatedOf(
  article: Article,
  context: Pick<PageContext, 'library' | 'dictionaryOf'>,
): ArticlePage['outdated'] {
  const { library } = context;
  const original = article.outdatedBy === undefined ? undefined : library.articleOfFile(article.outdatedBy);
  if (!original || !library.isVisible(original)) return undefined;
  const [before = '', after = ''] = context.dictionaryOf(article.locale).interface.outdatedTranslation.split('{link}');
  return { before, link: readingLink(original, article, library), after };
}

/** What editors are told on a page that readers can't see, or can't find, yet. */
export function noticeOf(
  article: Article,
  { dictionaryOf, site, drafts }: Pick<PageContext, 'site' | 'drafts' | 'dictionaryOf'>,
): string | undefined {
  const { interface: words } = dictionaryOf(article.locale);
  if (article.state === 'draft') return words.draft;
  if (article.state === 'scheduled')
    return fill(words.scheduled, { date: formatMoment(article.date, article.locale, site.timeZone).text });
  return article.unlisted && drafts ? words.unlisted : undefined;
}

/** The sentence that names the host of an original, around its link. */
export function originalOf(url: string, template: string): NonNullable<ArticlePage['original']> {
  const [before = '', after = ''] = template.split('{link}');
  return { before, host: new URL(url).host, href: url, after };
}
