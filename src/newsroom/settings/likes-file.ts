/** Merges the counts of the service of likes into `content/site/likes.json`. */

import type { LikeCounts } from '../../core/schemas/like-counts.ts';
import { compareText } from '../../core/text/compare-text.ts';

/** What has become of the file. */
export interface LikesEdit {
  text: string;
  /** How many counts have another value than before, new ones included. */
  changed: number;
  /** The stories that the service does not count, whose lines stay. */
  kept: string[];
  /** The stories that the service counts and the newsroom does not have, which are left out. */
  unknown: string[];
}

/**
 * Returns the text of `likes.json` with the service's counts, sorted by story. What the service does not count stays.
 * Stories without a like, and those that are not in the newsroom, are left out.
 *
 * @param isStory Returns whether the newsroom has a story, published or not.
 */
export function editLikes(before: LikeCounts, fresh: LikeCounts, isStory: (story: string) => boolean): LikesEdit {
  const known = Object.entries(fresh).filter(([story]) => isStory(story));
  const counts = new Map([...Object.entries(before), ...known]);
  const kept = Object.keys(before).filter((story) => !Object.hasOwn(fresh, story));
  const lines = [...counts]
    .filter(([story, count]) => count > 0 || kept.includes(story))
    .sort(([a], [b]) => compareText(a, b));
  return {
    text: `${JSON.stringify(Object.fromEntries(lines), null, 2)}\n`,
    changed: known.filter(([story, count]) => (before[story] ?? 0) !== count).length,
    kept,
    unknown: Object.keys(fresh).filter((story) => !isStory(story)),
  };
}
