/** Counts the brackets of each paragraph: the parser takes time by their square. */
import { OverBudget } from './budgets.ts';

/** In one paragraph, item or row of a table: some 5,000 links. */
const MOST_BRACKETS = 10_000;

/** An empty line, an item, a footnote or a row: none of them is one paragraph with the line above. */
const BEGINNING = /^[ \t>]*(?:$|[-+*][ \t]|\d{1,9}[.)][ \t]|\[[^\]]+\]:)|\|/;

/**
 * Returns what looks at the lines outside code, one after the other.
 *
 * @throws OverBudget At the line that goes over.
 */
export function watchBrackets(): (line: string, number: number) => void {
  let brackets = 0;
  return (line, number) => {
    if (BEGINNING.test(line)) brackets = 0;
    for (let at = 0; at < line.length; at++) if (line[at] === '[' || line[at] === ']') brackets++;
    if (brackets <= MOST_BRACKETS) return;
    throw new OverBudget(
      number,
      `This paragraph has more than ${MOST_BRACKETS.toLocaleString('en')} square brackets by this line.`,
      'Divide it by empty lines, or write ` before and behind brackets that are code.',
    );
  };
}
