/** Files that tell the host what to do: `_headers` and `_redirects`, as Netlify, Cloudflare and others read them. */
import type { Library } from '../core/library.ts';
import { pathToHref } from '../core/site-address.ts';

/**
 * Caching and security headers. The policy for scripts and styles stands in each page; here is only what a `<meta>`
 * can't say (CSP Level 3, 3.3) and what suits every file alike.
 */
export function createHeaders({ address }: Library): string {
  const rules: [path: string, headers: string[]][] = [
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
    // Names hold a hash of the content
    ['/_astro/*', ['Cache-Control: public, max-age=31536000, immutable']],
    [
      '/_images/*',
      ['Cache-Control: public, max-age=31536000, immutable', "Content-Security-Policy: default-src 'none'; sandbox"],
    ],
  ];
  return `${rules.map(([path, headers]) => [pathToHref(address, path), ...headers.map((header) => `  ${header}`)].join('\n')).join('\n\n')}\n`;
}

/** One line per old address: `from to 301`. A folder redirects with and without its last slash. */
export function createRedirects({ address, pages }: Library): string {
  const lines = pages.flatMap((page) => {
    if (page.kind === 'root') return [`${address.base} ${pathToHref(address, page.to)} 302`];
    if (page.kind !== 'moved') return [];
    // An asterisk or a colon would make it a pattern
    const from = pathToHref(address, page.path).replaceAll('*', '%2A').replaceAll(':', '%3A');
    const to = pathToHref(address, page.to);
    return from.endsWith('/') ? [`${from.slice(0, -1)} ${to} 301`, `${from} ${to} 301`] : [`${from} ${to} 301`];
  });
  return lines
    .map((line) => `${line}\n`)
    .sort()
    .join('');
}
