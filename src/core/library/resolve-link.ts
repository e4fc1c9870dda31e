/** Resolves the links that editors write: to a content file, to an address of the site, or to a place in a page. */

import type { Article } from '../articles/article.ts';
import { pathToFile, routeMeant } from '../routes/route-table.ts';
import { resolveReference } from '../urls/content-path.ts';
import { decodeSafely } from '../urls/permalink.ts';
import { hrefToPath, isOnOrigin, pathToHref, targetToHref } from '../urls/site-url.ts';
import { isAbsoluteAddress } from '../urls/url-template.ts';
import type { Library } from './library.ts';
import type { ResolvedLink } from './link-faults.ts';
import { dead, expired, outsideBase, relativeInSettings, withdrawn } from './link-faults.ts';
import { fileHint, missingFileHint, pageHint, relativeHint } from './link-hints.ts';

/**
 * Resolves one link to the address to print, and finds what is wrong with it. A link to another site is returned as it
 * is.
 *
 * @param from The content file with the link, below the content folder; `undefined` for a link in the settings, which
 * can't be relative.
 */
export function resolveLink(href: string, from: string | undefined, library: Library): ResolvedLink {
  const { address } = library;
  if (href.startsWith('#')) return { href };
  if (isAbsoluteAddress(href)) {
    if (!isOnOrigin(address, href) || hrefToPath(address, href) === undefined) return { href };
  }
  if (isOnOrigin(address, href) || href.startsWith('/')) {
    const path = hrefToPath(address, href);
    if (path !== undefined && (isOnOrigin(address, href) || !isMeantWithoutBase(href, path, library)))
      return resolvePath(href, path, from, library);
    const own = rootPath(href);
    return isKnown(own, library) ? resolvePath(href, own, from, library) : outsideBase(href, library);
  }
  return from === undefined ? relativeInSettings(href) : resolveFile(href, from, library);
}

/**
 * Returns whether a path that happens to begin as the base does is one of the newsroom, written from its own root: at
 * `/news/`, the page `/news/harbour/` of the category “news”.
 */
function isMeantWithoutBase(href: string, path: string, library: Library): boolean {
  return !isKnown(path, library) && isKnown(rootPath(href), library);
}

/** Returns the decoded path that a path with a first slash means from the newsroom's own root. */
function rootPath(href: string): string {
  return decodeSafely(href.split(/[?#]/, 1)[0] ?? '').normalize('NFC');
}

function isKnown(path: string, { routeAt, publicFiles }: Library): boolean {
  return routeMeant(routeAt, path) !== undefined || publicFiles.has(path) || publicFiles.has(pathToFile(path));
}

function resolvePath(href: string, path: string, from: string | undefined, library: Library): ResolvedLink {
  const found = routeMeant(library.routeAt, path);
  const to = found?.kind === 'redirect' || found?.kind === 'root' ? found.to : found?.path;
  const page = to === undefined ? undefined : library.routeAt(to);
  const written = href.slice(href.search(/[?#]|$/));
  const suffix = found?.kind === 'redirect' && !written.includes('#') ? written + (found.hash ?? '') : written;
  if (page && 'article' in page && page.article.state === 'expired') return expired(href, page.article, library);
  if (page?.kind === 'gone') return withdrawn(href, page.path, library);
  if (to !== undefined) {
    const article = page && 'article' in page ? page.article : undefined;
    const locale = article?.locale ?? (page && 'locale' in page ? page.locale : undefined);
    const languageOf = locale === undefined ? {} : { locale };
    return { href: targetToHref(library.address, { to }) + suffix, ...languageOf, ...targetOf(article?.path, suffix) };
  }
  if (library.publicFiles.has(path) || library.publicFiles.has(pathToFile(path)))
    return { href: pathToHref(library.address, path) + suffix };
  if (/\.[a-z0-9]{1,5}$/i.test(path)) {
    return {
      fault: {
        check: 'missing-file',
        message: `There is no file for the link “${href}”.`,
        hint: missingFileHint(path, library),
      },
    };
  }
  return dead(href, 'No page of this site has that address.', pageHint(path, from, library));
}

function resolveFile(href: string, from: string, library: Library): ResolvedLink {
  if (/\\|%5C/i.test(href)) {
    const slashes = href.replace(/\\|%5C/gi, '/');
    return dead(href, 'It is written with backslashes, which are no part of an address.', `Write slashes: ${slashes}`);
  }
  const suffix = href.slice(href.search(/[?#]|$/));
  const file = resolveReference(decodeSafely(href.slice(0, href.length - suffix.length)), from)?.replace(
    /^content\//,
    '',
  );
  if (!/\.md$/i.test(href.slice(0, href.length - suffix.length))) {
    return dead(href, 'A relative link names the Markdown file of an article.', relativeHint(href, from, library));
  }
  const article = file === undefined ? undefined : library.articleOfFile(file);
  if (!article) return dead(href, `There is no file content/${file ?? href}.`, fileHint(file, from, library));
  if (article.state === 'expired') return expired(href, article, library);
  if (!library.isVisible(article) && !isInTime(library.articleOfFile(from), article, library)) {
    const state = article.state === 'draft' ? 'is a draft' : 'is not published until its date';
    return dead(
      href,
      `The story content/${article.path} ${state}.`,
      'Take the link away until readers can see that story.',
    );
  }
  return { href: library.hrefOf(article) + suffix, locale: article.locale, ...targetOf(article.path, suffix) };
}

/** Whether readers will be able to see the target by the time at which they can see the article with the link. */
function isInTime(from: Article | undefined, target: Article, library: Library): boolean {
  if (!from || library.isVisible(from)) return false;
  return from.state === 'draft' || (target.state === 'scheduled' && target.publishedAt <= from.publishedAt);
}

function targetOf(path: string | undefined, suffix: string): Pick<ResolvedLink, 'target'> {
  const fragment = fragmentOf(suffix);
  return path !== undefined && fragment !== '' ? { target: { path, fragment } } : {};
}

/**
 * Returns the decoded id after the `#` of an address, without a text fragment (`#part:~:text=…`); empty where there is
 * none.
 */
export function fragmentOf(href: string): string {
  const start = href.indexOf('#');
  return start < 0 ? '' : decodeSafely(href.slice(start + 1).split(':~:', 1)[0] ?? '');
}
