/** What the first reading of an export gathers, because stories name it before or after it stands in the file. */
import type { ImportedTerm, Place } from '../../archive/archive.ts';

/** A file of the library of media. */
export interface Attachment {
  id: string;
  /** The address of the file. */
  url: string;
  alt: string;
  caption: string;
  title: string;
  /** The story to which it was added, or 0. */
  parent: string;
  /** The path of the page that shows it alone, if that had a name. */
  page?: string;
  /** Its place among those of the same story. */
  order: number;
  /** What its own page said of it. */
  description: string;
  /** What plug-ins and editors keep beside it, each as “key”: “words”. */
  fields: readonly string[];
  where: Place;
  /** Whether a story has shown it, with its caption, in the second reading. */
  isUsed: boolean;
}

/** A block that several stories share. */
export interface SharedBlock {
  title: string;
  text: string;
  where: Place;
  /** Whether a story has shown it in the second reading. */
  isUsed: boolean;
}

export interface Library {
  attachments: Map<string, Attachment>;
  /** Those of each story, by its number, in their order. */
  byStory: Map<string, Attachment[]>;
  /** Those with a page of their own, by its path without the last slash. */
  byPage: Map<string, Attachment>;
  /** Blocks that several stories share, by their numbers. */
  sharedBlocks: Map<string, SharedBlock>;
  terms: Map<string, ImportedTerm>;
  /** The language tags of Polylang, by its own names for them. */
  languages: Map<string, string>;
  /** The languages whose stories lie in folders of their own, such as /fr/: by these, their language tags. */
  folders: Map<string, string>;
  /** The address of the old site, as the export has it. */
  url?: string;
}

export function createLibrary(): Library {
  return {
    attachments: new Map(),
    byStory: new Map(),
    byPage: new Map(),
    sharedBlocks: new Map(),
    terms: new Map(),
    languages: new Map(),
    folders: new Map(),
  };
}
