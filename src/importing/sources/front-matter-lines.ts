/** Reads keys and values line by line, where a front matter is not what it claims to be. */
import type { Fields, Value } from './front-matter-values.ts';

/**
 * Returns the keys at the beginnings of lines, each with the text behind its sign (`:` or `=`); lines that begin with a
 * hyphen are the list of the key above, and indented ones go on with its text.
 */
export function readLines(text: string, sign: ':' | '='): Fields {
  const fields = new Map<string, Value>();
  const pattern = sign === ':' ? /^([\w-]+)[ \t]*:(?:[ \t]+(.*))?$/ : /^([\w-]+)[ \t]*=[ \t]*(.*)$/;
  let key = '';
  for (const line of text.split('\n')) {
    const found = pattern.exec(line);
    const item = /^[ \t]*-[ \t]+(.*)$/.exec(line);
    if (found) {
      key = found[1] as string;
      const value = found[2] ?? '';
      fields.set(key, listOf(value) ?? plain(value));
    } else if (key && item) {
      const before = fields.get(key);
      fields.set(key, [...(Array.isArray(before) ? before : before ? [before] : []), plain(item[1] as string)]);
    } else if (key && /^[ \t]+\S/.test(line)) {
      const before = fields.get(key);
      if (typeof before === 'string') fields.set(key, `${before} ${line.trim()}`.trim());
    }
  }
  return fields;
}

function listOf(text: string): Value[] | undefined {
  const inner = /^\[(.*)\]$/.exec(text.trim())?.[1];
  return inner?.split(',').map(plain).filter(Boolean);
}

function plain(text: string): string {
  const trimmed = text.trim();
  return /^(["']).*\1$/.test(trimmed) && trimmed.length > 1 ? trimmed.slice(1, -1) : trimmed;
}
