/** The feeds of a site of WordPress, which answer at the address of each list and at that of the site. */
import type { ImportedFeed, ImportedTerm } from '../../archive/archive.ts';
import { basePath } from './addresses.ts';
import type { Library } from './library.ts';

/** Returns the feeds of all stories: those of the site, and of each language that has a folder. */
export function feedsOfSite({ url, folders }: Library): ImportedFeed[] {
  const base = basePath(url);
  const own: ImportedFeed[] = [
    { address: `${base}feed/` },
    { address: `${base}feed/rss2/` },
    { address: `${base}feed/atom/`, format: 'atom' },
    { address: `${base}?feed=rss2` },
    { address: `${base}?feed=atom`, format: 'atom' },
  ];
  return [...own, ...[...folders].map(([folder, language]) => ({ address: `${base}${folder}/feed/`, language }))];
}

/** Returns the feeds of a list. */
export function feedsOf({ addresses }: Pick<ImportedTerm, 'addresses'>): ImportedFeed[] {
  return addresses.filter((address) => !address.includes('?')).map((address) => ({ address: `${address}feed/` }));
}
