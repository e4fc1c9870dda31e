/**
 * Which pages stand in which sitemap. The division follows from languages and dates alone, so that an edit changes one
 * file and the index, and a new story one file of many.
 */
import type { Article } from '../articles/article.ts';
import type { Locale } from '../i18n/locale.ts';
import { instantToDay } from '../i18n/moment.ts';
import { type IndexableRoute, isIndexable, localeOfRoute } from '../routes/indexable.ts';
import type { RouteSource } from '../routes/route-kind.ts';
import type { Route, RouteOf } from '../routes/route-kinds.ts';

/** https://www.sitemaps.org/protocol.html allows 50,000; smaller files are read again sooner. */
const MOST_ADDRESSES = 5000;

/** An address names all its languages: with links of 900 bytes, which hardly one has, a file has 45 MB of 50. */
const MOST_LINKS = 50_000;

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const MOST_NEWS = 1000;
const NEWS_HOURS = 48;

/** A part of a file's name, such as a year, and what stands in the file. */
type Part = [name: string[], pages: IndexableRoute[]];

/** The sitemaps of all languages: the parts of a file's name, such as `en` and `2024`, and its pages. */
export function divideIntoSitemaps(
  { locales, timeZone }: Pick<RouteSource, 'locales' | 'timeZone'>,
  routes: readonly Route[],
): { locale: Locale; name: string[]; pages: IndexableRoute[] }[] {
  // One link for each value, and one for the default
  const links = locales.reduce((sum, { hreflang }) => sum + hreflang.length, 1);
  const most = Math.max(1, Math.min(MOST_ADDRESSES, Math.floor(MOST_LINKS / links)));
  const byTag = new Map(locales.map((locale) => [locale.tag, locale]));
  const localeOf = (page: IndexableRoute) => byTag.get(localeOfRoute(page)) as Locale;
  // Languages that share a path are reported where they are listed
  return [...Map.groupBy(routes.filter(isIndexable), (page) => localeOf(page).path)].flatMap(([path, members]) =>
    divideByTime(members, most, timeZone).map(([name, pages]) => ({
      locale: localeOf(pages[0] as IndexableRoute),
      name: [path, ...name],
      pages,
    })),
  );
}

/** The stories of the last two days, by files: the parts of a file's name behind that of the first, and its stories. */
export function divideNews(routes: readonly Route[], now: number): [name: string[], articles: Article[]][] {
  return numbered([], newsOf(routes.filter(isIndexable), now), MOST_NEWS);
}

/** One file where it holds all; else lists and standing pages apart from stories by their year, or by their month. */
function divideByTime(pages: IndexableRoute[], most: number, timeZone: string): Part[] {
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
function newsOf(pages: IndexableRoute[], now: number): Article[] {
  const since = now - NEWS_HOURS * 3_600_000;
  return pages
    .flatMap((page) => (page.kind === 'article' ? [page.article] : []))
    .filter(({ publishedAt, label }) => publishedAt >= since && publishedAt <= now && label !== 'sponsored');
}
