/** What the front matter of all folder systems says of a story under much the same keys. */
import type { ImportedStory, Tell } from '../../archive/archive.ts';
import type { Fields } from '../../sources/front-matter.ts';
import { coverOf } from './covers.ts';
import { readInstant } from './instant.ts';
import { fieldOf, flagOf, namesOf, textOf } from './values.ts';

/** The keys of each fact, the one that says most first. */
const KEYS = {
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
    'menu menus isdraft postslug readingtime relatedposts timezone params excerpt_separator'
  ).split(' '),
);

export interface StoryFacts
  extends Pick<
    ImportedStory,
    'description' | 'date' | 'updated' | 'expires' | 'unlisted' | 'language' | 'cover' | 'canonical'
  > {
  title?: string;
  authors: string[];
  categories: string[];
  tags: string[];
  isDraft: boolean;
}

export interface FactsPlace {
  file: string;
  tell: Tell;
  /** What divides tags that are one text without a comma. */
  divider?: RegExp;
}

/** Returns what a front matter says of a story; what it says besides is told, as it has no place here. */
export function readFacts(fields: Fields, { file, tell, divider }: FactsPlace): StoryFacts {
  const where = { file, line: 1 };
  const instant = (key: 'date' | 'updated' | 'expires'): string | undefined => {
    const written = textOf(
      fields,
      ...KEYS[key].filter((name) => name !== 'published' || flagOf(fields, name) === undefined),
    );
    if (written === undefined) return undefined;
    const read = readInstant(written);
    if (!read && !/^git /i.test(written))
      tell({
        kind: 'dropped',
        where,
        what: `“${written}” is no date that can be read, so “${key}” was left out.`,
        remedy: 'Write the day as 2019-01-05.',
      });
    if (read?.doubt)
      tell({
        kind: 'guessed',
        where,
        what: `The date “${written}” was read as “${read.date}”: ${read.doubt}.`,
        remedy: 'Look at the date of the story.',
      });
    return read?.date;
  };
  const canonical = textOf(fields, ...KEYS.canonical);
  const language = textOf(fields, ...KEYS.language);
  const cover = coverOf(fields);
  const title = textOf(fields, ...KEYS.title);
  const description = textOf(fields, ...KEYS.description);
  const [date, updated, expires] = [instant('date'), instant('updated'), instant('expires')];
  const categories = [
    ...namesOf(fieldOf(fields, 'categories'), divider),
    ...namesOf(fieldOf(fields, 'category')).filter((name) => name !== ''),
  ];
  tellRest(fields, { title, description, date }, { file, tell });
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(date !== undefined && { date }),
    ...(updated !== undefined && { updated }),
    ...(expires !== undefined && { expires }),
    ...((flagOf(fields, 'unlisted', 'hidden') || textOf(fields, 'build.list', '_build.list') === 'never') && {
      unlisted: true,
    }),
    ...(language !== undefined &&
      /^[a-z]{2,3}(?:[-_]\w{2,8})*$/i.test(language) && { language: language.replaceAll('_', '-') }),
    ...(cover && { cover }),
    ...(canonical !== undefined && /^https?:\/\//i.test(canonical) && { canonical }),
    authors: namesOf(fieldOf(fields, 'authors') ?? fieldOf(fields, 'author') ?? fieldOf(fields, 'byline')),
    categories: [...new Set(categories)],
    tags: [...new Set([...namesOf(fieldOf(fields, 'tags'), divider), ...namesOf(fieldOf(fields, 'tag'))])],
    isDraft:
      flagOf(fields, 'draft', 'isDraft') === true ||
      flagOf(fields, 'published') === false ||
      /^draft$/i.test(textOf(fields, 'status') ?? ''),
  };
}

/** Tells of each key that says something and has no place: nothing is lost in silence. */
function tellRest(
  fields: Fields,
  taken: Record<string, string | undefined>,
  { file, tell }: Pick<FactsPlace, 'file' | 'tell'>,
): void {
  const known = new Set(
    Object.values(KEYS)
      .flat()
      .map((key) => key.toLowerCase()),
  );
  for (const [key, value] of fields) {
    const name = key.toLowerCase();
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
