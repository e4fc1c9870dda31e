/** Finds what is wrong with the times of live coverage and of its updates. */
import type { CatalogueEntry } from '../articles/catalogue-entry.ts';
import { type Clock, isBefore } from '../articles/date-order.ts';
import { momentToInstant } from '../i18n/moment.ts';
import type { Problem } from '../problems/problem.ts';
import { LONGEST_WAIT } from './publication-problems.ts';

/**
 * Returns the problems of the updates of a file, and of the coverage that it states itself.
 *
 * @param source The entry of the story's source, which may be `entry` itself.
 */
export function coverageProblems(entry: CatalogueEntry, source: CatalogueEntry, clock: Clock): Problem[] {
  const { date, live } = { ...source.frontMatter, ...entry.frontMatter };
  const { updates = [] } = entry.body;
  const file = `content/${entry.path}`;
  const at = (moment: string) => momentToInstant(moment, clock.timeZone);
  const problems: Problem[] = [];
  const own = entry.frontMatter.live;
  const begins = own?.from ?? date;
  if (own?.until && begins && at(own.until) <= at(begins))
    problems.push({
      check: 'invalid-value',
      file,
      field: 'live.until',
      message: `Coverage would end (${own.until}) before it begins (${begins}).`,
      hint: 'Write a later time as “until:”, or take the line away while nobody knows it.',
    });
  const [first] = updates;
  if (first && !live && !entry.isBroken && !source.isBroken)
    problems.push({
      check: 'stray-update',
      file,
      line: first.line,
      message:
        entry.kind === 'standing'
          ? 'A standing page is no live coverage, so search engines and readers of an open page learn nothing of this update.'
          : 'Nothing says that this story is live coverage, so search engines and readers of an open page learn nothing of this update.',
      hint:
        entry.kind === 'standing'
          ? 'Write what has changed into the text, and the day as “updated:” in the front matter.'
          : 'Write “live: true” in the front matter of the story.',
    });
  for (const { time, line } of updates) {
    const tell = (message: string, hint: string) =>
      problems.push({ check: 'impossible-date', file, line, message, hint });
    if (date && isBefore(time, date, clock.timeZone))
      tell(
        `This update, ${time}, lies before the date of the story, ${date}.`,
        'Write the time at which the update was made, or an earlier “date:” in the front matter.',
      );
    else if (at(time) > clock.now + LONGEST_WAIT)
      tell(`This update waits until ${time}, more than a year.`, 'Look at the year.');
  }
  return problems;
}
