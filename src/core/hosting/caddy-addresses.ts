/** Writes what Caddy is told of queries, and of pages that lie as files of their own names. */

import { escapeExpression } from '../host-rules/path-pattern.ts';
import { namesOf } from '../host-rules/query-expression.ts';
import type { HostRules } from './host-rules-of-site.ts';

/**
 * Maps the values of parameters, by the path, to where they lead: one map for each group of names. Caddy fills in what it finds in
 * braces, so that none stands in a key or a target.
 */
export function askedMaps({ queries }: HostRules): string[] {
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
export function spellings(form: 'html' | 'plain'): string[] {
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

/** In quotes, Caddy takes a backslash as it is unless a quote follows. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
