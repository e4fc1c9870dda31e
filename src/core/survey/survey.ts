/** What the report for editors is made from: all that was gathered of the newsroom and its built site. */
import type { Article } from '../articles/article.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Problem } from '../problems/problem.ts';
import type { Budgets } from '../site/budgets.ts';
import type { PageWeight } from './page-weight.ts';

export interface Survey {
  /** The name of the newsroom. */
  name: string;
  /** The day of the report, `2026-01-31`. */
  day: string;
  /** The time zone in which days begin. */
  timeZone: string;
  locales: readonly Pick<Locale, 'tag' | 'inherits'>[];
  /** All articles and standing pages, whatever their state. */
  articles: readonly Article[];
  problems: readonly Problem[];
  hasErrors: boolean;
  titles: readonly TitleWidth[];
  pictures: readonly SurveyedPicture[];
  /** Left out where no address was asked. */
  links?: readonly OutsideLink[] | undefined;
  /** Left out where the site is not built. */
  pages?: readonly PageWeight[] | undefined;
  budgets: Budgets;
  /** Returns the address of a file on the Git host, or `undefined` where none is known. The path is as problems name it. */
  hrefOf(file: string, line?: number): string | undefined;
  /** Returns the path by which problems name a file of the content folder: `articles/a/en.md` → `content/articles/a/en.md`. */
  shownPath(path: string): string;
}

/** How wide the title of an article is. */
export interface TitleWidth {
  article: Article;
  /** Pixels in a list of search results. */
  pixels: number;
  isCutInSearch: boolean;
  isCutOnCard: boolean;
}

/** A picture that an article shows. */
export interface SurveyedPicture {
  /** Its path, as problems name it. */
  path: string;
  /** The path of the first file that shows it. */
  file: string;
  isCover: boolean;
  /** A drawing is sharp at any size. */
  isDrawing: boolean;
  /** Pixels. */
  width: number;
  height: number;
  bytes: number;
}

/** An address of another site. */
export interface OutsideLink {
  address: string;
  answer: OutsideAnswer;
  /** Where it stands, by the paths that problems name, in their order. */
  places: readonly { file: string; line?: number }[];
}

/**
 * What came of asking: the status of the answer, or why there was none. `unsure` is an answer that says nothing of what
 * readers get, such as 403 to programs.
 */
export interface OutsideAnswer {
  state: 'there' | 'dead' | 'unsure';
  status: number | 'unreachable' | 'nameless' | 'unsafe' | 'inside';
}
