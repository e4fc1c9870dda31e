/** Prints problems as a report of code quality, which GitLab shows in merge requests. */
import { type CheckLevels, levelOf, type Problem } from '../../core/problems/problem.ts';
import { digestOf } from '../../disk/digest.ts';
import { pathInRepository, visible } from './print-problems.ts';

/**
 * Returns the report as JSON (GitLab, “Code Quality report format”). A problem keeps its fingerprint when its line moves,
 * so that GitLab tells old ones from new.
 *
 * @param workspace `CI_PROJECT_DIR`, the folder of the repository, from which GitLab reads paths.
 */
export function codeQuality(
  problems: readonly Problem[],
  levels: CheckLevels,
  cwd: string,
  workspace?: string,
): string {
  const seen = new Map<string, number>();
  const report = problems.map((problem) => {
    const { check, file, line = 1, message, hint } = problem;
    const path = workspace ? pathInRepository(file, cwd, workspace) : file;
    const same = `${check}\n${path}\n${message}`;
    const count = seen.get(same) ?? 0;
    seen.set(same, count + 1);
    return {
      description: visible(`${message} → ${hint}`),
      check_name: check,
      fingerprint: digestOf(`${same}\n${count}`),
      severity: levelOf(problem, levels) === 'error' ? 'major' : 'minor',
      location: { path, lines: { begin: line } },
    };
  });
  return JSON.stringify(report);
}
