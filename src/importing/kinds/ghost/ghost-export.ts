/** Reads the JSON that Ghost exports: its tables as lists of rows, whatever their version (https://ghost.org/help/exports/). */
import { UserError } from '../../../newsroom/files/user-error.ts';
import { linesOfRows } from '../../sources/json-rows.ts';

/** A row of a table; what is missing or null is `undefined`. */
export interface Row {
  /** Where it begins in the file. */
  line: number;
  /** The names of what it holds. */
  names: readonly string[];
  text(name: string): string | undefined;
  number(name: string): number;
}

export interface GhostExport {
  /** The rows of a table, in the order of the export. */
  table(name: string): Row[];
  /** The names of all tables. */
  tables: readonly string[];
}

/** @throws UserError Where the text is no export of Ghost. */
export function readGhostExport(json: string, file: string): GhostExport {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    throw new UserError(`${file} is no JSON. Export it once more in Ghost, under Settings → Import/Export.`);
  }
  const [database] = listOf(member(parsed, 'db'));
  const within = member(database ?? parsed, 'data');
  const data = within ?? database ?? parsed;
  const path = [...(database === undefined ? [] : ['db']), ...(within === undefined ? [] : ['data'])];
  if (!Array.isArray(member(data, 'posts')))
    throw new UserError(`${file} holds no posts of Ghost. Name the JSON file of Settings → Import/Export.`);
  const lines = linesOfRows(json);
  return {
    table: (name) => {
      const begins = lines.get([...path, name].join('.')) ?? [];
      return listOf(member(data, name)).map((row, at) => toRow(row, begins[at] ?? 1));
    },
    tables: Object.keys(data as object),
  };
}

function toRow(row: unknown, line: number): Row {
  return {
    line,
    names: typeof row === 'object' && row !== null ? Object.keys(row) : [],
    text(name) {
      const value = member(row, name);
      if (value === null || value === undefined || typeof value === 'object') return undefined;
      const text = String(value);
      return text.trim() === '' ? undefined : text;
    },
    number: (name) => Number(member(row, name)) || 0,
  };
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
