/** One line of YAML as the editor sees it: a key and what stands behind it. */

export interface Line {
  start: number;
  text: string;
  /** What stands before the value, or before the text of a line without a key. */
  before: string;
  key?: string;
  /** What stands behind the key. */
  value?: string;
}

/** Marks of lists and a key. The lookahead gives no mark back, or a line of many would take for ever. */
const START = /^\s*(?=((?:- +)*))\1(?:([^\s:'"#][^:]*):[ \t]+)?/;

export function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end < 0 ? undefined : end);
  const [before = '', , key] = START.exec(line) ?? [];
  const value = line.slice(before.length).trimEnd();
  return { start, text: line, before, ...(key && { key }), ...(key && value && { value }) };
}

/** Where the value begins. */
export function valueOffset({ start, before }: Line): number {
  return start + before.length;
}

/** A comment in the place of a value, which the editor took for the value. */
export function commentHint(text: string, offset: number): string | undefined {
  const line = lineAt(text, offset);
  return line.value?.startsWith('#') ? `What follows # is not read. ${quotesHint(line)}` : undefined;
}

/** What to write where a text needs quotes. */
export function quotesHint({ key, value }: Line): string {
  if (!key || !value || /["\\]/.test(value)) return 'Put the text in quotes.';
  return `Put the text in quotes: ${key}: "${shortened(value)}".`;
}

/** Enough of a text to know it by. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
