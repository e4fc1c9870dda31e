/** Writes what Vercel is told: `vercel.json`, which lies in the folder that is deployed. */

import { encodeLiteral, escapeExpression, type PathPattern, writePattern } from '../host-rules/path-pattern.ts';
import { fillTarget } from './fill-target.ts';
import type { HostRules } from './host-rules-of-site.ts';
import { mergeHeaders } from './merge-headers.ts';

/**
 * Returns the text. Vercel sends `max-age=0, must-revalidate` by itself, and has no status 410.
 *
 * @see https://vercel.com/docs/project-configuration/vercel-json
 */
export function vercelJson(rules: HostRules): string {
  const settings = {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    ...(rules.form === 'plain' && { cleanUrls: true }),
    headers: mergeHeaders(rules).map(({ pattern, headers }) => ({
      source: source(pattern, 'splat'),
      headers: headers.map(([key, value]) => ({ key, value })),
    })),
    redirects: [
      ...rules.queries.map(({ path, query, to }) => ({
        source: source([path], 'splat'),
        has: query.map(([key, value]) => ({ type: 'query', key, value: escapeExpression(value) })),
        destination: withoutNames(to),
        statusCode: 301,
      })),
      ...rules.redirects
        .filter(({ status }) => status >= 300 && status < 400)
        .map(({ pattern, to, status }) => ({
          source: source(pattern, 'splat'),
          destination: fillTarget(to, pattern, (group) => `:${groupNames(pattern)[group - 1] ?? ''}`, withoutNames),
          statusCode: status,
        })),
    ],
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/** A colon would begin a name, and a dollar the number of a group. */
function withoutNames(text: string): string {
  return text.replace(/(?<!^https?):/g, '%3A').replaceAll('$', '%24');
}

function groupNames(pattern: PathPattern): string[] {
  return pattern.flatMap((part) => (typeof part === 'string' ? [] : [part.kind === 'anything' ? 'splat' : part.name]));
}

/** Writes a pattern as path-to-regexp has it. Vercel compares the path as it was asked for, percent-encoded. */
function source(pattern: PathPattern, splat: string): string {
  return writePattern(pattern, {
    text: (text) => encodeLiteral(text).replace(/[(){}+?!.$]/g, '\\$&'),
    anything: `:${splat}(.*)`,
    segment: (name) => `:${name}`,
  });
}
