/** Words the problems of entries in `content/redirects.yaml`. */
import type { Problem } from '../problems/problem.ts';
import { REDIRECTS_FILE } from '../urls/redirect-path.ts';
import type { Route } from './route-kinds.ts';
import { pathKey } from './route-table.ts';

/** One entry of `redirects.yaml`. */
export interface RedirectEntry {
  /** The old address, as a decoded path. */
  path: string;
  /** The old address, as written. */
  written: string;
  /** The path of its key in the file: `gone[0]`. */
  field: string;
  /** The new address as written; left out where the page is gone. */
  to?: string;
}

/** Where an entry leads in the end, and by way of how many other old addresses. */
export type RedirectTarget = { to: string; hash?: string; steps: number } | 'nowhere' | 'circle';

const OR_FIX = 'or run “npm run check -- --fix”, which does it.';

function report(entry: RedirectEntry, check: Problem['check'], message: string, hint: string): Problem {
  return { check, file: REDIRECTS_FILE, field: entry.field, message, hint };
}

/** Reports an entry whose old address another one has already. */
export function twice(entry: RedirectEntry, first: RedirectEntry): Problem {
  const message = `The address ${entry.path} stands in this file already, under “${first.field.replace(/[.[].*$/s, '')}”.`;
  return report(entry, 'same-url', message, 'Keep one of the two lines.');
}

/** Reports an entry at whose address something else is published, which readers get instead. */
export function covered(entry: RedirectEntry, target: RedirectTarget | undefined, page: Route): Problem {
  if (page.kind === 'redirect' && 'alias' in page) {
    const file = `content/${page.article.path}`;
    const isSame = typeof target === 'object' && pathKey(target.to) === pathKey(page.to);
    return isSame
      ? report(
          entry,
          'needless-redirect',
          `The address ${entry.path} is an alias in ${file} already.`,
          `Take this line away, ${OR_FIX}`,
        )
      : report(
          entry,
          'same-url',
          `The address ${entry.path} is an alias in ${file}, which leads to ${page.to}.`,
          'Take away the line or the alias, whichever is wrong.',
        );
  }
  const message = `A page lives at ${entry.path}, so readers never come by this line.`;
  return report(entry, 'needless-redirect', message, `Take the line away, ${OR_FIX}`);
}

/**
 * Reports an entry that leads nowhere, in a circle, or by way of other old addresses. Returns `undefined` where it leads
 * straight to a page.
 */
export function targetProblem(entry: RedirectEntry, target: RedirectTarget): Problem | undefined {
  if (target === 'circle') {
    const message = `From ${entry.path}, the lines of this file lead in a circle.`;
    return report(
      entry,
      'dead-redirect',
      message,
      'Write in one of them where the page really is, or list its address under “gone:”.',
    );
  }
  if (target === 'nowhere') {
    const message = `There is no page at ${entry.to}, to which ${entry.path} leads.`;
    return report(entry, 'dead-redirect', message, `Write where the page is now, or list ${entry.path} under “gone:”.`);
  }
  if (target.steps === 0) return undefined;
  const message = `The address ${entry.to}, to which ${entry.path} leads, has moved itself.`;
  return report(entry, 'redirect-chain', message, `Write ${target.to}${target.hash ?? ''} in its place, ${OR_FIX}`);
}
