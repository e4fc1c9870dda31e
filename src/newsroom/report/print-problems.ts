/** Prints problems for people, with the offending line. */
import { isAbsolute, relative, resolve } from 'node:path';
import { type CheckLevels, levelOf, type Problem } from '../../core/problems/problem.ts';
import { readTextFile } from '../files/text-file.ts';

/**
 * Prints all problems for a terminal, one block each, and a last line that counts them. `cwd` is the folder that their
 * paths start from.
 */
export function printProblems(problems: Problem[], levels: CheckLevels, cwd: string): string {
  return [...printBlocks(problems, levels, cwd), countProblems(problems, levels)].join('\n\n');
}

/** Prints each problem as a block, with the offending line. */
export function printBlocks(problems: readonly Problem[], levels: CheckLevels, cwd: string): string[] {
  const lineOf = createLineReader(cwd);
  return problems.map((problem) => printProblem(problem, levelOf(problem, levels), lineOf(problem)));
}

/**
 * Returns a function that returns the offending line of a problem. It holds the last file alone: problems come file by
 * file, and there may be one in each of many thousand.
 */
function createLineReader(cwd: string): (problem: Problem) => string | undefined {
  let last: { file: string; lines: string[] } | undefined;
  return ({ file, line }) => {
    if (line === undefined) return undefined;
    if (last?.file !== file) {
      const source = readTextFile(resolve(cwd, file), file);
      last = { file, lines: 'text' in source ? source.text.split(/\r\n|\n|\r/) : [] };
    }
    return last.lines[line - 1];
  };
}

/** Prints how many problems of each level there are: `2 errors, 1 warning`. */
export function countProblems(problems: readonly Problem[], levels: CheckLevels): string {
  const errors = problems.filter((problem) => levelOf(problem, levels) === 'error').length;
  return `${countOf(errors, 'error', 'errors')}, ${countOf(problems.length - errors, 'warning', 'warnings')}`;
}

/** Prints a number with its noun: `1 story`, `2 stories`. */
export function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function printProblem(problem: Problem, level: string, source: string | undefined): string {
  const place = [visible(problem.file), problem.line, problem.line && problem.column]
    .filter((part) => part !== undefined)
    .join(':');
  const excerpt = source === undefined ? [] : excerptOf(source, problem.column ?? 1, String(problem.line));
  return [
    `${place}  ${level} (${problem.check})`,
    ...excerpt,
    `  ${visible(problem.message)}`,
    `  → ${visible(problem.hint)}`,
  ].join('\n');
}

/** Prints the offending line, cut to 100 characters, with a mark below the column. */
function excerptOf(source: string, column: number, line: string): string[] {
  const start = Math.max(0, column - 60);
  const show = (from: number, to: number) => visible(source.slice(from, to).replaceAll('\t', ' '));
  const shown = show(start, start + 100);
  if (shown.trim() === '') return [];
  const cut = start > 0 ? '…' : '';
  const indent = ' '.repeat(cut.length + show(start, column - 1).length);
  return [
    `  ${line} │ ${cut}${shown}${source.length > start + 100 ? '…' : ''}`,
    `  ${' '.repeat(line.length)} │ ${indent}^`,
  ];
}

/**
 * Prints control, bidi and other invisible characters as escapes (`\u{202e}`), because they could rewrite a terminal's
 * lines or hide text.
 */
export function visible(text: string): string {
  return text.replace(
    /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) as number).toString(16)}}`,
  );
}

/** A checkout may lie in a folder of the repository, and a newsroom beside it. What lies outside keeps its path. */
export function pathInRepository(file: string, cwd: string, workspace: string): string {
  const path = relative(workspace, resolve(cwd, file));
  return path.startsWith('..') || isAbsolute(path) ? file : path.replaceAll('\\', '/');
}
