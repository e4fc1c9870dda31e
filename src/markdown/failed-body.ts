/** Makes the bodies that stand for ones that can't be rendered, each with the problem that says why. */
import { type Body, type BodySource, emptyBody } from '../core/articles/body.ts';

/**
 * Makes an empty body whose one problem is an error, so that no page is published without its text. `index` is the line
 * of the Markdown, counted from 0.
 */
export function unrenderedBody(source: BodySource, message: string, hint: string, index = 0): Body {
  const line = source.firstLine + index;
  const problem = { check: 'unreadable-file' as const, line, column: 1, message, hint };
  return { ...emptyBody(), problems: [problem] };
}

/**
 * Makes the body for a text that nests deeper than the parser can follow; its problem stands on the line `index`,
 * counted from 0, by default the one with the most opening marks.
 */
export function tooDeepBody(source: BodySource, index = mostNestedLine(source.markdown)): Body {
  return unrenderedBody(
    source,
    'Quotes, lists, brackets or HTML are nested too deeply here to be read.',
    'Remove what repeats on this line, such as “>” or “[”, or split the text into simpler parts.',
    index,
  );
}

/** Makes the body for a text on which the renderer itself fails. */
export function brokenBody(source: BodySource, error: unknown): Body {
  return unrenderedBody(
    source,
    `This text can't be rendered: ${error instanceof Error ? error.message : String(error)}.`,
    'Take out half of the text at a time to find the passage that causes it, write that more simply, and report it.',
  );
}

function mostNestedLine(markdown: string): number {
  let most = 0;
  let found = 0;
  markdown.split(/\r\n?|\n/).forEach((line, index) => {
    const marks = line.match(/[>[\]*_<(]|^\s+|[-+] /g)?.reduce((sum, mark) => sum + mark.length, 0) ?? 0;
    if (marks > most) [most, found] = [marks, index];
  });
  return found;
}
