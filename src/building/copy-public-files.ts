/** Copies the newsroom's public files into the output folder. */
import { constants, copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readJson, writeJson } from '../disk/json-file.ts';

/** What is copied where. */
export interface PublicFiles {
  /** The decoded paths of the files, with a first slash, in composed form (NFC). */
  paths: Iterable<string>;
  /** Returns where the file of a path lies. */
  sourceOf(path: string): string;
  outDir: string;
  /** Keeps the sizes and times of what was copied; it counts only where `isKnown` is set. */
  recordFile: string;
  isKnown: boolean;
}

/**
 * Copies the files that have changed since they were copied last; returns their paths.
 *
 * @throws Error When a file can't be read or written.
 */
export function copyPublicFiles({ paths, sourceOf, outDir, recordFile, isKnown }: PublicFiles): string[] {
  const before = readJson<Record<string, string>>(recordFile) ?? {};
  const now: Record<string, string> = {};
  const copied: string[] = [];
  for (const path of paths) {
    const [source, target] = [sourceOf(path), join(outDir, path)];
    const { size, mtimeMs, ctimeMs } = statSync(source);
    now[path] = `${size} ${mtimeMs} ${ctimeMs}`;
    const isCopied = isKnown && Object.hasOwn(before, path) && before[path] === now[path] && existsSync(target);
    if (isCopied) continue;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(source, target, constants.COPYFILE_FICLONE);
    copied.push(path);
  }
  if (copied.length > 0 || Object.keys(before).length !== Object.keys(now).length) writeJson(recordFile, now);
  return copied;
}
