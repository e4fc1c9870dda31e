/**
 * What a command says while Astro works. Astro loads its configuration as a separate module instance, so the reporter of a
 * command hangs on `globalThis`, as its session does.
 */

import { printChanges } from '../report/compare-readings.ts';
import type { BuiltSite } from '../report/json-report.ts';
import { NO_PROGRESS, type Progress } from '../report/progress.ts';
import type { Reading } from './session.ts';

export interface Reporter {
  progress: Progress;
  /**
   * Takes what a reading has found; `cwd` is the folder that the paths of problems start from, `before` the reading before
   * it, in the preview.
   */
  read(reading: Reading, cwd: string, before?: Reading): void;
  /** Takes what a build has made. */
  built(site: BuiltSite): void;
}

const KEY = Symbol.for('broadsheet.reporter');
type Global = typeof globalThis & { [KEY]?: Reporter };

/** Where no command has its own, as in the preview: prints for people what is new, and what is mended. */
const PLAIN: Reporter = {
  progress: NO_PROGRESS,
  read({ problems, levels }, cwd, before) {
    const text = printChanges(before?.problems ?? [], problems, levels, cwd);
    if (text !== '') console.error(`\n${text}\n`);
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
