/** The page model of an article: everything that the page prints besides the body. */

import type { Link } from '../chrome/chrome.ts';
import type { DateText } from '../i18n/format.ts';
import type { PictureModel } from '../pictures/picture.ts';
import type { DocumentModel } from './document.ts';

export interface ArticlePage extends DocumentModel {
  /** Address of this page, absolute. */
  url: string;
  /** From the newsroom's home to the category; an entry without `href` is plain text. */
  breadcrumb: { label: string; href?: string }[];
  /** A mark for editors on pages that readers can't see yet. */
  notice?: string;
  /** `Opinion`, `Sponsored`, `Press release`, in the page's language. */
  label?: string;
  kicker?: string;
  title: string;
  standfirst?: string;
  published: DateText;
  updated?: DateText;
  /** Joined with the language's own list pattern: texts between names are parts without `href` and `name: false`. */
  authors: { text: string; isName: boolean; href?: string }[];
  /** The tags, with the lists of their stories. */
  topics: Link[];
  readingTime: string;
  cover?: PictureModel & { caption?: string; credit?: string };
  takeaways: string[];
  outline: OutlineEntry[];
  corrections: { date: DateText; text: string }[];
  /** The original, where it changed after this translation was made. */
  outdated?: { before: string; link: ReadingLink; after: string };
  /** Where it was first published. */
  original?: { before: string; host: string; href: string; after: string };
  share: ShareLink[];
  /** What the share bar offers where a script can do it. */
  scriptedShare: readonly ('copy' | 'device')[];
  callToAction?: CallToActionModel;
  /** The parts of its series around it, itself among them, oldest first. */
  series?: SeriesPart[];
  furtherReading: ReadingLink[];
}

export interface ReadingLink {
  title: string;
  href: string;
  external: boolean;
  /** Set when the story is in another language than the page. */
  language?: { tag: string; direction: 'ltr' | 'rtl' };
}

export interface SeriesPart extends ReadingLink {
  /** Whether it is the article at hand. */
  current: boolean;
}

export interface OutlineEntry {
  /** `#id`; the title leads to the top of the article. */
  href: string;
  text: string;
  /** 1 title, 2 section, 3 subsection */
  level: 1 | 2 | 3;
}

export interface ShareLink {
  target: string;
  label: string;
  href: string;
  icon: string;
}

export interface CallToActionModel {
  /** The sentence around the number, in order; the number stands out. */
  text: { text: string; isNumber: boolean }[];
  button: { label: string; href: string };
}
