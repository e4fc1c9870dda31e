/** Values of front matter and settings, before anything is known of their meaning. */
import type { Tell } from '../archive/archive.ts';

/** Values as they are written: texts, lists and maps of texts. What YAML takes for numbers or flags stays a text. */
export type Value = string | Value[] | Fields;
export type Fields = ReadonlyMap<string, Value>;

/** Where a text of values stands. */
export interface ValuePlace {
  file: string;
  tell: Tell;
  /** The lines of the file above the text. */
  linesBefore: number;
}
