/** What is wrong with links that lead nowhere, outside the newsroom, or to a page that has gone. */

import type { Article } from '../articles/article.ts';
import type { Problem } from '../problems/problem.ts';
import { decodeSafely } from '../urls/permalink.ts';
import { pathToHref } from '../urls/site-url.ts';
import type { Library } from './library.ts';

/** An address of the same host that lies beside the newsroom. */
export function outsideBase(href: string, { address, routeAt, publicFiles }: Library): ResolvedLink {
  const path = decodeSafely(href.split(/[?#]/, 1)[0] ?? '');
  const meant = publicFiles.has(path) ? path : routeAt(path)?.path;
  return {
    href,
    fault: {
      check: 'outside-base',
      message: `The link “${href}” leads outside the newsroom, which is published below ${address.base}.`,
      hint: meant
        ? `Did you mean “${pathToHref(address, meant)}”?`
        : `Write the full address with https://, or an address that begins with ${address.base}.`,
    },
  };
}

/** Settings lie beside no page. */
export function relativeInSettings(href: string): ResolvedLink {
  return dead(
    href,
    'An address in the settings can’t be relative.',
    'Begin it with a slash, such as /en/page/, or with https://.',
  );
}

/** The address still answers, so that a story which expires overnight stops no build. */
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

/** The address still answers. */
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

/** A link to nothing, with the reason and what to write instead. */
export function dead(href: string, why: string, hint: string): ResolvedLink {
  return { fault: { check: 'dead-link', message: `The link “${href}” leads nowhere. ${why}`, hint } };
}

/** What a link leads to. `href` is absent when it leads nowhere. */
export interface ResolvedLink {
  href?: string;
  fault?: Pick<Problem, 'check' | 'message' | 'hint'>;
  /** The article in whose body a fragment must be found. */
  target?: { path: string; fragment: string };
}
