/** The fields beside a story that plug-ins, themes and editors have filled in, as far as they are words for readers. */
import type { Item } from './item.ts';
import { wordsOf } from './words.ts';

/** How much of a field is told, in letters. */
const LONGEST = 200;

/** An underscore hides what programs keep for themselves. */
const HIDDEN = /^(?:_|rank_math_|$)/;
/** Of these, the ones that a reader of a search engine or of another site has seen. */
const SEEN_ELSEWHERE =
  /^(?:_yoast_wpseo_(?:title|opengraph-(?:title|description)|twitter-(?:title|description))|rank_math_(?:title|(?:facebook|twitter)_(?:title|description))|_aioseo_title|_seopress_(?:titles_title|social_(?:fb|twitter)_(?:title|desc))|_genesis_title)$/;
/** Read by others already. */
const READ =
  /^(?:footnotes$|_oembed_|_elementor_|_wp_attachment_|_wp_old_|_menu_item_|_yoast_wpseo_metadesc$|_yoast_wpseo_content_score$|rank_math_description$|_aioseo_description$|_seopress_titles_desc$|_genesis_description$)/;
/** What PHP and scripts write, and styles. */
const FOR_PROGRAMS = /^(?:[aOsbidN]:\d|[[{]|<\?|field_)|^[^\p{L}]*$|\{[^}]*:[^}]*\}/u;

/** Returns the fields, each as “key”: “words”; several values of one key are all there. */
export function ownFieldsOf(item: Item): string[] {
  return item.metaKeys.flatMap((key) => {
    const values = item.meta(key).map((value) => ({ value, words: wordsOf(value) }));
    const shown = values.filter(({ value, words }) => words !== '' && isForReaders(key, value, words));
    if (shown.length === 0) return [];
    const words = shown.map((one) => `“${[...one.words].slice(0, LONGEST).join('')}”`);
    return [`“${key}”: ${words.join(', ')}`];
  });
}

function isForReaders(key: string, value: string, words: string): boolean {
  if (READ.test(key)) return false;
  // %%title%% and %title% are filled in by plug-ins
  if (SEEN_ELSEWHERE.test(key)) return words.replace(/%+\w+%+/g, '').search(/\p{L}/u) !== -1;
  if (!HIDDEN.test(key)) return true;
  return !FOR_PROGRAMS.test(value.slice(0, LONGEST)) && isSentence(words.slice(0, LONGEST));
}

/** Whether two words stand in a text. */
function isSentence(text: string): boolean {
  return text.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length > 1;
}
