/** Every address of the newsroom, each once: what stands there, and who else claims it. */
import type { Article } from './article.ts';
import type { DataFileKind } from './data-file.ts';
import type { Listing } from './listings.ts';
import { hintsOf } from './page-hints.ts';
import type { Problem } from './problem.ts';

/** What stands at a path. Paths are decoded, begin and end with a slash unless they name a file, and have no base. */
export type Page =
  | { kind: 'home'; path: string; locale: string }
  /** The page of all languages. */
  | { kind: 'languages'; path: string; locale: string }
  | { kind: 'search'; path: string; locale: string }
  /** The stories of a category, tag or author; the front of the list has no number. */
  | { kind: 'listing'; path: string; locale: string; listing: Listing; number?: number }
  /** All stories, or those of a year or month. */
  | { kind: 'archive'; path: string; locale: string; listing: Listing; number?: number }
  /** A file for machines, such as a feed. */
  | { kind: 'file'; path: string; locale: string; file: DataFileKind }
  /** The small page at `/` that leads to the default language. */
  | { kind: 'root'; path: string; to: string }
  | { kind: 'article'; path: string; article: Article }
  /** A standing page. */
  | { kind: 'standing'; path: string; article: Article }
  /** An expired article's address. */
  | { kind: 'gone'; path: string; article: Article }
  /** An address that `redirects.yaml` calls gone, or the page that a host shows at all such addresses of a language. */
  | { kind: 'gone'; path: string; locale: string; field?: string }
  /** An old address that leads to an article. */
  | { kind: 'moved'; path: string; to: string; article: Article; alias: string }
  /** An old address in `redirects.yaml`; `to` is a path, or a full address on another site. */
  | { kind: 'moved'; path: string; to: string; locale: string; field: string };

export type PageOf<Kind extends Page['kind']> = Extract<Page, { kind: Kind }>;

type Alias = Extract<Page, { alias: string }>;

export interface PageIndex {
  pages: Page[];
  /** The page at a path, with or without its last slash. */
  at(path: string): Page | undefined;
}

/** Collects pages in order of claim; a later claim on a taken path is a problem and not a page. */
export function createPageIndex(
  claims: Iterable<Page>,
  publicFiles: ReadonlySet<string>,
  fileOf: (page: Page) => string,
): { index: PageIndex; problems: Problem[] } {
  const byKey = new Map<string, Page>();
  const problems: Problem[] = [];
  const hidingFiles = new Set<string>();
  const filesByKey = new Map([...publicFiles].map((file) => [file.toLowerCase(), file]));
  for (const page of claims) {
    const taken = byKey.get(pathKey(page.path));
    if (!taken) byKey.set(pathKey(page.path), page);
    else if (!isBroken(page) && !isBroken(taken)) problems.push(sameUrl(page, taken, fileOf));
    const hiding = filesOnTheWay(page.path).flatMap(
      (file) => filesByKey.get(file.normalize('NFC').toLowerCase()) ?? [],
    )[0];
    if (hiding && !hidingFiles.has(hiding)) {
      hidingFiles.add(hiding);
      problems.push(hiddenPage(page, hiding));
    }
  }
  return { index: { pages: [...byKey.values()], at: (path) => byKey.get(pathKey(path)) }, problems };
}

function isBroken(page: Page): boolean {
  return 'article' in page && page.article.isBroken === true;
}

/** The file of a page below the output folder: `/en/a/` → `/en/a/index.html`. */
export function pathToFile(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** The file of a page, and those that would stand where one of its folders must: `/en` and `/en/a` for `/en/a/`. */
function filesOnTheWay(path: string): string[] {
  const files = [pathToFile(path)];
  for (let end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) files.push(path.slice(0, end));
  return files;
}

/** Hosts and disks that ignore case must not mix up two pages; nor must a missing last slash. */
export function pathKey(path: string): string {
  return (
    path
      .normalize('NFC')
      .toLowerCase()
      .replace(/(\/index\.html|\/)$/, '') || '/'
  );
}

/** The public file is the one to go: pages follow from the newsroom's own files. */
function hiddenPage(page: Page, hiding: string): Problem {
  const isExact = filesOnTheWay(page.path).includes(hiding);
  return {
    check: 'hidden-by-public-file',
    file: `public${hiding}`,
    message: `This file would hide the ${page.kind === 'file' ? 'file' : 'page'} ${page.path}${'article' in page ? ` of content/${page.article.path}` : ''}${isExact ? '' : ', where hosts or disks ignore capitals'}.`,
    hint: hintsOf(page).hidden,
  };
}

function sameUrl(page: Page, taken: Page, fileOf: (page: Page) => string): Problem {
  if (page.kind === 'moved' && 'alias' in page) return takenAlias(page, taken, fileOf);
  // The article that states a slug can be changed where it is written
  const [blamed, other] = !hasSlug(page) && hasSlug(taken) ? [taken, page] : [page, taken];
  return {
    check: 'same-url',
    file: fileOf(blamed),
    ...(hasSlug(blamed) && { field: 'slug' }),
    message: `The address ${page.path} is already taken by ${fileOf(other)}.`,
    hint:
      'article' in page || 'article' in taken
        ? 'Write another “slug:” in one of the two, such as one with the year.'
        : 'Change “permalinks:” in site.yaml, so that lists of different kinds lie in different folders.',
  };
}

function takenAlias(page: Alias, taken: Page, fileOf: (page: Page) => string): Problem {
  const isOwn = 'article' in taken && taken.article === page.article;
  const owner = isOwn ? 'this article itself' : fileOf(taken);
  return {
    check: 'same-url',
    file: fileOf(page),
    field: fieldOf(page),
    message: `The address ${page.path} is already taken by ${owner}.`,
    hint:
      taken.kind === 'moved'
        ? 'Keep this alias in one place only.'
        : 'Take this alias away: a page lives at that address.',
  };
}

/** Where an old address is written in its file; nothing for other pages. */
export function fieldOf(page: Page): string | undefined {
  if (page.kind !== 'moved' && page.kind !== 'gone') return undefined;
  if ('alias' in page) return `aliases[${page.article.aliases.indexOf(page.alias)}]`;
  return 'field' in page ? page.field : undefined;
}

function hasSlug(page: Page): boolean {
  return 'article' in page && page.article.slug !== page.article.story.split('/').at(-1);
}
