/** Writes what Caddy is told: a whole Caddyfile. */

import { escapeExpression, isLiteral, type PathPattern, toExpression } from '../host-rules/path-pattern.ts';
import { namesOf } from '../host-rules/query-expression.ts';
import type { Header } from '../host-rules/rule.ts';
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

/**
 * Maps the values of parameters, by the path, to where they lead: one map for each group of names. Caddy fills in what it finds in
 * braces, so that none stands in a key or a target.
 */
function askedMaps({ queries }: HostRules): string[] {
  const groups = Map.groupBy(queries, ({ query }) => namesOf(query).join('&'));
  return [...groups].flatMap(([names, group], index) => {
    const values = names.split('&').map((name) => `{http.request.uri.query.${name}}`);
    const rows = group.map(({ path, query, to }) => {
      const key = `${path}?${query.map(([, value]) => value).join('&')}`;
      const written = /[{}~]/.test(key) ? `~^${escapeExpression(key).replace(/\\?[{}]/g, braceExpression)}$` : key;
      return `${quoted(written)} ${quoted(to.replace(/[{}]/g, encodeURIComponent))}`;
    });
    return [
      `map ${quoted(`{http.request.uri.path}?${values.join('&')}`)} {asked_${index}} {`,
      ...rows,
      'default ""',
      '}',
      `@asked_${index} expression \`{asked_${index}} != ""\``,
      `redir @asked_${index} {asked_${index}} 301`,
    ];
  });
}

function braceExpression(sign: string): string {
  return sign.endsWith('{') ? '\\x7B' : '\\x7D';
}

/** What the first group of an expression has found. */
const GROUP = '$' + '{1}';

/**
 * Leads from other spellings of a page’s address to its own, and finds the file of one without an ending. What the address is
 * without an ending, a map says, as a matcher can’t look for a file that another one has named.
 */
function spellings(form: 'html' | 'plain'): string[] {
  const rows =
    form === 'plain'
      ? ['"~^(?:.*/)?(?:404|index)\\.html$" ""', `"~^(.+)(?:/|\\.html)$" "${GROUP}"`]
      : ['"~\\.html$" ""', `"~^(.+?)/?$" "${GROUP}"`];
  return [
    'map {path} {page} {',
    ...rows,
    'default ""',
    '}',
    '@other {',
    'expression `{page} != ""`',
    'file {page}.html',
    `not file ${form === 'html' ? '{page} ' : ''}{page}/index.html`,
    '}',
    'route @other {',
    'uri strip_suffix /',
    form === 'plain' ? 'uri strip_suffix .html' : 'rewrite * {path}.html',
    'redir {uri} 301',
    '}',
    ...(form === 'plain'
      ? ['@bare {', 'not path */ *.html', 'file {path}.html', '}', 'rewrite @bare {path}.html']
      : []),
  ];
}

function fileOf(page: string): string {
  return page.endsWith('/') ? `${page}index.html` : page;
}

/** In quotes, Caddy takes a backslash as it is unless a quote follows. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
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
