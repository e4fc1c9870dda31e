/** A table of the report: its cells as text, with what they are sorted by. */
import { SURVEY_WORDS } from './survey-words.ts';

export interface Cell {
  text: string;
  /** A full address that the cell leads to. */
  href?: string | undefined;
  /** A number of its own to sort by, where the text is none. */
  value?: number;
  /** The language of the text, where it is an editor's. */
  lang?: string;
}

export interface SurveyTable {
  /** The anchor of its section. */
  id: string;
  title: string;
  note: string;
  columns: readonly { name: string; isNumber: boolean }[];
  /** The first cell of a row is its heading. */
  rows: readonly (readonly Cell[])[];
  /** The sentence that stands in place of a table without rows. */
  none: string;
  /** Set where nothing is known, so that no rows is not good news. */
  isUnknown?: true;
}

interface TableWords {
  title: string;
  note: string;
  none: string;
  columns: readonly string[];
}

/** So many rows are printed, unless all are asked for: a browser is slow with more. */
const MOST = 500;

/**
 * Makes a table; a column is one of numbers where all of its cells are.
 *
 * @param unknown The sentence that stands in place of the table, where what it tells was not looked for.
 */
export function createTable(
  id: string,
  words: TableWords,
  rows: readonly (readonly Cell[])[],
  unknown?: string,
): SurveyTable {
  const { title, note, none } = words;
  const isNumber = (index: number) => rows.length > 0 && rows.every((row) => row[index]?.value !== undefined);
  const columns = words.columns.map((name, index) => ({ name, isNumber: isNumber(index) }));
  const table = { id, title, note, columns, rows };
  return unknown === undefined ? { ...table, none } : { ...table, none: unknown, isUnknown: true };
}

/** Returns how many rows a table has, or a dash where that is not known. */
export function countOfRows({ rows, isUnknown }: SurveyTable): string {
  return isUnknown ? '–' : rows.length.toLocaleString('en');
}

/** Returns the rows that are printed, and the sentence about those that aren't. */
export function printedRows({ rows }: SurveyTable, isAll: boolean): { rows: SurveyTable['rows']; more: string } {
  if (isAll || rows.length <= MOST) return { rows, more: '' };
  return { rows: rows.slice(0, MOST), more: SURVEY_WORDS.more(rows.length - MOST) };
}

/** Making a format takes longer than using it a hundred times. */
const withDigits = (digits: number) =>
  new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const FORMATS = [withDigits(0), withDigits(1), withDigits(2)] as const;

/** A cell of a number, written as English has it. */
export function numberCell(value: number, digits: 0 | 1 | 2 = 0): Cell {
  return { text: FORMATS[digits].format(value), value };
}

/** A cell of bytes as kilobytes of 1,000. */
export function kilobytesCell(bytes: number): Cell {
  return { ...numberCell(bytes / 1000, 1), value: bytes };
}
