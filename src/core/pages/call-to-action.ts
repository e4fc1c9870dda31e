/** Builds the call to action of an article. */

import type { Article } from '../articles/article.ts';
import { pluralForm } from '../i18n/dictionary.ts';
import { formatNumber } from '../i18n/format.ts';
import { localeOf } from '../i18n/locale.ts';
import { configuredHref } from '../library/configured-link.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { fillSafely } from '../urls/url-template.ts';
import type { CallToActionModel } from './article-page.ts';

/**
 * Returns the call to action that an article names, or else the default one of `promotions.yaml`. Returns `undefined`
 * where the article wants none, where there is none, or where its button leads to no page or to an unsafe address.
 *
 * @param url The absolute address of the article's page, for the tokens of the button's address.
 */
export function callToAction(
  article: Article,
  url: string,
  context: Pick<PageContext, 'locales' | 'library' | 'promotions' | 'dictionaryOf'>,
): CallToActionModel | undefined {
  if (article.promotion === false) return undefined;
  const all = Object.entries(context.promotions);
  const [, promotion] =
    all.find(([id, candidate]) => (article.promotion === undefined ? candidate.default : id === article.promotion)) ??
    [];
  if (!promotion) return undefined;
  const dictionary = context.dictionaryOf(article.locale);
  const locale = localeOf(context, article.locale);
  const address = configuredHref(promotion.button.url, { ...context, locale });
  if (address === undefined) return undefined;
  const { count } = promotion;
  const sentence = pluralForm(dictionary.counted(promotion.text), count ?? 0, article.locale);
  const text = sentence
    .split(/(\{count\})/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '{count}' && count !== undefined
        ? { text: formatNumber(count, dictionary.formats), isNumber: true }
        : { text: part, isNumber: false },
    );
  const { slug, category, title } = article;
  const href = fillSafely(address, { locale: locale.path, url, slug, category, title });
  if (href === undefined) return undefined;
  return { text, button: { label: dictionary.phrase(promotion.button.label, promotion.button.context), href } };
}
