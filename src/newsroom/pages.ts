/** What routes ask: the paths of each page kind with their cache keys, and the model of one page. */
import type { Article } from '../core/article.ts';
import type { ArticlePage } from '../core/article-page.ts';
import { createBodyParts } from '../core/body-parts.ts';
import { createArticlePage } from '../core/create-article-page.ts';
import { createHomePage } from '../core/create-listing-page.ts';
import { createLanguagesPage, type LanguagesPage } from '../core/languages-page.ts';
import type { ListingPage } from '../core/listing-page.ts';
import { createMovedPage } from '../core/moved-page.ts';
import { createGonePage, createNotFoundPage, type NoticePage } from '../core/notice-page.ts';
import type { PageContext } from '../core/page-context.ts';
import { type Page, pathToFile } from '../core/page-index.ts';
import type { PictureModel } from '../core/picture.ts';
import { createStandingPage, type StandingPage } from '../core/standing-page.ts';
import type { Newsroom } from './newsroom.ts';
import { createPageKeys } from './page-keys.ts';

/** One item of `getStaticPaths`. */
export interface StaticPath {
  params: Record<string, string | undefined>;
  props: { path: string };
  cacheKey: string;
}

export interface Pages {
  /** Makes the model and the key of every page, so that a fault in one is met before anything is written. */
  prepare(): void;
  /** All pages of some kinds; `param` is the rest parameter of the route. */
  paths(kinds: Page['kind'][], param: string): StaticPath[];
  article(path: string): { page: ArticlePage; body: (string | PictureModel)[] };
  standing(path: string): { page: StandingPage; body: (string | PictureModel)[] };
  home(path: string): ListingPage;
  languages(path: string): LanguagesPage;
  gone(path: string): NoticePage;
  notFound(): NoticePage;
  /** A whole HTML document that leads on. */
  moved(path: string): string;
}

export function createPages({ library, bodies }: Pick<Newsroom, 'library' | 'bodies'>, context: PageContext): Pages {
  const cacheKeyOf = createPageKeys(context);
  const pageAt = <Kind extends Page['kind']>(kind: Kind, path: string) => {
    const page = library.pageAt(path);
    // Between an edit and the moment when the preview knows of it
    if (page?.kind !== kind) throw new Error(`The page ${path} has changed its place. Load it again.`);
    return page as Extract<Page, { kind: Kind }>;
  };
  const readBody = (article: Article) => {
    const body = bodies.read(article.body.key);
    if (body) return body;
    throw new Error(`The rendered body of content/${article.path} is gone from the cache. Run the command again.`);
  };
  return {
    prepare() {
      for (const page of library.pages) cacheKeyOf(page);
      createNotFoundPage(context);
    },
    article(path) {
      const { article } = pageAt('article', path);
      const body = readBody(article);
      return {
        page: createArticlePage(article, body.headings, context),
        body: createBodyParts(article, body, context),
      };
    },
    standing(path) {
      const { article } = pageAt('standing', path);
      return { page: createStandingPage(article, context), body: createBodyParts(article, readBody(article), context) };
    },
    home: (path) => createHomePage(pageAt('home', path).locale, context),
    languages: (path) => createLanguagesPage(pageAt('languages', path).locale, context),
    gone: (path) => createGonePage(pageAt('gone', path).article, context),
    notFound: () => createNotFoundPage(context),
    moved: (path) => createMovedPage(library.pageAt(path) as Extract<Page, { kind: 'moved' | 'root' }>, context),
    paths: (kinds, param) =>
      library.pages
        .filter(({ kind }) => kinds.includes(kind))
        .map((page) => ({
          params: { [param]: paramOf(page) },
          props: { path: page.path },
          cacheKey: cacheKeyOf(page),
        })),
  };
}

/** A redirect from `/old.html` is a file; every other page is the index of its folder. */
function paramOf(page: Page): string | undefined {
  if (page.kind === 'moved' || page.kind === 'root') return pathToFile(page.path).slice(1);
  return page.path.replace(/^\/|\/$/g, '') || undefined;
}
