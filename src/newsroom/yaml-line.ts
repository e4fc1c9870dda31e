/** One line of YAML as the editor sees it: a key and what stands behind it. */

export interface Line {
  start: number;
  text: string;
  key?: string;
  /** What stands behind the key. */
  value?: string;
}

export function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start).split('\n', 1)[0] as string;
  const [, key, value] = /^\s*(?:- +)*([^\s:'"#][^:]*?):[ \t]+(\S.*?)\s*$/.exec(line) ?? [];
  return { start, text: line, ...(key && { key }), ...(value && { value }) };
}

/** Where the value begins. */
export function valueOffset({ start, text, value = '' }: Line): number {
  return start + text.lastIndexOf(value);
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
