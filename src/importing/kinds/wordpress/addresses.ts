/** The addresses under which an item of WordPress has answered. */
import type { Item } from './item.ts';
import type { Library } from './library.ts';

/** Returns an address of the old site as a path with its query; `undefined` for one of another host. */
export function pathIn(address: string, siteUrl: string | undefined): string | undefined {
  const url = URL.parse(address.replaceAll('&#038;', '&').replaceAll('&amp;', '&'), siteUrl);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const site = siteUrl === undefined ? null : URL.parse(siteUrl);
  if (site && bare(url.host) !== bare(site.host)) return undefined;
  // WordPress writes two slashes where a setting ends in one
  return decoded(url.pathname.replace(/\/{2,}/g, '/')) + url.search;
}

/** Returns the path of the site, with a slash at its end. */
export function basePath(siteUrl: string | undefined): string {
  const path = (siteUrl && URL.parse(siteUrl)?.pathname) || '/';
  return path.endsWith('/') ? path : `${path}/`;
}

/**
 * Returns all addresses of a story, the usual one first: its link, those by its number (which WordPress answers always),
 * those of earlier slugs, of the pages into which it was divided, and of the pages that showed each of its files alone.
 */
export function addressesOf(item: Item, { url: siteUrl, byStory }: Library): string[] {
  const link = pathIn(item.field('link'), siteUrl);
  const guid = pathIn(item.field('guid'), siteUrl);
  const base = basePath(siteUrl);
  const isPretty = link !== undefined && !link.includes('?') && link !== base;
  const bySlug = isPretty ? item.meta('_wp_old_slug').flatMap((slug) => withSlug(link, decoded(slug))) : [];
  const byNumber =
    item.id === '' ? [] : [`${base}?p=${item.id}`, ...(item.type === 'page' ? [`${base}?page_id=${item.id}`] : [])];
  const pages = item.field('content:encoded').split('<!--nextpage-->').length;
  const divided = isPretty
    ? Array.from({ length: Math.min(pages, 100) - 1 }, (_, at) => `${link.replace(/\/?$/, '/')}${at + 2}/`)
    : [];
  const files = (byStory.get(item.id) ?? []).flatMap(({ page }) => page ?? []);
  const all = [link, ...bySlug, ...byNumber, guid, ...divided, ...files].filter(
    (address) => address !== undefined && address !== base,
  );
  return [...new Set(all as string[])];
}

/** Puts another slug in the place of the last part of a path. */
function withSlug(path: string, slug: string): string[] {
  if (slug === '' || /[/?#\s]/.test(slug)) return [];
  return [path.replace(/[^/]+(\/?)$/, (_, slash: string) => slug + slash)];
}

/** Returns a text without percent-encoding, where it is valid. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function bare(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}
