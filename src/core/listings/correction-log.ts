/** Lists all that was wrong in the stories of a language. */
import { type Article, isNoindex } from '../articles/article.ts';
import { momentToInstant } from '../i18n/moment.ts';
import { ALL_STORIES, type Listings } from './listings.ts';

/** What was wrong in a story, and when that was put right. */
export interface LoggedCorrection {
  article: Article;
  /** As written: a day or a date-time. */
  date: string;
  /** Markdown of one line. */
  text: string;
  /** The number among the corrections of its story on that day, from 1 in the order of the file. */
  number: number;
}

/** Whether what was wrong in an article stands in the log of its language: it is a story that readers may find. */
export function isLogged(article: Article): boolean {
  return article.kind === 'article' && !isNoindex(article) && datedCorrections(article).length > 0;
}

/** Returns the corrections of all stories of a language, the newest first. */
export function correctionLog(
  locale: string,
  listings: Pick<Listings, 'storiesOf'>,
  timeZone: string,
): LoggedCorrection[] {
  return listings
    .storiesOf(locale, ALL_STORIES)
    .filter((article) => article.locale === locale && isLogged(article))
    .flatMap((article) =>
      datedCorrections(article).map((one, index, all) => ({ ...one, article, number: numberIn(all, index) })),
    )
    .sort((a, b) => momentToInstant(b.date, timeZone) - momentToInstant(a.date, timeZone));
}

function datedCorrections({ corrections }: Article): Article['corrections'] {
  return corrections.filter(({ isMisdated }) => !isMisdated);
}

function numberIn(all: Article['corrections'], index: number): number {
  return all.slice(0, index + 1).filter(({ date }) => date === all[index]?.date).length;
}
