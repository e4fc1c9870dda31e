/** Texts of WordPress that are one line: titles, names and descriptions, in which tags and references may stand. */
import { characterOf } from '../../../core/text/entities.ts';

/** Returns the words of a line of HTML. */
export function wordsOf(html: string): string {
  return withoutComments(html)
    .replace(/<\/?(?:p|div|br|li|h[1-6])(?=[\s/>])[^<>]*>/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&#?\w{1,31};/g, (reference) => characterOf(reference) ?? reference)
    .replace(/\s+/g, ' ')
    .trim();
}

/** By hand, as comments that never end would be looked through again and again. */
function withoutComments(html: string): string {
  let out = '';
  let from = 0;
  for (;;) {
    const start = html.indexOf('<!--', from);
    const end = start === -1 ? -1 : html.indexOf('-->', start + 4);
    if (end === -1) return out + html.slice(from);
    out += `${html.slice(from, start)} `;
    from = end + 3;
  }
}
