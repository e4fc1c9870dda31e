/** Knows which keys of the front matter hold texts, and which a translation states for itself. */
import type { FrontMatter } from './front-matter.ts';

/** Returns the texts of one key. Of a cover they are what the picture shows and the caption. */
const TEXTS = {
  title: (text: FrontMatter['title']) => [text],
  description: (text: FrontMatter['description']) => [text],
  kicker: (text: FrontMatter['kicker']) => [text],
  standfirst: (text: FrontMatter['standfirst']) => [text],
  cover: (cover: FrontMatter['cover']) => [cover?.alt, cover?.caption],
  takeaways: (texts: FrontMatter['takeaways'] = []) => texts,
  corrections: (corrections: FrontMatter['corrections'] = []) => corrections.map(({ text }) => text),
} satisfies { [Key in keyof FrontMatter]?: (value: FrontMatter[Key]) => (string | undefined)[] };

/** The keys whose texts each language writes itself. */
export const TEXT_KEYS = Object.keys(TEXTS) as (keyof typeof TEXTS)[];

/**
 * Returns the texts from which a translation is made. Their order must never change: versions of sources depend on it.
 */
export function textsOf(frontMatter: FrontMatter): (string | undefined)[] {
  return TEXT_KEYS.flatMap((key) => (TEXTS[key] as (value: unknown) => (string | undefined)[])(frontMatter[key]));
}

/**
 * The keys that a translation never takes from its source: its texts, and what belongs to the page of one language. The
 * `canonical` of a source is the original in that language, so it is no original of the translation. The cover is not
 * among these keys, since a translation takes it part by part.
 */
export const KEYS_OF_ONE_LANGUAGE: readonly (keyof FrontMatter)[] = [
  ...TEXT_KEYS.filter((key) => key !== 'cover'),
  'slug',
  'aliases',
  'canonical',
  'card',
  'sourceVersion',
  'source',
];
