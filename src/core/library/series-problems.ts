/** Finds series that were probably misspelt. */

import type { CatalogueEntry } from '../articles/catalogue-entry.ts';
import type { Problem } from '../problems/problem.ts';
import { compareText } from '../text/compare-text.ts';
import { suggest } from '../text/suggest.ts';

/** Returns a problem for each series that has one story only and an id much like that of another series. */
export function seriesProblems(entries: CatalogueEntry[]): Problem[] {
  const bySeries = Map.groupBy(entries, ({ frontMatter }) => frontMatter.series);
  bySeries.delete(undefined);
  const isLone = (group: CatalogueEntry[]) => new Set(group.map(({ story }) => story)).size === 1;
  const known = new Set([...bySeries].filter(([, group]) => !isLone(group)).map(([series]) => series as string));
  const problems: Problem[] = [];
  for (const [series = '', group] of [...bySeries].sort(([a = ''], [b = '']) => compareText(a, b))) {
    if (!isLone(group)) continue;
    // A yearly series has ids that differ in the number only
    const others = [...known].filter((other) => other.replace(/\d/g, '') !== series.replace(/\d/g, ''));
    const near = suggest(series, others);
    known.add(series);
    if (near === undefined) continue;
    problems.push({
      check: 'lone-series',
      file: `content/${group[0]?.path}`,
      field: 'series',
      message: `No other story is in the series “${series}”.`,
      hint: `Did you mean “${near}”? The parts of a series name the same id.`,
    });
  }
  return problems;
}
