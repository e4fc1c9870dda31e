/** Finds what has changed between two readings of a newsroom, so that a preview says only that. */
import { type CheckLevels, levelOf, type Problem } from '../../core/problems/problem.ts';
import { printAlikeBlocks } from './print-alike.ts';
import { countProblems, visible } from './print-problems.ts';

/** Returns the problems that are new, and those that are gone. One that has moved to another line is the same. */
export function compareReadings(
  before: readonly Problem[],
  now: readonly Problem[],
): { added: Problem[]; gone: Problem[] } {
  return { added: without(now, before), gone: without(before, now) };
}

/**
 * Prints the problems that are new as blocks and those that are gone as a line each, and counts all that there are.
 * Returns an empty text where nothing has changed.
 */
export function printChanges(
  before: readonly Problem[],
  now: readonly Problem[],
  levels: CheckLevels,
  cwd: string,
): string {
  const { added, gone } = compareReadings(before, now);
  if (added.length + gone.length === 0) return '';
  const mended = gone.map(({ file, line, check, message }) => {
    const place = [file, line].filter((part) => part !== undefined).join(':');
    return `Mended: ${visible(place)}  ${levelOf({ check }, levels)} (${check})  ${visible(message)}`;
  });
  return [...mended, ...printAlikeBlocks(added, levels, cwd), countProblems(now, levels)].join('\n\n');
}

function without(problems: readonly Problem[], others: readonly Problem[]): Problem[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return problems.filter((problem) => {
    const count = left.get(keyOf(problem)) ?? 0;
    left.set(keyOf(problem), count - 1);
    return count <= 0;
  });
}

function keyOf({ file, check, message, hint }: Problem): string {
  return [file, check, message, hint].join('\n');
}
