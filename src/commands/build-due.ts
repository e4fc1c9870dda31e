/** Tells from what the last build said of itself when the next is due. */
import { readFileSync } from 'node:fs';
import { UserError } from '../newsroom/files/user-error.ts';

/** When a build is due, in milliseconds since 1970, and why. */
export interface Due {
  at: number;
  why: string;
}

/** The sitemap of news holds the stories of two days, and goes stale where nothing is built for one. */
const LONGEST = 24 * 3_600_000;

/**
 * Returns when the build after the one that has written a report (`npm run build -- --report`) is due: when something
 * comes out or goes, and a day after it at the latest; at once where there is no report, or that build did not end well.
 *
 * @throws UserError When the file holds anything else.
 */
export function dueAfterBuild(file: string, now: number): Due {
  const text = read(file);
  if (text === undefined) return { at: now, why: `${file} is not there, so nothing is known of a build` };
  const report = objectIn(parse(text));
  if (report?.['command'] === 'build' && report['site'] === undefined)
    return { at: now, why: 'the last was stopped, or could not do its work' };
  const { at, next } = siteIn(report, file);
  const daily = { at: Math.max(at + LONGEST, now), why: 'the last is a day old then' };
  return next && next.at < daily.at ? { ...next, at: Math.max(next.at, now) } : daily;
}

function siteIn(report: Record<string, unknown> | undefined, file: string): { at: number; next?: Due } {
  const site = objectIn(report?.['site']);
  const at = instantIn(site?.['at']);
  if (at === undefined)
    throw new UserError(`${file} is no report of a finished build. Write one: npm run build -- --report ${file}`);
  const next = objectIn(site?.['next']);
  const nextAt = instantIn(next?.['at']);
  return nextAt === undefined ? { at } : { at, next: { at: nextAt, why: `${next?.['what']} (${next?.['file']})` } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function objectIn(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}

function instantIn(value: unknown): number | undefined {
  const instant = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(instant) ? undefined : instant;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
