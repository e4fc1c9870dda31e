/** The entries of the catalogue, which holds what is known of every content file without its body. */

import type { WrittenRights } from '../pictures/picture-rights.ts';
import type { FrontMatter } from '../schemas/front-matter.ts';
import type { BodyImage } from './body.ts';

/** Whether a file is a story of the newsroom, or a standing page such as a privacy policy. */
export type EntryKind = 'article' | 'standing';

/** One language of one story or standing page. It stays below 1.5 KB, however long the article is. */
export interface CatalogueEntry {
  kind: EntryKind;
  /** The path of the folder below `articles/` or `pages/`: `2024/cyber-security-award`. */
  story: string;
  /** The canonical BCP 47 tag. */
  locale: string;
  /** The path below the content folder: `articles/2024/cyber-security-award/en.md`. */
  path: string;
  frontMatter: FrontMatter;
  /** Set where the file has problems that stop a build. Problems that only follow from these are not reported. */
  isBroken?: true;
  /** Set where a second person has approved the file as it is. */
  isApproved?: true;
  body: BodySummary;
}

/** What the library needs to know of a body without reading it. */
export interface BodySummary {
  /** The name of the rendered body in the cache: a hash of everything that shaped it. */
  key: string;
  /** The number of words, for the reading time. */
  words: number;
  /** Digests of the front matter's texts and of the body's blocks, for telling whether a translation is current. */
  version: string;
  /** The depths of the headings, and their ids where the editor wrote them: `2#part 3 2`. */
  headings: string;
  /** The internal links as written, in the order of their markers. */
  links: string[];
  /** The virtual paths of the pictures, in the order of their markers; empty for one that was not found. */
  images: ({ path: string } & Pick<BodyImage, 'role' | 'gallery' | 'isWide' | 'isLinked' | keyof WrittenRights>)[];
  /** The recordings, by virtual paths, in the order of their markers; left out where there is none. */
  media?: MediaSummary[];
  /** The virtual paths of the GeoJSON of maps, in the order of their markers; left out where there is none. */
  maps?: string[];
  /** The addresses of the links elsewhere that stand alone, in order; left out where there is none. */
  embeds?: string[];
  /** How many tables have a CSV file beside them; left out where none has. */
  tables?: number;
  /** The numbers of the links that stand as cards of stories; left out where there is none. */
  stories?: number[];
  /** Set where the body holds the form of the newsletter. */
  hasNewsletter?: true;
  /** The dated updates, in the order of the file; left out where there is none. */
  updates?: UpdateSummary[];
  /** Set where readers would find nothing in the body. */
  isEmpty?: true;
  hasProblems?: true;
}

/** What the library needs to know of a recording; a path is empty where the reference leaves the newsroom. */
export interface MediaSummary {
  kind: 'audio' | 'video';
  path: string;
  poster?: string;
  captions?: string;
  title?: string;
}

/** What the library needs to know of a dated update. */
export interface UpdateSummary {
  /** The moment as written. */
  time: string;
  words: number;
  line: number;
  /** The numbers of the pictures, recordings and embeds that it holds; left out where there are none. */
  images?: number[];
  media?: number[];
  embeds?: number[];
}

/** Returns a name that no other entry has: `article:2024/a/en`. */
export function entryId({ kind, story, locale }: Pick<CatalogueEntry, 'kind' | 'story' | 'locale'>): string {
  return `${kind}:${story}/${locale}`;
}
