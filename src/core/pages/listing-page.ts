/** The page models of lists of stories: the newsroom's home, a category, a tag, an author, the archive. */

import type { Link } from '../chrome/chrome.ts';
import type { PictureModel } from '../pictures/picture.ts';
import type { DateText } from './article-page.ts';
import type { DocumentModel } from './document.ts';

export interface HomePage extends DocumentModel {
  title: string;
  description: string;
  /** Every category with a story in the page's language. */
  categories: Link[];
  lead?: StoryCard;
  latest: StoryCard[];
  /** The newest stories of some categories that stand nowhere above. */
  sections: { title: string; href: string; stories: StoryCard[] }[];
  feeds: Link[];
}

export interface ListingPage extends DocumentModel {
  breadcrumb: { label: string; href?: string }[];
  /** What kind of list it is: `Category`, `Topic`, `Author`. */
  kicker: string;
  title: string;
  /** `Page 3`, on all pages but the front. */
  page?: string;
  description?: string;
  /** Whose stories they are. */
  author?: AuthorProfile;
  /** The newest story, on the front alone. */
  lead?: StoryCard;
  /** Newest first. */
  stories: StoryCard[];
  pagination?: Pagination;
  feeds: Link[];
}

export interface AuthorProfile {
  role?: string;
  biography?: string;
  picture?: PictureModel;
  links: { label: string; href: string; icon?: string }[];
  /** Label of the links. */
  linksLabel: string;
}

export interface ArchivePage extends DocumentModel {
  breadcrumb: { label: string; href?: string }[];
  title: string;
  page?: string;
  description?: string;
  /** Of the page of all years. */
  years: { title: string; href: string; months: ArchiveMonth[] }[];
  /** Of a year: the newest stories of each month. Of a month: all stories, under no title. */
  groups: { title?: Link; count?: string; stories: StoryRow[] }[];
  pagination?: Pagination;
}

/** A link to a month; one that fills several pages names them all, so that each is one step away. */
export interface ArchiveMonth {
  title: string;
  href: string;
  count: string;
  pages: Link[];
}

export interface Pagination {
  label: string;
  /** Towards the newest stories, where the page isn't there already. */
  newest?: Link;
  newer?: Link;
  older?: Link;
}

/** Set when a story is in another language than the page. */
interface OtherLanguage {
  tag: string;
  direction: 'ltr' | 'rtl';
}

/** A story as a line of a list. */
export interface StoryRow {
  href: string;
  language?: OtherLanguage;
  title: string;
  category: string;
  date: DateText;
}

export interface StoryCard extends StoryRow {
  kicker?: string;
  label?: string;
  description: string;
  readingTime: string;
  picture?: PictureModel;
}
