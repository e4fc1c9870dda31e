/** The addresses that a newsroom's content claims, by its permalinks and aliases. */
import type { Article } from './article.ts';
import type { LibrarySource } from './library.ts';
import type { Locale } from './locale.ts';
import { instantToDay } from './moment.ts';
import type { Page } from './page-index.ts';
import { decodeSafely, fillPermalink } from './permalink.ts';
import type { Site } from './site.ts';

/** Pages come before redirects, so that a redirect never takes a page's place. */
export function* pageClaims(
  source: LibrarySource,
  homes: Locale[],
  articles: Article[],
  all: Article[],
  pathOf: (article: Article) => string,
): Iterable<Page> {
  const { permalinks } = source.site;
  // Languages that share a path are reported where they are listed
  const isFirst = ({ path }: Locale, index: number) =>
    homes.findIndex((home) => home.path.toLowerCase() === path.toLowerCase()) === index;
  const firsts = homes.filter(isFirst);
  const pages = (kind: 'home' | 'languages') =>
    firsts.map(({ tag, path }) => ({ kind, path: fillPermalink(permalinks[kind], { locale: path }), locale: tag }));
  const homePages = pages('home');
  yield* homePages;
  if (homes.length > 1) yield* pages('languages');
  if (homePages[0] && !homePages.some(({ path }) => path === '/'))
    yield { kind: 'root', path: '/', to: homePages[0].path };
  const shown = new Set(articles);
  for (const article of articles) {
    yield { kind: article.kind === 'page' ? 'standing' : 'article', path: pathOf(article), article };
  }
  for (const article of all) if (article.state === 'expired') yield { kind: 'gone', path: pathOf(article), article };
  // The old addresses of a story that has gone lead to the page that says so
  for (const article of all) {
    if (article.state !== 'expired' && !shown.has(article)) continue;
    for (const alias of article.aliases)
      yield { kind: 'moved', path: aliasToPath(alias), to: pathOf(article), article, alias };
  }
}

/** The path of an article or standing page, by the pattern of its kind. */
export function articlePath(article: Article, site: Site, localePaths: ReadonlyMap<string, string>): string {
  return fillPermalink(site.permalinks[article.kind], {
    locale: localePaths.get(article.locale) ?? article.locale,
    category: article.category,
    slug: article.slug,
    story: article.story,
    ...instantToDay(article.publishedAt, site.timeZone),
  });
}

/** An alias names a folder unless its last part looks like a file. */
function aliasToPath(alias: string): string {
  const path = decodeSafely(alias)
    .normalize('NFC')
    .replace(/\/{2,}/g, '/');
  return path.endsWith('/') || /\.[a-z0-9]{1,5}$/i.test(path) ? path : `${path}/`;
}

/** The content file that claims a page. */
export function fileOf(page: Page): string {
  return 'article' in page ? `content/${page.article.path}` : 'content/site/site.yaml';
}
