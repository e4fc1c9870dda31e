/** Writes `_redirects`, by which hosts such as Netlify and Cloudflare learn where old addresses lead. */

import { encodeLiteral, toHostPattern } from '../host-rules/path-pattern.ts';
import type { Library } from '../library/library.ts';
import { asContent, type OutputFileKind } from '../presentation/output-file-kind.ts';
import type { Site } from '../site/site.ts';
import { REDIRECT_RULES_FILE } from '../urls/reserved-paths.ts';
import { createHostRules, type HostRules } from './host-rules-of-site.ts';
import { isReachedBy } from './reached-by.ts';

/** The entry of `/_redirects`. */
export const redirectRules: OutputFileKind<undefined> = {
  mediaType: 'text/plain; charset=utf-8',
  addsToPublic: true,
  from: ({ locales }) => [{ path: REDIRECT_RULES_FILE, locale: locales[0]?.tag ?? '', item: undefined }],
  make:
    ({ library, site, ownRules }) =>
    () =>
      asContent(writeRedirectRules(createHostRules(library, ownRules), site.host)),
};

/**
 * Writes one rule for each old address: `from to 301`. A folder has two, with and without its last slash.
 *
 * Netlify serves the page that lies at an old address unless the status ends in `!`, and can answer with the status
 * 410. With Workers, Cloudflare rejects the whole file where it holds either of these, and GitLab knows neither, so
 * both are written for Netlify only. So is what it answers where nothing is: Cloudflare finds the nearest `404.html` by
 * itself.
 *
 * @see https://docs.netlify.com/manage/routing/redirects/redirect-options/#custom-404-page-handling
 * @see https://developers.cloudflare.com/pages/configuration/serving-pages/#not-found-behavior
 *
 * @param host The value of `host:` in `site.yaml`.
 */
export function createRedirectRules(
  library: Pick<Library, 'address' | 'routes' | 'routeAt'>,
  host?: Site['host'],
): string {
  return writeRedirectRules(createHostRules(library), host);
}

/** Writes rules of addresses as `_redirects` has them. */
export function writeRedirectRules(
  { redirects, queries, gone, missing, ownLines }: HostRules,
  host?: Site['host'],
): string {
  const isNetlify = host === 'netlify';
  const force = isNetlify ? '!' : '';
  const lines = [
    ...redirects
      .filter(({ isOwn }) => !isOwn)
      .map(({ pattern, to, status }) => `${toHostPattern(pattern)} ${to} ${status}${force}`),
    ...(isNetlify ? gone.map(({ pattern, page }) => `${toHostPattern(pattern)} ${page} 410!`) : []),
  ];
  // GitLab and Cloudflare, which know no queries, refuse the whole file
  const asked = host !== undefined && isReachedBy(host, 'query') ? queries : [];
  const first = asked.map(({ path, query, to }) => {
    const pairs = query.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('*', '%2A')}`);
    return `${encodeLiteral(path)} ${pairs.join(' ')} ${to} 301${force}`;
  });
  // The first rule that matches wins, so those for all other addresses of a language come last
  const last = isNetlify ? missing.map(({ below, page }) => `${encodeLiteral(below)}* ${page} 404`) : [];
  // Cloudflare counts every rule after the first pattern as one, of which it takes a hundred
  const [patterns = [], literal = []] = [true, false].map((wanted) =>
    ownLines.filter((line) => /^\S*(\*|\/:[a-z])/i.test(line.replace(/^https?:/, '')) === wanted),
  );
  return [...first, ...literal, ...lines.sort(), ...patterns, ...last.sort()].map((line) => `${line}\n`).join('');
}
