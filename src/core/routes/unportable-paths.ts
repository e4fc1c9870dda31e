/** Finds addresses whose folders not every disk and store of files takes, or whose names have spaces. */
import type { Problem } from '../problems/problem.ts';
import { memoise } from '../text/memoise.ts';
import { folderOf } from '../urls/page-path.ts';
import { nameFault } from '../urls/portable-name.ts';
import { contentFileOf } from './content-file.ts';
import { fieldOf, hintsOf } from './route-conflicts.ts';
import type { Route } from './route-kinds.ts';

/** Addresses that the newsroom had before are as they are: a host that reads `_redirects` needs no folder for them. */
const OLD_ADDRESS_HINT =
  'Hosts that read _redirects lead on from it all the same. For others, take the old address away if nobody asks for it.';

const segmentFault = memoise((segment: string) => nameFault(segment)?.fault);

/**
 * Returns a problem for each part of an address that a disk or store may refuse or that holds a space, once for each folder
 * that it comes from. A name that a content file itself has is reported where files are listed.
 */
export function portabilityProblems(routes: readonly Route[]): Problem[] {
  const told = new Set<string>();
  return routes.flatMap((route): Problem[] => {
    if (route.kind === 'file') return [];
    const file = contentFileOf(route);
    const folder = file.slice(0, file.lastIndexOf('/'));
    const field = fieldOf(route);
    // An ending of ours is no part of a name that an editor wrote
    const path = field === undefined ? folderOf(route.path) : route.path;
    return path.split('/').flatMap((segment): Problem[] => {
      const fault = isOfFile(segment, file) ? undefined : segmentFault(segment);
      const why = fault ? `“${segment}” ${fault}` : spaceFault(segment, field);
      const key = `${folder} ${segment}`;
      if (why === undefined || told.has(key)) return [];
      told.add(key);
      return [
        {
          check: 'unportable-name',
          file,
          ...fieldIn(route, segment),
          message: `In the address ${route.path}, ${why}.`,
          hint: field === undefined ? hintOf(route, segment) : OLD_ADDRESS_HINT,
        },
      ];
    });
  });
}

function hintOf(route: Route, segment: string): string {
  if (!('article' in route) || route.article.slug !== segment) return hintsOf(route).misplaced;
  const better = segment.trim().replace(/[\s*:"<>|.-]+/g, '-');
  return `Write another “slug:”, such as “${better}”, or rename the folder.`;
}

function isOfFile(segment: string, file: string): boolean {
  const parts = file.normalize('NFC').split('/');
  return parts.some((part) => part === segment || part.replace(/\.[^.]*$/, '') === segment);
}

/** An old address keeps the spaces that it had. */
function spaceFault(segment: string, field: string | undefined): string | undefined {
  if (field !== undefined || !/\s/.test(segment)) return undefined;
  return `“${segment}” has a space, which readers see as %20`;
}

function fieldIn(route: Route, segment: string): Pick<Problem, 'field'> {
  const old = fieldOf(route);
  if (old !== undefined) return { field: old };
  return 'article' in route && route.article.slug === segment && !isOfFile(segment, contentFileOf(route))
    ? { field: 'slug' }
    : {};
}
