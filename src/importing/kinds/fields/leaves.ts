/** Goes through the texts of a front matter or of settings one by one, with the keys that lead to them. */
import type { Fields, Value } from '../../sources/front-matter-values.ts';
import { isSecret } from '../../sources/secrets.ts';
import { lineOfKey } from '../../sources/value-lines.ts';

/** A text with its place. */
export interface Leaf {
  /** As it is written: `author.email`; items of a list have the path of the list. */
  path: string;
  text: string;
  /** The line of its key in the file, where that is known. */
  line?: number;
}

const EMAIL = /^(?:mailto:)?[^\s@]{1,200}@[^\s@]{1,200}$/i;

/** No path that is read has more parts; a key of a stranger may be dots alone. */
const DEEPEST = 40;

/** Returns all texts that say something, in their order; those of secrets and e-mail addresses are `…`. */
export function* leavesOf(value: Value, path = '', line?: number): Generator<Leaf> {
  if (value instanceof Map)
    for (const [key, inner] of value as Fields)
      yield* leavesOf(inner, path === '' ? key : `${path}.${key}`, lineOfKey(value, key) ?? line);
  else if (Array.isArray(value)) for (const inner of value) yield* leavesOf(inner, path, line);
  else if (typeof value === 'string' && !/^(?:|~|null)$/i.test(value.trim()))
    yield {
      path,
      text: isSecret(path) || EMAIL.test(value.trim()) ? '…' : value.trim().replace(/\s+/g, ' '),
      ...(line !== undefined && { line }),
    };
}

/** Returns whether a text is a flag or a number, which no reader has seen. */
export function isSetting(text: string): boolean {
  return /^(?:true|false|yes|no|on|off|-?\d+(?:\.\d+)?)$/i.test(text);
}

/** Returns whether a path is one of these, all in lower case; `key.*` is each path below a key. */
export function isPathIn(path: string, paths: ReadonlySet<string>): boolean {
  if (paths.has(path) || paths.has(`${path}.*`)) return true;
  let at = path.indexOf('.');
  for (let level = 0; at >= 0 && level < DEEPEST; level += 1, at = path.indexOf('.', at + 1))
    if (paths.has(`${path.slice(0, at)}.*`)) return true;
  return false;
}

/** Returns as much of a text as a report shows. */
export function shown(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
