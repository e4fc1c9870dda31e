/** Knows where the old addresses of a site lead in the newsroom. */
import { decodeSafely } from '../../core/urls/permalink.ts';
import { isAbsoluteAddress } from '../../core/urls/url-template.ts';

/** Where an old address leads: to a story, or to a page that is no story, such as a list. */
export type Destination =
  | {
      /** The file of the story below `content/`, such as articles/2024/harbour-watch/en.md. */
      file: string;
      isPublished: boolean;
    }
  | { path: string };

export interface AddressBook {
  /** Notes where an address leads, unless it is noted already; returns whether it was not. */
  add(address: string, destination: Destination): boolean;
  /** Returns where a path of the old site, with its query, leads. */
  find(address: string): Destination | undefined;
}

/** Makes an empty book. Capitals, the last slash, `index.html` and the fragment don't count. */
export function createAddressBook(): AddressBook {
  const known = new Map<string, Destination>();
  return {
    add(address, destination) {
      const key = keyOf(address);
      if (known.has(key)) return false;
      known.set(key, destination);
      return true;
    },
    // What follows readers around in a query means nothing
    find: (address) => known.get(keyOf(address)) ?? known.get(keyOf(address.replace(/\?.*$/s, ''))),
  };
}

/**
 * Returns a link as a path of the old site with its query, or `undefined` where it leads to another site.
 *
 * @param page The address of the page with the link.
 * @param hosts The hosts of the old site, without `www.`.
 */
export function toOldAddress(href: string, page: string | undefined, hosts: ReadonlySet<string>): string | undefined {
  if (!isAbsoluteAddress(href) && page === undefined) return href.startsWith('/') ? href : undefined;
  const url = URL.parse(href, page);
  if (!url || !/^https?:$/.test(url.protocol) || !hosts.has(bareHost(url))) return undefined;
  return url.pathname + url.search + url.hash;
}

/** Returns the host of an address in lower case, without `www.`. */
export function bareHost({ host }: URL): string {
  return host.toLowerCase().replace(/^www\./, '');
}

function keyOf(address: string): string {
  const [path = '', query] = address.replace(/#.*$/s, '').split(/\?(.*)/s);
  const decoded = decodeSafely(path)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/(\/index\.html?|\/)$/, '');
  return query === undefined || query === '' ? decoded || '/' : `${decoded || '/'}?${query}`;
}
