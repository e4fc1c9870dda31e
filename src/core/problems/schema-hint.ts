/** Says what to write instead of what a schema refuses. */
import type { z } from 'zod';
import { didYouMean, suggest } from '../text/suggest.ts';
import { neededKeysAt } from './schema-keys.ts';

/** For a value that a schema refuses, or that is missing. */
export function hintOf(issue: z.core.$ZodIssue, value: unknown, path: PropertyKey[], schema: z.ZodType): string {
  const { message } = issue;
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const near = suggest(value, issue.values.map(String));
    return near === undefined ? message : `Did you mean “${near}”?`;
  }
  if (issue.code !== 'invalid_type') return message;
  if (issue.expected === 'object' || issue.expected === 'record') return groupHint(path, neededKeysAt(schema, path));
  if (issue.expected !== 'string') return message;
  // A number or a flag, which problems show as it is written
  if (['number', 'boolean', 'string'].includes(typeof value)) return `${message} Put it in quotes: "${String(value)}".`;
  return typeof value === 'object' && value !== null
    ? `${message} A text that begins with [ or {, or has a colon in it, needs quotes.`
    : message;
}

/** For a key that no schema knows at its place. */
export function unknownKeyHint(key: string, known: string[]): string {
  if (known.length === 0) return 'Take it away.';
  return didYouMean(key, known, 'Its keys are') || `Its keys are: ${known.join(', ')}.`;
}

/** For a group of keys of which something else stands in its place, or nothing. */
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
