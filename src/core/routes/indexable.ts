/** Which routes search engines are asked to keep. */
import { type KindWith, kindOf, type Route, type RouteOf } from './route-kinds.ts';

export type IndexableRoute = RouteOf<KindWith<'isIndexable'>>;

/** Whether a route belongs in a sitemap. */
export function isIndexable(route: Route): route is IndexableRoute {
  return kindOf(route).isIndexable?.(route) === true;
}

/** The language of a route that may be indexed. */
export function localeOfRoute(route: IndexableRoute): string {
  return 'article' in route ? route.article.locale : route.locale;
}
