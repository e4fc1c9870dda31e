/** Counts the cells of tables, with those that short rows leave out: the page prints them all. */
import { OverBudget } from './budgets.ts';

/** The cells that all tables of a text may have together: a table of 50 columns has 3,000 rows. */
const MOST_CELLS = 150_000;

const DELIMITERS = /^[ \t>]*(?:[-+*\d.)]+[ \t]+)*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const BLANK = /^[ \t>]*$/;

/**
 * Returns what looks at the lines outside code, one after the other.
 *
 * @throws OverBudget At the row that goes over.
 */
export function watchTables(): (line: string, number: number) => void {
  let columns = 0;
  let cells = 0;
  let before = '';
  return (line, number) => {
    if (BLANK.test(line)) columns = 0;
    else if (line.includes('|') && line.includes('-') && before.includes('|') && DELIMITERS.test(line))
      columns = line.split('|').filter((cell) => cell.includes('-')).length;
    before = line;
    cells += columns;
    if (cells <= MOST_CELLS) return;
    throw new OverBudget(
      number,
      `The tables of this text have more than ${MOST_CELLS.toLocaleString('en')} cells by this row. Each row has the ${columns} columns of its table, also where it is shorter.`,
      'Offer the numbers as a file, [The numbers](numbers.csv), and show the rows that readers need.',
    );
  };
}
