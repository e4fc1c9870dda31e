/** Counts the lines that go on with a quote or an item without its sign, for each of which the parser looks back. */
import { OverBudget } from './budgets.ts';

/** In one paragraph. */
const MOST_LINES = 1000;

const ITEM = /^[ \t>]*(?:[-+*]|\d{1,9}[.)]|\[\^[^\]]+\]:)(?:[ \t]|$)/;
const QUOTE = /^ {0,3}>/;
const INSIDE = /^(?: {2}|\t)/;
/** A paragraph ends before them. */
const END = /^[ \t>]*$|^ {0,3}(?:<|#{1,6} )/;

/**
 * Returns what looks at the lines outside code, one after the other.
 *
 * @throws OverBudget At the line that goes over.
 */
export function watchLazyLines(): (line: string, number: number) => void {
  let isInside = false;
  let signs = 0;
  let lines = 0;
  return (line, number) => {
    const isItem = ITEM.test(line);
    if (isItem || END.test(line)) {
      [isInside, signs, lines] = [isItem, 0, 0];
      if (!isItem) return;
    }
    const found = /^[ \t>]*/.exec(line)?.[0].replace(/[^>]/g, '').length ?? 0;
    const isLazy = isInside && !isItem && found < Math.max(signs, 1) && !INSIDE.test(line);
    if (QUOTE.test(line)) isInside = true;
    signs = Math.max(signs, found);
    if (!isLazy) return;
    lines++;
    if (lines <= MOST_LINES) return;
    throw new OverBudget(
      number,
      `More than ${MOST_LINES.toLocaleString('en')} lines in a row go on with a quote or a list without its sign.`,
      'Write an empty line where the quote or the list ends, or its sign before each line.',
    );
  };
}
