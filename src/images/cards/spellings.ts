/**
 * Finds how a text can be drawn truly: letter by letter as it is written, or by others that say the same. What would then
 * say something else, such as 109 for 10⁹, is never drawn.
 */
import { memoise } from '../../core/text/memoise.ts';
import { clustersOf, tidyText } from './clusters.ts';
import { findSlice } from './letters.ts';
import { EUROPEAN, EUROPEAN_AT_LARGE, TYPEFACES, typefacesFor } from './typefaces.ts';

/** Characters that look the same as another, which more typefaces have. */
const ALIKE: Readonly<Record<string, string>> = {
  '\u2010': '-',
  // A word joiner keeps the line from ending there
  '\u2011': '-\u2060',
  '\u2012': '–',
  '\u2015': '—',
  '\u2007': '\u00A0',
  '\u202F': '\u00A0',
  ʼ: '’',
};

/** A text as it can be drawn, and the letters of it that can't. */
export interface Spelling {
  text: string;
  missing: string[];
}

/** Spells a text, which is tidied, so that typefaces have its letters; the letters that none has are left out. */
export function spell(text: string): Spelling {
  const spelling: Spelling = { text: '', missing: [] };
  if (text === '') return spelling;
  for (const cluster of clustersOf(text)) {
    const drawn = spellCluster(cluster);
    if (drawn === '') spelling.missing.push(cluster);
    // Else 3⅓ would become 31⁄3
    const isMixed = /\u2044/.test(drawn) && /\p{Nd}$/u.test(spelling.text);
    spelling.text += (isMixed ? '\u00A0' : '') + drawn;
  }
  return { text: tidyText(spelling.text), missing: [...new Set(spelling.missing)] };
}

const spellCluster = memoise((cluster: string): string => {
  const alike = ALIKE[cluster];
  if (alike !== undefined && !MAIN.some((typeface) => findSlice(typeface, cluster))) return alike;
  if (isDrawn(cluster)) return cluster;
  const plain = plainForm(cluster);
  return plain !== undefined && clustersOf(plain).every(isDrawn) ? plain : '';
});

const MAIN = [...Object.values(EUROPEAN), EUROPEAN_AT_LARGE];

function isDrawn(cluster: string): boolean {
  const order = cluster.length > 1 ? typefacesFor(cluster, 'en', 'headline') : TYPEFACES;
  return order.some((typeface) => findSlice(typeface, cluster) !== undefined);
}

/**
 * Returns the letters that a character stands for by compatibility (UAX #15, NFKC), or `undefined` where a reader could
 * take them for something else: where digits come out of a sign that isn't one.
 */
export function plainForm(cluster: string): string | undefined {
  const plain = cluster.normalize('NFKC');
  if (plain === cluster || /^\s/.test(plain)) return undefined;
  const isFraction = plain.includes('\u2044');
  return /\p{Nd}/u.test(plain) && !/\p{Nd}/u.test(cluster) && !isFraction ? undefined : plain;
}

/** Characters that stand alone, and can be drawn. */
const plainly = new Set<string>();

/** Returns the letters of a text that no typeface has, each once. It takes little time, as most texts have none. */
export function undrawable(text: string): string[] {
  for (const character of text) {
    if (plainly.has(character)) continue;
    if (/[\p{M}\p{Cf}\p{Sk}\p{Emoji_Component}]/u.test(character) && !/\d/.test(character))
      return spell(tidyText(text)).missing;
    if (tidyText(character) !== '' && spell(character).missing.length > 0) return spell(tidyText(text)).missing;
    plainly.add(character);
  }
  return [];
}
