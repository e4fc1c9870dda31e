/** Knows the keys by which other systems call what Broadsheet has a key for. */

/** By its name in small letters, the key that is meant. */
const MEANT: Readonly<Record<string, string>> = {
  abstract: 'description',
  author: 'authors',
  byline: 'authors',
  by: 'authors',
  banner: 'cover',
  categories: 'category',
  cover_image: 'cover',
  dateline: 'kicker',
  excerpt: 'description',
  expirydate: 'expires',
  featured_image: 'cover',
  hero: 'cover',
  headline: 'title',
  image: 'cover',
  keywords: 'tags',
  last_modified_at: 'updated',
  lastmod: 'updated',
  lead: 'standfirst',
  lede: 'standfirst',
  modified: 'updated',
  pubdate: 'date',
  publishdate: 'date',
  published_at: 'date',
  redirect_from: 'aliases',
  section: 'category',
  subtitle: 'standfirst',
  summary: 'description',
  tag: 'tags',
  teaser: 'description',
  thumbnail: 'cover',
};

/**
 * Returns the hint for a key of Jekyll, Hugo, Eleventy or WordPress, or `undefined` where the name is none of theirs.
 *
 * @param known The keys that are allowed in its place.
 * @param written Those of them that are written there.
 */
export function foreignKeyHint(
  key: string,
  value: unknown,
  known: readonly string[],
  written: readonly string[],
): string | undefined {
  const name = key.toLowerCase();
  if ((name === 'published' || name === 'public' || name === 'visible') && known.includes('draft'))
    return /^(?:false|no|off|0)$/i.test(String(value))
      ? 'Write so: draft: true'
      : 'Take it away: a story is published unless it says “draft: true”.';
  if ((name === 'layout' || name === 'toc' || name === 'type') && known.includes('draft'))
    return 'Take it away: the site decides that for every story.';
  const meant = Object.hasOwn(MEANT, name) ? MEANT[name] : undefined;
  if (meant === undefined || !known.includes(meant)) return undefined;
  return written.includes(meant) ? `Take it away: “${meant}:” is there already.` : `Did you mean “${meant}”?`;
}
