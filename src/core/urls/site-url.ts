/** The newsroom's address on the web: paths of pages to addresses and back. A path is decoded and has no base. */
import { decodeSafely } from './permalink.ts';

export interface SiteUrl {
  /** `https://a.example` */
  origin: string;
  /** `/` or `/news/` */
  base: string;
  /** `https://a.example/news/` */
  url: string;
}

/** What is wrong with an address that pages can't be published below. */
export function siteUrlFault(url: string): string | undefined {
  if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url))
    return 'Write the full address with its scheme, such as https://blog.example.org/.';
  const path = decodeSafely(new URL(url).pathname);
  if (/^(\/[\p{L}\p{M}\p{N}._~+@-]+)*\/?$/u.test(path)) return undefined;
  return 'The path of the full address may hold letters, digits and any of - _ . ~ + @, such as https://example.org/news/.';
}

/** An address as configured, with or without a last slash. */
export function createSiteUrl(url: string): SiteUrl {
  const { origin, pathname } = new URL(url);
  const base = pathname.endsWith('/') ? pathname : `${pathname}/`;
  return { origin, base, url: origin + base };
}

/** `/en/a/` → `/news/en/a/`, percent-encoded. */
export function pathToHref(site: SiteUrl, path: string): string {
  return site.base.slice(0, -1) + encodePath(path);
}

/** `/en/a/` → `https://a.example/news/en/a/`, percent-encoded. */
export function pathToUrl(site: SiteUrl, path: string): string {
  return site.origin + pathToHref(site, path);
}

/** `/news/en/a/` → `https://a.example/news/en/a/`: an href of this site as a full address. */
export function hrefToUrl({ origin }: SiteUrl, href: string): string {
  return origin + href;
}

/** Where an old address leads: a path of this site as an href, a full address as it is. */
export function targetToHref(site: SiteUrl, to: string): string {
  return to.startsWith('/') ? pathToHref(site, to) : to;
}

/** An href on this site → its decoded path, or nothing where it lies outside the base. */
export function hrefToPath(site: SiteUrl, href: string): string | undefined {
  const withoutOrigin = isOnOrigin(site, href) ? new URL(href, site.origin).pathname : href;
  const path = decodeSafely(withoutOrigin.split(/[?#]/, 1)[0] ?? '').normalize('NFC');
  const base = decodeSafely(site.base).normalize('NFC');
  if (path === base.slice(0, -1)) return '/';
  return path.startsWith(base) ? path.slice(base.length - 1) : undefined;
}

/** Whether an absolute address belongs to this site's host, however it is written: `http://…`, `//…`, `…:443/`. */
export function isOnOrigin(site: SiteUrl, href: string): boolean {
  if (!/^(https?:)?\/\//i.test(href) || !URL.canParse(href, site.origin)) return false;
  return new URL(href, site.origin).host === new URL(site.origin).host;
}

function encodePath(path: string): string {
  return path.split('/').map(encodeSegment).join('/');
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/%(?:21|24|26|27|28|29|2A|2B|2C|3A|3B|3D|40)/g, decodeURIComponent);
}
