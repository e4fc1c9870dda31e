/** What an editor is told of two pages, or a page and a public file, in one place. */

import type { Problem } from '../problems/problem.ts';
import { hintsOf } from './conflict-hints.ts';
import { MARKDOWN_NAME } from './output-file.ts';
import type { Route } from './route-table.ts';

type Alias = Extract<Route, { alias: string }>;

/** The public file is the one to go: pages follow from the newsroom's own files. `isExact`: capitals and all. */
export function shadowedRoute(page: Route, hiding: string, isExact: boolean): Problem {
  return {
    check: 'hidden-by-public-file',
    file: `public${hiding}`,
    message: `This file would hide ${hiddenPart(page, hiding)}${isExact ? '' : ', where hosts or disks ignore capitals'}.`,
    hint: hintsOf(page).hidden,
  };
}

function hiddenPart(page: Route, hiding: string): string {
  if (page.kind === 'file') return `the file ${page.path}`;
  const owner = 'article' in page ? ` of content/${page.article.path}` : '';
  const isTwin = page.kind === 'article' && hiding.toLowerCase().endsWith(`/${MARKDOWN_NAME}`);
  return isTwin ? `the Markdown${owner}` : `the page ${page.path}${owner}`;
}

/** Two pages at one address, of which the later is none. */
export function sameUrl(page: Route, taken: Route, fileOf: (page: Route) => string): Problem {
  if (page.kind === 'moved' && 'alias' in page) return takenAlias(page, taken, fileOf);
  // The article that states a slug can be changed where it is written
  const [blamed, other] = !hasSlug(page) && hasSlug(taken) ? [taken, page] : [page, taken];
  return {
    check: 'same-url',
    file: fileOf(blamed),
    ...(hasSlug(blamed) && { field: 'slug' }),
    message: `The address ${page.path} is already taken by ${fileOf(other)}.`,
    hint:
      'article' in page || 'article' in taken
        ? 'Write another “slug:” in one of the two, such as one with the year.'
        : 'Change “permalinks:” in site.yaml, so that lists of different kinds lie in different folders.',
  };
}

function takenAlias(page: Alias, taken: Route, fileOf: (page: Route) => string): Problem {
  const isOwn = 'article' in taken && taken.article === page.article;
  const owner = isOwn ? 'this article itself' : fileOf(taken);
  return {
    check: 'same-url',
    file: fileOf(page),
    field: fieldOf(page),
    message: `The address ${page.path} is already taken by ${owner}.`,
    hint:
      taken.kind === 'moved'
        ? 'Keep this alias in one place only.'
        : 'Take this alias away: a page lives at that address.',
  };
}

/** Where an old address is written in its file; nothing for other pages. */
export function fieldOf(page: Route): string | undefined {
  if (page.kind !== 'moved' && page.kind !== 'gone') return undefined;
  if ('alias' in page) return `aliases[${page.article.aliases.indexOf(page.alias)}]`;
  return 'field' in page ? page.field : undefined;
}

function hasSlug(page: Route): boolean {
  return 'article' in page && page.article.slug !== page.article.story.split('/').at(-1);
}
