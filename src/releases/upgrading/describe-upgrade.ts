/** Says what an upgrade would do, before anything is done. */
import { listed } from '../../core/text/listed.ts';
import { countOf } from '../../newsroom/report/print-problems.ts';
import { BREAKING, type ChangelogVersion, entriesUnder } from '../changelog/changelog.ts';
import { writeNotes } from '../changelog/notes.ts';
import type { PackageConflict } from '../package-json/merge-package.ts';
import { withoutSecret } from '../trees/release-address.ts';
import type { Release } from '../versions/versions.ts';
import type { ChangedFile } from './changed-files.ts';
import type { Prepared } from './prepare-upgrade.ts';

/** How many files of one folder are named one by one. */
const NAMED = 8;

/** Lists the releases that are newer than what stands here, for a terminal. */
export function describeNewer(
  standing: Release,
  newer: readonly Release[],
  versions: readonly ChangelogVersion[],
  address: string,
): string {
  const here = `Broadsheet ${standing.version} stands here.`;
  if (newer.length === 0) return `${here} ${withoutSecret(address)} has no newer release.`;
  const width = Math.max(...newer.map(({ tag }) => tag.length));
  const lines = newer.map(({ tag, version }) => {
    const told = versions.find((one) => one.version === version);
    const breaking = told ? entriesUnder(BREAKING, told).length : 0;
    const mark = breaking > 0 ? `breaking: ${countOf(breaking, 'change asks', 'changes ask')} something of you` : '';
    return `  ${tag.padEnd(width)}  ${(told?.date ?? '').padEnd(10)}  ${mark}`.trimEnd();
  });
  return [
    `${here} Newer, at ${withoutSecret(address)}:`,
    ...lines,
    `Take one: npm run upgrade -- ${newer[0]?.tag}. With --dry-run it says what it would do, and does nothing.`,
  ].join('\n');
}

/** Describes the plan: counts, what is kept, package.json, changed files, and the changelog. */
export function describeUpgrade(prepared: Prepared, changed: readonly ChangedFile[]): string {
  const { standing, wanted, address, plan, packages, versions } = prepared;
  const count = (fate: string) => plan.files.filter((file) => file.fate === fate).length;
  const notes = writeNotes(versions);
  return [
    `From Broadsheet ${standing.version} to ${wanted.version}, from ${withoutSecret(address)}.`,
    `${countOf(count('add'), 'file is', 'files are')} new, ${countOf(count('replace'), 'is', 'are')} replaced, ${countOf(count('remove'), 'is', 'are')} removed. What is yours stays: content/, public/, and files that no release has.`,
    ...(plan.kept.length > 0
      ? [`Kept as “broadsheet.keep” says, though ${wanted.version} has them otherwise: ${listed(plan.kept)}.`]
      : []),
    ...plan.idle.map((pattern) => `“${pattern}” in “broadsheet.keep” matches no file. Is it still needed?`),
    ...describeConflicts(packages.conflicts),
    ...(changed.length > 0
      ? ['', 'Files of Broadsheet that you have changed:', ...changed.flatMap(groupLine(changed))]
      : []),
    '',
    notes === '' ? 'CHANGELOG.md says nothing of the versions between.' : `What is new:\n\n${notes}`,
    '',
  ].join('\n');
}

function describeConflicts(conflicts: readonly PackageConflict[]): string[] {
  if (conflicts.length === 0) return [];
  const show = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));
  return [
    'In package.json, you and the release have changed the same:',
    ...conflicts.map(
      ({ key, ours, theirs, taken }) =>
        `  ${key}: you have ${show(ours)}, the release ${show(theirs)}; ${taken === 'ours' ? 'yours' : 'the release’s'} counts`,
    ),
  ];
}

/** Prints a line for each file, or one for a folder of which many were removed. */
function groupLine(changed: readonly ChangedFile[]): (file: ChangedFile) => string[] {
  const told = new Set<string>();
  const topOf = (path: string) => (path.includes('/') ? `${path.split('/')[0]}/` : path);
  return (file) => {
    if (file.own !== 'removed') return [`  ${file.path}: ${howChanged(file)}`];
    const top = topOf(file.path);
    const removed = changed.filter(({ own, path }) => own === 'removed' && topOf(path) === top);
    if (removed.length <= NAMED) return [`  ${file.path}: removed by you`];
    if (told.has(top)) return [];
    told.add(top);
    return [`  ${top}: ${removed.length} files removed by you`];
  };
}

function howChanged({ own, lines, fate, base, entry }: ChangedFile): string {
  if (own === 'of your own') return 'yours, where the release has a file, too';
  const count = lines ? `${countOf(lines.added, 'line', 'lines')} added, ${lines.removed} taken out` : 'no text';
  const release =
    fate === 'remove' ? 'the release removes it' : base?.blob === entry?.blob ? '' : 'the release changes it, too';
  return [count, release].filter((part) => part !== '').join('; ');
}
