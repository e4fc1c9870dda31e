/** Which pages search engines are asked to keep. */
import { isNoindex } from '../articles/article.ts';
import type { Route, RouteOf } from './route-table.ts';

export type IndexablePage = RouteOf<'home' | 'languages' | 'listing' | 'archive' | 'article' | 'standing'>;

/**
 * Whether a page belongs in a sitemap: one that may be indexed, under its own address, and that somebody looks for. The
 * further pages of a list are none: they hold nothing but stories that have entries of their own, and links lead there.
 */
export function isIndexable(page: Route): page is IndexablePage {
  switch (page.kind) {
    case 'home':
    case 'languages':
      return true;
    case 'listing':
    case 'archive':
      return page.number === undefined;
    case 'article':
    case 'standing':
      return !isNoindex(page.article) && page.article.canonical === undefined;
    default:
      return false;
  }
}

export function localeOfPage(page: IndexablePage): string {
  return 'article' in page ? page.article.locale : page.locale;
}
