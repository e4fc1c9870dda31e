/** A feed as all formats have it: the newest stories of a list, each with its whole text. */
import type { StoryFacts } from './story-facts.ts';

export interface Feed {
  /** Never changes. */
  id: string;
  /** Absolute address of the feed itself. */
  url: string;
  /** Absolute address of the page with the same stories. */
  pageUrl: string;
  title: string;
  description: string;
  /** BCP 47 */
  language: string;
  direction: 'ltr' | 'rtl';
  publisher: { name: string; url: string };
  /** The newest change of its stories, with its offset. */
  updated: string;
  /** A square picture of the newsroom, of pixels; absolute. */
  icon?: string;
  /** Absolute address of the WebSub hub that tells of changes. */
  hub?: string;
  preview: FeedPreview;
  /** Newest first. */
  entries: FeedEntry[];
}

/** What a reader sees who opens a feed in a browser. */
export interface FeedPreview {
  /** Address of the style sheet, below the host. */
  styleHref: string;
  /** What a feed is for. */
  text: string;
  /** Dates as readers see them, in the order of the entries. */
  dates: string[];
}

export interface FeedEntry extends StoryFacts {
  updated: string;
  /** The description, as text; a label such as `Sponsored` stands before it. */
  summary: string;
  /** The whole text as HTML with absolute addresses, made when it is asked for. */
  content(): string;
}

/** The names of an entry's category, tags and label. */
export function topicsOf({ category, tags, label }: StoryFacts): StoryFacts['tags'] {
  return [category, ...tags, ...(label ? [label] : [])];
}
