/** Files that tell the host what to do: `_headers` and `_redirects`, as Netlify, Cloudflare and others read them. */

import type { Library } from '../core/library/library.ts';
import { goneNoticePaths, localeOfGone } from '../core/routes/gone-routes.ts';
import { FEED_FORMATS, FEED_MEDIA_TYPES, feedPath, MARKDOWN_NAME } from '../core/routes/output-file.ts';
import type { Route } from '../core/routes/route-table.ts';
import type { Site } from '../core/site/site.ts';
import { pathToHref, targetToHref } from '../core/urls/site-url.ts';

type Rule = [path: string, headers: string[]];

/** For files whose names hold a hash of their content. */
const IMMUTABLE = 'Cache-Control: public, max-age=31536000, immutable';

/**
 * Caching and security headers. The policy for scripts and styles stands in each page; here is only what a `<meta>`
 * can't say (CSP Level 3, 3.3) and what suits every file alike.
 */
export function createHeaders({ address, routeAt: pageAt }: Library): string {
  const rules: Rule[] = [
    [
      '/*',
      [
        "Content-Security-Policy: frame-ancestors 'none'; object-src 'none'; base-uri 'none'",
        'X-Content-Type-Options: nosniff',
        'X-Frame-Options: DENY',
        'Referrer-Policy: strict-origin-when-cross-origin',
        'Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()',
        'Cross-Origin-Opener-Policy: same-origin',
        ...(address.origin.startsWith('https:') ? ['Strict-Transport-Security: max-age=31536000'] : []),
      ],
    ],
    ['/_astro/*', [IMMUTABLE]],
    ['/_images/*', [IMMUTABLE, "Content-Security-Policy: default-src 'none'; sandbox"]],
    // No page may compile the search engine; its worker may, and talks with this host alone
    ['/_search/*', ["Content-Security-Policy: default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'"]],
    ...['filter', 'fragment', 'index'].map((folder): Rule => [`/_search/:language/${folder}/*`, [IMMUTABLE]]),
    // Whoever searches is to find the page, not its Markdown
    [`/*/${MARKDOWN_NAME}`, ['Content-Type: text/markdown; charset=utf-8', 'X-Robots-Tag: noindex']],
    ...FEED_FORMATS.flatMap((format) =>
      // An asterisk stands for at least one folder, and a newsroom may have its home at the top
      ['/*/', ...(pageAt(feedPath('/', format)) ? ['/'] : [])].map(
        (front): Rule => [
          feedPath(front, format),
          [
            `Content-Type: ${FEED_MEDIA_TYPES[format]}`,
            "Content-Security-Policy: default-src 'none'; style-src 'self'",
          ],
        ],
      ),
    ),
  ];
  return `${rules.map(([path, headers]) => [pathToHref(address, path), ...headers.map((header) => `  ${header}`)].join('\n')).join('\n\n')}\n`;
}

/**
 * One line per old address: `from to 301`. A folder redirects with and without its last slash.
 *
 * Netlify serves the page that lies at an old address unless an exclamation mark says otherwise, and answers 410 with
 * any page but that one itself. Cloudflare refuses a file with either, whole, where it publishes by Workers, and
 * GitLab knows neither: so both are written for Netlify alone.
 */
export function createRedirects({ address, routes: pages }: Library, host?: Site['host']): string {
  const force = host === 'netlify' ? '!' : '';
  const notices = goneNoticePaths(pages);
  const ruleOf = (page: Route) => {
    if (page.kind === 'moved') return `${targetToHref(address, page.to)} 301${force}`;
    const notice = page.kind === 'gone' ? notices.get(localeOfGone(page)) : undefined;
    return notice === undefined || notice === page.path ? undefined : `${pathToHref(address, notice)} 410${force}`;
  };
  const lines = pages.flatMap((page) => {
    if (page.kind === 'root') return [`${address.base} ${pathToHref(address, page.to)} 302${force}`];
    const rule = ruleOf(page);
    if (rule === undefined) return [];
    // An asterisk or a colon would make it a pattern
    const from = pathToHref(address, page.path).replaceAll('*', '%2A').replaceAll(':', '%3A');
    return from.endsWith('/') ? [`${from.slice(0, -1)} ${rule}`, `${from} ${rule}`] : [`${from} ${rule}`];
  });
  return lines
    .map((line) => `${line}\n`)
    .sort()
    .join('');
}
