/** Looks for lost addresses in `npm run check`, and writes where they lead. */

import { compareProblems } from '../core/problems/problem.ts';
import type { Environment } from '../newsroom/files/environment.ts';
import { NoRevisionError } from '../newsroom/history/git.ts';
import {
  findLost,
  hasReadableRedirects,
  lostAddressProblems,
  mendLost,
} from '../newsroom/history/lost-address-check.ts';
import type { Edit } from '../newsroom/history/redirects-file.ts';
import type { OpenNewsroom } from '../newsroom/outputs/open-newsroom.ts';
import { locateProblems } from '../newsroom/report/locate-problems.ts';
import { countOf } from '../newsroom/report/print-problems.ts';
import type { Reading } from '../newsroom/session/session.ts';

/** The revision that readers know, unless the editor names another. */
const PUBLISHED = 'origin/main';

interface Wish {
  fix: boolean;
  since: string | undefined;
}

/**
 * Reads the newsroom and adds its lost addresses to its problems; with `fix` it writes redirects for them and reads the
 * newsroom anew. Returns the last reading and notes to print. Where there is nothing to compare with, a note says so.
 *
 * @throws Error When there is nothing to compare with, and the editor has asked for `fix` or named `since`.
 */
export async function checkMoves(
  environment: Environment,
  read: () => Promise<Reading>,
  { fix, since }: Wish,
): Promise<{ reading: Reading; notes: string[] }> {
  const reading = await read();
  if (!reading.newsroom || !hasReadableRedirects(reading.problems, environment)) {
    const note = 'Nothing was written: old addresses can be mended when the mistakes in the settings are.';
    return { reading, notes: fix ? [note] : [] };
  }
  try {
    const lost = findLost(environment, reading.newsroom, since ?? PUBLISHED);
    if (!fix) return { reading: withLost(reading, reading.newsroom, lost, environment), notes: [] };
    const edit = mendLost(environment, reading.newsroom, lost);
    return { reading: edit.written + edit.removed > 0 ? await read() : reading, notes: [told(edit)] };
  } catch (error) {
    if (!(error instanceof NoRevisionError)) throw error;
    const reason = `Old addresses can’t be compared. ${error.message}`;
    if (fix || since !== undefined) throw new Error(reason, { cause: error });
    return { reading, notes: [reason] };
  }
}

function withLost(
  reading: Reading,
  newsroom: OpenNewsroom,
  lost: Parameters<typeof lostAddressProblems>[0],
  environment: Environment,
): Reading {
  const found = locateProblems(lostAddressProblems(lost, newsroom), environment);
  return { ...reading, problems: [...reading.problems, ...found].sort(compareProblems) };
}

function told({ written, removed }: Edit): string {
  if (written + removed === 0) return 'No address is lost: content/redirects.yaml stays as it is.';
  const parts = [
    written > 0 && `${countOf(written, 'line was', 'lines were')} written`,
    removed > 0 && `${countOf(removed, 'line was', 'lines were')} taken away`,
  ];
  return `In content/redirects.yaml, ${parts.filter(Boolean).join(' and ')}. Commit it with the move.`;
}
