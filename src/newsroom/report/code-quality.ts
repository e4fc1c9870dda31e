/** Prints problems as a report of code quality, which GitLab shows in merge requests. */
import { type CheckLevels, levelOf, type Problem } from '../../core/problems/problem.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { visible } from './print-problems.ts';

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
  const prints = fingerprintsOf(problems, cwd, workspace);
  const report = problems.map((problem, index) => {
    const { check, line = 1, message, hint } = problem;
    const { path, fingerprint } = prints[index] as (typeof prints)[number];
    return {
      description: visible(`${message} → ${hint}`),
      check_name: check,
      fingerprint,
      severity: levelOf(problem, levels) === 'error' ? 'major' : 'minor',
      location: { path, lines: { begin: line } },
    };
  });
  return JSON.stringify(report);
}
