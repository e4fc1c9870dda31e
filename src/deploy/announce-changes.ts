/** Tells those who follow a site which of its addresses a deploy has changed. */
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Announcement } from '../core/announcements/announcement.ts';
import { type Changes, readChanges, writeChanges } from '../core/announcements/changes.ts';
import { indexNow } from '../core/announcements/index-now.ts';
import { purge } from '../core/announcements/purges.ts';
import { webSub } from '../core/announcements/web-sub.ts';
import type { Site } from '../core/site/site.ts';
import { writeWholeSync } from '../disk/atomic-write.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import { sendRequest } from './send-request.ts';
import { atOnce } from './targets/at-once.ts';

/** What is announced, and to whom. */
export interface Announcements {
  changes: Changes | undefined;
  /** Why nobody is told anything, where that is so. */
  nothing?: string;
  announcements: Announcement[];
  /** Environment variables that a service needs, each with what it holds. */
  missing: [variable: string, what: string][];
}

/** Requests to one service at a time. */
const AT_ONCE = 4;

/**
 * Gathers what is to be announced. A cache forgets first: whoever is told then comes to see the new pages.
 *
 * @throws UserError When the list of changes can't be read.
 */
export function gatherAnnouncements(
  file: string,
  { announce, webSubHub }: Pick<Site, 'announce' | 'webSubHub'>,
  environment: Readonly<Record<string, string | undefined>>,
): Announcements {
  const silent = (nothing: string): Announcements => ({ changes: undefined, nothing, announcements: [], missing: [] });
  if (!announce.indexNow && !announce.purge && !webSubHub)
    return silent(
      'Nobody is to be told. Write whom into site.yaml: “announce:” with “indexNow:” or “purge:”, or “webSubHub:”.',
    );
  if (!existsSync(file)) return silent('No deploy has changed anything yet: npm run deploy -- --publish.');
  const changes = readChanges(readFileSync(file, 'utf8'));
  if (!changes) throw new UserError(`${file} can’t be read. The next deploy writes it anew.`);
  if (changes.isAnnounced) return silent('All know of the last deploy already.');
  const asked = announce.purge && purge(changes, announce.purge, environment);
  const announcements = [
    ...(asked ? [asked.announcement] : []),
    ...(webSubHub ? [webSub(changes, webSubHub)] : []),
    ...(announce.indexNow ? [indexNow(changes, announce.indexNow)] : []),
  ];
  const told = announcements.filter(({ requests }) => requests.length > 0);
  if (told.length === 0) return silent('The last deploys have changed nothing that anybody follows.');
  return { changes, announcements: told, missing: asked?.missing ?? [] };
}

/** How requests are sent; `wait` takes milliseconds. */
export interface Sending {
  /** An address of this machine that gets all requests in place of the services. */
  through?: string | undefined;
  wait?(milliseconds: number): Promise<void>;
  advance(service: string, done: number, total: number): void;
}

/**
 * Sends everything, and notes down that all know of it. A service that fails keeps none of the others from being told; what
 * is told twice does no harm, so the next run tells all again.
 *
 * @throws UserError When a service has not taken what it was told, with the reasons of all.
 */
export async function sendAnnouncements(
  file: string,
  { changes, announcements }: Announcements,
  { through, wait = (milliseconds) => setTimeout(milliseconds), advance }: Sending,
): Promise<void> {
  const faults: string[] = [];
  for (const { service, requests } of announcements) {
    let done = 0;
    advance(service, done, requests.length);
    try {
      await atOnce(requests, AT_ONCE, async (request) => {
        await sendRequest(request, service, through, wait);
        done += 1;
        advance(service, done, requests.length);
      });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults.push(error.message);
    }
  }
  if (faults.length > 0)
    throw new UserError(
      [...faults, 'Run “npm run announce -- --publish” again: it tells all of them once more.'].join('\n'),
    );
  if (changes && through === undefined) writeWholeSync(file, writeChanges({ ...changes, isAnnounced: true }));
}
