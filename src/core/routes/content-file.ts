/** Finds the content file from which a route follows. */

import type { Article } from '../articles/article.ts';
import { REDIRECTS_FILE } from '../urls/redirect-path.ts';
import type { Route } from './route-kinds.ts';

/** The name of the Markdown alternates in the table of output files; the `item` of such a route is the article. */
export const MARKDOWN_FILE = 'markdown';

/** Returns the virtual path of the content file from which a route follows: `content/articles/a/en.md`. */
export function contentFileOf(route: Route): string {
  if ('article' in route) return `content/${route.article.path}`;
  if (route.kind === 'file' && route.file === MARKDOWN_FILE) return `content/${(route.item as Article).path}`;
  if (route.kind === 'redirect' || route.kind === 'gone') return REDIRECTS_FILE;
  if (route.kind === 'listing' && route.listing.by === 'category') return `content/categories/${route.listing.id}.yaml`;
  if (route.kind === 'listing' && route.listing.by === 'author') return `content/authors/${route.listing.id}.yaml`;
  return 'content/site/site.yaml';
}
