/** Gathers what an upgrade would do, from the release that stands here, the new one, and the newsroom; changes nothing. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../newsroom/files/user-error.ts';
import { runGit } from '../../newsroom/history/git.ts';
import { readBlobs } from '../../newsroom/history/git-changes.ts';
import { type ChangelogVersion, readChangelog } from '../changelog/changelog.ts';
import { versionsBetween } from '../changelog/notes.ts';
import { upgradePaths } from '../journal/journal.ts';
import { parseJson } from '../package-json/json-text.ts';
import { readKeptPaths } from '../package-json/kept-paths.ts';
import { lookAt } from '../trees/look.ts';
import { type FilePlan, planFiles } from '../trees/plan-files.ts';
import { fetchReleases } from '../trees/release-repository.ts';
import { type ReleaseTree, readReleaseTree } from '../trees/release-tree.ts';
import type { Release } from '../versions/versions.ts';
import { type JoinedPackages, joinPackages } from './join-packages.ts';

/** The file that says what is new. */
export const CHANGELOG = 'CHANGELOG.md';
const READ = [CHANGELOG, 'package.json', 'package-lock.json'];

/** An upgrade that could begin. */
export interface Prepared {
  root: string;
  /** The address that releases come from. */
  address: string;
  standing: Release;
  wanted: Release;
  /** The folder of the repository that holds both releases. */
  repository: string;
  plan: FilePlan;
  packages: JoinedPackages;
  /** What CHANGELOG.md says of the versions between, the newest first. */
  versions: ChangelogVersion[];
  /** Whether Git writes texts with the line ends of Windows here. */
  hasWindowsEnds: boolean;
}

/**
 * Fetches both releases, and plans the upgrade.
 *
 * @throws UserError When it can't be planned.
 */
export function prepareUpgrade(root: string, address: string, standing: Release, wanted: Release): Prepared {
  const repository = join(upgradePaths(root).scratch, 'releases.git');
  fetchReleases(address, [standing.tag, wanted.tag], repository);
  const [base, theirs] = [standing, wanted].map(({ tag }) => readReleaseTree(repository, tag)) as [
    ReleaseTree,
    ReleaseTree,
  ];
  const own = readOwn(root);
  const { patterns, keeperOf } = readKeptPaths(own);
  const plan = planFiles(base, theirs, {
    look: (path, entry) => lookAt(root, path, entry),
    hasDemo: existsSync(join(root, 'demo')),
    patterns,
    keeperOf,
  });
  // What a newsroom keeps of its own, no release need have
  plan.idle = plan.idle.filter((pattern) => globSync(pattern, { cwd: root, exclude: isDeep }).length === 0);
  const texts = readTexts(repository, [base, theirs]);
  return {
    root,
    address,
    standing,
    wanted,
    repository,
    plan,
    packages: joinPackages(root, (path) => ({ base: texts(base, path), theirs: texts(theirs, path) })),
    versions: versionsBetween(readChangelog(texts(theirs, CHANGELOG) ?? ''), standing.version, wanted.version),
    hasWindowsEnds: runGit(root, ['config', '--get', 'core.autocrlf']).out.toString().trim() === 'true',
  };
}

/** Reads the newsroom's package.json. */
export function readOwn(root: string): Record<string, unknown> {
  const file = join(root, 'package.json');
  if (!existsSync(file)) throw new UserError(`There is no package.json in ${root}. Run this in the newsroom’s folder.`);
  return parseJson(readFileSync(file, 'utf8'), 'package.json');
}

/** Reads those files of releases that are looked into, and returns a function that knows their texts. */
export function readTexts(
  repository: string,
  trees: readonly ReleaseTree[],
): (tree: ReleaseTree, path: string) => string | undefined {
  const names = [...new Set(trees.flatMap((tree) => READ.flatMap((path) => tree.get(path)?.blob ?? [])))];
  const blobs = readBlobs(repository, names);
  const texts = new Map(names.map((name, index) => [name, blobs[index]?.toString('utf8')]));
  return (tree, path) => texts.get(tree.get(path)?.blob ?? '');
}

function isDeep(path: string): boolean {
  return path === 'node_modules' || path === '.git' || path === '.broadsheet';
}
