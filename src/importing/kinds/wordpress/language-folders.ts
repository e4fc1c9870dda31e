/** Languages that have a folder of their own in addresses, such as /fr/: Polylang and WPML put lists into it, too. */
import { basePath, pathIn } from './addresses.ts';
import type { Item } from './item.ts';
import { languageOf } from './languages.ts';
import type { Library } from './library.ts';

/** Notes the folder of the language of a story, and the addresses that its categories and tags have there. */
export function noteFolder(item: Item, library: Library): void {
  const language = languageOf(item, library);
  const base = basePath(library.url);
  const folder = pathIn(item.field('link'), library.url)?.slice(base.length).split('/', 1)[0];
  if (language === undefined || !folder || !isFolderOf(folder, language)) return;
  library.folders.set(folder, language);
  for (const { domain, slug } of item.terms) {
    const type = domain === 'category' ? 'category' : domain === 'post_tag' ? 'tag' : undefined;
    const term = library.terms.get(`${type} ${slug.toLowerCase()}`);
    const [usual = ''] = term?.addresses ?? [];
    const address = `${base}${folder}/${usual.slice(base.length)}`;
    if (term && usual !== '' && !term.addresses.includes(address)) term.addresses.push(address);
  }
}

function isFolderOf(folder: string, language: string): boolean {
  const [own, tag] = [folder, language].map((text) => text.toLowerCase().replaceAll('_', '-')) as [string, string];
  return own === tag || own === tag.split('-', 1)[0];
}
