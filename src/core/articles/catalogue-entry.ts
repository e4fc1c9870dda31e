/** The thin catalogue: what the newsroom remembers of every file, without any body. */

import type { FrontMatter } from '../schemas/front-matter.ts';
import type { BodyImage } from './body.ts';

export type EntryKind = 'article' | 'standing';

/** One language of one story or page. Stays below 1.5 KB, whatever the length of the article. */
export interface CatalogueEntry {
  /** A story of the newsroom, or a standing page such as a privacy policy. */
  kind: EntryKind;
  /** Folder path below `articles/` or `pages/`: `2024/cyber-security-award`. */
  story: string;
  /** BCP 47 tag, canonical. */
  locale: string;
  /** Path below the content folder: `articles/2024/cyber-security-award/en.md`. */
  path: string;
  frontMatter: FrontMatter;
  /** Its file has problems that stop a build; what follows from them alone is not worth another message. */
  isBroken?: true;
  body: BodySummary;
}

/** What the library asks of a body without reading it. */
export interface BodySummary {
  /** Name of the rendered body in the cache: a hash of everything that shaped it. */
  key: string;
  /** For the reading time. */
  words: number;
  /** Digests of the front matter's texts and of the body's blocks, for telling whether a translation is current. */
  version: string;
  /** Depths and written ids of the headings: `2#part 3 2`. */
  headings: string;
  /** Internal links as written, in the order of their markers. */
  links: string[];
  /** Virtual paths of the pictures, in the order of their markers; empty where nothing is found. */
  images: { path: string; role: BodyImage['role'] }[];
  hasProblems?: true;
}

/** Names an entry among all: `article:2024/a/en`. */
export function entryId({ kind, story, locale }: Pick<CatalogueEntry, 'kind' | 'story' | 'locale'>): string {
  return `${kind}:${story}/${locale}`;
}
