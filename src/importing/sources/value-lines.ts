/** Remembers at which line of its file each key of a map of values stands. */
import type { Fields, Value } from './front-matter-values.ts';

const LINES = new WeakMap<Fields, Map<string, number>>();

/** Notes the line of a key, from 1; the first one that is noted of a key counts. */
export function noteLine(fields: Fields, key: string, line: number): void {
  const lines = LINES.get(fields) ?? new Map<string, number>();
  LINES.set(fields, lines);
  lines.set(key, line);
}

/** Returns the line of a key in its file, or `undefined` where it is not known, as with values of other files. */
export function lineOfKey(fields: Fields, key: string): number | undefined {
  return LINES.get(fields)?.get(key);
}

/**
 * Notes the lines of all keys of TOML, JSON or lines, which stand in the text in the order of the values; `linesBefore` are
 * those of the file above the text.
 */
export function noteLinesOf(fields: Fields, text: string, linesBefore: number): void {
  const lines = text.split('\n');
  let at = 0;
  const walk = (value: Value): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    if (!(value instanceof Map)) return;
    for (const [key, inner] of value) {
      const found = lines.findIndex((line, index) => index >= at && hasKey(line, key));
      if (found >= 0) at = found;
      noteLine(value, key, at + 1 + linesBefore);
      walk(inner);
    }
  };
  walk(fields);
}

function hasKey(line: string, key: string): boolean {
  for (let at = line.indexOf(key); at >= 0; at = line.indexOf(key, at + 1)) {
    const before = line[at - 1];
    const after = line.slice(at + key.length);
    if ((before === undefined || /[\s{,.["']/.test(before)) && /^["'\]]*\s*[=:.\]]/.test(after)) return true;
  }
  return false;
}
