/** Makes the addresses that Jekyll gives to posts, pages and collections (https://jekyllrb.com/docs/permalinks/). */
import { dayTokens, fillTokens, joinPath } from '../fields/addresses.ts';

const STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

export interface JekyllFile {
  /** Below the source: `_posts/2019-01-05-harbour.md`. */
  path: string;
  /** `posts`, `drafts`, `pages` or the name of a collection. */
  collection: string;
  /** Its own permalink, or that of its defaults. */
  permalink?: string | undefined;
  slug?: string | undefined;
  date?: string | undefined;
  categories: readonly string[];
}

export interface JekyllAddress {
  path: string;
  /** Tokens that are not known, so that the address is a guess. */
  unknown: readonly string[];
}

/**
 * Returns the address of a file below `base`.
 *
 * @param style The permalink of the site: a pattern, or the name of a style.
 * @param ofCollection The permalink of the file's collection.
 */
export function jekyllAddress(
  file: JekyllFile,
  style: string,
  ofCollection: string | undefined,
  base: string,
): JekyllAddress {
  const isPost = file.collection === 'posts' || file.collection === 'drafts';
  const pattern =
    named(file.permalink, isPost) ??
    (isPost ? named(style, true) : file.collection === 'pages' ? pagePattern(style) : ofCollection) ??
    '/:collection/:path:output_ext';
  const below = file.path.replace(/^_[^/]+\//, '').replace(/\.\w+$/, '');
  const basename = below.split('/').at(-1) ?? below;
  const folder = below.split('/').slice(0, -1).join('/');
  const name = basename.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '');
  const title = slugify(file.slug ?? name);
  const isIndex = file.collection === 'pages' && basename === 'index';
  const { path, unknown } = fillTokens(isIndex && !file.permalink ? '/:path_of_folder/' : pattern, {
    ...dayTokens(file.date),
    categories: file.categories.map((name) => name.toLowerCase()).join('/'),
    slugified_categories: file.categories.map((name) => slugify(name).toLowerCase()).join('/'),
    title,
    slug: title.toLowerCase(),
    name: slugify(basename),
    basename,
    collection: file.collection,
    path: file.collection === 'pages' ? folder : below,
    path_of_folder: folder,
    output_ext: '.html',
    week: weekOf(file.date),
  });
  return { path: joinPath(base, path), unknown };
}

function named(permalink: string | undefined, isPost: boolean): string | undefined {
  if (permalink === undefined) return undefined;
  if (!Object.hasOwn(STYLES, permalink)) return permalink;
  return isPost ? STYLES[permalink] : pagePattern(permalink);
}

/** Pages end as the permalinks of posts do. */
function pagePattern(style: string): string {
  const pattern = Object.hasOwn(STYLES, style) ? (STYLES[style] as string) : style;
  const ending = pattern.endsWith('/')
    ? '/'
    : pattern.endsWith(':output_ext') || /\.html$/.test(pattern)
      ? ':output_ext'
      : '';
  return `/:path/:basename${ending}`;
}

/** As `Utils.slugify` does in its mode “pretty”. */
function slugify(text: string): string {
  return text.replace(/[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu, '-').replace(/^-|-$/g, '');
}

/** The week of a day by ISO 8601, with two digits. */
function weekOf(date: string | undefined): string | undefined {
  const day = new Date(`${date?.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return undefined;
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const week = Math.ceil(((day.getTime() - Date.UTC(day.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7);
  return String(week).padStart(2, '0');
}
