/** Words the problems of links that lead nowhere, outside the newsroom, or to a page that is gone. */

import type { Article } from '../articles/article.ts';
import type { Problem } from '../problems/problem.ts';
import { suggest } from '../text/suggest.ts';
import { decodeSafely } from '../urls/permalink.ts';
import { pathToHref } from '../urls/site-url.ts';
import type { Library } from './library.ts';
import { nearPage } from './link-hints.ts';

/**
 * Reports a path with a first slash that is no page or file of the newsroom, whose base path it lies outside of: another
 * part of the company's site may lie there.
 */
export function outsideBase(href: string, library: Library): ResolvedLink {
  const { address, publicFiles } = library;
  const path = decodeSafely(href.split(/[?#]/, 1)[0] ?? '');
  const near = nearPage(path, library) ?? suggest(path, publicFiles);
  return {
    href,
    fault: {
      check: 'outside-base',
      message: `The link “${href}” leads outside the newsroom, which is published below ${address.base}.`,
      hint:
        near === undefined
          ? 'Write the full address with https://, or the path of a page or file of this newsroom.'
          : `Did you mean “${near}”?`,
    },
  };
}

/** Reports a relative link in the settings: these have no page to which it could be relative. */
export function relativeInSettings(href: string): ResolvedLink {
  return dead(
    href,
    'An address in the settings can’t be relative.',
    'Begin it with a slash, such as /en/page/, or with https://.',
  );
}

/**
 * Reports a link to an expired story. It keeps its address, so that a story which expires overnight does not stop a
 * build.
 */
export function expired(href: string, article: Article, library: Library): ResolvedLink {
  return {
    href: library.hrefOf(article),
    fault: {
      check: 'expired-link',
      message: `The story of the link “${href}”, content/${article.path}, has expired: its page only says that it is gone.`,
      hint: 'Take the link away.',
    },
  };
}

/** Reports a link to a page that `redirects.yaml` calls gone. It keeps its address, at which a page says so. */
export function withdrawn(href: string, path: string, { address }: Library): ResolvedLink {
  return {
    href: pathToHref(address, path),
    fault: {
      check: 'expired-link',
      message: `The page of the link “${href}” was withdrawn: its address only says that it is gone.`,
      hint: 'Take the link away.',
    },
  };
}

/** Reports a link that leads nowhere. `why` is a sentence with the reason, `hint` one that says what to write. */
export function dead(href: string, why: string, hint: string): ResolvedLink {
  return { fault: { check: 'dead-link', message: `The link “${href}” leads nowhere. ${why}`, hint } };
}

/** Where a link leads. */
export interface ResolvedLink {
  /** The address to print; left out where the link leads nowhere. */
  href?: string;
  /** The tag of the language of the page that it leads to, where that is one of the newsroom. */
  locale?: string;
  /** What an editor is told of the link, where something is wrong with it. */
  fault?: Pick<Problem, 'check' | 'message' | 'hint'>;
  /** The content file of the article that must have the link's fragment as an id. */
  target?: { path: string; fragment: string };
}
