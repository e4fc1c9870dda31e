/** Finds the addresses that readers know from an earlier newsroom and that nothing answers any more. */

import type { Listing } from '../listings/listings.ts';
import { contentFileOf } from '../routes/content-file.ts';
import type { Route } from '../routes/route-kinds.ts';
import { pathToFile } from '../routes/route-table.ts';
import type { Library } from './library.ts';

/** The library of an earlier day, and what became of its files. */
export interface Past {
  library: Library;
  /** Where a content file lies now, by its path then, both below the content folder. */
  renamed: ReadonlyMap<string, string>;
}

/** Today's library, without drafts. */
export interface Present {
  library: Library;
  /** The newsroom's languages. */
  tags: ReadonlySet<string>;
  /** Content files whose pages may not be where their editors mean them to be. */
  unclear: ReadonlySet<string>;
}

export interface LostAddress {
  path: string;
  /** Where its page is now: a path, or a full address on another site; nothing where it is gone. */
  to?: string;
  /** The content file of that page. */
  file?: string;
}

/** A list that has no stories any more is no loss, nor is what was gone already or comes back by itself. */
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
    [path, path.replace(/\/$/, ''), pathToFile(path)].some((file) => library.publicFiles.has(file));
  const isAwaited = (file: string) => unclear.has(file) || library.articleOfFile(file)?.state === 'scheduled';

  return past.library.routes.flatMap((page): LostAddress[] => {
    if (isAnswered(page)) return [];
    const goal = page.kind === 'redirect' && 'field' in page ? (past.library.routeAt(page.to) ?? page.to) : page;
    if (typeof goal === 'string') return [{ path: page.path, to: goal }];
    const isLine = 'field' in goal || (goal.kind === 'gone' && !('article' in goal));
    if (isLine || ('article' in goal && isAwaited(nowAt(goal.article.path)))) return [];
    const now = pages.get(idOf(goal, nowAt));
    if (now) return [{ path: page.path, to: now.path, file: contentFileOf(now) }];
    if ('article' in goal) return [{ path: page.path }];
    // A language that is given up leads to another's front page; one without a story at present waits for its next
    const [front] = library.routes;
    return goal.kind === 'home' && !tags.has(goal.locale) && front ? [{ path: page.path, to: front.path }] : [];
  });
}

/** Whether a page is where it is, and does not only lead there. */
function isPlace(page: Route): boolean {
  return page.kind !== 'redirect' && page.kind !== 'root' && (page.kind !== 'gone' || 'article' in page);
}

/** What a page remains, whatever its address. An article is its file; a category and an author are named by theirs. */
function idOf(page: Route, nowAt: (file: string) => string): string {
  if ('article' in page) return nowAt(page.article.path).normalize('NFC');
  const { path: _, ...parts } = page;
  return JSON.stringify(parts, (key, value) => (key === 'listing' ? listingId(value, nowAt) : value));
}

function listingId({ by, id }: Listing, nowAt: (file: string) => string): string {
  if (by === 'category') return nowAt(`categories/${id}.yaml`);
  return by === 'author' ? nowAt(`authors/${id}.yaml`) : `${by} ${id}`;
}
