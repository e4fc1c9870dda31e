/** Knows the marks that divide the beginning of a story from its rest, such as `<!--more-->`. */
import { codeRanges, isInside } from './code-ranges.ts';

const MARK =
  /^[ \t]*(?:<!--[ \t]*(?:more|truncate|excerpt|end[ _-]?excerpt|readmore|read more)[ \t]*-->|<!---?\s*more\s*-?-->)[ \t]*$/im;
/** In characters: a description is a sentence or two. */
const LONGEST = 300;

/**
 * Takes the mark out of a text, which keeps its lines. The words before it are returned as the description where they are one
 * paragraph and short enough.
 */
export function takeSummary(text: string, separator?: string): { text: string; description?: string } {
  const found = MARK.exec(text);
  const own = separator && /\S/.test(separator) ? text.indexOf(separator) : -1;
  const [at, length] = found ? [found.index, found[0].length] : [own, separator?.length ?? 0];
  if (at < 0 || isInside(codeRanges(text), at)) return { text };
  const before = text.slice(0, at).trim();
  const isPlain = before !== '' && before.length <= LONGEST && !/\n\s*\n|[[\]<>`{}|]|^[#>*-]|!\[/.test(before);
  return {
    text: text.slice(0, at) + text.slice(at + length),
    ...(isPlain && { description: before.replace(/[*_]{1,2}(\S.*?)[*_]{1,2}/g, '$1').replace(/\s+/g, ' ') }),
  };
}
