/** Takes values out of a front matter, and remembers which. */
import type { Fields, Value } from '../../sources/front-matter-values.ts';
import { fieldOf, flagOf, textOf } from './values.ts';

export interface FieldReader {
  /** Returns the first of these keys that holds a text. */
  text(...keys: readonly string[]): string | undefined;
  /** Returns the first of these keys that says something. */
  field(...keys: readonly string[]): Value | undefined;
  /** Returns whether the first of these keys that says something says yes, or `undefined` where it says neither. */
  flag(...keys: readonly string[]): boolean | undefined;
  /** The paths of what was taken, in lower case. */
  paths: Set<string>;
}

/** Begins to read; `read` are keys that others read. */
export function readFields(fields: Fields, read: readonly string[] = []): FieldReader {
  const paths = new Set(read.map((key) => key.toLowerCase()));
  const take = (key: string | undefined): string | undefined => {
    if (key !== undefined) paths.add(key.toLowerCase());
    return key;
  };
  return {
    paths,
    text: (...keys) => textOf(fields, take(keys.find((key) => textOf(fields, key) !== undefined)) ?? ''),
    field: (...keys) => fieldOf(fields, take(keys.find((key) => fieldOf(fields, key) !== undefined)) ?? ''),
    flag: (...keys) => flagOf(fields, take(keys.find((key) => flagOf(fields, key) !== undefined)) ?? ''),
  };
}
