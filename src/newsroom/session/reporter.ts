/**
 * What a command says while Astro works. Astro loads its configuration as a separate module instance, so the reporter of a
 * command hangs on `globalThis`, as its session does.
 */
import type { BuiltSite } from '../report/json-report.ts';
import { printProblems } from '../report/print-problems.ts';
import { NO_PROGRESS, type Progress } from '../report/progress.ts';
import type { Reading } from './session.ts';

export interface Reporter {
  progress: Progress;
  /** Takes what a reading has found; `cwd` is the folder that the paths of problems start from. */
  read(reading: Reading, cwd: string): void;
  /** Takes what a build has made. */
  built(site: BuiltSite): void;
}

const KEY = Symbol.for('broadsheet.reporter');
type Global = typeof globalThis & { [KEY]?: Reporter };

/** Where no command has its own, as in the preview: prints problems for people. */
const PLAIN: Reporter = {
  progress: NO_PROGRESS,
  read({ problems, levels }, cwd) {
    if (problems.length > 0) console.error(`\n${printProblems(problems, levels, cwd)}\n`);
  },
  built() {},
};

/** Makes a reporter the one of this process. */
export function shareReporter(reporter: Reporter): void {
  (globalThis as Global)[KEY] = reporter;
}

/** Returns the reporter of this process. */
export function currentReporter(): Reporter {
  return (globalThis as Global)[KEY] ?? PLAIN;
}
