/** Copies the newsroom's public files into the output folder. */
import { statSync } from 'node:fs';
import type { OutputFolder } from '../disk/output-folder.ts';
import { readSealed, writeSealed } from '../disk/sealed-json.ts';

/** What is copied where. */
export interface PublicFiles {
  /** The decoded paths of the files, with a first slash, in composed form (NFC). */
  paths: Iterable<string>;
  /** Returns where the file of a path lies. */
  sourceOf(path: string): string;
  folder: OutputFolder;
  /** Keeps the sizes and times of what was copied; it counts only where `isKnown` is set. */
  recordFile: string;
  isKnown: boolean;
}

/**
 * Copies the files that have changed since they were copied last; returns their paths.
 *
 * @throws Error When a file can't be read or written.
 */
export function copyPublicFiles({ paths, sourceOf, folder, recordFile, isKnown }: PublicFiles): string[] {
  const before = readSealed<Record<string, string>>(recordFile) ?? {};
  const now: Record<string, string> = {};
  const copied: string[] = [];
  for (const path of paths) {
    const source = sourceOf(path);
    const { size, mtimeMs, ctimeMs } = statSync(source);
    now[path] = `${size} ${mtimeMs} ${ctimeMs}`;
    const isCopied = isKnown && Object.hasOwn(before, path) && before[path] === now[path] && folder.has(path);
    if (isCopied) continue;
    folder.copy(path, source);
    copied.push(path);
  }
  if (copied.length > 0 || Object.keys(before).length !== Object.keys(now).length) writeSealed(recordFile, now);
  return copied;
}
