/** Knows files that only point to others: what Git LFS and git-annex leave where a file was never fetched. */
import { readFileSync, statSync } from 'node:fs';
import type { Problem } from '../../core/problems/problem.ts';
import type { FoundFile } from './list-files.ts';

/** The most bytes of a pointer (Git LFS specification, “The Pointer”). */
const LONGEST = 1024;

const LFS = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\r?\n/;
const ANNEX = /^\/annex\/objects\/\S+\s*$/;

/** Returns the message and hint for a text that is a pointer to a file, or `undefined`. */
export function pointerFault(text: string): Pick<Problem, 'message' | 'hint'> | undefined {
  if (LFS.test(text))
    return {
      message: 'This is a Git LFS pointer, a few lines of text, and not the file itself.',
      hint: 'Fetch the files with “git lfs pull”. In CI, let the checkout do it (lfs: true).',
    };
  if (ANNEX.test(text))
    return {
      message: 'This is a pointer of git-annex, and not the file itself.',
      hint: 'Fetch the file with “git annex get”.',
    };
  return undefined;
}

/** Returns a problem for each of some files that is a pointer. `shownFolder` is their virtual folder. */
export function pointerProblems(files: readonly FoundFile[], shownFolder: string): Problem[] {
  return files.flatMap(({ path, realPath }): Problem[] => {
    const { size } = statSync(realPath);
    const fault = size > 0 && size < LONGEST ? pointerFault(readFileSync(realPath, 'latin1')) : undefined;
    return fault ? [{ check: 'unreadable-file', file: `${shownFolder}/${path}`, ...fault }] : [];
  });
}
