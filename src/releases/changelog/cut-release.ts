/** Makes of what is unreleased in CHANGELOG.md a release: checks what stands there, and gives it a version and a day. */
import { didYouMean } from '../../core/text/suggest.ts';
import { isReleaseVersion, nextVersions, type Step } from '../versions/versions.ts';
import { BREAKING_FORM, codemodsNamedIn } from './breaking-entry.ts';
import { BREAKING, entriesUnder, readChangelog, UNRELEASED } from './changelog.ts';

/** The headings that a version may have: those of Keep a Changelog, and one for what asks something of newsrooms. */
const HEADINGS = [BREAKING, 'Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

/** What a release is made of. */
export interface Cut {
  /** The changelog with the release in it, above it an empty “Unreleased”. */
  changelog: string;
  /** What the release says of itself. */
  notes: string;
}

/** What is known where a release is made. */
export interface CutFrom {
  version: string;
  /** The version of the last release; `undefined` where there was none. */
  last: string | undefined;
  /** `2026-12-01`. */
  day: string;
  /** The names of all codemods, `0.2.0-standfirst`, and those that an earlier release has brought. */
  codemods: readonly string[];
  released: readonly string[];
}

/** Returns the release that can be made, or sentences about what is wrong, each with what to write instead. */
export function cutRelease(text: string, from: CutFrom): Cut | { faults: string[] } {
  const { version, last, day } = from;
  if (!isReleaseVersion(version))
    return { faults: [`“${version}” is no version. Write three numbers, such as 0.2.0.`] };
  const unreleased = readChangelog(text).find((one) => one.version === UNRELEASED);
  if (!unreleased) return { faults: ['CHANGELOG.md has no “## [Unreleased]”. Write it above the newest version.'] };
  if (unreleased.sections.every(({ entries }) => entries.length === 0))
    return { faults: ['Nothing stands under “Unreleased” in CHANGELOG.md. Write there what a newsroom notices.'] };
  const faults = [
    ...unreleased.sections.flatMap(({ title }) => headingFault(title)),
    ...stepFault(version, last, stepOf(unreleased)),
    ...codemodFaults(entriesUnder(BREAKING, unreleased), from),
  ];
  if (faults.length > 0) return { faults };
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const heading = `## [${UNRELEASED}]${eol}${eol}## [${version}] - ${day}`;
  return { changelog: text.replace(/^## \[?Unreleased\]?[^\r\n]*/m, heading), notes: unreleased.text };
}

/** Returns how large a step the entries ask for: new things a minor one, what is only mended a patch. */
export function stepOf(version: { sections: readonly { title: string; entries: string[] }[] }): Step {
  const has = (title: string) => version.sections.some((one) => one.title === title && one.entries.length > 0);
  if (has(BREAKING) || has('Removed')) return 'major';
  // § 7 of Semantic Versioning: what is marked as deprecated raises the second number, too
  return has('Added') || has('Deprecated') ? 'minor' : 'patch';
}

function headingFault(title: string): string[] {
  if (HEADINGS.includes(title)) return [];
  return [`CHANGELOG.md can’t have “### ${title}”. ${didYouMean(title, HEADINGS, 'Headings')}`.trim()];
}

function stepFault(version: string, last: string | undefined, step: Step): string[] {
  if (last === undefined) return [];
  const next = nextVersions(last, step);
  if (next.includes(version)) return [];
  const why = {
    major: 'something is breaking',
    minor: 'something was added or deprecated',
    patch: 'things were mended',
  };
  return [`After ${last} can’t come ${version}, as ${why[step]}. Write ${[...new Set(next)].join(' or ')}.`];
}

function codemodFaults(breaking: readonly string[], { version, codemods, released }: CutFrom): string[] {
  const named = breaking.flatMap((entry) => codemodsNamedIn(entry) ?? []);
  const fresh = codemods.filter((name) => !released.includes(name));
  return [
    ...breaking.flatMap((entry) =>
      codemodsNamedIn(entry)
        ? []
        : [`Under “Breaking”, “${shorten(entry)}” says nothing of codemods. End it with “${BREAKING_FORM}”`],
    ),
    ...named.flatMap((name) =>
      fresh.includes(name)
        ? []
        : [
            `Under “Breaking” stands the codemod ${name}, and there is no new one of that name. ${didYouMean(name, fresh)}`.trim(),
          ],
    ),
    ...fresh.flatMap((name) => {
      if (!name.startsWith(`${version}-`))
        return [
          `The codemod ${name} is new, and the release is ${version}. Call it ${version}-${name.replace(/^[\d.]+-/, '')}.`,
        ];
      return named.includes(name)
        ? []
        : [`Nothing under “Breaking” names the codemod ${name}. Say there what it changes.`];
    }),
  ];
}

function shorten(entry: string): string {
  return entry.length > 60 ? `${entry.slice(0, 60)}…` : entry;
}
