/** Knows the versions of releases: how their tags are called, which is newer, and which may come next. */
import semver from 'semver';

/** A release by its version, `0.2.0`, and its tag, `v0.2.0`. */
export interface Release {
  version: string;
  tag: string;
}

/** How large the step from one version to the next is. */
export type Step = 'major' | 'minor' | 'patch';
const STEPS: readonly Step[] = ['patch', 'minor', 'major'];

/** Returns the release that a tag names, with or without a `v` before it, or `undefined` where it names none. */
export function releaseOf(tag: string): Release | undefined {
  const version = /^v?\d/.test(tag) ? semver.valid(tag) : null;
  return version === null ? undefined : { version, tag };
}

/** Returns whether a text is a version as releases have it: three numbers, and nothing before or behind. */
export function isReleaseVersion(text: string): boolean {
  return /^\d+\.\d+\.\d+$/.test(text) && semver.valid(text) === text;
}

/** Returns whether a version is one that is tried before its release, such as `0.3.0-rc.1`. */
export function isTrial(version: string): boolean {
  return semver.prerelease(version) !== null;
}

/** Compares versions for sorting, the oldest first. */
export function byVersion(a: string, b: string): number {
  return semver.compare(a, b);
}

/** Returns the releases among tags, the oldest first, each version once. */
export function releasesOf(tags: readonly string[]): Release[] {
  const found = new Map<string, Release>();
  for (const tag of tags) {
    const release = releaseOf(tag);
    // Where a version has two tags, the one with a “v” is that of “npm run release”
    if (release && (!found.has(release.version) || tag.startsWith('v'))) found.set(release.version, release);
  }
  return [...found.values()].sort((a, b) => byVersion(a.version, b.version));
}

/**
 * Returns the versions that may follow one, the smallest first, where what has changed asks for a step of that size at
 * least. Below 1.0 what is breaking raises the second number.
 *
 * @see https://semver.org/spec/v2.0.0.html
 */
export function nextVersions(last: string, least: Step): string[] {
  const atLeast = least === 'major' && semver.major(last) === 0 ? 'minor' : least;
  return STEPS.slice(STEPS.indexOf(atLeast)).map((step) => semver.inc(last, step) as string);
}
