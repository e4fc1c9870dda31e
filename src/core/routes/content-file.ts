/** Which content file an address follows from. */

import type { Article } from '../articles/article.ts';
import { REDIRECTS_FILE } from '../urls/redirect-path.ts';
import type { Route } from './route-kinds.ts';

/** The entry of the table of output files that makes the Markdown of articles; `item` is the article. */
export const MARKDOWN_FILE = 'markdown';

/** The virtual path of the file that claims a route: `content/articles/a/en.md`. */
export function contentFileOf(route: Route): string {
  if ('article' in route) return `content/${route.article.path}`;
  if (route.kind === 'file' && route.file === MARKDOWN_FILE) return `content/${(route.item as Article).path}`;
  if (route.kind === 'redirect' || route.kind === 'gone') return REDIRECTS_FILE;
  if (route.kind === 'listing' && route.listing.by === 'category') return `content/categories/${route.listing.id}.yaml`;
  if (route.kind === 'listing' && route.listing.by === 'author') return `content/authors/${route.listing.id}.yaml`;
  return 'content/site/site.yaml';
}
