/** What any host has to be told of a site, as data: headers, old addresses, and what is said where nothing is. */

import { deskHeaders } from '../desk/desk-policy.ts';
import { addOwnHeaders, NO_OWN_RULES, type OwnRules } from '../host-rules/own-rules.ts';
import { ANYTHING, isLiteral, type PathPattern, segment } from '../host-rules/path-pattern.ts';
import type { Header, HeaderRule, QueryRule, Redirect } from '../host-rules/rule.ts';
import type { Library } from '../library/library.ts';
import { FEED_FORMATS, feedPath, MARKDOWN_NAME } from '../routes/file-paths.ts';
import { goneNoticePaths, isMissingNotice, localeOfGone, missingFile } from '../routes/gone-routes.ts';
import { kindOf, type Route } from '../routes/route-kinds.ts';
import { FEED_MEDIA_TYPES } from '../syndication/feed-files.ts';
import { type FileForm, fileFormOf } from '../urls/page-path.ts';
import { decodeSafely } from '../urls/permalink.ts';
import { ASSETS_FOLDER, DESK_FOLDER, IMAGES_FOLDER, SEARCH_FOLDER } from '../urls/reserved-paths.ts';
import { pathToHref, targetToHref } from '../urls/site-url.ts';
import { withPolicyReports } from './policy-reports.ts';

/** An address that is gone, with the href of the page that says so. */
export interface Gone {
  pattern: PathPattern;
  page: string;
}

/** The page of wrong addresses below a folder, by its href. */
export interface Missing {
  below: string;
  page: string;
}

export interface HostRules {
  /** The path below which the site is published, decoded, with a first and a last slash. */
  base: string;
  /** The form in which pages lie as files of their own names, where some do. */
  form: FileForm;
  headers: readonly HeaderRule[];
  redirects: readonly Redirect[];
  /** Old addresses with a query; they come before all others, of which one may have the same path. */
  queries: readonly QueryRule[];
  gone: readonly Gone[];
  missing: readonly Missing[];
  /** The newsroom's own lines of `_redirects`, as they are. */
  ownLines: readonly string[];
}

/** The header of files whose names hold a hash of their content (RFC 8246). */
const IMMUTABLE: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/**
 * The header of all other files: kept, but asked after each time, so that an edit is seen at once and what has not changed
 * is not sent again (RFC 9111, 5.2.2). It is what Netlify, Cloudflare and Vercel send by themselves, so no site changes as
 * it moves. `no-cache` would say the same to browsers, but some shared caches keep nothing then.
 */
export const REVALIDATED: Header = ['Cache-Control', 'public, max-age=0, must-revalidate'];

/**
 * Collects what hosts are told. The policy for scripts and styles stands in each page; among the headers is only what a
 * `<meta>` can't say (CSP Level 3, 3.3) and what suits every file alike.
 */
export function createHostRules(
  library: Pick<Library, 'address' | 'desk' | 'isPreview' | 'policyReports' | 'routes' | 'routeAt'> &
    Partial<Pick<Library, 'queries'>>,
  own: OwnRules = NO_OWN_RULES,
): HostRules {
  const { address, routes } = library;
  const base = decodeSafely(address.base);
  const { redirects, gone } = addressRules({ address, routes }, base);
  const ownRedirects = own.redirects.flatMap(({ redirect }) =>
    redirect ? [{ ...redirect, isOwn: true as const }] : [],
  );
  const taken = new Set(
    ownRedirects.filter(({ pattern }) => isLiteral(pattern)).map(({ pattern }) => pattern.join('')),
  );
  const isFree = ({ pattern }: { pattern: PathPattern }) => !taken.has(pattern.join(''));
  return {
    base,
    form: fileFormOf(routes.filter(isOfPattern).map(({ path }) => path)),
    headers: addOwnHeaders(withPolicyReports(headerRules(library, base), library.policyReports), own.headers),
    // The first that matches wins: an address by itself comes before a pattern
    redirects: [
      ...ownRedirects.filter(({ pattern }) => isLiteral(pattern)),
      ...redirects.filter(isFree),
      ...ownRedirects.filter(({ pattern }) => !isLiteral(pattern)),
    ],
    queries: (library.queries ?? []).flatMap((one) =>
      queryForms(base.slice(0, -1) + one.path).map((path) => ({
        path,
        query: one.query,
        to: targetToHref(address, one),
      })),
    ),
    gone: gone.filter(isFree),
    missing: routes.filter(isMissingNotice).map(({ path }) => ({
      below: base.slice(0, -1) + path.replace(/404\/$/, ''),
      page: pathToHref(address, missingFile(path)),
    })),
    ownLines: own.redirects.map(({ raw }) => raw),
  };
}

/** Whether a route has its address from a pattern; old ones are as they were. */
function isOfPattern(route: Route): boolean {
  return kindOf(route).output === 'page' && (route.kind !== 'gone' || 'article' in route);
}

function searchRules(below: (...parts: PathPattern) => PathPattern): HeaderRule[] {
  return [
    // Only the search worker may compile WebAssembly, and it may load from this host alone
    {
      pattern: below(SEARCH_FOLDER, ANYTHING),
      headers: [['Content-Security-Policy', "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'"]],
    },
    ...['filter', 'fragment', 'index'].map((folder) => ({
      pattern: below(SEARCH_FOLDER, segment('language'), `/${folder}/`, ANYTHING),
      headers: [IMMUTABLE],
    })),
  ];
}

function headerRules(
  { address, desk, isPreview, routeAt, routes }: Pick<Library, 'address' | 'desk' | 'isPreview' | 'routeAt' | 'routes'>,
  base: string,
): HeaderRule[] {
  const below = (...parts: PathPattern): PathPattern => {
    const [first = '', ...rest] = parts;
    return [base.slice(0, -1) + first, ...rest];
  };
  return [
    {
      pattern: below('/', ANYTHING),
      headers: [
        ['Content-Security-Policy', "frame-ancestors 'none'; object-src 'none'; base-uri 'none'"],
        ['X-Content-Type-Options', 'nosniff'],
        ['X-Frame-Options', 'DENY'],
        ['Referrer-Policy', 'strict-origin-when-cross-origin'],
        ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
        ['Cross-Origin-Opener-Policy', 'same-origin'],
        // Also what is no page, such as a picture or a PDF
        ...(isPreview ? [['X-Robots-Tag', 'noindex'] as const] : []),
        ...(address.origin.startsWith('https:') ? [['Strict-Transport-Security', 'max-age=31536000'] as const] : []),
      ],
    },
    { pattern: below(ASSETS_FOLDER, ANYTHING), headers: [IMMUTABLE] },
    {
      pattern: below(IMAGES_FOLDER, ANYTHING),
      headers: [IMMUTABLE, ['Content-Security-Policy', "default-src 'none'; sandbox"]],
    },
    ...(desk ? [{ pattern: below(DESK_FOLDER, ANYTHING), headers: deskHeaders(desk) }] : []),
    ...(routes.some(({ kind }) => kind === 'search') ? searchRules(below) : []),
    // Search engines are to list the page, not its Markdown alternate
    {
      pattern: below('/', ANYTHING, `/${MARKDOWN_NAME}`),
      headers: [
        ['Content-Type', 'text/markdown; charset=utf-8'],
        ['X-Robots-Tag', 'noindex'],
      ],
    },
    ...FEED_FORMATS.flatMap((format) => {
      const headers: Header[] = [
        ['Content-Type', FEED_MEDIA_TYPES[format]],
        ['Content-Security-Policy', "default-src 'none'; style-src 'self'"],
      ];
      const everywhere = { pattern: below('/', ANYTHING, feedPath('/', format)), headers };
      // An asterisk stands for at least one folder, and a newsroom may have its home at the top
      const top = feedPath('/', format);
      return routeAt(top) ? [everywhere, { pattern: below(top), headers }] : [everywhere];
    }),
  ];
}

function addressRules({ address, routes }: Pick<Library, 'address' | 'routes'>, base: string) {
  const notices = goneNoticePaths(routes);
  const redirects: Redirect[] = [];
  const gone: Gone[] = [];
  for (const route of routes) {
    if (isMissingNotice(route)) continue;
    if (route.kind === 'root') redirects.push({ pattern: [base], to: pathToHref(address, route.to), status: 302 });
    else if (route.kind === 'redirect')
      for (const pattern of formsOf(route, base))
        redirects.push({ pattern, to: targetToHref(address, route), status: 301 });
    else if (route.kind === 'gone') {
      const notice = notices.get(localeOfGone(route));
      if (notice === undefined || notice === route.path) continue;
      for (const pattern of formsOf(route, base)) gone.push({ pattern, page: pathToHref(address, notice) });
    }
  }
  return { redirects, gone };
}

/** The home has its slash, a file such as `index.php` has none, and any other path is asked for with and without. */
function queryForms(path: string): string[] {
  if (path === '/' || /\.[a-z0-9]{1,5}$/i.test(path)) return [path];
  const bare = path.replace(/\/$/, '');
  return [`${bare}/`, bare];
}

/** A folder is asked for with and without its last slash. */
function formsOf({ path }: Route, base: string): PathPattern[] {
  const whole = base.slice(0, -1) + path;
  return whole.endsWith('/') ? [[whole.slice(0, -1)], [whole]] : [[whole]];
}
