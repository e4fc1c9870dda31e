/** Which keys of a front matter say what, which say nothing of a story, and which have no place here. */
import type { Tell } from '../../archive/archive.ts';
import type { Fields } from '../../sources/front-matter-values.ts';
import { isPathIn, isSetting, leavesOf, shown } from './leaves.ts';

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
  authors: ['authors', 'author', 'byline'],
  categories: ['categories', 'category'],
  tags: ['tags', 'tag'],
} as const;

/** What folders, sections and settings may give to stories, which take it where they say nothing themselves. */
export const GIVEN: ReadonlySet<string> = new Set(
  [...Object.values(KEYS).flat(), 'draft', 'isDraft', 'unlisted', 'hidden', 'permalink', 'redirect_from', 'slug'].map(
    (key) => key.toLowerCase(),
  ),
);

/** Keys that say how the old site showed a page, and nothing of the story: what they say is told once for all files. */
const LOOKS = new Set(
  (
    'layout type template outputs weight order sidebar_position sidebar_class_name id status published hidden unlisted listed draft isdraft ' +
    'toc table_of_contents toc_min_heading_level toc_max_heading_level math mermaid comments comment pin sticky ' +
    'featured classes class css js scripts header hide_table_of_contents hide_title pagination_prev pagination_next ' +
    'displayed_sidebar headless eleventyexcludefromcollections render_with_liquid optional nav_order nav_exclude ' +
    'has_children author_profile read_time share related search showtoc tocopen date_format sitemap mathjax katex ' +
    'linkcolor readingtime timezone isbn guid excerpt_separator permalink markup'
  ).split(' '),
);

export interface TakenFields {
  /** Paths of keys that were read, in lower case. */
  paths: ReadonlySet<string>;
  /** What the story has: a text that it holds is not lost, whatever its key. */
  values?: ReadonlySet<string>;
}

/** What has been told of all files of a source, by the function that tells. */
const TOLD = new WeakMap<Tell, Set<string>>();

/** Tells of each text that was not taken: nothing is lost in silence. */
export function tellRest(
  fields: Fields,
  { paths, values }: TakenFields,
  { file, tell, within = '' }: { file: string; tell: Tell; within?: string },
): void {
  const told = TOLD.get(tell) ?? new Set<string>();
  TOLD.set(tell, told);
  for (const { path, text, line = 1 } of leavesOf(fields)) {
    const name = path.toLowerCase();
    if (isPathIn(name, paths) || values?.has(text)) continue;
    const where = { file, line };
    const called = shown(within + path);
    const root = name.replace(/^params\./, '').split('.')[0] as string;
    if (LOOKS.has(root) && (isSetting(text) || root === name)) {
      const key = `${called} ${text}`;
      if (!told.has(key))
        tell({
          kind: 'dropped',
          where,
          what: `The key “${called}” says how the old site was made, here and wherever else it says the same: “${shown(text)}”.`,
        });
      told.add(key);
      continue;
    }
    tell({
      kind: 'dropped',
      where,
      what: `The key “${called}” has no place here: “${shown(text)}”.`,
      remedy: 'Write what readers should see into the text.',
    });
  }
}
