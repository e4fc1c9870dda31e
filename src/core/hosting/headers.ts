/** Writes `_headers`, by which hosts such as Netlify and Cloudflare learn the headers of each path. */

import { covers, toHostPattern } from '../host-rules/path-pattern.ts';
import type { HeaderRule } from '../host-rules/rule.ts';
import type { Library } from '../library/library.ts';
import { asContent, type OutputFileKind } from '../presentation/output-file-kind.ts';
import type { Site } from '../site/site.ts';
import { HEADERS_FILE } from '../urls/reserved-paths.ts';
import { createHostRules, type HostRules } from './host-rules-of-site.ts';

/** The entry of `/_headers`. */
export const hostHeaders: OutputFileKind<undefined> = {
  mediaType: 'text/plain; charset=utf-8',
  addsToPublic: true,
  from: ({ locales }) => [{ path: HEADERS_FILE, locale: locales[0]?.tag ?? '', item: undefined }],
  make:
    ({ library, site, ownRules }) =>
    () =>
      asContent(writeHeaders(createHostRules(library, ownRules), site.host)),
};

/** Writes the rules for caching and security headers: a path at the margin, its headers indented below. */
export function createHeaders(
  library: Pick<Library, 'address' | 'desk' | 'policyReports' | 'routes' | 'routeAt'>,
): string {
  return writeHeaders(createHostRules(library));
}

/**
 * Writes rules of headers as `_headers` has them. Cloudflare joins the values of rules that have one header, so a narrower
 * rule takes away there what a wider one has said; only policies add up.
 *
 * @see https://developers.cloudflare.com/pages/configuration/headers/#detach-a-header
 */
export function writeHeaders({ headers }: Pick<HostRules, 'headers'>, host?: Site['host']): string {
  const detached = (rule: HeaderRule, index: number) => {
    if (host !== 'cloudflare') return [];
    const wider = headers.slice(0, index).filter(({ pattern }) => covers(pattern, rule.pattern));
    const before = new Set(wider.flatMap((one) => one.headers.map(([name]) => name.toLowerCase())));
    return rule.headers
      .map(([name]) => name)
      .filter((name) => before.has(name.toLowerCase()) && !/^content-security-policy$/i.test(name))
      .map((name) => `  ! ${name}`);
  };
  return headers
    .map((rule, index) =>
      [
        toHostPattern(rule.pattern),
        ...detached(rule, index),
        ...rule.headers.map(([name, value]) => `  ${name}: ${value}`),
      ].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}
