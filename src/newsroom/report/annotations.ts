/** Prints problems as annotations, which GitHub shows beside the lines of a pull request. */
import { type CheckLevels, levelOf, type Problem } from '../../core/problems/problem.ts';
import { kindsOf } from './alike-problems.ts';
import { pathInRepository, visible } from './print-problems.ts';

/** GitHub shows so many annotations of each level, of one step of a workflow. */
const SHOWN = 10;

/**
 * Prints problems as workflow commands of GitHub Actions, one line each. Data and properties are escaped as its toolkit
 * does, so that no text can begin a command of its own. Where GitHub won't show all, one of each kind comes first, and a
 * notice says how many there are of each.
 *
 * @param cwd The folder that the paths of problems start from.
 * @param workspace `GITHUB_WORKSPACE`, the folder of the repository, from which GitHub reads paths.
 */
export function printAnnotations(problems: Problem[], levels: CheckLevels, cwd = '.', workspace?: string): string {
  const byLevel = Map.groupBy(problems, (problem) => levelOf(problem, levels));
  const isCut = [...byLevel.values()].some(({ length }) => length > SHOWN);
  const lines = (isCut ? mixKinds(problems, levels) : problems).map((problem) => {
    const { line, column, check } = problem;
    const file = workspace ? pathInRepository(problem.file, cwd, workspace) : problem.file;
    const properties = Object.entries({ file, line, col: column, title: check })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    return `::${levelOf(problem, levels)} ${properties.join(',')}::${escapeData(visible(`${problem.message} → ${problem.hint}`))}`;
  });
  return [...(isCut ? [printCounts(problems, levels)] : []), ...lines].join('\n');
}

/** Prints a message about the command itself as a notice of GitHub Actions. */
export function printNotice(text: string): string {
  return `::notice::${escapeData(visible(text))}`;
}

/** The first of each kind, the worst kind first, then the second of each, and so on. */
function mixKinds(problems: Problem[], levels: CheckLevels): Problem[] {
  return kindsOf(problems, levels)
    .flatMap((kind) => kind.problems.map((problem, rank) => ({ problem, rank })))
    .sort((a, b) => a.rank - b.rank)
    .map(({ problem }) => problem);
}

function printCounts(problems: Problem[], levels: CheckLevels): string {
  const counts = kindsOf(problems, levels).map(
    ({ check, level, problems: { length } }) => `${length.toLocaleString('en')} × ${level} (${check})`,
  );
  return printNotice(`${counts.join(', ')}. GitHub shows ${SHOWN} of each level; the log of this step has them all.`);
}

function escapeProperty(text: string): string {
  return escapeData(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
