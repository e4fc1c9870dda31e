/** Reads and writes JSON files as people have written them: their indent, line ends and last line stay. */
import { UserError } from '../../newsroom/files/user-error.ts';

/**
 * Reads a JSON file that holds an object.
 *
 * @throws UserError When it holds anything else; `name` is how the message calls it.
 */
export function parseJson(text: string, name: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UserError(`${name} is no JSON: ${(error as Error).message}. Mend it, and run the command again.`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new UserError(`${name} must hold an object in braces: {…}.`);
}

/** Writes a value as JSON in the form of another text. */
export function writeJsonLike(text: string, value: unknown): string {
  const [, indent = '  '] = /^\ufeff?\{\s*?\n([ \t]+)"/.exec(text.replaceAll('\r', '')) ?? [];
  const end = /\n\s*$/.test(text) ? '\n' : '';
  const written = JSON.stringify(value, undefined, indent) + end;
  return (
    (text.startsWith('\ufeff') ? '\ufeff' : '') + (text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written)
  );
}

/**
 * Writes a version into package.json or package-lock.json, and changes no other byte. A lock names it twice: for itself, and
 * for the package at its top.
 *
 * @throws UserError When none is found.
 */
export function withVersion(text: string, version: string, name: string): string {
  const isLock = 'lockfileVersion' in parseJson(text, name);
  const places = isLock
    ? [/^(\s{0,4}"version":\s*")[^"]*/m, /("packages":\s*\{\s*"":\s*\{[^{}]*?"version":\s*")[^"]*/]
    : [/^(\s{0,4}"version":\s*")[^"]*/m];
  const after = places.reduce((before, place) => before.replace(place, (_, begun: string) => begun + version), text);
  if (parseJson(after, name)['version'] === version) return after;
  throw new UserError(`${name} names no version. Write "version": "${version}" at its top.`);
}
