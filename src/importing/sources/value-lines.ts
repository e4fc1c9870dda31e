/** Remembers at which line of its file each key of a map of values stands. */
import type { Fields, Value } from './front-matter-values.ts';

const LINES = new WeakMap<Fields, Map<string, number>>();

/** Notes the line of a key, from 1; as with values, the last one that is noted of a key counts. */
export function noteLine(fields: Fields, key: string, line: number): void {
  const lines = LINES.get(fields) ?? new Map<string, number>();
  LINES.set(fields, lines);
  lines.set(key, line);
}

/** Returns the line of a key in its file, or `undefined` where it is not known, as with values of other files. */
export function lineOfKey(fields: Fields, key: string): number | undefined {
  return LINES.get(fields)?.get(key);
}

/** In characters: how far keys are looked for in vain, such as those that are written with signs of their own. */
const MOST_IN_VAIN = 20_000_000;

/**
 * Notes the lines of all keys of TOML, JSON or lines, which stand in the text in the order of the values; `linesBefore` are
 * those of the file above the text.
 */
export function noteLinesOf(fields: Fields, text: string, linesBefore: number): void {
  let at = 0;
  let line = linesBefore + 1;
  let inVain = 0;
  const goTo = (found: number): void => {
    for (let end = text.indexOf('\n', at); end >= 0 && end < found; end = text.indexOf('\n', end + 1)) line += 1;
    at = found;
  };
  const walk = (value: Value): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    if (!(value instanceof Map)) return;
    for (const [key, inner] of value) {
      const found = key === '' || inVain > MOST_IN_VAIN ? -1 : placeOfKey(text, key, at);
      if (found >= 0) goTo(found);
      else if (key !== '') inVain += text.length - at;
      noteLine(value, key, line);
      walk(inner);
    }
  };
  walk(fields);
}

function placeOfKey(text: string, key: string, from: number): number {
  const behind = /["'\]]*[^\S\n]*[=:.\]]/y;
  for (let at = text.indexOf(key, from); at >= 0; at = text.indexOf(key, at + key.length)) {
    behind.lastIndex = at + key.length;
    if ((at === 0 || /[\s{,.["']/.test(text[at - 1] as string)) && behind.test(text)) return at;
  }
  return -1;
}
