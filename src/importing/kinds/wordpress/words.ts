/** Texts of WordPress that are one line: titles, names and descriptions, in which tags and references may stand. */
import { characterOf } from '../../../core/text/entities.ts';

/** Returns the words of a line of HTML. */
export function wordsOf(html: string): string {
  return html
    .replace(/<!--.*?-->/gs, ' ')
    .replace(/<\/?(?:p|div|br|li|h[1-6])(?=[\s/>])[^<>]*>/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&#?\w{1,31};/g, (reference) => characterOf(reference) ?? reference)
    .replace(/\s+/g, ' ')
    .trim();
}
