/** What routes ask: the paths of each page kind with their cache keys, and the model of one page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../core/article.ts';
import type { ArticlePage } from '../core/article-page.ts';
import { createBodyParts } from '../core/body-parts.ts';
import { createArticlePage } from '../core/create-article-page.ts';
import { createHomePage } from '../core/create-listing-page.ts';
import type { DocumentModel } from '../core/document.ts';
import { createLanguagesPage, type LanguagesPage } from '../core/languages-page.ts';
import type { ListingPage } from '../core/listing-page.ts';
import { createMovedPage } from '../core/moved-page.ts';
import { createGonePage, createNotFoundPage, type NoticePage } from '../core/notice-page.ts';
import type { PageContext } from '../core/page-context.ts';
import { type Page, pathToFile } from '../core/page-index.ts';
import type { PictureModel } from '../core/picture.ts';
import { createStandingPage, type StandingPage } from '../core/standing-page.ts';
import type { Newsroom } from './newsroom.ts';
import { digestOf } from './text-file.ts';

/** One item of `getStaticPaths`. */
export interface StaticPath {
  params: Record<string, string | undefined>;
  props: { path: string };
  cacheKey: string;
}

export interface Pages {
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
  const chromeDigests = new Map(
    context.locales.map(({ tag }) => [
      tag,
      digestOf(JSON.stringify([context.chromeOf(tag), context.dictionaryOf(tag).interface, unseenCode()])),
    ]),
  );
  const keyOf = (model: DocumentModel, ...more: string[]) => {
    const { chrome: _, words: __, ...own } = model;
    return digestOf(JSON.stringify([own, chromeDigests.get(model.locale), ...more]));
  };
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
  const pages: Pages = {
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
  const cacheKeyOf = (page: Page): string => {
    switch (page.kind) {
      case 'article':
        return keyOf(
          createArticlePage(page.article, [], context),
          page.article.body.key,
          ...bodyReferences(page.article),
        );
      case 'standing':
        return keyOf(createStandingPage(page.article, context), page.article.body.key, ...bodyReferences(page.article));
      case 'home':
        return keyOf(pages.home(page.path));
      case 'languages':
        return keyOf(pages.languages(page.path));
      case 'gone':
        return keyOf(pages.gone(page.path));
      case 'moved':
      case 'root':
        return digestOf(pages.moved(page.path));
    }
  };
  /** What a body prints of others: the addresses of its links and the facts of its pictures. */
  const bodyReferences = (article: Article) => {
    const { links, images } = article.body;
    if (links.length + images.length === 0) return [];
    const html = [
      ...links.map((_, index) => ` href="\0link:${index}\0"`),
      ...images.map((_, index) => `\0image:${index}\0`),
    ].join('');
    const stand = {
      html,
      links: links.map((href) => ({ href, line: 0, column: 0 })),
      images: [],
      headings: [],
      anchors: [],
      words: 0,
      blocks: [],
      problems: [],
    };
    return [JSON.stringify(createBodyParts(article, stand, context))];
  };
  return pages;
}

/** A redirect from `/old.html` is a file; every other page is the index of its folder. */
function paramOf(page: Page): string | undefined {
  if (page.kind === 'moved' || page.kind === 'root') return pathToFile(page.path).slice(1);
  return page.path.replace(/^\/|\/$/g, '') || undefined;
}

/** Sources that shape pages where Astro does not look: middleware is in no page's dependencies. */
function unseenCode(): string {
  const source = join(import.meta.dirname, '..');
  return digestOf(
    [join(source, 'middleware.ts'), join(source, 'core/security-policy.ts')]
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n'),
  );
}
