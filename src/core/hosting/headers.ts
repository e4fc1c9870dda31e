/** Writes `_headers`, by which hosts such as Netlify and Cloudflare learn the headers of each path. */
import type { Library } from '../library/library.ts';
import { asContent, type OutputFileKind } from '../presentation/output-file-kind.ts';
import { HEADERS_FILE } from '../urls/reserved-paths.ts';
import { createHostRules, type HostRules } from './host-rules-of-site.ts';
import { toHostPattern } from './path-pattern.ts';

/** The entry of `/_headers`. */
export const hostHeaders: OutputFileKind<undefined> = {
  mediaType: 'text/plain; charset=utf-8',
  from: ({ locales }) => [{ path: HEADERS_FILE, locale: locales[0]?.tag ?? '', item: undefined }],
  make:
    ({ library }) =>
    () =>
      asContent(createHeaders(library)),
};

/** Writes the rules for caching and security headers: a path at the margin, its headers indented below. */
export function createHeaders(library: Pick<Library, 'address' | 'routes' | 'routeAt'>): string {
  return writeHeaders(createHostRules(library));
}

/** Writes rules of headers as `_headers` has them. */
export function writeHeaders({ headers }: Pick<HostRules, 'headers'>): string {
  return headers
    .map(({ pattern, headers: ofPath }) =>
      [toHostPattern(pattern), ...ofPath.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}
