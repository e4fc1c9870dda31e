/** The page model of an article: everything that the page prints besides the body. */

import type { Link } from '../chrome/chrome.ts';
import type { StoryComments } from '../comments/comments.ts';
import type { DateText } from '../i18n/format.ts';
import type { OtherLanguage } from '../i18n/other-language.ts';
import type { PictureModel } from '../pictures/picture.ts';
import type { CoverageModel } from '../presentation/coverage-model.ts';
import type { MediaModel } from '../presentation/media-model.ts';
import type { DocumentModel } from './document.ts';
import type { NewsletterForm } from './newsletter-form.ts';

/** What the layout of an article prints, besides the body. */
export interface ArticlePage extends DocumentModel {
  /** The absolute address of this page. */
  url: string;
  /** The links from the newsroom's home to the category; an entry without `href` is plain text. */
  breadcrumb: { label: string; href?: string }[];
  /** A notice for editors on a page that readers can't see or find. */
  notice?: string;
  /** `Opinion`, `Sponsored`, `Press release`, in the page's language. */
  label?: string;
  kicker?: string;
  title: string;
  /** Names within the title in which no line may end. */
  kept?: string[];
  standfirst?: string;
  published: DateText;
  updated?: DateText;
  /** The byline in parts: names, with links where an author has a page, and the words of the language between them. */
  authors: { text: string; isName: boolean; href?: string }[];
  /** The tags, as links to the lists of their stories. */
  topics: Link[];
  /** `4-minute read` */
  readingTime: string;
  cover?: PictureModel & { caption?: string; credit?: string };
  /** Whether the story has a large title, a cover from edge to edge and chapters. */
  isLongRead?: true;
  takeaways: string[];
  outline: OutlineEntry[];
  /** The recording in which the article is read aloud. */
  listen?: MediaModel;
  /** What the page says of its updates; the updates themselves stand in the body. */
  coverage?: CoverageModel;
  corrections: { date: DateText; text: string }[];
  /** The href of the page of all corrections, where these stand, too. */
  correctionLog?: string;
  /** The sentence that the original has changed since this translation was made, around the link to it. */
  outdated?: { before: string; link: ReadingLink; after: string };
  /** The sentence that says where the article was first published, around the link to it. */
  original?: { before: string; host: string; href: string; after: string };
  share: ShareLink[];
  /** The share buttons that need a script: to copy the link, and to open the device's own share menu. */
  scriptedShare: readonly ('copy' | 'device')[];
  /** Left out where the newsroom counts no likes. */
  likes?: LikesModel;
  callToAction?: CallToActionModel;
  newsletter?: NewsletterForm;
  comments?: StoryComments;
  /** The parts of the article's series that are nearest in time, oldest first, this article among them. */
  series?: SeriesPart[];
  /** The page of all parts of the series. */
  wholeSeries?: Link;
  furtherReading: ReadingCard[];
  /** The story of the same category to go on with, and the words above its link. */
  next?: { label: string; link: ReadingLink };
  /** Those of the authors of whom more is known than a name. */
  writers: Writer[];
  /** The feeds of the category and of the tags that have one. */
  topicFeeds: Link[];
}

/** A link to another story. */
export interface ReadingLink {
  title: string;
  href: string;
  /** Whether the link leads to another site. */
  external: boolean;
  /** The language of the story, where it is another than that of the page. */
  language?: OtherLanguage;
}

/** A link to another story with what makes one want to read it; a page elsewhere has neither picture nor date. */
export interface ReadingCard extends ReadingLink {
  date?: DateText;
  /** Without alternative text, as the title stands beside it. */
  picture?: PictureModel;
}

/** Who wrote an article, in a few words. */
export interface Writer {
  name: string;
  href?: string;
  role?: string;
  /** The first sentence of the biography. */
  line?: string;
  portrait?: PictureModel;
}

/** A link to one part of the article's series. */
export interface SeriesPart extends ReadingLink {
  /** Whether the part is the article of this page. */
  current: boolean;
}

/** One entry of the outline beside an article. */
export interface OutlineEntry {
  /** `#id`; the entry of the title leads to the top of the article. */
  href: string;
  text: string;
  /** The level of the entry: 1 for the title, 2 for a section, 3 for a subsection. */
  level: 1 | 2 | 3;
}

/** A link that opens the share page of a network, or an e-mail. */
export interface ShareLink {
  /** The name of the target in `share:` of `site.yaml`. */
  target: string;
  label: string;
  href: string;
  /** The id of the symbol in the icon sprite. */
  icon: string;
}

/** The likes of a story, which all of its languages share. */
export interface LikesModel {
  /** The address at which they are counted. */
  href: string;
  count: number;
  /** `94 likes`; empty where there is none yet. */
  text: string;
}

/** The call to action of an article: a sentence and a button. */
export interface CallToActionModel {
  /** The sentence in parts; the number is a part of its own, so that it can stand out. */
  text: { text: string; isNumber: boolean }[];
  button: { label: string; href: string };
}
