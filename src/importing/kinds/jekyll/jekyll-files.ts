/** Finds the posts, drafts, pages and collections of a Jekyll site, with what their front matter says. */
import type { Tell } from '../../archive/archive.ts';
import type { SourceFile } from '../../sources/folder.ts';
import { readSourceText } from '../../sources/folder-text.ts';
import { type FrontMatter, readFrontMatter } from '../../sources/front-matter.ts';
import type { Fields, Value } from '../../sources/front-matter-values.ts';
import { readInstant } from '../fields/instant.ts';
import { fieldOf, namesOf, textOf } from '../fields/values.ts';
import { jekyllAddress } from './jekyll-addresses.ts';
import type { JekyllConfig } from './jekyll-config.ts';

export interface JekyllEntry {
  file: SourceFile;
  /** `posts`, `drafts`, `pages` or the name of a collection. */
  collection: string;
  fields: Fields;
  date?: string;
  /** The old address below the host. */
  address: string;
  /** Tokens of the permalink that are not known. */
  unknown: readonly string[];
}

const TEXTS = /\.(?:md|markdown|mkdown|mkdn|mkd|html?)$/i;
const POST = /(?:^|\/)(?<folder>_posts|_drafts)\//;

/** Returns all files that Jekyll makes pages of; silent, since their texts are read once more. */
export function findEntries(files: readonly SourceFile[], config: JekyllConfig): JekyllEntry[] {
  return files.flatMap((file): JekyllEntry[] => {
    const collection = collectionOf(file.path, config);
    if (!TEXTS.test(file.path) || collection === undefined) return [];
    const front = readEntry(file, () => undefined);
    if (!front || front.format === 'none') return [];
    const fields = withDefaults(front.fields, file.path, collection, config);
    const written = textOf(fields, 'date');
    const ofName = /(?:^|\/)(\d{4}-\d{1,2}-\d{1,2})-[^/]*$/.exec(file.path)?.[1];
    const date = (written && readInstant(written)?.date) || (ofName && readInstant(ofName)?.date);
    const folders = file.path.slice(0, Math.max(0, file.path.search(POST))).split('/');
    const named = [...namesOf(fieldOf(fields, 'category')), ...namesOf(fieldOf(fields, 'categories'), /\s+/)];
    const { path, unknown } = jekyllAddress(
      {
        path: file.path,
        collection,
        permalink: textOf(fields, 'permalink'),
        slug: textOf(fields, 'slug'),
        date: date || undefined,
        categories: [...new Set([...folders, ...named])].filter(Boolean),
      },
      config.permalink,
      config.collections.get(collection)?.permalink,
      config.base,
    );
    return [{ file, collection, fields, ...(date && { date }), address: path, unknown }];
  });
}

/** Reads the text of one file. */
export function readEntry(file: SourceFile, tell: Tell): FrontMatter | undefined {
  const text = readSourceText(file, tell);
  return text === undefined ? undefined : readFrontMatter(text, file.path, tell);
}

/** The values of the front matter, above those that the settings give to its path (https://jekyllrb.com/docs/configuration/front-matter-defaults/). */
export function withDefaults(fields: Fields, path: string, collection: string, { defaults }: JekyllConfig): Fields {
  const merged = new Map<string, Value>();
  const matching = defaults
    .filter((one) => path.startsWith(one.path) && (one.type === undefined || one.type === collection))
    .sort((a, b) => a.path.length - b.path.length);
  for (const { values } of matching) for (const [key, value] of values) merged.set(key, value);
  for (const [key, value] of fields) merged.set(key, value);
  return merged;
}

function collectionOf(path: string, config: JekyllConfig): string | undefined {
  const folder = POST.exec(path)?.groups?.['folder'];
  if (folder) return folder.slice(1);
  const own = /^_([^/]+)\//.exec(path)?.[1];
  if (own === undefined) return /(?:^|\/)[_#~]/.test(path) ? undefined : 'pages';
  return config.collections.has(own) ? own : undefined;
}
