/** What an archive of another system holds, whatever the system: what each kind hands over, and the common way writes. */

/** Where something stands in the source. */
export interface Place {
  /** Relative to the source, with `/`; of an export in one file, its name. */
  file: string;
  /** Counted from 1. */
  line?: number;
}

/** What an editor should know of the move: nothing is left out, guessed or changed without one. */
export interface Finding {
  kind: 'dropped' | 'guessed' | 'doubtful' | 'mended';
  where: Place;
  /** One sentence: what it was, and what has become of it. */
  what: string;
  /** What can be done about it, where something can. */
  remedy?: string;
}

/** Takes down a finding; texts of the source in it are harmless only after the report has printed them. */
export type Tell = (finding: Finding) => void;

/** Facts of the whole site. */
export interface ImportedSite {
  type: 'site';
  /** Where the source says its name. */
  where?: Place;
  name?: string;
  description?: string;
  /** The address of the old site, such as https://old.example/blog/. */
  url?: string;
  /** A language tag. */
  language?: string;
  /** The feeds of all its stories. */
  feeds?: ImportedFeed[];
}

/** A feed that programs of readers still ask for. */
export interface ImportedFeed {
  /** A path from the root of the old host, with its query. */
  address: string;
  /** Left out, RSS. */
  format?: 'atom';
  /** A language tag, where the feed is that of one language; left out, the first one's. */
  language?: string;
}

/** An author, a category or a tag; `id` is what stories name it by. */
export interface ImportedTerm {
  type: 'author' | 'category' | 'tag';
  where: Place;
  id: string;
  name: string;
  description?: string;
  /** Its old addresses: paths from the root of the old host, such as /blog/category/tides/, with their query. */
  addresses: string[];
  /** The feeds of its stories. */
  feeds?: ImportedFeed[];
}

export interface ImportedPicture {
  /** As the source writes it: an address, or a path relative to the story's folder or to the source's public root. */
  src: string;
  alt?: string;
  caption?: string;
  credit?: string;
}

export interface ImportedComment {
  author: string;
  /** An instant, ISO 8601. */
  date?: string;
  /** HTML, not sanitised. */
  html: string;
  /** The number of the comment that it answers, among those of the story. */
  answers?: number;
}

/** One language of one story, or of a standing page. */
export interface ImportedStory {
  type: 'story';
  where: Place;
  /** The same at each run, and no other story's: a path of the source, or an id of the export. */
  id: string;
  form: 'article' | 'page';
  title: string;
  /** A language tag; left out, the site's. */
  language?: string;
  /** The same for all languages of one story, where the source says so. */
  translations?: string;
  description?: string;
  slug?: string;
  /** ISO 8601, with its offset or without; kinds mend what their system writes otherwise. */
  date?: string;
  updated?: string;
  state: 'published' | 'draft' | 'scheduled' | 'private';
  /** Whether it had a page and stood in no list. */
  unlisted?: boolean;
  /** When its page was to go, ISO 8601. */
  expires?: string;
  /** Ids of terms, or names where the source has no more than these. */
  authors: string[];
  categories: string[];
  tags: string[];
  cover?: ImportedPicture;
  /** The address of the original on another site. */
  canonical?: string;
  /** Old addresses, the usual one first: paths from the root of the old host, such as /blog/tides/, with their query. */
  addresses: string[];
  /**
   * What the system knows beyond Markdown and HTML (shortcodes, includes, embeds) is mapped by its kind already, or kept
   * as text and told.
   */
  body: {
    format: 'html' | 'markdown';
    text: string;
    /** The line of the source at which it begins. */
    line?: number;
    /** The text from that line on as the source has it, where the kind has mapped it: what is told names its lines. */
    source?: string;
  };
  comments: ImportedComment[];
}

/** A file of the source of which its kind made nothing: it is told as dropped, unless a story brings it along. */
export interface ImportedRest {
  type: 'rest';
  where: Place;
  /** Its absolute path. */
  realPath: string;
  /** One sentence: what it was, and that it is left out. */
  what: string;
  remedy?: string;
}

export type ImportedItem = ImportedSite | ImportedTerm | ImportedStory | ImportedRest;

/** Where a kind reads: a file or a folder that was named by whoever imports. */
export interface ImportSource {
  /** An absolute path. */
  path: string;
  /** Where the uploads of the old site lie, where they are no part of the source: an absolute path. */
  uploads?: string;
}

/** A kind of archive: one file in `kinds/`, which says what it maps. */
export interface ImportKind {
  /** As it is written on the command line, such as wordpress. */
  name: string;
  /** What the source is, for the usage: “the WXR file of Tools → Export”. */
  source: string;
  /**
   * Reads the archive in its order, a piece at a time, so that one of gigabytes fits into memory. It is called twice, for
   * the names and addresses of all stories and for their texts, and hands over the same both times. Links in bodies stay
   * as the source has them: to old addresses, or to files by their paths from the file of the story.
   *
   * @throws UserError Where the source is none of this kind, as a sentence with a remedy.
   */
  read(source: ImportSource, tell: Tell): AsyncIterable<ImportedItem>;
  /** Folders in the source, relative to it, from which addresses of pictures such as /images/a.jpg are served. */
  publicFolders?: readonly string[];
}
