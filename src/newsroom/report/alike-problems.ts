/** Gathers problems that are alike, so that one cause in a thousand articles is told once. */
import { posix } from 'node:path';
import type { CheckName, Level } from '../../core/problems/checks.ts';
import { type CheckLevels, levelOf, type Problem } from '../../core/problems/problem.ts';
import { compareText } from '../../core/text/compare-text.ts';

/** Up to so many problems of one check are told each. */
export const TOLD_EACH = 20;
const EXAMPLES = 3;

/** All problems of one check. */
export interface Kind {
  check: CheckName;
  level: Level;
  problems: Problem[];
}

/** How many problems there are somewhere. */
export interface Count {
  name: string;
  count: number;
}

/** Returns the problems by their check, the worst first: errors before warnings, then what there is most of. */
export function kindsOf(problems: readonly Problem[], levels: CheckLevels): Kind[] {
  return [...Map.groupBy(problems, ({ check }) => check)]
    .map(([check, problems]) => ({ check, level: levelOf({ check }, levels), problems }))
    .sort(
      (a, b) => compareText(a.level, b.level) || b.problems.length - a.problems.length || compareText(a.check, b.check),
    );
}

/** Returns how many problems each folder has, the worst first. */
export function countByFolder(problems: readonly Problem[]): Count[] {
  return [...Map.groupBy(problems, ({ file }) => folderOf(file))]
    .map(([name, { length: count }]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name));
}

/** Returns three problems of a kind, from as many folders as there are: those of one folder have one cause more often. */
export function examplesOf({ problems }: Kind): Problem[] {
  const folders = new Map<string, Problem>();
  for (const problem of problems) {
    const folder = folderOf(problem.file);
    if (!folders.has(folder)) folders.set(folder, problem);
    if (folders.size === EXAMPLES) break;
  }
  return [...new Set([...folders.values(), ...problems.slice(0, EXAMPLES)])].slice(0, EXAMPLES);
}

/** The folder of a file; of an article the one in which the story's own folder lies, since each story has one. */
function folderOf(file: string): string {
  const folder = posix.dirname(file);
  return file.endsWith('.md') ? posix.dirname(folder) : folder;
}
