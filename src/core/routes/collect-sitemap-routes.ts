/**
 * Which sitemaps a newsroom has, and which pages stand in each. The division follows from languages and dates alone, so
 * that an edit changes one file and the index, and a new story one file of many.
 */

import type { Article } from '../articles/article.ts';
import { instantToDay } from '../i18n/moment.ts';
import type { NewsroomContent } from '../library/newsroom-content.ts';
import { type IndexablePage, isIndexable, localeOfPage } from './indexable.ts';
import type { DataFileKind } from './output-file.ts';
import type { Route, RouteOf } from './route-table.ts';

export const SITEMAP_INDEX = '/sitemap.xml';

/** https://www.sitemaps.org/protocol.html allows 50,000; smaller files are read again sooner. */
const MOST_ADDRESSES = 5000;

/** An address names all its languages: with links of 900 bytes, which hardly one has, a file has 45 MB of 50. */
const MOST_LINKS = 50_000;

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const MOST_NEWS = 1000;
const NEWS_HOURS = 48;

/** A part of a file's name, such as a year, and what stands in the file. */
type Part = [name: string[], pages: IndexablePage[]];

/** `pages` are those that have claimed their addresses. */
export function* sitemapClaims(pages: readonly Route[], source: NewsroomContent): Iterable<RouteOf<'file'>> {
  const { locales, site, now } = source;
  const first = locales[0]?.tag as string;
  const file = (path: string, locale: string, kind: DataFileKind): RouteOf<'file'> => ({
    kind: 'file',
    path,
    locale,
    file: kind,
  });
  const shown = pages.filter(isIndexable);
  yield file(SITEMAP_INDEX, first, { type: 'sitemap-index' });
  // One for each value, and one for the default
  const links = locales.reduce((sum, { hreflang }) => sum + hreflang.length, 1);
  const most = Math.max(1, Math.min(MOST_ADDRESSES, Math.floor(MOST_LINKS / links)));
  const paths = new Map(locales.map(({ tag, path }) => [tag, path]));
  // Languages that share a path are reported where they are listed
  for (const [path, members] of Map.groupBy(shown, (page) => paths.get(localeOfPage(page)) ?? '')) {
    for (const [name, part] of divideByTime(members, most, site.timeZone))
      yield file(`/sitemap.${[path, ...name].join('.')}.xml`, localeOfPage(part[0] as IndexablePage), {
        type: 'sitemap',
        pages: part,
      });
  }
  for (const [[number], articles] of numbered([], newsOf(shown, now), MOST_NEWS))
    yield file(`/sitemap-news${number === undefined ? '' : `.${number}`}.xml`, first, {
      type: 'news-sitemap',
      articles,
    });
}

/** One file where it holds all; else lists and standing pages apart from stories by their year, or by their month. */
function divideByTime(pages: IndexablePage[], most: number, timeZone: string): Part[] {
  const stories = pages.filter((page) => page.kind === 'article').reverse();
  const others = pages.filter((page) => page.kind !== 'article');
  if (pages.length <= most) return [[[], [...others, ...stories]]];
  const day = ({ article }: RouteOf<'article'>) => instantToDay(article.publishedAt, timeZone);
  const byYear = [...Map.groupBy(stories, (page) => day(page).year)].flatMap(([year, ofYear]): Part[] =>
    ofYear.length <= most
      ? [[[year], ofYear]]
      : [...Map.groupBy(ofYear, (page) => day(page).month)].flatMap(([month, ofMonth]) =>
          numbered([`${year}-${month}`], ofMonth, most),
        ),
  );
  return [...numbered([], others, most), ...byYear];
}

/** As many files as are needed, filled from the first, which has no number; one even where there is nothing. */
function numbered<T>(name: string[], members: T[], most: number): [name: string[], members: T[]][] {
  const count = Math.max(1, Math.ceil(members.length / most));
  return Array.from({ length: count }, (_, index) => [
    index === 0 ? name : [...name, String(index + 1)],
    members.slice(index * most, (index + 1) * most),
  ]);
}

/** The stories of the last two days, newest first; what was paid for is no news. */
function newsOf(pages: IndexablePage[], now: number): Article[] {
  const since = now - NEWS_HOURS * 3_600_000;
  return pages
    .flatMap((page) => (page.kind === 'article' ? [page.article] : []))
    .filter(({ publishedAt, label }) => publishedAt >= since && publishedAt <= now && label !== 'sponsored');
}
