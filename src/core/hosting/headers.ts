/** Writes `_headers`, by which hosts such as Netlify and Cloudflare learn the headers of each path. */
import type { Library } from '../library/library.ts';
import { asContent, type OutputFileKind } from '../presentation/output-file-kind.ts';
import { FEED_FORMATS, feedPath, MARKDOWN_NAME } from '../routes/file-paths.ts';
import { FEED_MEDIA_TYPES } from '../syndication/feed-files.ts';
import { ASSETS_FOLDER, HEADERS_FILE, IMAGES_FOLDER, SEARCH_FOLDER } from '../urls/reserved-paths.ts';
import { pathToHref } from '../urls/site-url.ts';

/** The entry of `/_headers`. */
export const hostHeaders: OutputFileKind<undefined> = {
  mediaType: 'text/plain; charset=utf-8',
  from: ({ locales }) => [{ path: HEADERS_FILE, locale: locales[0]?.tag ?? '', item: undefined }],
  make:
    ({ library }) =>
    () =>
      asContent(createHeaders(library)),
};

type Rule = [path: string, headers: string[]];

/** The header of files whose names hold a hash of their content. */
const IMMUTABLE = 'Cache-Control: public, max-age=31536000, immutable';

/**
 * Writes the rules for caching and security headers. The policy for scripts and styles stands in each page; here is
 * only what a `<meta>` can't say (CSP Level 3, 3.3) and what suits every file alike.
 */
export function createHeaders({ address, routeAt }: Pick<Library, 'address' | 'routeAt'>): string {
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
    [`${ASSETS_FOLDER}*`, [IMMUTABLE]],
    [`${IMAGES_FOLDER}*`, [IMMUTABLE, "Content-Security-Policy: default-src 'none'; sandbox"]],
    // Only the search worker may compile WebAssembly, and it may load from this host alone
    [
      `${SEARCH_FOLDER}*`,
      ["Content-Security-Policy: default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'"],
    ],
    ...['filter', 'fragment', 'index'].map((folder): Rule => [`${SEARCH_FOLDER}:language/${folder}/*`, [IMMUTABLE]]),
    // Search engines are to list the page, not its Markdown alternate
    [`/*/${MARKDOWN_NAME}`, ['Content-Type: text/markdown; charset=utf-8', 'X-Robots-Tag: noindex']],
    ...FEED_FORMATS.flatMap((format) =>
      // An asterisk stands for at least one folder, and a newsroom may have its home at the top
      ['/*/', ...(routeAt(feedPath('/', format)) ? ['/'] : [])].map(
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
