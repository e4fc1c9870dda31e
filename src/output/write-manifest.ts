/** Lists all files of a site that is built, last of all. */
import { isForHost } from '../core/deploy/deploy-phase.ts';
import { type Manifest, writeManifest } from '../core/deploy/manifest.ts';
import { toExpression } from '../core/host-rules/path-pattern.ts';
import type { HeaderRule } from '../core/host-rules/rule.ts';
import type { SiteFacts } from '../core/hosting/host-limits.ts';
import { createHostRules } from '../core/hosting/host-rules-of-site.ts';
import { mediaTypeOf } from '../core/hosting/media-types.ts';
import type { Library } from '../core/library/library.ts';
import { isIndexable } from '../core/routes/indexable.ts';
import type { Route } from '../core/routes/route-kinds.ts';
import { fileOfRoute } from '../core/routes/route-table.ts';
import { formOf } from '../core/urls/page-path.ts';
import type { CachePaths } from '../disk/cache-dir.ts';
import { openDigests } from '../disk/file-digests.ts';
import type { OutputFolder } from '../disk/output-folder.ts';
import { sealOfManifest } from '../disk/seal.ts';

/** Kinds of pages that lead to stories. */
const LISTS: ReadonlySet<Route['kind']> = new Set(['home', 'languages', 'root', 'listing', 'archive', 'corrections']);

/** Feeds, indexes and sitemaps; what lies in folders of ours is loaded by pages. */
const LIST_FILE = /^\/(?!_).*\.(xml|json|txt)$/;

/** The names of feeds in the table of output files. */
const FEEDS: ReadonlySet<string> = new Set(['feeds', 'correctionsFeeds']);

export interface FinishedSite {
  outDir: string;
  output: Pick<OutputFolder, 'locate'>;
  /** The paths of its files. */
  paths: readonly string[];
  library: Pick<Library, 'address' | 'desk' | 'isPreview' | 'policyReports' | 'routes' | 'routeAt'>;
  /** Whether drafts and what is scheduled are shown. */
  drafts: boolean;
  host: string | undefined;
  cache: Pick<CachePaths, 'digests'>;
}

/** The list of a site's files. */
export interface ListedSite {
  /** As JSON. */
  text: string;
  /** What the site is made of. */
  facts: SiteFacts;
  /** Keeps the digests of its files, once those that were moved lie where they belong. */
  keepDigests(moved: readonly string[]): void;
}

/**
 * Lists the files of a site.
 *
 * @throws Error When a file can't be read.
 */
export function listSite({ outDir, output, paths, library, drafts, host, cache }: FinishedSite): ListedSite {
  const { address, isPreview, routes } = library;
  const filesOf = (isMeant: (route: Route) => boolean) =>
    routes.filter(isMeant).map((route) => fileOfRoute(route).slice(1));
  const lists = new Set(filesOf(isListRoute));
  const kinds = new Map([
    ...filesOf(isIndexable).map((path) => [path, 'page'] as const),
    ...filesOf(isFeed).map((path) => [path, 'feed'] as const),
  ]);
  const plain = new Set(filesOf(({ kind, path }) => kind !== 'file' && formOf(path) === 'plain'));
  const { base, headers } = createHostRules(library);
  const typed = typesOf(headers);
  const typeOf = (path: string) => typed.find(({ pattern }) => pattern.test(base + path))?.type ?? mediaTypeOf(path);
  const digests = openDigests(outDir, cache.digests, paths, output.locate);
  const files = digests.files.map((file) => ({
    ...file,
    type: typeOf(file.path),
    ...(lists.has(file.path) && { list: true as const }),
    ...(plain.has(file.path) && { plain: true as const }),
    ...(kinds.has(file.path) && { kind: kinds.get(file.path) as 'page' | 'feed' }),
  }));
  const manifest: Manifest = {
    version: 1,
    site: address.origin + address.base,
    role: isPreview || drafts ? 'preview' : 'production',
    ...(host !== undefined && { host }),
    base,
    files,
  };
  let largest = { path: '', bytes: 0 };
  for (const { path, size } of files) if (size > largest.bytes) largest = { path, bytes: size };
  const facts = { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0), largest };
  return { text: writeManifest(manifest, sealOfManifest), facts, keepDigests: digests.keep };
}

function isFeed(route: Route): boolean {
  return route.kind === 'file' && FEEDS.has(route.file);
}

function isListRoute({ kind, path }: Route): boolean {
  return LISTS.has(kind) || (kind === 'file' && LIST_FILE.test(path) && !isForHost(path.slice(1)));
}

/** The types that headers name, such as that of feeds; the last rule holds. */
function typesOf(rules: readonly HeaderRule[]): { pattern: RegExp; type: string }[] {
  return rules
    .toReversed()
    .flatMap(({ pattern, headers }) =>
      headers
        .filter(([name]) => name.toLowerCase() === 'content-type')
        .map(([, type]) => ({ pattern: new RegExp(toExpression(pattern), 'su'), type })),
    );
}
