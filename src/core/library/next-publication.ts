/** Tells when a site changes next without anybody's doing: something comes out, ends or goes, as soon as it is built then. */

import { awaitsApproval } from '../articles/approval.ts';
import type { CatalogueEntry } from '../articles/catalogue-entry.ts';
import { chooseSource } from '../articles/choose-source.ts';
import { momentToInstant } from '../i18n/moment.ts';
import type { NewsroomContent } from './newsroom-content.ts';

/** What happens then. */
export interface NextPublication {
  /** In milliseconds since 1970. */
  at: number;
  /** The file that says so, below the folder of the newsroom. */
  file: string;
  what: 'a story comes out' | 'a story goes' | 'an update comes out' | 'coverage ends' | 'the banner goes';
}

/**
 * Returns the first of all that waits for its time: stories that are scheduled or expire, updates, the end of coverage and
 * that of the front page's banner; `undefined` where nothing waits. What lies in a draft, or has already gone, does not
 * count.
 */
export function nextPublication({
  entries,
  authors,
  locales,
  site,
  now,
}: Pick<NewsroomContent, 'entries' | 'authors' | 'locales' | 'site' | 'now'>): NextPublication | undefined {
  let next: NextPublication | undefined;
  const consider = (moment: string | undefined, file: string, what: NextPublication['what']) => {
    const at = moment === undefined ? Number.NaN : momentToInstant(moment, site.timeZone);
    if (at > now && !(next && next.at <= at)) next = { at, file, what };
  };
  const at = (moment: string) => momentToInstant(moment, site.timeZone);
  for (const group of Map.groupBy(entries, ({ kind, story }) => `${kind}:${story}`).values()) {
    const { source } = chooseSource(group, locales[0]?.tag);
    for (const entry of source ? group : []) {
      const stated = { ...(source as CatalogueEntry).frontMatter, ...entry.frontMatter };
      const file = `content/${entry.path}`;
      const { date, expires, live, draft } = stated;
      if (draft || awaitsApproval(entry, source as CatalogueEntry, site.approvals && { authors })) continue;
      if (expires && at(expires) <= now) continue;
      consider(date, file, 'a story comes out');
      consider(expires, file, 'a story goes');
      // What waits for its story comes out with it
      if (date && at(date) > now) continue;
      consider(live?.until, file, 'coverage ends');
      for (const { time } of entry.body.updates ?? []) consider(time, file, 'an update comes out');
    }
  }
  consider(site.frontPage.banner?.until, 'content/site/site.yaml', 'the banner goes');
  return next;
}
