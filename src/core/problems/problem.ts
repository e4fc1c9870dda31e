/** The shape of a problem in the newsroom's content, in words that an editor can act on. */

import { compareText } from '../text/compare-text.ts';
import { CHECKS, type CheckName, type Level } from './checks.ts';

/** A problem in the newsroom's content. */
export interface Problem {
  check: CheckName;
  /** The path as the editor knows it, from the folder in which the command runs: `content/articles/a/en.md`. */
  file: string;
  /** The line, 1-based. */
  line?: number | undefined;
  /** The column, 1-based, in UTF-16 code units. */
  column?: number | undefined;
  /** The path of the key in YAML: `cover.alt`. */
  field?: string | undefined;
  /** What is wrong, one sentence, in an editor's words. */
  message: string;
  /** What to write instead, one or two sentences. */
  hint: string;
  /** What `npm run check -- --fix` writes in the line, and in place of what, where that needs nobody's judgement. */
  fix?: { written: string; text: string };
}

/** The newsroom's own levels for checks that may be lowered. */
export type CheckLevels = Partial<Record<CheckName, Level>>;

/** Returns the level of a problem: the newsroom's own, or else the default of its check. */
export function levelOf({ check }: Pick<Problem, 'check'>, levels: CheckLevels = {}): Level {
  return levels[check] ?? CHECKS[check].level;
}

/** Compares problems for sorting, by file, line, column and message. The order is the same on every computer. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.message, b.message)
  );
}
