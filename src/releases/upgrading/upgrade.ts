/** An upgrade from its plan to its end. */
import { join, relative } from 'node:path';
import { listed } from '../../core/text/listed.ts';
import { readEnvironment } from '../../newsroom/files/environment.ts';
import { UserError } from '../../newsroom/files/user-error.ts';
import { countOf, visible } from '../../newsroom/report/print-problems.ts';
import { readChangelog } from '../changelog/changelog.ts';
import { carryOut, type Helpers } from '../journal/carry-out.ts';
import { makeUpgradesFolder, upgradePaths } from '../journal/journal.ts';
import type { SiteTrial } from '../sites/build-site.ts';
import { releaseAddress } from '../trees/release-address.ts';
import { fetchReleases, listReleases } from '../trees/release-repository.ts';
import { readReleaseTree } from '../trees/release-tree.ts';
import { type ChangedFile, findChangedFiles, keepChangedFiles, keepManifest } from './changed-files.ts';
import { newerReleases, standingRelease, wantedRelease } from './choose-release.ts';
import { describeCodemods, describeTrial, whyNotBuilt } from './describe-outcome.ts';
import { describeNewer, describeUpgrade } from './describe-upgrade.ts';
import { dirtyFiles } from './dirty-files.ts';
import { completeLock } from './join-packages.ts';
import { CHANGELOG, type Prepared, prepareUpgrade, readOwn, readTexts } from './prepare-upgrade.ts';
import { stageUpgrade } from './stage-upgrade.ts';

/** What a person has asked for. */
export interface UpgradeWish {
  /** The release, by its tag or version; without one, newer ones are listed. */
  tag?: string | undefined;
  from?: string | undefined;
  since?: string | undefined;
  /** Whether files of Broadsheet that the newsroom has changed may be replaced. */
  overwrites: boolean;
  isDryRun: boolean;
  /** Whether packages are installed. */
  installs: boolean;
  /** Whether the site is built before and after, and compared. */
  builds: boolean;
}

/** What an upgrade needs of the machine. */
export interface UpgradeHelpers extends Helpers {
  /** Checks and builds the newsroom into a folder aside. */
  tryNewsroom(root: string, outDir: string, now: string): Promise<SiteTrial>;
}

/**
 * Lists newer releases, or upgrades the newsroom in `root`.
 *
 * @returns 1 where the content has errors in the eyes of the new release, otherwise 0.
 * @throws UserError When nothing was changed, or when the upgrade is to be gone on with.
 */
export async function upgrade(root: string, wish: UpgradeWish, machine: UpgradeHelpers): Promise<0 | 1> {
  // A changelog, or the name of a file, could rewrite a terminal's lines
  const helpers = { ...machine, tell: (text: string) => machine.tell(inLines(text)) };
  const manifest = readOwn(root);
  makeUpgradesFolder(root);
  const address = releaseAddress(wish.from, manifest, root);
  const releases = listReleases(address, root);
  const standing = standingRelease(releases, manifest['version'], wish.since);
  if (wish.tag === undefined) {
    const newer = newerReleases(releases, standing.version);
    const told = newer[0] ? changelogAt(root, address, newer[0].tag) : '';
    helpers.tell(describeNewer(standing, newer, readChangelog(told), address));
    return 0;
  }
  const prepared = prepareUpgrade(root, address, standing, wantedRelease(releases, wish.tag, standing));
  const changed = findChangedFiles(root, prepared.repository, prepared.plan.files);
  helpers.tell(describeUpgrade(prepared, changed));
  const refusals = refusalsOf(prepared, changed, wish.overwrites);
  if (wish.isDryRun) {
    if (refusals.length > 0) helpers.tell(`As it stands, it would be refused:\n${refusals.join('\n')}\n`);
    helpers.tell('This was a dry run: nothing has been changed.');
    return 0;
  }
  if (refusals.length > 0) throw new UserError(inLines(`${refusals.join('\n')}\nNothing has been changed.`));
  return await carryThrough(prepared, changed, wish, helpers);
}

async function carryThrough(
  prepared: Prepared,
  changed: readonly ChangedFile[],
  { installs, builds }: UpgradeWish,
  helpers: UpgradeHelpers,
): Promise<0 | 1> {
  const { root, standing, wanted, packages } = prepared;
  const now = new Date(readEnvironment(process.env, root).now).toISOString();
  const at = (side: string) => join(upgradePaths(root).scratch, side);
  const lock =
    packages.isOpen && packages.lock !== undefined && installs
      ? await completeLock(root, packages.manifest, packages.lock)
      : packages.lock;
  if (builds) helpers.tell(`Building the site with ${standing.version}, to compare …`);
  const before = builds ? await helpers.tryNewsroom(root, at('before'), now) : undefined;
  if (before && !before.isBuilt) helpers.tell(whyNotBuilt(before, standing.version));
  const kept = keep(prepared, changed);
  const begun = stageUpgrade(prepared, installs && packages.installs, lock);
  helpers.tell(`Replacing ${countOf(begun.changes.length, 'file', 'files')} …`);
  const ended = await carryOut(root, begun, helpers);
  for (const line of describeCodemods(ended)) helpers.tell(line);
  if (kept !== undefined)
    helpers.tell(
      `What you had changed is kept in ${kept}. To put it back in where it fits: git apply -p2 --3way ${kept}/changes.patch`,
    );
  if (packages.isOpen && !installs)
    helpers.tell('Packages of your own are not in package-lock.json as npm would have them: run “npm install”.');
  if (builds) helpers.tell(`Building the site with ${wanted.version} …`);
  const after = builds ? await helpers.tryNewsroom(root, at('after'), now) : undefined;
  if (after) helpers.tell(describeTrial(root, before, after, ended));
  helpers.tell(
    `Broadsheet ${wanted.version} stands here now. Look at what has changed, then commit it. To take it back, byte for byte: npm run upgrade -- --undo`,
  );
  return after && !after.isBuilt ? 1 : 0;
}

/** Returns why an upgrade may not begin, each with what to do instead. */
function refusalsOf({ root, plan, wanted }: Prepared, changed: readonly ChangedFile[], overwrites: boolean): string[] {
  const { contentDir, publicDir } = readEnvironment(process.env, root);
  const own = ['content', 'public', ...[contentDir, publicDir].map((folder) => relative(root, folder))];
  const dirty = dirtyFiles(root, own);
  const isChanged = changed.length > 0 && !overwrites;
  return [
    ...(dirty.length > 0
      ? [
          `These files are changed and not committed: ${listed(dirty)}. Commit them first, so that the upgrade is a change of its own.`,
        ]
      : []),
    ...(plan.blocked.length > 0
      ? [
          `Folders or links stand where ${wanted.version} has files: ${listed(plan.blocked)}. Move them away, or name them in “broadsheet.keep”.`,
        ]
      : []),
    ...(isChanged
      ? [
          `${countOf(changed.length, 'file', 'files')} of Broadsheet that you have changed would be replaced, as listed above. Name those that are to stay in package.json, such as "broadsheet": { "keep": [${JSON.stringify(changed[0]?.path)}] }, and replace the others with --overwrite: copies of yours are kept, and a patch.`,
        ]
      : []),
  ];
}

/** Keeps what the newsroom has changed, where something gives way; returns the folder, as it is shown. */
function keep({ root, standing, wanted, packages }: Prepared, changed: readonly ChangedFile[]): string | undefined {
  const givesWay = packages.conflicts.some(({ taken }) => taken === 'theirs');
  if (changed.length === 0 && !givesWay) return undefined;
  const folder = keepChangedFiles(root, changed, standing.version, wanted.version);
  if (givesWay) keepManifest(root, folder);
  return relative(root, folder).replaceAll('\\', '/');
}

/** Makes control characters visible, line by line. */
function inLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

function changelogAt(root: string, address: string, tag: string): string {
  const repository = join(upgradePaths(root).scratch, 'releases.git');
  fetchReleases(address, [tag], repository);
  const tree = readReleaseTree(repository, tag);
  return readTexts(repository, [tree])(tree, CHANGELOG) ?? '';
}
