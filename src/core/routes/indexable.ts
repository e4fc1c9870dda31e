/** Finds the routes that search engines are asked to index. */
import { type KindWith, kindOf, type Route, type RouteOf } from './route-kinds.ts';

/** A route of a kind that may be indexed. */
export type IndexableRoute = RouteOf<KindWith<'isIndexable'>>;

/** Returns whether a route belongs in a sitemap. */
export function isIndexable(route: Route): route is IndexableRoute {
  return kindOf(route).isIndexable?.(route) === true;
}

/** Returns the tag of the language of a route that may be indexed. */
export function localeOfRoute(route: IndexableRoute): string {
  return 'article' in route ? route.article.locale : route.locale;
}
