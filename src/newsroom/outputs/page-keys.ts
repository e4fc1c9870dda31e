/** The keys by which Astro skips unchanged pages: each is a hash of all that its page prints. */

import type { Article } from '../../core/articles/article.ts';
import { emptyBody } from '../../core/articles/body.ts';
import type { DocumentModel } from '../../core/pages/document.ts';
import { createPageModel, hasModel } from '../../core/pages/page-models.ts';
import { createRedirectPage, isBare } from '../../core/pages/redirect-page.ts';
import { createBodyParts } from '../../core/presentation/body-parts.ts';
import type { PageContext } from '../../core/presentation/page-context.ts';
import type { Route } from '../../core/routes/route-table.ts';
import { digestOf } from '../../disk/digest.ts';
import { makerOf } from '../../disk/makers.ts';

/** Answers the key of a page, and makes it once. */
export function createPageKeys(context: PageContext): (page: Route) => string {
  const code = makerOf('pages');
  const chromeDigests = new Map(
    context.locales.map(({ tag }) => [
      tag,
      digestOf(JSON.stringify([context.chromeOf(tag), context.dictionaryOf(tag).interface, code])),
    ]),
  );
  const keyOf = (model: DocumentModel, ...more: string[]) => {
    const { chrome: _, words: __, ...own } = model;
    return digestOf(JSON.stringify([own, chromeDigests.get(model.locale), ...more]));
  };
  const make = (page: Route): string => {
    if (isBare(page)) return digestOf(createRedirectPage(page, context));
    if (!hasModel(page)) throw new Error(`The page ${page.path} has no model.`);
    return keyOf(createPageModel(page, context), ...('article' in page ? bodyKeys(page.article, context) : []));
  };
  const keys = new Map<Route, string>();
  return (page) => {
    const key = keys.get(page) ?? make(page);
    keys.set(page, key);
    return key;
  };
}

const knownBodyKeys = new WeakMap<Article, string[]>();

/** The body, and what it prints of others: the addresses of its links and the facts of its pictures. */
export function bodyKeys(article: Article, context: PageContext): string[] {
  const known = knownBodyKeys.get(article) ?? createBodyKeys(article, context);
  knownBodyKeys.set(article, known);
  return known;
}

function createBodyKeys(article: Article, context: PageContext): string[] {
  const { key, links, images } = article.body;
  if (links.length + images.length === 0) return [key];
  const html = [
    ...links.map((_, index) => ` href="\0link:${index}\0"`),
    ...images.map((_, index) => `\0image:${index}\0`),
  ].join('');
  const stand = { ...emptyBody(), html, links: links.map((href) => ({ href, line: 0, column: 0 })) };
  return [key, JSON.stringify(createBodyParts(article, stand, context))];
}
