/** Reads `broadsheet.keep` of package.json: the files that an upgrade leaves alone. */
import { matchesGlob } from 'node:path';
import { UserError } from '../../newsroom/files/user-error.ts';

/** Which paths an upgrade leaves alone. */
export interface KeptPaths {
  patterns: readonly string[];
  /** Returns the pattern that keeps a path, such as `src/styles/tokens.css`. */
  keeperOf(path: string): string | undefined;
}

/** What is never anybody's to keep: it is joined, and what a newsroom has added there stays anyway. */
const JOINED = ['package.json', 'package-lock.json'];

/**
 * Reads the patterns: a path, a folder, or a glob such as `docs/**`.
 *
 * @throws UserError When they can't be used; the message says what to write instead.
 */
export function readKeptPaths(manifest: Record<string, unknown>): KeptPaths {
  const settings = manifest['broadsheet'];
  if (settings !== undefined && (typeof settings !== 'object' || settings === null || Array.isArray(settings)))
    throw new UserError('“broadsheet” in package.json must be an object: "broadsheet": { "keep": ["docs/**"] }.');
  const keep = (settings as Record<string, unknown> | undefined)?.['keep'] ?? [];
  if (!Array.isArray(keep) || !keep.every((one): one is string => typeof one === 'string' && one !== ''))
    throw new UserError(
      '“broadsheet.keep” in package.json must be a list of paths: "keep": ["src/styles/tokens.css", "docs/**"].',
    );
  const patterns = keep.map(usable);
  return { patterns, keeperOf: (path) => patterns.find((pattern) => isKept(path, pattern)) };
}

function isKept(path: string, pattern: string): boolean {
  const folder = pattern.endsWith('/') ? pattern : `${pattern}/`;
  return path === pattern || path.startsWith(folder) || matchesGlob(path, pattern);
}

function usable(pattern: string): string {
  const path = pattern.replace(/^\.\//, '');
  if (/^([/\\]|[a-z]:)/i.test(path) || path.includes('\\') || path.split('/').includes('..'))
    throw new UserError(
      `“broadsheet.keep” in package.json can’t hold “${pattern}”. Write a path from the project’s folder, with slashes: “docs/**”.`,
    );
  if (JOINED.includes(path))
    throw new UserError(
      `“broadsheet.keep” can’t hold ${path}: it is joined with the release’s, and what you have added stays.`,
    );
  return path;
}
