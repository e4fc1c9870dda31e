/** Writes the Speculation Rules of sites whose pages lie as files of their own names. */
import type { FileForm } from '../urls/page-path.ts';

/**
 * Writes rules as JSON by which a browser fetches pages whose addresses end in `.html`, or in neither a slash nor an ending, when
 * a reader points at a link to them.
 */
export function fileRules(base: string, form: Exclude<FileForm, undefined>): string {
  // Signs that would be a pattern
  const path = base.replace(/[+*?:(){}\\]/g, '\\$&');
  const pages =
    form === 'html'
      ? [{ href_matches: `${path}*.html` }]
      : [{ href_matches: `${path}*` }, { not: { href_matches: [`${path}*.*`, `${path}*/`] } }];
  return JSON.stringify({
    prefetch: [
      {
        where: { and: [...pages, { not: { selector_matches: '[rel~=nofollow],[href^="#"]' } }] },
        eagerness: 'moderate',
      },
    ],
  });
}
