/** Writes what Caddy is told: a whole Caddyfile. */

import { isLiteral, type PathPattern, toExpression } from '../host-rules/path-pattern.ts';
import type { Header } from '../host-rules/rule.ts';
import { askedMaps, quoted, spellings } from './caddy-addresses.ts';
import { textEntries } from './compressible.ts';
import { fillTarget } from './fill-target.ts';
import type { HostRules } from './host-rules-of-site.ts';
import { mediaTypeEntries } from './media-types.ts';
import { mergeHeaders } from './merge-headers.ts';

/**
 * Returns the Caddyfile by its name. The address and the folder of the site can be set by SITE_ADDRESS and SITE_ROOT.
 * All stands in one `route`, which keeps its order.
 *
 * @param origin The scheme and host at which the site is published; Caddy gets a certificate for it by itself.
 *
 * @see https://caddyserver.com/docs/caddyfile/directives/map
 * @see https://caddyserver.com/docs/caddyfile/directives/handle_errors
 */
export function caddyFiles(rules: HostRules, origin: string): Record<string, string> {
  const merged = mergeHeaders(rules);
  const statuses = [...new Set(rules.redirects.map(({ status }) => status))].filter(
    (code) => code >= 300 && code < 400,
  );
  const lines = [
    '# The folder that holds the site at the path of its address.',
    'root * {$SITE_ROOT:/srv}',
    'encode zstd gzip',
    'route {',
    ...mediaTypeEntries().flatMap(([ending, type]) =>
      header(`type_${ending}`, `path *.${ending}`, [['Content-Type', type]]),
    ),
    ...header('folders', 'path */', [['Content-Type', 'text/html; charset=utf-8']]),
    ...merged.flatMap(({ pattern, headers }, index) =>
      header(`headers_${index}`, `path_regexp ${quoted(toExpression(pattern))}`, headers),
    ),
    ...askedMaps(rules),
    ...statuses.flatMap((status) => [
      ...map(
        `{moved_${status}}`,
        rules.redirects
          .filter((redirect) => redirect.status === status)
          .map(({ pattern, to }) => [pattern, fillTarget(to, pattern, (group) => `\${${group}}`)]),
      ),
      `@moved_${status} expression \`{moved_${status}} != ""\``,
      `redir @moved_${status} {moved_${status}} ${status}`,
    ]),
    ...map(
      '{gone}',
      rules.gone.map(({ pattern, page }) => [pattern, fileOf(page)]),
    ),
    '@gone expression `{gone} != ""`',
    'error @gone 410',
    ...(rules.form ? spellings(rules.form) : []),
    `@told path ${TOLD.map((name) => quoted(rules.base + name)).join(' ')}`,
    'error @told 404',
    `@texts path */ ${TEXTS.map((ending) => `*.${ending}`).join(' ')}`,
    // Where nothing has said so yet
    'header @texts ?Vary Accept-Encoding',
    '# What “npm run deploy” lays compressed beside a file is sent to whoever takes it.',
    'file_server {\nprecompressed br gzip\n}',
    '}',
    'handle_errors {',
    ...header('every_error', 'path *', [
      ['Content-Type', 'text/html; charset=utf-8'],
      ['Cache-Control', 'public, max-age=0, must-revalidate'],
    ]),
    '@gone expression `{err.status_code} == 410`',
    'handle @gone {',
    'rewrite * {gone}',
    'file_server {\nstatus 410\n}',
    '}',
    ...[...rules.missing]
      .sort((a, b) => b.below.length - a.below.length)
      .concat({ below: '/', page: `${encodeURI(rules.base)}404.html` })
      .flatMap(({ below, page }, index) => [
        `@missing_${index} {\nexpression \`{err.status_code} == 404\`\npath_regexp ${quoted(toExpression([below, { kind: 'anything' }]))}\n}`,
        `handle @missing_${index} {`,
        `rewrite * ${quoted(page)}`,
        'file_server {\nstatus 404\n}',
        '}',
      ]),
    '}',
  ];
  return { Caddyfile: `{$SITE_ADDRESS:${origin}} {\n${indent(lines)}\n}\n` };
}

/** The endings of files whose answers differ by what a browser can unpack. */
const TEXTS = textEntries().map(([ending]) => ending);

/** What nobody is to read. */
const TOLD = ['_headers', '_redirects', '.nojekyll', '.broadsheet', '.broadsheet/*'];

function header(name: string, matcher: string, headers: readonly Header[]): string[] {
  return [`@${name} ${matcher}`, `header @${name} {`, ...headers.map(([key, value]) => `${key} ${quoted(value)}`), '}'];
}

function map(variable: string, entries: [pattern: PathPattern, to: string][]): string[] {
  // The first that matches wins
  const rows = entries.map(([pattern, to]) => {
    const key = isLiteral(pattern) ? pattern.join('') : `~${toExpression(pattern)}`;
    return `${quoted(key)} ${quoted(to)}`;
  });
  return [`map {http.request.uri.path} ${variable} {`, ...rows, 'default ""', '}'];
}

function fileOf(page: string): string {
  return page.endsWith('/') ? `${page}index.html` : page;
}

/** Indents lines by the braces around them. */
function indent(lines: readonly string[]): string {
  let depth = 1;
  return lines
    .flatMap((line) => line.split('\n'))
    .map((line) => {
      if (line === '}') depth -= 1;
      const indented = '\t'.repeat(depth) + line;
      if (/(^|\s)\{$/.test(line)) depth += 1;
      return indented;
    })
    .join('\n');
}
