/** Turns paths, which are decoded and have no base, into addresses of the site, and back. */
import { decodeSafely } from './permalink.ts';

/** The address at which the newsroom is published, in parts. */
export interface SiteUrl {
  /** The scheme and the host: `https://a.example`. */
  origin: string;
  /** The path, with a first and a last slash: `/` or `/news/`. */
  base: string;
  /** The whole address, with a last slash: `https://a.example/news/`. */
  url: string;
}

/** Returns what is wrong with `url:` of `site.yaml`, as a hint for the editor, or `undefined` where it is right. */
export function siteUrlFault(url: string): string | undefined {
  if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url))
    return 'Write the full address with its scheme, such as https://blog.example.org/.';
  const path = decodeSafely(new URL(url).pathname);
  if (/^(\/[\p{L}\p{M}\p{N}._~+@-]+)*\/?$/u.test(path)) return undefined;
  return 'The path of the full address may hold letters, digits and any of - _ . ~ + @, such as https://example.org/news/.';
}

/**
 * Divides the newsroom's address into its parts.
 *
 * @param url The full address, with or without a last slash.
 * @throws TypeError When `url` is not a full address.
 */
export function createSiteUrl(url: string): SiteUrl {
  const { origin, pathname } = new URL(url);
  const base = pathname.endsWith('/') ? pathname : `${pathname}/`;
  return { origin, base, url: origin + base };
}

/** Returns a path as an href, percent-encoded: `/en/a/` → `/news/en/a/`. */
export function pathToHref(site: SiteUrl, path: string): string {
  return site.base.slice(0, -1) + encodePath(path);
}

/** Returns a path as a full address, percent-encoded: `/en/a/` → `https://a.example/news/en/a/`. */
export function pathToUrl(site: SiteUrl, path: string): string {
  return site.origin + pathToHref(site, path);
}

/** Returns an href of this site as a full address: `/news/en/a/` → `https://a.example/news/en/a/`. */
export function hrefToUrl({ origin }: SiteUrl, href: string): string {
  return origin + href;
}

/**
 * Returns the href of a redirect's target, which is a path of this site with a place in its page, or a full address of
 * another.
 */
export function targetToHref(site: SiteUrl, { to, hash = '' }: { to: string; hash?: string }): string {
  return to.startsWith('/') ? pathToHref(site, to) + hash : to;
}

/** Returns the decoded path of an href or full address of this site, or `undefined` where it lies outside the base. */
export function hrefToPath(site: SiteUrl, href: string): string | undefined {
  const withoutOrigin = isOnOrigin(site, href) ? new URL(href, site.origin).pathname : href;
  const path = decodeSafely(withoutOrigin.split(/[?#]/, 1)[0] ?? '').normalize('NFC');
  const base = decodeSafely(site.base).normalize('NFC');
  if (path === base.slice(0, -1)) return '/';
  return path.startsWith(base) ? path.slice(base.length - 1) : undefined;
}

/** Returns whether an absolute address has this site's host, however it is written: `http://…`, `//…` or `…:443/`. */
export function isOnOrigin(site: SiteUrl, href: string): boolean {
  if (!/^(https?:)?\/\//i.test(href) || !URL.canParse(href, site.origin)) return false;
  return new URL(href, site.origin).host === new URL(site.origin).host;
}

function encodePath(path: string): string {
  // Most paths are as they are, and there are as many of them as links
  if (/^[\w./~-]*$/.test(path)) return path;
  return path.split('/').map(encodeSegment).join('/');
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/%(?:21|24|26|27|28|29|2A|2B|2C|3A|3B|3D|40)/g, decodeURIComponent);
}
