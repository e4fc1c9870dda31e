/** The model of a feed, which is the same for all formats. */
import type { StoryFacts } from './story-facts.ts';

/** A feed: the newest stories of a list, each with its whole text. */
export interface Feed {
  /** The tag URI of the feed, which never changes. */
  id: string;
  /** The absolute address of the feed itself. */
  url: string;
  /** The absolute address of the page with the same stories. */
  pageUrl: string;
  title: string;
  description: string;
  /** The BCP 47 tag of the feed. */
  language: string;
  direction: 'ltr' | 'rtl';
  publisher: { name: string; url: string };
  /** The date-time of the newest change of its stories, with an offset (RFC 3339). */
  updated: string;
  /** The absolute address of a square PNG or JPEG of the newsroom. */
  icon?: string;
  /** The absolute address of the WebSub hub that tells followers of changes. */
  hub?: string;
  /** What programs for podcasts are told, where the list is a show. */
  show?: Show;
  preview: FeedPreview;
  /** The stories, newest first. */
  entries: FeedEntry[];
}

/** A show, as programs for podcasts want it. */
export interface Show {
  /** The absolute address of its picture. */
  image: string;
  author: string;
  email?: string;
  category: string;
  explicit: boolean;
  type: 'episodic' | 'serial';
  guid?: string;
}

/** A recording that programs download. */
export interface Enclosure {
  url: string;
  type: string;
  bytes: number;
  seconds: number;
}

/** What people see who open a feed in a browser. */
export interface FeedPreview {
  /** The address of the style sheet, without the host. */
  styleHref: string;
  /** The sentence that says what a feed is for. */
  text: string;
  /** The dates of the stories as people read them, in the order of the entries. */
  dates: string[];
}

/** One story of a feed. */
export interface FeedEntry extends StoryFacts {
  /** The date-time of the last change, with an offset; that of publication where nothing has changed. */
  updated: string;
  /** The description or the newest update, as text; a label such as `Sponsored` stands before it. */
  summary: string;
  /** The first recording of sound in the text, or the one that reads it aloud. */
  enclosure?: Enclosure;
  /** Returns the whole text as HTML with absolute addresses. */
  content(): string;
}

/** Returns the ids and names of an entry's category, tags and label, for the categories of a feed. */
export function topicsOf({ category, tags, label }: StoryFacts): StoryFacts['tags'] {
  return [category, ...tags, ...(label ? [label] : [])];
}
