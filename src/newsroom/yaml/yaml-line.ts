/** Reads one line of YAML as the editor sees it: a key and the value behind it. */
import { shortened } from '../../core/text/shortened.ts';

export interface Line {
  start: number;
  text: string;
  /** The part before the value, or before the text of a line without a key. */
  before: string;
  key?: string;
  /** The text behind the key, comments included. */
  value?: string;
}

/**
 * Matches list marks and a key. The lookahead keeps the marks it has matched, as trying fewer of them would take very
 * long on a line of many.
 */
const START = /^\s*(?=((?:- +)*))\1(?:([^\s:'"#][^:]*):[ \t]+)?/;

/** Returns the line of a YAML text in which an offset lies. */
export function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end < 0 ? undefined : end);
  const [before = '', , key] = START.exec(line) ?? [];
  const value = line.slice(before.length).trimEnd();
  return { start, text: line, before, ...(key && { key }), ...(key && value && { value }) };
}

/** Returns the offset in the whole text at which a line's value begins. */
export function valueOffset({ start, before }: Line): number {
  return start + before.length;
}

/** Says what to write where a text needs quotes. A text that is too long to be repeated is not. */
export function quotesHint(line: Line, how = 'Put the text in quotes'): string {
  const value = line.text.slice(line.before.length).trim();
  const mark = line.key ? `${line.key}: ` : /^\s*- /.test(line.before) ? '- ' : '';
  if (value === '' || mark === '' || value !== shortened(value)) return `${how}.`;
  return `${how}: ${mark}${quoted(value)}.`;
}

/** Writes a text in quotation marks that leave it as it is (YAML 1.2.2, 7.3.1 and 7.3.2). */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
