/** The page model of a list of stories, such as the newsroom's home. */
import type { DateText } from './article-page.ts';
import type { DocumentModel } from './document.ts';
import type { PictureModel } from './picture.ts';

export interface ListingPage extends DocumentModel {
  title: string;
  description?: string;
  /** Newest first; the first one leads. */
  stories: StoryCard[];
}

export interface StoryCard {
  href: string;
  /** Set when the story is in another language than the page. */
  language?: { tag: string; direction: 'ltr' | 'rtl' };
  kicker?: string;
  label?: string;
  category: string;
  title: string;
  description: string;
  date: DateText;
  readingTime: string;
  picture?: PictureModel;
}
