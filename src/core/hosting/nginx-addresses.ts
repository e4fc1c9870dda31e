/** Writes what nginx is told of queries, and of pages that lie as files of their own names. */

import { escapeExpression, toExpression } from '../host-rules/path-pattern.ts';
import { parameterExpression } from '../host-rules/query-expression.ts';
import type { QueryRule } from '../host-rules/rule.ts';
import type { HostRules } from './host-rules-of-site.ts';

/** A line of a map. */
export type Line = [key: string, value: string];

/**
 * Maps queries to where they lead. A number of one name is looked up at once; all else is compared sign by sign, since a map
 * makes no difference between capitals and small letters.
 */
export function askedMaps({ queries }: HostRules): { source: string; variable: string; lines: Line[] }[] {
  const isNumber = ({ path, query: [[name, value] = ['', ''], ...others] }: QueryRule) =>
    others.length === 0 && /^\w+$/.test(name) && /^\d+$/.test(value) && path === path.toLowerCase();
  const compared = queries.filter((one) => !isNumber(one));
  const byName = Map.groupBy(queries.filter(isNumber), ({ query: [pair] }) => pair?.[0] ?? '');
  const whole = {
    source: '$broadsheet_path?$args',
    variable: '$broadsheet_asked',
    lines: compared.map(({ path, query, to }): Line => {
      const found = query.map(([name, value]) => `(?=(.*&)?${parameterExpression(name, value).replace('(^|&)', '')})`);
      return [`~^${escapeExpression(path)}\\?${found.join('')}`, literal(to)];
    }),
  };
  return [
    ...(compared.length > 0 ? [whole] : []),
    ...[...byName].map(([name, group]) => ({
      source: `$broadsheet_path?$arg_${name}`,
      variable: `$broadsheet_asked_${name}`,
      lines: group.map(({ path, query: [pair], to }): Line => [`${path}?${pair?.[1]}`, literal(to)]),
    })),
  ];
}

/** Maps each spelling of a page’s address that isn’t its own to that without an ending, at which no page of errors is. */
export function pageNames({ base, form }: HostRules): Line[] {
  const inside = toExpression([base]).slice(0, -1);
  return form === 'plain'
    ? [[`~${inside}(?!(?:.*/)?(?:404|index)\\.html$)(.+)(?:/|\\.html)$`, `${literal(base)}$1`]]
    : [[`~${inside}(?!.*\\.html$)(.+?)/?$`, `${literal(base)}$1`]];
}

/** Leads from other spellings of a page’s address to its own, and finds the file of one without an ending. */
export function spellings({ base, form }: HostRules): string[] {
  const ending = form === 'html' ? '.html' : '';
  return [
    'set $broadsheet_other 0;',
    'if (-f $document_root$broadsheet_page.html) { set $broadsheet_other 1; }',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of nginx
    'if (-f $document_root${broadsheet_path}index.html) { set $broadsheet_other 0; }',
    ...(form === 'html' ? ['if (-f $document_root$broadsheet_path) { set $broadsheet_other 0; }'] : []),
    `if ($broadsheet_other) { rewrite "^(.+?)(/|\\.html)?$" $1${ending} permanent; }`,
    ...(form === 'plain' ? [`location ${quoted(base)} { try_files $uri $uri.html $uri/ =404; }`] : []),
  ];
}

/** A dollar would begin a variable, and nginx has no other way to write one. */
export function literal(text: string): string {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of nginx
  return text.replaceAll('$', () => '${broadsheet_dollar}');
}

/** Returns a text as one word of a file of nginx. */
export function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
