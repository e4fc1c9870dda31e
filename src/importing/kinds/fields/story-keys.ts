/** Which keys of a front matter say what, which say nothing of a story, and which have no place here. */
import type { Tell } from '../../archive/archive.ts';
import type { Fields } from '../../sources/front-matter-values.ts';
import { namesOf } from './values.ts';

/** The keys of each fact, the one that says most first. */
export const KEYS = {
  title: ['title'],
  description: ['description', 'summary', 'excerpt', 'subtitle', 'lead', 'abstract', 'teaser_text', 'meta_description'],
  date: [
    'date',
    'pubDate',
    'pubDatetime',
    'publishDate',
    'published',
    'publishedAt',
    'published_at',
    'created',
    'createdAt',
  ],
  updated: [
    'updated',
    'lastmod',
    'last_modified_at',
    'updatedDate',
    'modDatetime',
    'modified',
    'last_update.date',
    'lastUpdated',
    'last_updated',
    'updated_at',
    'updatedAt',
    'dateModified',
  ],
  expires: ['expiryDate', 'unpublishDate', 'expires'],
  canonical: ['canonical_url', 'canonical', 'canonicalURL', 'canonicalUrl'],
  language: ['lang', 'language', 'locale'],
} as const;

/** Keys that say nothing of the story itself, or that kinds read by themselves. */
const NEEDLESS = new Set(
  (
    'layout type permalink slug url aliases redirect_from redirect_to draft published unlisted hidden listed status author authors byline ' +
    'category categories tag tags keywords weight order sidebar_position sidebar_label sidebar_class_name id ' +
    'toc table_of_contents toc_min_heading_level toc_max_heading_level math mermaid comments comment pin sticky ' +
    'featured classes class css js scripts header cover image images eleventynavigation eleventycomputed ' +
    'eleventyexcludefromcollections hide_table_of_contents hide_title pagination_prev pagination_next pagination_label ' +
    'displayed_sidebar custom_edit_url template outputs headless build _build cascade linktitle isbn guid ref ' +
    'translationkey page_id render_with_liquid optional nav_order nav_exclude parent has_children author_profile read_time ' +
    'share related search showtoc tocopen date_format sitemap mathjax katex linkcolor hero heroimage heroimagealt banner thumbnail ' +
    'featured_image featuredimage featureimage feature_image teaser og_image ogimage socialimage image_alt imagealt alt ' +
    'coveralt featured_image_alt image_description image_caption imagecaption image_credit imagecredit preview ' +
    'password post_password menu menus isdraft postslug readingtime relatedposts timezone params excerpt_separator'
  ).split(' '),
);

/** Tells of each key that says something and has no place: nothing is lost in silence. */
export function tellRest(
  fields: Fields,
  taken: Record<string, string | undefined>,
  { file, tell }: { file: string; tell: Tell },
): void {
  const known = new Set(
    Object.values(KEYS)
      .flat()
      .map((key) => key.toLowerCase()),
  );
  for (const [key, value] of fields) {
    const name = key.toLowerCase();
    // Hugo lets every field of a theme stand in these
    if (name === 'params' && value instanceof Map) tellRest(value, taken, { file, tell });
    if (NEEDLESS.has(name) || name === 'last_update' || namesOf(value).length === 0) continue;
    const isTaken = known.has(name) && (typeof value !== 'string' || isFirst(name, value.trim()));
    if (isTaken) continue;
    const text = typeof value === 'string' ? `: “${value.trim().slice(0, 200)}”` : '';
    tell({
      kind: 'dropped',
      where: { file, line: 1 },
      what: `The key “${key}” has no place here${text}.`,
      remedy: 'Write what readers should see into the text.',
    });
  }
  function isFirst(name: string, value: string): boolean {
    const isText = (KEYS.description as readonly string[]).includes(name);
    return !isText || value === taken['description'];
  }
}
