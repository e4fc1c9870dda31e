/** Notes which addresses a deploy has changed, for those who are told by “npm run announce”. */
import { existsSync, readFileSync } from 'node:fs';
import { compareSites, joinChanges, readChanges, writeChanges } from '../core/announcements/changes.ts';
import type { SiteRecord } from '../core/deploy/site-record.ts';
import { writeWholeSync } from '../disk/atomic-write.ts';

/**
 * Writes the changes into a file, together with those that nobody was told of yet. A preview is announced to nobody.
 *
 * @param before What lay at the target; left out for the first deploy.
 */
export function noteChanges(file: string, before: SiteRecord | undefined, after: SiteRecord): void {
  if (after.role === 'preview') return;
  const open = existsSync(file) ? readChanges(readFileSync(file, 'utf8')) : undefined;
  const now = compareSites(after.site, before?.site === after.site ? before.files : [], after.files);
  const isOpen = open !== undefined && !open.isAnnounced && open.site === after.site;
  writeWholeSync(file, writeChanges({ ...(isOpen ? joinChanges(open, now) : now), isAnnounced: false }));
}
