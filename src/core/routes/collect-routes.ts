/** Collects the routes of all kinds, and those of the output files that follow from them. */
import type { Article } from '../articles/article.ts';
import { instantToDay } from '../i18n/moment.ts';
import { fillPermalink } from '../urls/permalink.ts';
import type { OutputFileCollector } from './output-file.ts';
import type { Located, RouteSource } from './route-kind.ts';
import { ROUTE_KINDS, type Route } from './route-kinds.ts';

/**
 * Collects all routes in the order of `ROUTE_KINDS`. Where two have one address, the first gets it; pages and output
 * files come before redirects.
 */
export function collectRoutes(source: RouteSource, outputFiles: readonly OutputFileCollector[]): Route[] {
  const byKind = new Map<Route['kind'], Route[]>(
    Object.entries(ROUTE_KINDS).map(([kind, { collect }]) => [
      kind as Route['kind'],
      withKind(kind as Route['kind'], collect(source)),
    ]),
  );
  const pages = [...byKind.values()].flat();
  const files = outputFiles.flatMap((one) => withKind('file', one.collect(source, pages)));
  return [...byKind.set('file', files).values()].flat();
}

function withKind(kind: Route['kind'], found: Iterable<Located<object>>): Route[] {
  return Array.from(found, (one) => ({ kind, ...one }) as Route);
}

/**
 * Returns the decoded path of an article or standing page, by the permalink pattern of its kind.
 *
 * @param localePaths The segment in addresses of each locale, by its tag.
 */
export function articlePath(
  article: Article,
  { permalinks, timeZone }: Pick<RouteSource, 'permalinks' | 'timeZone'>,
  localePaths: ReadonlyMap<string, string>,
): string {
  const [pattern = ''] = Object.keys(ROUTE_KINDS[article.kind].permalinks).map((key) => permalinks[key]);
  return fillPermalink(pattern, {
    locale: localePaths.get(article.locale) ?? article.locale,
    category: article.category,
    slug: article.slug,
    story: article.story,
    ...instantToDay(article.publishedAt, timeZone),
  });
}
