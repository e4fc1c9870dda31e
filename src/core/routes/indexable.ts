/** Which pages search engines are asked to keep. */
import { isHidden } from '../head/alternates.ts';
import type { Page, PageOf } from './route-table.ts';

export type IndexablePage = PageOf<'home' | 'languages' | 'listing' | 'archive' | 'article' | 'standing'>;

/**
 * Whether a page belongs in a sitemap: one that may be indexed, under its own address, and that somebody looks for. The
 * further pages of a list are none: they hold nothing but stories that have entries of their own, and links lead there.
 */
export function isIndexable(page: Page): page is IndexablePage {
  switch (page.kind) {
    case 'home':
    case 'languages':
      return true;
    case 'listing':
    case 'archive':
      return page.number === undefined;
    case 'article':
    case 'standing':
      return !isHidden(page.article) && page.article.canonical === undefined;
    default:
      return false;
  }
}

export function localeOfPage(page: IndexablePage): string {
  return 'article' in page ? page.article.locale : page.locale;
}
