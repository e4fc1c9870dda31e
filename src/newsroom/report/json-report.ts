/** Writes what a command has found and done as JSON, for programs. Its schema stands in the handbook, under “Checks”. */
import { type CheckLevels, levelOf, type Problem } from '../../core/problems/problem.ts';

/** What a finished build says of itself. */
export interface BuiltSite {
  /** Which part of the site was built, such as `2 of 8`; left out for the whole site. */
  part?: string | undefined;
  /** How many pages the site has. */
  pages: number;
  /** How many of them were rendered by this build; the others are those of the build before. */
  rendered: number;
  languages: number;
  /** The time that the build took for now, as a date-time of RFC 3339, in UTC. */
  at: string;
  /** The size of all files of the site. */
  bytes: number;
  /** The folder in which the site lies. */
  folder: string;
  /** What comes out, ends or goes next by itself, if the site is built then; left out where nothing waits. */
  next?: { at: string; file: string; what: string } | undefined;
  /** What the host is told besides; left out where “host:” is. */
  hosting?: { host: string; settings: string[]; lacks: readonly string[] } | undefined;
}

/** Returns an instant, in milliseconds since 1970, as reports say it: a date-time of RFC 3339 in UTC, without idle zeros. */
export function toDateTime(instant: number): string {
  return new Date(instant).toISOString().replace('.000', '');
}

/** What a command has found and done. */
export interface CommandReport {
  command: 'build' | 'check';
  /** 0 where there is no error, 1 where there is, 2 where the command could not do its work. */
  exitCode: 0 | 1 | 2;
  problems: readonly Problem[];
  levels: CheckLevels;
  /** Sentences about the command itself. */
  notes?: readonly string[];
  /** What has kept the command from doing its work, where its exit code is 2. */
  fault?: string | undefined;
  articles?: number | undefined;
  stories?: number | undefined;
  site?: (BuiltSite & { seconds: number }) | undefined;
}

/** Writes a report as one line of JSON. Keys without a value are left out. */
export function writeJsonReport({ problems, levels, notes = [], ...report }: CommandReport): string {
  const told = problems.map(({ check, file, line, column, field, message, hint }) => ({
    level: levelOf({ check }, levels),
    check,
    file,
    line,
    column,
    field,
    message,
    hint,
  }));
  const errors = told.filter(({ level }) => level === 'error').length;
  const { command, exitCode, ...facts } = report;
  return JSON.stringify({
    version: 1,
    command,
    exitCode,
    errors,
    warnings: told.length - errors,
    ...facts,
    problems: told,
    notes,
  });
}
