/** Says what has become of an upgrade: what codemods have changed, what is wrong now, and which pages differ. */
import { join, relative } from 'node:path';
import { listed } from '../../core/text/listed.ts';
import { countOf } from '../../newsroom/report/print-problems.ts';
import { type Journal, upgradePaths } from '../journal/journal.ts';
import type { SiteTrial } from '../sites/build-site.ts';
import { compareSites } from '../sites/compare-sites.ts';
import { describeDifference, describeProblems, newProblems } from '../sites/describe-difference.ts';

/** Says what codemods have changed, a line each. */
export function describeCodemods({ codemods }: Journal): string[] {
  return codemods.flatMap(({ name, changes, files }) => [
    `Codemod ${name}: ${changes} ${files.length === 0 ? 'Nothing of that stands in your files.' : `It has changed ${countOf(files.length, 'file', 'files')}: ${listed(files)}.`}`,
  ]);
}

/** Says what is new among the problems, and which pages differ. */
export function describeTrial(
  root: string,
  before: SiteTrial | undefined,
  after: SiteTrial,
  { codemods }: Journal,
): string {
  const fresh = newProblems(before?.problems ?? [], after.problems);
  const told =
    fresh.length > 0
      ? `${describeProblems(fresh)}\n${countOf(fresh.length, 'problem is', 'problems are')} new, as above.\n`
      : '';
  if (!after.isBuilt)
    return `${told}${after.fault ?? 'The content has errors in the eyes of the new release: “npm run check” says all of them.'}`;
  if (!before?.isBuilt) return `${told}The site is built; there is nothing to compare it with.`;
  const { scratch } = upgradePaths(root);
  const edited = codemods.flatMap(({ files }) => files);
  const places = ['before', 'after'].map((side) => relative(root, join(scratch, side)).replaceAll('\\', '/'));
  return `${told}${describeDifference(compareSites(join(scratch, 'before'), join(scratch, 'after'), edited))}\nBoth builds lie in ${places.join(' and ')}, to be looked at.`;
}

/** Says why there will be nothing to compare with. */
export function whyNotBuilt({ fault, problems }: SiteTrial, version: string): string {
  const errors = problems.filter(({ level }) => level === 'error').length;
  const why = fault ?? countOf(errors, 'error stands in the content', 'errors stand in the content');
  return `The site can’t be built with ${version}, so there will be nothing to compare: ${why}`;
}
