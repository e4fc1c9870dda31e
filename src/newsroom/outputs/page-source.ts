/** What routes ask: the paths of each page kind with their cache keys, and the model of one page. */

import { createNotFoundPage, type NoticePage } from '../../core/pages/notice-page.ts';
import { createPageModel, type ModelKind, type PageModels } from '../../core/pages/page-models.ts';
import { type BarePage, createRedirectPage, isBare, isReadableBare } from '../../core/pages/redirect-page.ts';
import type { PictureModel } from '../../core/pictures/picture.ts';
import { createBodyParts } from '../../core/presentation/body-parts.ts';
import type { PageContext } from '../../core/presentation/page-context.ts';
import { pathToFile, type Route, type RouteOf } from '../../core/routes/route-table.ts';
import { readBody } from '../articles/body-cache.ts';
import type { Newsroom } from '../reading/read-newsroom.ts';
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
  /** All pages of some kinds, those without chrome as `moved`; `param` is the rest parameter of the route. */
  paths(kinds: Route['kind'][], param: string): StaticPath[];
  /** What a page prints besides its body. */
  model<Kind extends ModelKind>(kind: Kind, path: string): PageModels[Kind];
  /** An article or standing page with its body. */
  article<Kind extends 'article' | 'standing'>(
    kind: Kind,
    path: string,
  ): { page: PageModels[Kind]; body: (string | PictureModel)[] };
  notFound(): NoticePage;
  /** A whole HTML document that leads on. */
  moved(path: string): string;
}

export function createPages({ library, bodies }: Pick<Newsroom, 'library' | 'bodies'>, context: PageContext): Pages {
  const cacheKeyOf = createPageKeys(context);
  const pageAt = <Kind extends Route['kind']>(kind: Kind, path: string) => {
    const page = library.routeAt(path);
    // Between an edit and the moment when the preview knows of it
    if (page?.kind !== kind) throw new Error(`The page ${path} has changed its place. Load it again.`);
    return page as RouteOf<Kind>;
  };
  return {
    prepare() {
      for (const page of library.routes) if (page.kind !== 'file') cacheKeyOf(page);
      createNotFoundPage(context);
    },
    model: (kind, path) => createPageModel(pageAt(kind, path), context),
    article(kind, path) {
      const page = pageAt(kind, path);
      const { article } = page as RouteOf<'article' | 'standing'>;
      const body = readBody(bodies, article);
      return { page: createPageModel(page, context, body.headings), body: createBodyParts(article, body, context) };
    },
    notFound: () => createNotFoundPage(context),
    moved: (path) => createRedirectPage(library.routeAt(path) as BarePage, context),
    paths: (kinds, param) =>
      library.routes
        .filter((page) => (isBare(page) ? kinds.includes('moved') && isReadableBare(page) : kinds.includes(page.kind)))
        .map((page) => ({
          params: { [param]: paramOf(page) },
          props: { path: page.path },
          cacheKey: cacheKeyOf(page),
        })),
  };
}

/** A redirect from `/old.html` is a file; every other page is the index of its folder. */
function paramOf(page: Route): string | undefined {
  if (isBare(page)) return pathToFile(page.path).slice(1);
  return page.path.replace(/^\/|\/$/g, '') || undefined;
}
