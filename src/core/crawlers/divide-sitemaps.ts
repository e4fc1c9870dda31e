/** Divides the pages of a newsroom among its sitemaps. */
import type { Article } from '../articles/article.ts';
import { type Locale, segmentOf } from '../i18n/locale.ts';
import { instantToDay } from '../i18n/moment.ts';
import { type IndexableRoute, isIndexable, localeOfRoute } from '../routes/indexable.ts';
import type { RouteSource } from '../routes/route-kind.ts';
import type { Route, RouteOf } from '../routes/route-kinds.ts';

/**
 * The most addresses of one sitemap. 50,000 are allowed (https://www.sitemaps.org/protocol.html), but small files are
 * fetched again sooner.
 */
const MOST_ADDRESSES = 5000;

/**
 * The most links to other languages in one sitemap, since every address names all of its languages. A file may have 50
 * MB; even with links of 900 bytes, which are rare, this many make 45 MB.
 */
const MOST_LINKS = 50_000;

/** The limits of https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap. */
const MOST_NEWS = 1000;
const NEWS_HOURS = 48;

/** The parts of a file's name, such as a year, and the pages of the file. */
type Part = [name: string[], pages: IndexableRoute[]];

/**
 * Divides the routes that may be indexed into sitemaps by language and, where there are many, by year or month. The
 * division depends on languages and dates only, so an edit changes one file and the index.
 *
 * @returns The parts of each file's name, such as `en` and `2024`, and its pages, oldest story first.
 */
export function divideIntoSitemaps(
  { locales, timeZone }: Pick<RouteSource, 'locales' | 'timeZone'>,
  routes: readonly Route[],
): { locale: Locale; name: string[]; pages: IndexableRoute[] }[] {
  // Each address has one link for each hreflang value, and one for x-default
  const links = locales.reduce((sum, { hreflang }) => sum + hreflang.length, 1);
  const most = Math.max(1, Math.min(MOST_ADDRESSES, Math.floor(MOST_LINKS / links)));
  const byTag = new Map(locales.map((locale) => [locale.tag, locale]));
  const localeOf = (page: IndexableRoute) => byTag.get(localeOfRoute(page)) as Locale;
  // Languages that share a path are reported where they are listed
  return [...Map.groupBy(routes.filter(isIndexable), (page) => segmentOf(localeOf(page)))].flatMap(([path, members]) =>
    divideByTime(members, most, timeZone).map(([name, pages]) => ({
      locale: localeOf(pages[0] as IndexableRoute),
      name: [path, ...name],
      pages,
    })),
  );
}

/**
 * Divides the stories of the last 48 hours into news sitemaps of at most 1000, newest first. Sponsored stories are left
 * out. There is one file even without a story.
 *
 * @param now Milliseconds since 1970.
 * @returns The parts of each file's name, none for the first file, and its stories.
 */
export function divideNews(routes: readonly Route[], now: number): [name: string[], articles: Article[]][] {
  return numbered([], newsOf(routes.filter(isIndexable), now), MOST_NEWS);
}

/**
 * Puts all pages of a language into one file where they fit. Otherwise lists and standing pages have files of their
 * own, and each year of stories has one, or each month of a year that doesn't fit.
 */
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

/** Fills as many files as are needed. The first has no number; it exists even without members. */
function numbered<T>(name: string[], members: T[], most: number): [name: string[], members: T[]][] {
  const count = Math.max(1, Math.ceil(members.length / most));
  return Array.from({ length: count }, (_, index) => [
    index === 0 ? name : [...name, String(index + 1)],
    members.slice(index * most, (index + 1) * most),
  ]);
}

/** Returns the stories of the last 48 hours, newest first. A sponsored story is not news. */
function newsOf(pages: IndexableRoute[], now: number): Article[] {
  const since = now - NEWS_HOURS * 3_600_000;
  return pages
    .flatMap((page) => (page.kind === 'article' ? [page.article] : []))
    .filter(({ publishedAt, label }) => publishedAt >= since && publishedAt <= now && label !== 'sponsored');
}
