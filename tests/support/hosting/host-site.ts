/** A small site below a path, with an old address of each kind, and what any host should answer there. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { readOwnRules } from '../../../src/core/host-rules/own-rules.ts';
import type { Library } from '../../../src/core/library/library.ts';
import { isMissingNotice, missingFile } from '../../../src/core/routes/gone-routes.ts';
import { pathToFile } from '../../../src/core/routes/route-table.ts';
import type { Host } from '../../../src/core/site/hosts.ts';
import { makeEntry } from '../core/make-entry.ts';
import { makeLibrary } from '../core/make-library.ts';

/** Where browsers report; signs of it mean something to servers. */
const REPORTS = 'https://reports.example/csp?to=a%20b&$c={d}';

/** A value of signs that mean something to servers. */
const HOSTILE = '%22%24%7Ba%7D%25%2A(b)%20%5C%7Bhttp.request.uri%7D%7B%C3%A9';

const ARTICLE = '/news/en/news/%D9%82%D9%85%D8%B1/';

export function hostLibrary(host?: Host): Library {
  const entry = makeEntry('a/en', {
    slug: 'قمر',
    aliases: [
      '/old.html',
      '/%2A',
      '/a%20b/',
      '/قديم.html',
      '/a.b(c)%5Bd%5D%7Be%7D$f%5Eg%7Ch+i%3Fj.html',
      '/100%25.html',
    ],
  });
  return makeLibrary([entry, makeEntry('a/ar'), makeEntry('over/en', { expires: '2026-05-01' })], {
    site: { url: 'https://a.example/news/', security: { reports: REPORTS }, ...(host && { host }) },
    redirects: {
      moved: {
        '/merged/': '/en/news/قمر/#part',
        '/old.pdf': 'https://b.example/?x=1#y',
        '/?p=123': '/en/news/قمر/#part',
        '/?p=123&page=2': '/ar/news/a/',
        '/?p=Ab': 'https://b.example/?x=$1#y',
        '/index.php?option=view&id=45:x': '/en/news/قمر/',
        [`/talk?t=${HOSTILE}`]: '/ar/news/a/',
      },
      gone: ['/en/q/', '/ar/z.html'],
    },
  }).library;
}

/** What the newsroom says itself, in `_headers` and `_redirects`. */
export const OWN_RULES = readOwnRules(
  '/news/files/*\n  X-Own: "a" $a \\ {b}\n/news/en/feed.json\n  X-Frame-Options: SAMEORIGIN\n',
  '/news/shop https://shop.example/ 302\n/news/blog/* /news/en/:splat 302\n',
);

/** The newsroom's own redirect of one address, and that of many. */
export const OWN_MOVED: Expected = moved('/news/shop', 'https://shop.example/', 302);
export const OWN_PATTERN: Expected = moved('/news/blog/a/b', '/news/en/a/b', 302);

/** Writes the pages and some files of the site; each says its own path. */
export function writeHostSite(folder: string, library: Library): void {
  const missing = library.routes.filter(isMissingNotice).map(({ path }) => missingFile(path));
  const files = [
    '/404.html',
    ...missing,
    ...library.routes.filter(({ kind }) => kind !== 'redirect' && kind !== 'root').map(({ path }) => pathToFile(path)),
    '/en/news/قمر/index.md',
    '/_astro/style.a1b2.css',
    '/_images/drawing.a1b2.svg',
    '/_search/en/index/a.pf_index',
    '/_search/pagefind.js',
    '/files/a.pdf',
    '/_headers',
    '/_redirects',
  ];
  for (const file of files) {
    const at = join(folder, 'news', file);
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, `${file}\n`);
  }
  for (const { file } of COMPRESSED) {
    const at = join(folder, 'news', file);
    writeFileSync(`${at}.br`, brotliCompressSync(`${file} in Brotli`));
    writeFileSync(`${at}.gz`, gzipSync(`${file} in gzip`));
  }
  mkdirSync(join(folder, 'news/.broadsheet'));
  writeFileSync(join(folder, 'news/.broadsheet/site.json'), '{}');
}

/** Files that lie there compressed too. */
export const COMPRESSED = [
  { at: ARTICLE, file: '/en/news/قمر/index.html' },
  { at: `${ARTICLE}index.md`, file: '/en/news/قمر/index.md' },
  { at: '/news/_astro/style.a1b2.css', file: '/_astro/style.a1b2.css' },
  { at: '/news/_images/drawing.a1b2.svg', file: '/_images/drawing.a1b2.svg' },
  { at: '/news/en/feed.json', file: '/en/feed.json' },
];

export interface Expected {
  /** The path that is asked for, percent-encoded. */
  at: string;
  status: number;
  /** The headers, by their lowercased names; `undefined` for one that must not be there. */
  headers?: Record<string, string | RegExp | undefined>;
  /** The path that the file in the answer says. */
  file?: string;
}

const FRAMES = "frame-ancestors 'none'; object-src 'none'; base-uri 'none'; report-to policy";
const SECURE = {
  'content-security-policy': FRAMES,
  'reporting-endpoints': `policy="${REPORTS}"`,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000',
};
const FEED = "default-src 'none'; style-src 'self'; report-to policy";
const FRESH = 'public, max-age=0, must-revalidate';
const KEPT = 'public, max-age=31536000, immutable';
const HTML = /^text\/html; ?charset=utf-8$/i;

/** The files, each with its headers. */
export const FILES: Expected[] = [
  page(ARTICLE, '/en/news/قمر/index.html'),
  page('/news/ar/news/a/', '/ar/news/a/index.html'),
  file('/_astro/style.a1b2.css', /^text\/css; ?charset=utf-8$/i, KEPT),
  file('/_images/drawing.a1b2.svg', 'image/svg+xml', KEPT, "default-src 'none'; sandbox; report-to policy"),
  file('/_search/en/index/a.pf_index', /^(application\/octet-stream|null)$/, KEPT, SEARCH()),
  file('/_search/pagefind.js', /^(text|application)\/javascript/, FRESH, SEARCH()),
  file('/en/feed.xml', /^application\/xml; ?charset=utf-8$/i, FRESH, FEED),
  withHeaders(file('/en/feed.json', 'application/feed+json', FRESH, FEED), {
    'x-frame-options': 'SAMEORIGIN',
  }),
  withHeaders(file('/files/a.pdf', 'application/pdf', FRESH), { 'x-own': '"a" $a \\ {b}' }),
  {
    at: `${ARTICLE}index.md`,
    status: 200,
    headers: {
      ...SECURE,
      'cache-control': FRESH,
      'content-type': /^text\/markdown; ?charset=utf-8$/i,
      'x-robots-tag': 'noindex',
    },
    file: '/en/news/قمر/index.md',
  },
];

/** The old addresses, each with where it leads. */
export const MOVED: Expected[] = [
  moved('/news/', '/news/en/', 302),
  moved('/news/old.html', ARTICLE),
  moved('/news/%2A', ARTICLE),
  moved('/news/a%20b', ARTICLE),
  moved('/news/a%20b/', ARTICLE),
  moved('/news/%D9%82%D8%AF%D9%8A%D9%85.html', ARTICLE),
  moved('/news/a.b(c)%5Bd%5D%7Be%7D$f%5Eg%7Ch+i%3Fj.html', ARTICLE),
  moved('/news/100%25.html', ARTICLE),
  moved('/news/merged', `${ARTICLE}#part`),
  moved('/news/merged/', `${ARTICLE}#part`),
  moved('/news/old.pdf', 'https://b.example/?x=1#y'),
];

/** Old addresses with a query, and others that look like them. */
export const ASKED: Expected[] = [
  moved('/news/?p=123', `${ARTICLE}#part`),
  moved('/news/?utm=a&p=123&b', `${ARTICLE}#part`),
  moved('/news/?page=2&p=123', '/news/ar/news/a/'),
  moved('/news/?p=Ab', 'https://b.example/?x=$1#y'),
  moved('/news/index.php?id=45:x&option=view', ARTICLE),
  moved('/news/index.php?option=view&lang=en&id=45%3Ax', ARTICLE),
  moved(`/news/talk?t=${HOSTILE}`, '/news/ar/news/a/'),
  moved(`/news/talk/?t=${HOSTILE.replace('%20', '+')}`, '/news/ar/news/a/'),
  ...['?p=1234', '?p=ab', '?p=12', '?xp=123', '?x=p=123', '?p=123x&y', '?P[]=123', ''].map((query) => ({
    at: `/news/${query}`,
    status: 302,
  })),
  { at: '/news/index.php?id=45:x', status: 404 },
  { at: '/news/talk/?t=a', status: 404 },
];

/** The addresses that are gone. */
export const GONE: Expected[] = [
  { at: '/news/en/q/', status: 410, headers: gone(), file: '/en/410/index.html' },
  { at: '/news/en/q', status: 410, headers: gone(), file: '/en/410/index.html' },
  { at: '/news/ar/z.html', status: 410, headers: gone(), file: '/ar/410/index.html' },
  { at: '/news/en/news/over/', status: 410, headers: gone(), file: '/en/410/index.html' },
];

/** Addresses where nothing is; what isn't there is kept by nobody. */
export const MISSING: Expected[] = [
  { at: '/news/en/no/such/page/', status: 404, headers: gone(), file: '/en/404.html' },
  { at: '/news/ar/nothing', status: 404, headers: gone(), file: '/ar/404.html' },
  { at: '/news/nothing.css', status: 404, headers: gone(), file: '/404.html' },
  { at: '/news/_astro/nothing.a1b2.css', status: 404, headers: gone(), file: '/404.html' },
  // A folder without a page
  { at: '/news/_search/en/', status: 404, headers: gone(), file: '/404.html' },
  { at: '/news/_headers', status: 404, file: '/404.html' },
  { at: '/news/_redirects', status: 404, file: '/404.html' },
  { at: '/news/.broadsheet/site.json', status: 404, file: '/404.html' },
];

function SEARCH(): string {
  return "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'; report-to policy";
}

function page(at: string, path: string): Expected {
  return { at, status: 200, headers: { ...SECURE, 'cache-control': FRESH, 'content-type': HTML }, file: path };
}

function file(path: string, type: string | RegExp, lifetime: string, policy?: string): Expected {
  const csp = policy === undefined ? FRAMES : `${FRAMES}, ${policy}`;
  const headers = { ...SECURE, 'content-security-policy': csp, 'cache-control': lifetime, 'content-type': type };
  return { at: `/news${path}`, status: 200, headers, file: path };
}

function withHeaders(expected: Expected, headers: Record<string, string>): Expected {
  return { ...expected, headers: { ...expected.headers, ...headers } };
}

function moved(at: string, location: string, status = 301): Expected {
  return { at, status, headers: { location } };
}

function gone(): Record<string, string | RegExp> {
  const { 'content-security-policy': _, ...secure } = SECURE;
  return { ...secure, 'content-type': HTML, 'cache-control': /^(null|public, max-age=0, must-revalidate)$/ };
}
