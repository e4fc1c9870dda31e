/** Makes a release: from what is unreleased in CHANGELOG.md to a commit and its tag, or nothing at all. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWholeSync } from '../../disk/atomic-write.ts';
import { UserError } from '../../newsroom/files/user-error.ts';
import { readChangelog } from '../changelog/changelog.ts';
import { type Cut, cutRelease } from '../changelog/cut-release.ts';
import { withVersion } from '../package-json/json-text.ts';
import { isReleaseVersion, isTrial, releaseOf, releasesOf } from '../versions/versions.ts';
import { BRANCH, commitFiles, gitFaults, hasTag, headOf, makeTag, moveBack, pathsAt, tagsIn } from './release-git.ts';

/** What a release is made with. */
export interface ReleaseWish {
  root: string;
  version: string;
  /** `2026-12-01` */
  day: string;
  isDryRun: boolean;
  /** Runs all tests, and returns whether they pass. */
  runTests(): Promise<boolean>;
  tell(line: string): void;
}

const CHANGELOG = 'CHANGELOG.md';
const PACKAGES = ['package.json', 'package-lock.json'];
const CODEMODS = 'src/releases/codemods';

/**
 * Makes the release, or says with `isDryRun` what it would be.
 *
 * @throws UserError When it can't be made; all is as it was then.
 */
export async function makeRelease(wish: ReleaseWish): Promise<void> {
  const { root, isDryRun, tell } = wish;
  const version = releaseOf(wish.version)?.version ?? wish.version;
  const tag = `v${version}`;
  const subject = `Broadsheet ${version}`;
  if (isReleaseVersion(version) && !isDryRun && finishTag(root, version, tag, subject)) return tell(nextStep(tag));
  const faults = gitFaults(root, tag);
  const cut = cutAt(root, version, wish.day);
  const all = [...faults, ...('faults' in cut ? cut.faults : [])];
  if ('faults' in cut || (all.length > 0 && !isDryRun))
    throw new UserError([...all, 'Nothing has been changed.'].join('\n'));
  if (isDryRun) {
    for (const fault of all) tell(`It would be refused: ${fault}`);
    return tell(`${tag} would say:\n\n${cut.notes}\n\nThis was a dry run: nothing has been changed.`);
  }
  const { commit } = headOf(root);
  if (!(await wish.runTests()))
    throw new UserError(
      'The tests don’t pass, as they say above. Mend what is wrong, and run the command again. Nothing has been changed.',
    );
  const since = [
    ...gitFaults(root, tag),
    ...(headOf(root).commit === commit ? [] : ['The branch has moved on while tests ran. Run the command again.']),
  ];
  if (since.length > 0) throw new UserError([...since, 'The tests pass, and nothing has been changed.'].join('\n'));
  write(root, version, tag, subject, cut, commit);
  tell(nextStep(tag));
}

/** A release that was cut off between its commit and its tag gets the tag. */
function finishTag(root: string, version: string, tag: string, subject: string): boolean {
  if (hasTag(root, tag) || headOf(root).subject !== subject || gitFaults(root, tag).length > 0) return false;
  const notes = readChangelog(readFileSync(join(root, CHANGELOG), 'utf8')).find((one) => one.version === version);
  if (!notes) return false;
  makeTag(root, tag, messageOf(subject, notes.text));
  return true;
}

function cutAt(root: string, version: string, day: string): Cut | { faults: string[] } {
  const file = join(root, CHANGELOG);
  if (!existsSync(file))
    return { faults: [`There is no ${CHANGELOG} here. A release is made in a clone of Broadsheet.`] };
  const last = releasesOf(tagsIn(root))
    .filter((one) => !isTrial(one.version))
    .at(-1);
  const folder = join(root, CODEMODS);
  return cutRelease(readFileSync(file, 'utf8'), {
    version,
    last: last?.version,
    day,
    codemods: namesIn(existsSync(folder) ? readdirSync(folder) : []),
    released: last ? namesIn(pathsAt(root, last.tag, CODEMODS).map((path) => path.split('/').at(-1) as string)) : [],
  });
}

/** Returns the names of codemods among those of files. */
function namesIn(files: readonly string[]): string[] {
  return files.filter((file) => /^\d+\.\d+\.\d+-.+\.ts$/.test(file)).map((file) => file.replace(/\.ts$/, ''));
}

/** Writes the files, commits and tags; where one of these fails, all is put back. */
function write(root: string, version: string, tag: string, subject: string, cut: Cut, commit: string): void {
  const fresh = new Map([[CHANGELOG, cut.changelog]]);
  for (const path of PACKAGES)
    if (existsSync(join(root, path)))
      fresh.set(path, withVersion(readFileSync(join(root, path), 'utf8'), version, path));
  const before = new Map([...fresh.keys()].map((path) => [path, readFileSync(join(root, path))]));
  try {
    for (const [path, text] of fresh) writeWholeSync(join(root, path), text);
    commitFiles(root, [...fresh.keys()], subject);
    makeTag(root, tag, messageOf(subject, cut.notes));
  } catch (error) {
    for (const [path, bytes] of before) writeWholeSync(join(root, path), bytes);
    moveBack(root, commit);
    throw error instanceof UserError
      ? new UserError(`${error.message} All is as it was before.`, { cause: error })
      : error;
  }
}

function messageOf(subject: string, notes: string): string {
  return `${subject}\n\n${notes}\n`;
}

function nextStep(tag: string): string {
  return `${tag} is made. Nobody has it yet. Publish it: git push --atomic origin ${BRANCH} ${tag}`;
}
