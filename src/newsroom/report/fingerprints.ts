/** Knows a problem again from one report to the next, so that systems of review tell old ones from new. */
import type { Problem } from '../../core/problems/problem.ts';
import { digestOf } from '../../disk/digest.ts';
import { pathInRepository } from './print-problems.ts';

/**
 * Returns for each problem its path from the top of the repository, and a fingerprint, 32 hexadecimal digits. That stays
 * when the line moves; problems that say the same of one file have different ones.
 *
 * @param workspace The folder of the repository; left out, paths stay as they are.
 */
export function fingerprintsOf(
  problems: readonly Problem[],
  cwd: string,
  workspace?: string,
): { path: string; fingerprint: string }[] {
  const seen = new Map<string, number>();
  return problems.map(({ check, file, message }) => {
    const path = workspace ? pathInRepository(file, cwd, workspace) : file;
    const same = `${check}\n${path}\n${message}`;
    const count = seen.get(same) ?? 0;
    seen.set(same, count + 1);
    return { path, fingerprint: digestOf(`${same}\n${count}`) };
  });
}
