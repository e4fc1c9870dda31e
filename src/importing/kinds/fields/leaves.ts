/** Goes through the texts of a front matter or of settings one by one, with the keys that lead to them. */
import type { Fields, Value } from '../../sources/front-matter-values.ts';
import { lineOfKey } from '../../sources/value-lines.ts';

/** A text with its place. */
export interface Leaf {
  /** As it is written: `author.email`; items of a list have the path of the list. */
  path: string;
  text: string;
  /** The line of its key in the file, where that is known. */
  line?: number;
}

/** Returns all texts that say something, in their order. */
export function* leavesOf(value: Value, path = '', line?: number): Generator<Leaf> {
  if (value instanceof Map)
    for (const [key, inner] of value as Fields)
      yield* leavesOf(inner, path === '' ? key : `${path}.${key}`, lineOfKey(value, key) ?? line);
  else if (Array.isArray(value)) for (const inner of value) yield* leavesOf(inner, path, line);
  else if (typeof value === 'string' && !/^(?:|~|null)$/i.test(value.trim()))
    yield { path, text: value.trim().replace(/\s+/g, ' '), ...(line !== undefined && { line }) };
}

/** Returns whether a text is a flag or a number, which no reader has seen. */
export function isSetting(text: string): boolean {
  return /^(?:true|false|yes|no|on|off|-?\d+(?:\.\d+)?)$/i.test(text);
}

/** Returns whether a path is one of these, all in lower case; `key.*` is each path below a key. */
export function isPathIn(path: string, paths: ReadonlySet<string>): boolean {
  if (paths.has(path)) return true;
  const parts = path.split('.');
  return parts.some((_, index) => paths.has(`${parts.slice(0, index + 1).join('.')}.*`));
}

/** Returns as much of a text as a report shows. */
export function shown(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
