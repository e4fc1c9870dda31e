/** Chooses the release that is taken over, and finds the one that stands here. */
import { didYouMean } from '../../core/text/suggest.ts';
import { UserError } from '../../newsroom/files/user-error.ts';
import { visible } from '../../newsroom/report/print-problems.ts';
import { byVersion, isTrial, type Release, releaseOf } from '../versions/versions.ts';

/**
 * Returns the release that stands here: that of the version in package.json, or the one that `since` names.
 *
 * @throws UserError When the repository has none of that version.
 */
export function standingRelease(releases: readonly Release[], version: unknown, since: string | undefined): Release {
  if (since !== undefined) return named(releases, since, '--since');
  const found = releases.find((release) => release.version === version);
  if (found) return found;
  throw new UserError(
    visible(
      `package.json says that Broadsheet ${String(version)} stands here, and the repository has no release of that version. Name the release from which this newsroom was begun with --since. ${known(releases)}`,
    ),
  );
}

/**
 * Returns the release that a person has named, by its tag or its version.
 *
 * @throws UserError When there is none, it stands here already, or is older than what stands here.
 */
export function wantedRelease(releases: readonly Release[], wanted: string, standing: Release): Release {
  const release = named(releases, wanted, 'The release');
  const order = byVersion(release.version, standing.version);
  if (order === 0) throw new UserError(`Broadsheet ${release.version} stands here already.`);
  if (order > 0) return release;
  throw new UserError(
    `Broadsheet ${release.version} is older than ${standing.version}, which stands here. An upgrade is taken back by: npm run upgrade -- --undo`,
  );
}

/** Returns the releases that are newer than a version, the newest first, without those that are only tried. */
export function newerReleases(releases: readonly Release[], version: string): Release[] {
  return releases.filter((one) => !isTrial(one.version) && byVersion(one.version, version) > 0).reverse();
}

function named(releases: readonly Release[], name: string, subject: string): Release {
  const version = releaseOf(name)?.version;
  const found = releases.find((one) => one.tag === name) ?? releases.find((one) => one.version === version);
  if (found) return found;
  const tags = releases.map(({ tag }) => tag);
  throw new UserError(
    visible(
      `${subject} can’t be “${name}”: the repository has no such tag. ${didYouMean(name, tags) || known(releases)}`,
    ),
  );
}

function known(releases: readonly Release[]): string {
  const newest = releases.slice(-5).map(({ tag }) => tag);
  if (newest.length === 0) return 'It has no releases at all: are its tags called v0.2.0?';
  return `${newest.length < releases.length ? 'Its newest are' : 'It has'} ${newest.join(', ')}.`;
}
