/** Gives a build its pages with their keys, and routes what they print: their paths, and the model of one page. */

import type { Body } from '../../core/articles/body.ts';
import { createNotFoundPage, type NoticePage } from '../../core/pages/notice-page.ts';
import { createPageModel, hasModel, type PageModels } from '../../core/pages/page-models.ts';
import { type BareRoute, createRedirectPage, isBare, isReadableBare } from '../../core/pages/redirect-page.ts';
import { arrangeUpdates } from '../../core/presentation/arrange-updates.ts';
import { type BodyPart, createBodyParts } from '../../core/presentation/body-parts.ts';
import type { PageContext } from '../../core/presentation/page-context.ts';
import type { PageKind, Route, RouteOf } from '../../core/routes/route-kinds.ts';
import { pageFile } from '../../core/urls/page-path.ts';
import { shortDigestOf } from '../../disk/digest.ts';
import { readBody } from '../articles/body-cache.ts';
import type { Newsroom } from '../reading/read-newsroom.ts';
import { type Keys, type KnownKeys, NO_KEYS } from './known-keys.ts';
import { createPageKeys, hasBody, linksAndPictures } from './page-keys.ts';
import { gatherImages, type ShownImage } from './shown-images.ts';

/** One item of `getStaticPaths`. */
export interface StaticPath {
  params: Record<string, string | undefined>;
  props: { path: string };
}

/** The entries of `src/routes/`: kinds of pages, and `redirect`, which all small pages without a layout are. */
export type PageEntry = PageKind | 'redirect';

/** One page as a build has to make it. */
export interface ListedPage {
  entry: PageEntry;
  /** The path of its route, such as `/en/a/` or `/old.html`. */
  path: string;
  /** The path by which Astro is asked for it, which ends in a slash. */
  asked: string;
  /** A digest of all that it prints besides the code that prints it. */
  key: string;
}

export interface Pages {
  /**
   * Makes the model and the key of every page whose key is not known, so that a fault in one is found before anything is
   * written. It works once.
   */
  prepare(known?: KnownKeys): void;
  /** Returns all pages of the site, in the order of its routes. */
  all(): ListedPage[];
  /** Returns the paths of the pages that one entry prints. */
  paths(entry: PageEntry): StaticPath[];
  /** Returns what a page prints besides its body. Throws an `Error` when the page has moved since it was listed. */
  model<Kind extends PageKind>(kind: Kind, path: string): PageModels[Kind];
  /** Returns an article or standing page with its body, as pieces of HTML, pictures and embeds. */
  article<Kind extends 'article' | 'standing'>(kind: Kind, path: string): { page: PageModels[Kind]; body: BodyPart[] };
  notFound(): NoticePage;
  /** Returns a whole HTML document that leads readers on to another address. */
  redirect(path: string): string;
  /** Returns all image files that pages show, by their names; it makes the models of all pages. */
  images(): ReadonlyMap<string, ShownImage>;
  /** Returns the names of all image files of the last build, or `undefined` where they must be looked for in all models. */
  knownImages(): readonly string[] | undefined;
  /**
   * Returns the image file of that name, or `undefined`. In the preview it is mostly one of a page that was just made,
   * so that no other page need be.
   */
  image(name: string): ShownImage | undefined;
}

/** Where the digest of the image files stands among the keys of a page. */
const IMAGES = 1;

/** Creates the source of pages, which makes them on demand and notes which pictures each of them shows. */
export function createPages(
  { library, bodies, images }: Pick<Newsroom, 'library' | 'bodies' | 'images'>,
  context: PageContext,
): Pages {
  const shown = gatherImages(images);
  const modelOf = <Kind extends PageKind>(route: RouteOf<Kind>, body?: Body): PageModels[Kind] => {
    const model = createPageModel(route, context, body);
    shown.add(model);
    return model;
  };
  const keyOf = createPageKeys(context);
  const looked = new Set<Route>();
  /** Makes the key of a page, and a digest of the names of the image files that it shows. */
  const look = (route: Route): Keys => {
    looked.add(route);
    const model = !isBare(route) && hasModel(route) ? createPageModel(route, context) : undefined;
    const names = model ? shown.add(model) : [];
    if (hasBody(route)) {
      const { images: own, stories, media } = route.article.body;
      if (own.length > 0 || stories || media) names.push(...shown.add(linksAndPictures(route.article, context)));
    }
    return [keyOf(route, model), shortDigestOf(names.join(' '))];
  };
  const keys = new Map<Route, Keys>();
  let known = NO_KEYS;
  const prepare = (keysOfBefore = NO_KEYS) => {
    if (keys.size > 0) return;
    known = keysOfBefore;
    for (const route of library.routes) {
      if (route.kind === 'file') continue;
      const of = hasBody(route) ? route.article : undefined;
      const recalled = known.recall('pages', route.path, of, () => look(route));
      keys.set(route, recalled);
    }
    shown.add(createNotFoundPage(context));
  };
  const routeOf = <Kind extends PageKind>(kind: Kind, path: string) => {
    const route = library.routeAt(path);
    // An edit moves a page a moment before the preview reads it
    if (route?.kind !== kind) throw new Error(`The page ${path} has changed its place. Load it again.`);
    return route as RouteOf<Kind>;
  };
  return {
    prepare,
    model: (kind, path) => modelOf(routeOf(kind, path)),
    article(kind, path) {
      const route = routeOf(kind, path);
      const { article } = route as RouteOf<'article' | 'standing'>;
      const body = arrangeUpdates(article, readBody(bodies, article), 'page', context);
      const parts = createBodyParts(article, body, context);
      shown.add(parts);
      return { page: modelOf(route, body), body: parts };
    },
    notFound: () => createNotFoundPage(context),
    redirect: (path) => createRedirectPage(library.routeAt(path) as BareRoute, context),
    images() {
      prepare();
      for (const route of keys.keys()) if (!looked.has(route)) look(route);
      return shown.files;
    },
    knownImages() {
      prepare();
      return known.areSame('pages', IMAGES) ? known.images : undefined;
    },
    image(name) {
      if (!shown.files.has(name)) prepare();
      return shown.files.get(name);
    },
    all() {
      prepare();
      return [...keys].flatMap(([route, [key]]): ListedPage[] => {
        const entry = entryOf(route);
        if (entry === undefined) return [];
        const param = paramOf(route);
        return [{ entry, path: route.path, asked: param ? `/${param}/` : '/', key: key as string }];
      });
    },
    paths: (entry) =>
      library.routes
        .filter((route) => entryOf(route) === entry)
        .map((route) => ({ params: { [entry]: paramOf(route) }, props: { path: route.path } })),
  };
}

/** Returns the entry that prints a route, or `undefined` where it has no page. */
function entryOf(route: Route): PageEntry | undefined {
  if (isBare(route)) return isReadableBare(route) ? 'redirect' : undefined;
  return route.kind === 'file' ? undefined : (route.kind as PageKind);
}

/**
 * Returns the part of a route's path that fills Astro's pattern: a redirect from `/old.html` is a file of that name,
 * every other page is the index of its folder.
 */
function paramOf(route: Route): string | undefined {
  if (isBare(route)) return pageFile(route.path).slice(1);
  return route.path.replace(/^\/|\/$/g, '') || undefined;
}
