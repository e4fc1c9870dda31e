/** Finds what a host would answer at an address of a finished site. */
import { readFileSync, statSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { readHeaderRules, readRedirectRules } from '../core/hosting/host-rules.ts';
import { decode } from '../core/urls/permalink.ts';
import { HEADERS_FILE, NOT_FOUND_PAGE, REDIRECT_RULES_FILE } from '../core/urls/reserved-paths.ts';

/** What is answered: a file, or another address. */
export interface Answer {
  status: number;
  headers: [name: string, value: string][];
  /** The file to send. */
  file?: string;
}

/** The types of files that sites hold (IANA media types). */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.mp3': 'audio/mpeg',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** Files that hosts read, and send to nobody. */
const UNSENT = /^\/(_headers|_redirects|\.git(\/|$))/;

/**
 * Opens a finished site for its answers. Redirects win over files, as at Cloudflare; the page for wrong addresses is the
 * nearest `404.html` above.
 *
 * @param base The path below which the site is published, with a first and a last slash.
 */
export function openSite(folder: string, base: string): (href: string) => Answer {
  const headerRules = readHeaderRules(read(join(folder, HEADERS_FILE)));
  const redirectRules = readRedirectRules(read(join(folder, REDIRECT_RULES_FILE)));

  const sent = (file: string, path: string, status: number): Answer => {
    const found = new Map<string, string>([
      ['content-type', TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'],
    ]);
    const headers: [string, string][] = [];
    for (const [name, value] of headerRules.filter(({ matches }) => matches(path)).flatMap((rule) => rule.headers)) {
      if (name.toLowerCase() === 'content-type') found.set('content-type', value);
      else headers.push([name, value]);
    }
    return { status, headers: [...found, ...headers], file };
  };
  const moved = (to: string, status: number): Answer => ({ status, headers: [['location', to]] });
  const notFound = (path: string): Answer => {
    const inside = path.startsWith(base) ? path.slice(base.length - 1) : '/';
    for (let at = posix.dirname(`${inside}x`); ; at = posix.dirname(at)) {
      const file = join(folder, at, NOT_FOUND_PAGE);
      if (isFile(file)) return sent(file, path, 404);
      if (at === '/') return { status: 404, headers: [] };
    }
  };

  return (href) => {
    const [address = '/', query] = href.split('?', 2);
    const path = decode(address);
    if (path === undefined || path.includes('\0')) return { status: 400, headers: [] };
    const search = query === undefined ? '' : `?${query}`;
    for (const { targetOf, status } of redirectRules) {
      const to = targetOf(path);
      if (to === undefined) continue;
      if (status >= 300 && status < 400) return moved(to.includes('?') ? to : to + search, status);
      const file = fileAt(decode(to) ?? '');
      if (file !== undefined) return sent(file, path, status);
    }
    if (!path.startsWith(base)) return path === '/' ? moved(base, 302) : notFound(path);
    const file = fileAt(path);
    if (file !== undefined) return sent(file, path, 200);
    if (!path.endsWith('/') && fileAt(`${path}/`)) return moved(`${address}/${search}`, 301);
    return notFound(path);
  };

  function fileAt(path: string): string | undefined {
    const inside = posix.normalize(path.slice(base.length - 1));
    if (!inside.startsWith('/') || UNSENT.test(inside)) return undefined;
    const file = join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
    return isFile(file) ? file : undefined;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function read(file: string): string {
  return isFile(file) ? readFileSync(file, 'utf8') : '';
}
