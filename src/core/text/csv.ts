/** Writes tables as comma-separated values. */

/** A number as readers see it, in any digits, with its sign, unit or currency: −3.2 %, $24.6m, ١٢٫٥. */
const NUMBER =
  /^[-+−–±~≈<>≤≥]?\s?(?:\p{Sc}|[A-Z]{2,3}\p{Sc}?|\p{L}{1,3}\p{Sc})?\s?[-+−]?\p{Nd}+(?:[.,'’٫٬\s\u00a0\u202f]\p{Nd}+)*\s?(?:%|‰|٪|°|\p{Sc}|(?:\p{L}{1,2}|bln|mln|mrd|mld|mio)\.?|\p{L}{1,2}[²³])?$/iu;

/** What stands in a cell where there is no number. */
const NOTHING = /^(?:[-–—−.…·/]*|n\/?a\.?|k\.\s?A\.)$/iu;

/** Returns whether a cell holds a number. */
export function isNumber(cell: string): boolean {
  return cell.length <= 40 && NUMBER.test(cell.trim());
}

/** Returns whether a column, without its heading, is one of numbers; cells that say that there is none don't count. */
export function isNumeric(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => !NOTHING.test(cell.trim()));
  return said.length > 0 && said.every(isNumber);
}

/**
 * Writes rows as CSV (RFC 4180): lines end in CRLF, and a cell with a comma, a quotation mark or a line end stands in
 * quotation marks. It begins with the mark of UTF-8 (RFC 3629, 6), without which spreadsheets take it for another
 * encoding.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection). Numbers with a sign are none.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map(writeCell).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function writeCell(cell: string): string {
  const isFormula = /^[\s\p{Cf}]*[=+\-@\t\r＝＋－＠]/u.test(cell) && !isPlainNumber(cell);
  const text = isFormula ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A sign and digits alone can't call anything. */
function isPlainNumber(cell: string): boolean {
  return /^[-+]?\p{Nd}[\p{Nd}.,\s\u00a0\u202f]*%?$/u.test(cell);
}
