/** Words the hints that say what to write instead of what a schema rejects. */
import type { z } from 'zod';
import { hiddenCharacterIn } from '../text/hidden-characters.ts';
import { didYouMean, meant, suggest } from '../text/suggest.ts';
import { foreignKeyHint } from './foreign-keys.ts';
import { neededKeysAt } from './schema-keys.ts';

/**
 * Returns the hint for a value that a schema rejects, or that is missing. `path` leads from the top of the document to
 * it.
 */
export function hintOf(issue: z.core.$ZodIssue, value: unknown, path: PropertyKey[], schema: z.ZodType): string {
  const { message } = issue;
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const near = suggest(value, issue.values.map(String));
    return near === undefined ? message : meant(value, near);
  }
  if (issue.code !== 'invalid_type') return message;
  if (issue.expected === 'object' || issue.expected === 'record') return groupHint(path, neededKeysAt(schema, path));
  if (issue.expected !== 'string') return message;
  if (typeof value === 'string' && value.trim() === '') return message;
  // A number or true, which YAML reads as such without quotes
  if (['number', 'boolean', 'string'].includes(typeof value)) return `${message} Put it in quotes: "${String(value)}".`;
  if (value === null && typeof path.at(-1) === 'number')
    return `${message} Or take the line away; the word null itself needs quotes: "null".`;
  const [only] = Array.isArray(value) ? value : [];
  if (Array.isArray(value) && value.length === 1 && typeof only === 'string')
    return `Write it without brackets: ${only}.`;
  return typeof value === 'object' && value !== null
    ? `${message} A text that begins with [ or {, or has a colon in it, needs quotes.`
    : message;
}

/** What is known of a key that a schema does not allow at its place. */
interface UnknownKey {
  key: string;
  value: unknown;
  /** The keys that are allowed there. */
  known: string[];
  /** Those of them that are written. */
  written: string[];
  /** The empty group beside it that has such a key. */
  group: string | undefined;
}

/** Returns the hint for a key that the schema does not allow at its place. */
export function unknownKeyHint({ key, value, known, written, group }: UnknownKey): string {
  const hidden = hiddenCharacterIn(key);
  if (hidden !== undefined)
    return `Its name holds ${hidden}, which nobody sees: delete what stands before the colon, and type it again with plain spaces.`;
  if (known.length === 0) return 'Take it away.';
  if (group !== undefined) return `Write two spaces before it, as it belongs to “${group}:”.`;
  const foreign = foreignKeyHint(key, value, known, written);
  if (foreign !== undefined) return foreign;
  return didYouMean(key, known, 'Its keys are') || `Its keys are: ${known.join(', ')}.`;
}

/** Words the hint for a place where a group of keys must stand, and where it is missing or something else stands. */
function groupHint(path: PropertyKey[], keys: string[]): string {
  const key = path.at(-1);
  if (key === undefined) return `Write lines of “key: value”, such as “${keys[0] ?? 'name'}: …”.`;
  const place = typeof key === 'string' ? `“${key}:” on a line of its own and, indented below it,` : '';
  return `Write ${place} ${keysHint(keys)}.`.replace(/ +/g, ' ');
}

function keysHint(keys: string[]): string {
  const shown = keys.slice(0, 3).map((name) => `“${name}: …”`);
  if (shown.length === 0) return 'lines of “key: value”';
  return `${keys.length > shown.length ? 'keys such as ' : ''}${shown.join(', ')}`;
}
