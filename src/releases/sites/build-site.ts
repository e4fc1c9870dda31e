/** Checks and builds the newsroom with the code that stands in a folder, into a folder aside. */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runOwn } from '../journal/helpers.ts';

/** A problem, as `npm run check -- --format json` tells it. */
export interface ToldProblem {
  level: string;
  check: string;
  file: string;
  line?: number;
  message: string;
  hint?: string;
}

/** What came of it. */
export interface SiteTrial {
  problems: ToldProblem[];
  /** Whether the site was built. */
  isBuilt: boolean;
  /** Why it wasn't, where no problem says so. */
  fault?: string;
}

/** Checks and builds into `outDir` at the time `now`; what lay there is removed. */
export async function tryNewsroom(root: string, outDir: string, now: string): Promise<SiteTrial> {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(dirname(outDir), { recursive: true });
  const env = { OUT_DIR: outDir, NOW: now };
  const run = (command: string) => runOwn(root, [join(root, 'src/commands/run.js'), command, '--format', 'json'], env);
  const checked = readReport(await run('check'));
  if (checked.exitCode !== 0) return { problems: checked.problems, isBuilt: false, ...faultOf(checked) };
  const built = readReport(await run('build'));
  return { problems: checked.problems, isBuilt: built.exitCode === 0, ...faultOf(built) };
}

interface Report {
  exitCode: number;
  problems: ToldProblem[];
  fault?: string;
}

function readReport({ code, out, errors }: { code: number; out: string; errors: string }): Report {
  try {
    const last = out.trim().split('\n').at(-1) ?? '';
    const { problems, fault } = JSON.parse(last) as Report;
    if (Array.isArray(problems)) return { exitCode: code, problems, ...(fault !== undefined && { fault }) };
  } catch {
    // An older release, or one that could not begin, has said it in words
  }
  const said = `${errors}\n${out}`.trim();
  return { exitCode: code, problems: [], ...(code !== 0 && { fault: said || `It ended with ${code}.` }) };
}

function faultOf({ exitCode, fault }: Report): { fault?: string } {
  return exitCode === 0 || fault === undefined ? {} : { fault };
}
