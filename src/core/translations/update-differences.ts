/** Compares the updates of a translation with those of its source, which have the same moments. */
import type { CatalogueEntry } from '../articles/catalogue-entry.ts';
import { momentToInstant } from '../i18n/moment.ts';
import type { Problem } from '../problems/problem.ts';

type Compared = Pick<CatalogueEntry, 'path' | 'body'>;

/** Returns a problem for the updates that a translation lacks, and one for each that its source does not have. */
export function updateDifferences(translation: Compared, source: Compared, timeZone: string): Problem[] {
  const at = ({ time }: { time: string }) => momentToInstant(time, timeZone);
  const own = translation.body.updates ?? [];
  const theirs = source.body.updates ?? [];
  const lacking = theirs.filter((update) => !own.some((one) => at(one) === at(update)));
  const added = own.filter((update) => !theirs.some((one) => at(one) === at(update)));
  const file = `content/${translation.path}`;
  const [first, ...others] = lacking;
  return [
    ...added.map(({ time, line }) => ({
      check: 'unlike-updates' as const,
      file,
      line,
      message: `content/${source.path} has no update of ${time}, so links to it differ from language to language.`,
      hint: first ? `Write the same time here, such as time=${first.time}.` : 'Add it there, or take it away here.',
    })),
    ...(first && lacking.length > added.length
      ? [
          {
            check: 'unlike-updates' as const,
            file,
            line: 1,
            message: `This lacks ${others.length > 0 ? `${lacking.length} updates` : 'an update'} of content/${source.path}, such as that of ${first.time}, on line ${first.line}.`,
            hint: 'Translate it, with its time.',
          },
        ]
      : []),
  ];
}
