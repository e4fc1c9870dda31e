/** Writes what Firebase Hosting is told: `firebase.json`, which lies in the folder that is deployed. */

import { isLiteral, type PathPattern, writePattern } from '../host-rules/path-pattern.ts';
import type { HostRules } from './host-rules-of-site.ts';
import { mergeHeaders } from './merge-headers.ts';

/**
 * Returns the text. Firebase keeps pages for an hour unless it is told otherwise, and knows redirects alone: no 410, and
 * one page for all addresses where nothing is.
 *
 * @see https://firebase.google.com/docs/hosting/full-config
 */
export function firebaseJson(rules: HostRules): string {
  const settings = {
    hosting: {
      // The folder of this file: Firebase deploys nothing that lies outside of it
      public: '.',
      ...(rules.form === 'plain' && { cleanUrls: true }),
      ignore: ['firebase.json', '_headers', '_redirects', '**/.*'],
      headers: mergeHeaders(rules).map(({ pattern, headers }) => ({
        source: glob(pattern),
        headers: headers.map(([key, value]) => ({ key, value })),
      })),
      redirects: rules.redirects
        .filter(({ pattern, status }) => isLiteral(pattern) && status >= 300 && status < 400)
        // Firebase encodes by itself
        .map(({ pattern, to, status }) => ({ source: glob(pattern), destination: decodeURI(to), type: status })),
    },
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/**
 * Writes a pattern as extglob has it. A sign stands for itself in brackets: Firebase’s own server takes a backslash
 * away. It leaves encoded what would end a path.
 */
function glob(pattern: PathPattern): string {
  return writePattern(pattern, {
    text: (text) => text.replace(/[*[(]/g, '[$&]').replaceAll('?', '%3F').replaceAll('#', '%23'),
    anything: '**',
    segment: () => '*',
  });
}
