/** Words the problems of two routes, or of a route and a public file, at one address. */
import type { Problem } from '../problems/problem.ts';
import { contentFileOf } from './content-file.ts';
import { MARKDOWN_NAME } from './file-paths.ts';
import type { RouteHints } from './route-kind.ts';
import { kindOf, ROUTE_KINDS, type Route } from './route-kinds.ts';

/**
 * Returns the hints for a route. All entries of `redirects.yaml` have those of redirects, even where the page is gone.
 */
export function hintsOf(route: Route): RouteHints {
  return 'field' in route ? ROUTE_KINDS.redirect.hints : kindOf(route).hints;
}

type Alias = Extract<Route, { alias: string }>;

/**
 * Reports a public file that would hide a route.
 *
 * @param hiding The path of the file below the public folder.
 * @param isExact Whether the two have the same capitals.
 */
export function shadowedRoute(route: Route, hiding: string, isExact: boolean): Problem {
  return {
    check: 'hidden-by-public-file',
    file: `public${hiding}`,
    message: `This file would hide ${shadowedPart(route, hiding)}${isExact ? '' : ', where hosts or disks ignore capitals'}.`,
    hint: hintsOf(route).shadowed,
  };
}

function shadowedPart(route: Route, hiding: string): string {
  if (route.kind === 'file') return `the file ${route.path}`;
  const owner = 'article' in route ? ` of content/${route.article.path}` : '';
  const isMarkdown = route.kind === 'article' && hiding.toLowerCase().endsWith(`/${MARKDOWN_NAME}`);
  return isMarkdown ? `the Markdown${owner}` : `the page ${route.path}${owner}`;
}

/** Reports a route whose address another one has already, so that it is not published. */
export function sameUrl(route: Route, taken: Route): Problem {
  if (route.kind === 'redirect' && 'alias' in route) return takenAlias(route, taken);
  // The article with a `slug:` is reported, since the editor can change it there
  const [blamed, other] = !hasSlug(route) && hasSlug(taken) ? [taken, route] : [route, taken];
  return {
    check: 'same-url',
    file: contentFileOf(blamed),
    ...(hasSlug(blamed) && { field: 'slug' }),
    message: `The address ${route.path} is already taken by ${contentFileOf(other)}.`,
    hint:
      taken.kind === 'home'
        ? 'A language has its home there: give this another name, or the language another “path:” in site.yaml.'
        : 'article' in route || 'article' in taken
          ? 'Write another “slug:” in one of the two, with the year in it.'
          : differByCase(contentFileOf(blamed), contentFileOf(other))
            ? 'Keep one of the two, or give one another name: capitals alone make no other address.'
            : 'Change “permalinks:” in site.yaml, so that lists of different kinds lie in different folders.',
  };
}

function differByCase(a: string, b: string): boolean {
  return a !== b && a.toLowerCase() === b.toLowerCase();
}

function takenAlias(route: Alias, taken: Route): Problem {
  const isOwn = 'article' in taken && taken.article === route.article;
  const owner = isOwn ? 'this article itself' : contentFileOf(taken);
  return {
    check: 'same-url',
    file: contentFileOf(route),
    field: fieldOf(route),
    message: `The address ${route.path} is already taken by ${owner}.`,
    hint:
      taken.kind === 'redirect'
        ? 'Keep this alias in one place only.'
        : 'Take this alias away: a page lives at that address.',
  };
}

/** Returns the path of the key that holds an old address in its file, or `undefined` for other routes. */
export function fieldOf(route: Route): string | undefined {
  if (route.kind !== 'redirect' && route.kind !== 'gone') return undefined;
  if ('alias' in route) return `aliases[${route.article.aliases.indexOf(route.alias)}]`;
  return 'field' in route ? route.field : undefined;
}

function hasSlug(route: Route): boolean {
  return 'article' in route && route.article.slug !== route.article.story.split('/').at(-1);
}
