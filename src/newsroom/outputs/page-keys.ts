/** Makes the keys by which a build knows unchanged pages: each is a hash of all that its page prints. */

import type { Article } from '../../core/articles/article.ts';
import { emptyBody } from '../../core/articles/body.ts';
import type { DocumentModel } from '../../core/pages/document.ts';
import { createRedirectPage, isBare } from '../../core/pages/redirect-page.ts';
import { type BodyPart, createBodyParts } from '../../core/presentation/body-parts.ts';
import { embedsOf } from '../../core/presentation/embeds.ts';
import type { PageContext } from '../../core/presentation/page-context.ts';
import type { Route, RouteOf } from '../../core/routes/route-kinds.ts';
import { NO_CONSENT } from '../../core/schemas/consent.ts';
import { digestOf } from '../../disk/digest.ts';

/**
 * Returns a function that makes the key of a route, whose page has a model or is a redirect page. It throws an `Error` when a route has neither a page model nor a redirect page.
 */
export function createPageKeys(
  context: Pick<
    PageContext,
    'site' | 'consent' | 'locales' | 'library' | 'images' | 'media' | 'maps' | 'dictionaryOf' | 'chromeOf'
  >,
): (route: Route, model: DocumentModel | undefined) => string {
  const chromeDigests = new Map(
    context.locales.map(({ tag }) => [
      tag,
      digestOf(JSON.stringify([context.chromeOf(tag), context.dictionaryOf(tag).interface])),
    ]),
  );
  const keyOf = (model: DocumentModel, ...more: string[]) => {
    const { chrome: _, words: __, ...own } = model;
    return digestOf(JSON.stringify([own, chromeDigests.get(model.locale), ...more]));
  };
  return (route, model) => {
    if (isBare(route)) return digestOf(createRedirectPage(route, context));
    if (!model) throw new Error(`The page ${route.path} has no model.`);
    return keyOf(
      model,
      ...(hasBody(route) ? [...bodyKeys(route.article, context), ...embedKeys(route.article, context)] : []),
    );
  };
}

/** Returns whether the page of a route prints the body of an article. */
export function hasBody(route: Route): route is RouteOf<'article' | 'standing'> {
  return route.kind === 'article' || route.kind === 'standing';
}

/** Returns what a page changes with besides, where links of its body embed something. */
function embedKeys(article: Article, context: Pick<PageContext, 'consent'>): string[] {
  return article.body.embeds ? [JSON.stringify(embedsOf(article, context))] : [];
}

const knownBodyKeys = new WeakMap<Article, string[]>();

/**
 * Returns what changes with the printed body of an article: the body's own key, and the addresses of its links and the
 * facts of its pictures and maps, which follow from other files.
 */
export function bodyKeys(
  article: Article,
  context: Pick<PageContext, 'library' | 'images' | 'media' | 'maps' | 'dictionaryOf'>,
): string[] {
  const known = knownBodyKeys.get(article) ?? createBodyKeys(article, context);
  knownBodyKeys.set(article, known);
  return known;
}

function createBodyKeys(
  article: Article,
  context: Pick<PageContext, 'library' | 'images' | 'media' | 'maps' | 'dictionaryOf'>,
): string[] {
  const { key, links, images, media = [], maps = [] } = article.body;
  return links.length + images.length + media.length + maps.length === 0
    ? [key]
    : [key, JSON.stringify(linksAndPictures(article, context))];
}

/**
 * Lists what a body prints of other files, without reading it: its links, and its pictures in their roles. A digest stands
 * for each map, as drawing it takes longer than all else.
 */
export function linksAndPictures(
  article: Article,
  context: Pick<PageContext, 'library' | 'images' | 'media' | 'maps' | 'dictionaryOf'>,
): BodyPart[] {
  const { links, images, media = [], maps = [], stories = [] } = article.body;
  const html = [
    ...stories.map((index) => `<p class="story"><a href="\0link:${index}\0"></a></p>`),
    ...links.map((_, index) => ` href="\0link:${index}\0"`),
    ...images.map((_, index) => `\0image:${index}\0`),
    ...media.map((_, index) => `\0media:${index}\0`),
  ].join('');
  const stand = { ...emptyBody(), html, links: links.map((href) => ({ href, line: 0, column: 0 })) };
  const drawn = maps.map((path) => context.maps.found.get(path)?.digest ?? '');
  return [...createBodyParts(article, stand, { ...context, consent: NO_CONSENT }), ...drawn];
}
