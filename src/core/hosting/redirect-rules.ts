/** Writes `_redirects`, by which hosts such as Netlify and Cloudflare learn where old addresses lead. */
import type { Library } from '../library/library.ts';
import { asContent, type OutputFileKind } from '../presentation/output-file-kind.ts';
import { goneNoticePaths, isMissingNotice, localeOfGone, missingFile } from '../routes/gone-routes.ts';
import type { Route } from '../routes/route-kinds.ts';
import type { Site } from '../site/site.ts';
import { REDIRECT_RULES_FILE } from '../urls/reserved-paths.ts';
import { pathToHref, targetToHref } from '../urls/site-url.ts';

/** The entry of `/_redirects`. */
export const redirectRules: OutputFileKind<undefined> = {
  mediaType: 'text/plain; charset=utf-8',
  from: ({ locales }) => [{ path: REDIRECT_RULES_FILE, locale: locales[0]?.tag ?? '', item: undefined }],
  make:
    ({ library, site }) =>
    () =>
      asContent(createRedirectRules(library, site.host)),
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
  { address, routes }: Pick<Library, 'address' | 'routes'>,
  host?: Site['host'],
): string {
  const force = host === 'netlify' ? '!' : '';
  const notices = goneNoticePaths(routes);
  const ruleOf = (route: Route) => {
    if (isMissingNotice(route)) return undefined;
    if (route.kind === 'redirect') return `${targetToHref(address, route)} 301${force}`;
    const notice = route.kind === 'gone' ? notices.get(localeOfGone(route)) : undefined;
    return notice === undefined || notice === route.path ? undefined : `${pathToHref(address, notice)} 410${force}`;
  };
  const lines = routes.flatMap((route) => {
    if (route.kind === 'root') return [`${address.base} ${pathToHref(address, route.to)} 302${force}`];
    const rule = ruleOf(route);
    if (rule === undefined) return [];
    // An asterisk or a colon would make the rule a pattern
    const from = pathToHref(address, route.path).replaceAll('*', '%2A').replaceAll(':', '%3A');
    return from.endsWith('/') ? [`${from.slice(0, -1)} ${rule}`, `${from} ${rule}`] : [`${from} ${rule}`];
  });
  // The first rule that matches wins, so those for all other addresses of a language come last
  const missing = host === 'netlify' ? routes.filter(isMissingNotice).map((route) => missingRule(route.path)) : [];
  return [...lines.sort(), ...missing.sort()].map((line) => `${line}\n`).join('');

  function missingRule(path: string): string {
    return `${pathToHref(address, path.replace(/404\/$/, ''))}* ${pathToHref(address, missingFile(path))} 404`;
  }
}
