/** Builds what a page says of its updates as a whole: whether there will be more, and when the last one was made. */
import type { Article } from '../articles/article.ts';
import { fill } from '../i18n/dictionary.ts';
import { formatDateTime, formatZone } from '../i18n/format.ts';
import { isDay } from '../i18n/moment.ts';
import { updatesPath } from '../routes/file-paths.ts';
import { pathToHref } from '../urls/site-url.ts';
import type { PageContext } from './page-context.ts';

/** What a page says of its updates as a whole. */
export interface CoverageModel {
  /** The numbers of the updates that the page shows, in its order. */
  shown: number[];
  /** Those that only the preview shows. */
  waiting: number[];
  /** `Live`, while coverage goes on. */
  mark?: string;
  /** `Updated 1 September 2026 at 14:30 GMT+8`, or when coverage ended; left out for a story that is no coverage. */
  status?: string;
  /** The sentence that says when the page was made, for readers without a script. */
  made?: string;
  /** The href of the file with the anchors of all updates, which an open page asks for while coverage goes on. */
  file?: string;
}

/** Builds what a page says of its updates as a whole, or returns `undefined` for a story without updates. */
export function createCoverageModel(
  article: Article,
  { site, library, dictionaryOf }: Pick<PageContext, 'site' | 'library' | 'dictionaryOf'>,
): CoverageModel | undefined {
  const { coverage, locale } = article;
  if (!coverage) return undefined;
  const { interface: words, formats } = dictionaryOf(locale);
  const { isLive, isOver, shown, waiting, until, newest, madeAt } = coverage;
  const time = (moment: string) => {
    const { text } = formatDateTime(moment, formats, site.timeZone);
    return isDay(moment) ? text : `${text} ${formatZone(moment, formats, site.timeZone)}`;
  };
  const status = isOver
    ? until && fill(words.coverageEnded, { date: time(until) })
    : newest && fill(words.updated, { date: time(newest) });
  return {
    shown,
    waiting,
    ...(!isOver && { mark: words.live }),
    ...(isLive && status && { status }),
    ...(madeAt !== undefined && {
      made: fill(words.pageMade, { date: time(new Date(madeAt).toISOString()) }),
      file: pathToHref(library.address, updatesPath(library.pathOf(article))),
    }),
  };
}
