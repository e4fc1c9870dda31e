/** Writes what nginx is told: one file for its block `http`, two for the block `server` of the site. */

import { isLiteral, type PathPattern, toExpression } from '../host-rules/path-pattern.ts';
import type { Header } from '../host-rules/rule.ts';
import { fillTarget } from './fill-target.ts';
import type { HostRules } from './host-rules-of-site.ts';
import { mediaTypeEntries } from './media-types.ts';
import { mergeHeaders } from './merge-headers.ts';
import { askedMaps, type Line, literal, pageNames, quoted, spellings } from './nginx-addresses.ts';

/**
 * Returns the files by their names. Headers are maps, since a `location` with an `add_header` of its own would drop all
 * others; old addresses too, since a map of literal paths is looked up at once.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_headers_module.html
 * @see https://nginx.org/en/docs/http/ngx_http_map_module.html
 */
export function nginxFiles(rules: HostRules): Record<string, string> {
  const headers = headerMaps(rules);
  const statuses = [...new Set(rules.redirects.map(({ status }) => status))].filter(isRedirect).sort();
  const moved = statuses.map((status) => {
    const lines = rules.redirects
      .filter((redirect) => redirect.status === status)
      .map(({ pattern, to }): Line => [keyOf(pattern), target(to, pattern)]);
    return map('$broadsheet_path', `$broadsheet_${status}`, lines);
  });
  const gone = rules.gone.map(({ pattern, page }): Line => [keyOf(pattern), fileOf(page)]);
  const missing = [...rules.missing]
    .sort((a, b) => b.below.length - a.below.length)
    .map(({ below, page }): Line => [keyOf([below, { kind: 'anything' }]), fileOf(page)]);
  const asked = askedMaps(rules);
  const keys = [
    ...[...rules.redirects, ...rules.gone].map(({ pattern }) => keyOf(pattern)),
    ...asked.flatMap(({ lines }) => lines.map(([key]) => key)),
  ].map((key) => Buffer.byteLength(key));
  return {
    'nginx-http.conf': [
      '# Include this file in the block “http”.',
      // Without it, nginx refuses to start on a long address
      `map_hash_bucket_size ${2 ** Math.ceil(Math.log2(Math.max(128, ...keys.map((bytes) => bytes + 32))))};`,
      'map_hash_max_size 65536;',
      'geo $broadsheet_dollar { default "$"; }',
      '# The path that was asked for, which “index” and “error_page” would change.',
      'map $uri $broadsheet_path { default $uri; }',
      ...asked.map(({ source, variable, lines }) => map(quoted(source), variable, lines)),
      ...(rules.form ? [map('$broadsheet_path', '$broadsheet_page', pageNames(rules))] : []),
      ...moved,
      map('$broadsheet_path', '$broadsheet_gone', gone),
      map('$broadsheet_path', '$broadsheet_missing', missing, `${rules.base}404.html`),
      ...headers.map(({ variable, lines }) => map('$broadsheet_path', variable, lines)),
      '',
    ].join('\n'),
    'nginx-server.conf': [
      `# Include this file in the block “server” of the site, whose “root” holds the site at ${rules.base}.`,
      'index index.html;',
      'absolute_redirect off;',
      'charset utf-8;',
      `charset_types ${charsetTypes().join(' ')};`,
      'default_type application/octet-stream;',
      `types {\n${types()}\n}`,
      ...headers.map(({ name, variable }) => `add_header ${name} ${variable}${isLifetime(name) ? '' : ' always'};`),
      ...asked.map(({ variable }) => `if (${variable}) { return 301 ${variable}; }`),
      ...statuses.map((status) => `if ($broadsheet_${status}) { return ${status} $broadsheet_${status}; }`),
      'if ($broadsheet_gone) { return 410; }',
      ...(rules.form ? spellings(rules) : []),
      'error_page 404 @broadsheet_missing;',
      '# A folder without a page, such as that of a year, is an address where nothing is.',
      'error_page 403 =404 @broadsheet_missing;',
      'error_page 410 @broadsheet_gone;',
      'location @broadsheet_missing { try_files $broadsheet_missing =404; }',
      'location @broadsheet_gone { try_files $broadsheet_gone =410; }',
      '# What “npm run deploy” lays compressed beside a file is sent to whoever takes it.',
      'gzip_static on;',
      'gzip_vary on;',
      `location ~ "^${quotable(rules.base)}(_headers|_redirects|\\\\.nojekyll|\\\\.broadsheet(/.*)?)$" { return 404; }`,
      `location ~ "/feed\\\\.json$" { types {} default_type application/feed+json; }`,
      '',
    ].join('\n'),
    // A server without the module would not start, so that this line stands alone
    'nginx-brotli.conf': [
      '# Include this file in the block “server” of the site, too, where nginx has the module for Brotli',
      '# (Debian: libnginx-mod-http-brotli-static). It sends what “npm run deploy” compresses with Brotli.',
      'brotli_static on;',
      '',
    ].join('\n'),
  };
}

function headerMaps(rules: HostRules): { name: string; variable: string; lines: Line[] }[] {
  const merged = mergeHeaders(rules);
  // nginx takes the first expression that matches, and the last rule is to hold
  const entries = merged.toReversed().flatMap(({ pattern, headers }) => headers.map((header) => ({ pattern, header })));
  const isSent = ([name]: Header) => name.toLowerCase() !== 'content-type';
  const byName = Map.groupBy(
    entries.filter(({ header }) => isSent(header)),
    ({ header: [name] }) => name.toLowerCase(),
  );
  return [...byName.values()].map((group) => {
    const name = group[0]?.header[0] ?? '';
    return {
      name,
      variable: `$broadsheet_${name.toLowerCase().replaceAll('-', '_')}`,
      lines: group.map(({ pattern, header: [, value] }): Line => [`~${toExpression(pattern)}`, literal(value)]),
    };
  });
}

/** A file that isn't there must not be kept for a year: `add_header` without `always` is for answers that are. */
function isLifetime(name: string): boolean {
  return name.toLowerCase() === 'cache-control';
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

function keyOf(pattern: PathPattern): string {
  return isLiteral(pattern) ? pattern.join('') : `~${toExpression(pattern)}`;
}

function target(to: string, pattern: PathPattern): string {
  const filled = fillTarget(to, pattern, (group) => `$${group}`, literal);
  return /[?#]/.test(to) ? filled : `${filled}$is_args$args`;
}

/** Returns the file of a page, decoded, as nginx looks it up. */
function fileOf(page: string): string {
  return literal(decodeURI(page.endsWith('/') ? `${page}index.html` : page));
}

function map(source: string, variable: string, lines: readonly Line[], fallback = ''): string {
  const seen = new Set<string>();
  const own = lines.filter(([key]) => !seen.has(key.toLowerCase()) && seen.add(key.toLowerCase()));
  const rows = own.map(([key, value]) => `  ${quoted(key)} ${quoted(value)};`);
  return [`map ${source} ${variable} {`, `  default ${quoted(fallback)};`, ...rows, '}'].join('\n');
}

function quotable(base: string): string {
  return toExpression([base]).slice(1, -1).replaceAll('\\', '\\\\');
}

function charsetTypes(): string[] {
  const texts = mediaTypeEntries().filter(([, type]) => type.includes('charset') && !type.startsWith('text/html'));
  return [...new Set([...texts.map(([, type]) => type.split(';', 1)[0] ?? ''), 'application/xml'])];
}

function types(): string {
  const byType = Map.groupBy(mediaTypeEntries(), ([, type]) => type.split(';', 1)[0] ?? '');
  return [...byType].map(([type, entries]) => `  ${type} ${entries.map(([ending]) => ending).join(' ')};`).join('\n');
}
