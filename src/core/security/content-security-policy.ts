/** Writes the Content-Security-Policy of a page, by the hashes of what stands inline in it. */
import { trustedTypes } from './trusted-types.ts';

interface InlineHashes {
  styles: string[];
  scripts: string[];
  /** The names of the policies by which scripts of the page make code of texts; left out where there are none. */
  trusted?: readonly string[];
}

/**
 * Writes the policy of a page. Hashes are sources such as `sha256-…`, without quotation marks (CSP Level 3, 2.3.1).
 *
 * @param hosts The hosts besides the page's own that each directive allows.
 */
export function createPolicy(hashes: InlineHashes, hosts: Readonly<Record<string, string[]>> = {}): string {
  const own = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...quoted(hashes.scripts)],
    'style-src': ["'self'", ...quoted(hashes.styles)],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
  };
  const foreign = Object.entries(hosts).map(([name, sources]) => [
    name,
    [...((own as Record<string, string[]>)[name] ?? []), ...sources],
  ]);
  const trusted = trustedTypes(hosts['script-src'] ?? [], hashes.trusted ?? []);
  return writePolicy({ ...own, ...Object.fromEntries(foreign), ...trusted });
}

/**
 * Writes the policy of a page of the preview, which is only reported. It also allows what Vite's client needs, which
 * puts styles into the page and listens to a socket.
 *
 * @param reportTo The href to which a browser reports what the policy forbids (CSP Level 3, 6.5.1).
 */
export function createPreviewPolicy(
  { scripts }: Pick<InlineHashes, 'scripts'>,
  reportTo: string,
  hosts: Readonly<Record<string, string[]>> = {},
): string {
  const policy = createPolicy({ scripts, styles: [] }, hosts)
    // Vite's client writes HTML
    .replace(/;require-trusted-types-for.*/, '')
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", "connect-src 'self' ws: wss:");
  return `${policy};report-uri ${reportTo}`;
}

function quoted(sources: string[]): string[] {
  return [...new Set(sources)].map((source) => `'${source}'`);
}

function writePolicy(directives: Readonly<Record<string, string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join(';');
}
