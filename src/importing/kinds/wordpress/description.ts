/** The description of a story: its excerpt, or what a plug-in kept for search engines. */
import type { Item } from './item.ts';
import { wordsOf } from './words.ts';

const KEYS = [
  '_yoast_wpseo_metadesc',
  'rank_math_description',
  '_aioseo_description',
  '_seopress_titles_desc',
  '_genesis_description',
];

/** Returns the excerpt where there is one; a second description is told, as there is place for one alone. */
export function describe(item: Item, say: (kind: 'dropped', what: string) => void): string | undefined {
  const excerpt = wordsOf(item.field('excerpt:encoded'));
  const search = KEYS.map((key) => wordsOf(item.meta(key)[0] ?? '')).find((text) => text !== '');
  // %%title%% and %title% are filled in by plug-ins
  if (search === undefined || /%\w+%/.test(search)) return excerpt || undefined;
  if (excerpt !== '' && excerpt !== search)
    say('dropped', `A second description, for search engines, was left out, since there is an excerpt: “${search}”.`);
  return excerpt || search;
}
