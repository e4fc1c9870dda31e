/** Reads posts.csv of Substack: a row for each post, which may be longer than its line. */
import { parse } from 'csv-parse/sync';
import { UserError } from '../../../newsroom/files/user-error.ts';
import type { Place, Tell } from '../../archive/archive.ts';

export type Row = Readonly<Record<string, string | undefined>>;

/** The columns that are read, and those that only say when a letter went out. */
const COLUMNS =
  /^(?:post_id|post_date|is_published|email_sent_at|inbox_sent_at|type|audience|title|subtitle|podcast_url)$/;

/** Tells what stands in columns that nobody knows. */
export function tellOtherColumns(row: Row, where: Place, tell: Tell): void {
  for (const [name, value = ''] of Object.entries(row))
    if (!COLUMNS.test(name) && String(value).trim() !== '')
      tell({
        kind: 'dropped',
        where,
        what: `“${row['title'] ?? ''}” has “${name}”, which is not known, so it was left out: “${String(value).slice(0, 200).toWellFormed()}”.`,
      });
}

/**
 * Returns the rows with the lines on which they begin.
 *
 * @throws UserError Where it is no CSV.
 */
export function readTable(csv: string, file: string): { row: Row; line: number }[] {
  try {
    let before = 1;
    const rows = parse(csv, {
      bom: true,
      info: true,
      columns: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
    }) as unknown as { record: Row; info: { lines: number } }[];
    // A row begins behind the end of the one above
    return rows.map(({ record, info }) => {
      const line = before + 1;
      before = info.lines;
      return { row: record, line };
    });
  } catch (error) {
    const { lines } = error as { lines?: number };
    throw new UserError(
      `${file} is no CSV${lines === undefined ? '' : ` at line ${lines}`}. Export it once more in Substack.`,
    );
  }
}
