/** Finds the addresses of an earlier state of the newsroom at which nothing is published any more. */

import type { Listing } from '../listings/listings.ts';
import type { QueryRedirect } from '../routes/collect-queries.ts';
import { contentFileOf } from '../routes/content-file.ts';
import type { Route } from '../routes/route-kinds.ts';
import { pageFile } from '../urls/page-path.ts';
import { queryKey } from '../urls/query-address.ts';
import type { Library } from './library.ts';

/** The library of an earlier day, and which of its files were renamed since. */
export interface Past {
  library: Library;
  /** The present path of each renamed content file by its path then, both below the content folder. */
  renamed: ReadonlyMap<string, string>;
}

/** Today's library, without drafts. */
export interface Present {
  library: Library;
  /** The BCP 47 tags of the newsroom's languages. */
  tags: ReadonlySet<string>;
  /** The content files with problems, whose pages may not have the addresses that their editors mean. */
  unclear: ReadonlySet<string>;
}

/** An address that readers may still use, and at which nothing is published. */
export interface LostAddress {
  path: string;
  /** The path of its page now, or a full address on another site; left out where the page is gone. */
  to?: string;
  /** The virtual path of the content file of that page. */
  file?: string;
}

/**
 * Returns the addresses of an earlier day at which nothing is published today, each with the present address of its
 * page. Lists without stories, pages that were gone already, and pages that come back by themselves are left out.
 */
export function findLostAddresses(past: Past, { library, tags, unclear }: Present): LostAddress[] {
  const nowAt = (file: string) => past.renamed.get(file) ?? file;
  const pages = new Map<string, Route>();
  for (const page of library.routes)
    if (isPlace(page))
      pages.set(
        idOf(page, (file) => file),
        page,
      );
  const isAnswered = ({ kind, path }: Route) =>
    kind === 'root' ||
    library.routeAt(path) !== undefined ||
    [path, path.replace(/\/$/, ''), pageFile(path)].some((file) => library.publicFiles.has(file));
  const isAwaited = (file: string) => unclear.has(file) || library.articleOfFile(file)?.state === 'scheduled';

  const asked = new Set(library.queries.map(queryKey));
  const isClear = ({ file }: QueryRedirect) => !isAwaited(nowAt(file.replace(/^content\//, '')));
  const lostQueries = past.library.queries
    .filter((one) => !asked.has(queryKey(one)) && isClear(one))
    .flatMap((one): LostAddress[] => {
      const target = past.library.routeAt(one.to);
      const now = target && pages.get(idOf(target, nowAt));
      // What lies at the path before the question mark answers where the page is gone
      return now ? [{ path: one.written, to: now.path, file: contentFileOf(now) }] : [];
    });

  const lost = past.library.routes.flatMap((page): LostAddress[] => {
    if (isAnswered(page)) return [];
    const target = page.kind === 'redirect' && 'field' in page ? (past.library.routeAt(page.to) ?? page.to) : page;
    if (typeof target === 'string') return [{ path: page.path, to: target }];
    const isEntry = 'field' in target || (target.kind === 'gone' && !('article' in target));
    if (isEntry || ('article' in target && isAwaited(nowAt(target.article.path)))) return [];
    const now = pages.get(idOf(target, nowAt));
    if (now) return [{ path: page.path, to: now.path, file: contentFileOf(now) }];
    if ('article' in target) return [{ path: page.path }];
    // The home of a language that is given up leads to the default one; a language without stories may have some again
    const [front] = library.routes;
    return target.kind === 'home' && !tags.has(target.locale) && front ? [{ path: page.path, to: front.path }] : [];
  });
  return [...lost, ...lostQueries];
}

/** Whether a route publishes something of its own, and does not only lead elsewhere. */
function isPlace(page: Route): boolean {
  return page.kind !== 'redirect' && page.kind !== 'root' && (page.kind !== 'gone' || 'article' in page);
}

/**
 * Returns a name by which a route is the same whatever its address: that of an article is its file; those of a category
 * and an author hold theirs.
 */
function idOf(page: Route, nowAt: (file: string) => string): string {
  if ('article' in page) return nowAt(page.article.path).normalize('NFC');
  const { path: _, ...parts } = page;
  return JSON.stringify(parts, (key, value) => (key === 'listing' ? listingId(value, nowAt) : value));
}

function listingId({ by, id }: Listing, nowAt: (file: string) => string): string {
  if (by === 'category') return nowAt(`categories/${id}.yaml`);
  return by === 'author' ? nowAt(`authors/${id}.yaml`) : `${by} ${id}`;
}
