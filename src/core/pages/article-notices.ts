/**
 * The notices on an article's page: that it isn't public yet, that its original has changed, or where it was first
 * published.
 */
import type { Article } from '../articles/article.ts';
import { fill } from '../i18n/dictionary.ts';
import { formatMoment } from '../i18n/format.ts';
import type { PageContext } from '../presentation/page-context.ts';
import type { ArticlePage } from './article-page.ts';
import { readingLink } from './further-reading.ts';

/**
 * Returns the sentence of a translation whose original has changed since, with a link to the original. Returns
 * `undefined` where the translation is current or where readers can't see the original.
 */
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

/**
 * Returns the notice for editors on the page of a draft, of a scheduled article or, in the preview, of an unlisted one.
 * Returns `undefined` for all other articles.
 */
export function noticeOf(
  article: Article,
  { dictionaryOf, site, drafts }: Pick<PageContext, 'site' | 'drafts' | 'dictionaryOf'>,
): string | undefined {
  const { interface: words, formats } = dictionaryOf(article.locale);
  if (article.state === 'draft') return words.draft;
  if (article.state === 'scheduled')
    return fill(words.scheduled, { date: formatMoment(article.date, formats, site.timeZone).text });
  return article.unlisted && drafts ? words.unlisted : undefined;
}

/**
 * Returns the sentence that says where an article was first published, in parts around the link.
 *
 * @param url The absolute address of the original.
 * @param template The sentence with `{link}` in the place of the link.
 * @throws TypeError When `url` is not absolute.
 */
export function originalOf(url: string, template: string): NonNullable<ArticlePage['original']> {
  const [before = '', after = ''] = template.split('{link}');
  return { before, host: new URL(url).host, href: url, after };
}
