/** Writes what Vercel is told: `vercel.json`, which lies in the folder that is deployed. */

import { encodeLiteral, type PathPattern, writePattern } from '../host-rules/path-pattern.ts';
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
    headers: mergeHeaders(rules).map(({ pattern, headers }) => ({
      source: source(pattern, 'splat'),
      headers: headers.map(([key, value]) => ({ key, value })),
    })),
    redirects: rules.redirects
      .filter(({ status }) => status >= 300 && status < 400)
      .map(({ pattern, to, status }) => ({
        source: source(pattern, 'splat'),
        destination: fillTarget(
          to,
          pattern,
          (group) => `:${groupNames(pattern)[group - 1] ?? ''}`,
          (text) => text.replace(/(?<!^https?):/g, '%3A'),
        ),
        statusCode: status,
      })),
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
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
