/** Finds what a host would answer at an address of a finished site. */
import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { readHeaderRules, readRedirectRules } from '../core/hosting/host-rules.ts';
import { mediaTypeOf } from '../core/hosting/media-types.ts';
import type { FileForm } from '../core/urls/page-path.ts';
import { decode } from '../core/urls/permalink.ts';
import { HEADERS_FILE, NOT_FOUND_PAGE, REDIRECT_RULES_FILE } from '../core/urls/reserved-paths.ts';

/** What is answered: a file, or another address. */
export interface Answer {
  status: number;
  headers: [name: string, value: string][];
  /** The file to send. */
  file?: string;
}

/** Files that hosts read, and send to nobody. */
const UNSENT = /^\/(_headers|_redirects|\.git(\/|$))/;

/**
 * Opens a finished site for its answers. Redirects win over files, as at Cloudflare; the page for wrong addresses is the
 * nearest `404.html` above.
 *
 * @param base The path below which the site is published, with a first and a last slash.
 * @param form The form in which pages lie as files, at which they answer; other spellings of their addresses lead there.
 */
export function openSite(folder: string, base: string, form?: FileForm): (href: string) => Answer {
  const headerRules = readHeaderRules(read(join(folder, HEADERS_FILE)));
  const redirectRules = readRedirectRules(read(join(folder, REDIRECT_RULES_FILE)));

  const sent = (file: string, path: string, status: number): Answer => {
    const found = new Map<string, string>([['content-type', mediaTypeOf(file)]]);
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
    const given = new URLSearchParams(query);
    for (const { targetOf, query: wanted, status } of redirectRules) {
      const to = wanted.every(([name, value]) => given.get(name) === value) ? targetOf(path) : undefined;
      if (to === undefined) continue;
      // What is said of addresses where nothing is counts only there
      if (status === 404 && (fileAt(path) ?? fileAt(`${path}/`)) !== undefined) continue;
      if (status >= 300 && status < 400) return moved(to.includes('?') || wanted.length > 0 ? to : to + search, status);
      const file = fileAt(decode(to) ?? '');
      if (file !== undefined) return sent(file, path, status);
    }
    if (!path.startsWith(base)) return path === '/' ? moved(base, 302) : notFound(path);
    const page = form && pageAt(path);
    if (page) {
      const own = `${withoutEnding(address)}${form === 'html' ? '.html' : ''}`;
      return own === address ? sent(page, path, 200) : moved(own + search, 301);
    }
    const file = fileAt(path);
    if (file !== undefined) return sent(file, path, 200);
    if (!path.endsWith('/') && fileAt(`${path}/`)) return moved(`${address}/${search}`, 301);
    return notFound(path);
  };

  /** Returns the file of a page that lies under its own name, however its address is spelled. */
  function pageAt(path: string): string | undefined {
    if (path.endsWith('/') ? fileAt(path) : !path.endsWith('.html') && fileAt(path)) return undefined;
    const file = `${withoutEnding(path)}.html`;
    return path === base || /\/(404|index)\.html$/.test(file) ? undefined : fileAt(file);
  }

  function fileAt(path: string): string | undefined {
    const inside = posix.normalize(path.slice(base.length - 1));
    if (!inside.startsWith('/') || UNSENT.test(inside)) return undefined;
    const file = join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
    return isFile(file) ? file : undefined;
  }
}

function withoutEnding(path: string): string {
  return path.replace(/(\/|\.html)$/, '');
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function read(file: string): string {
  return isFile(file) ? readFileSync(file, 'utf8') : '';
}
