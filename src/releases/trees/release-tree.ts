/** Reads what a release holds: its files, each with its kind and the name of its content. */
import { posix } from 'node:path';
import { UserError } from '../../newsroom/files/user-error.ts';
import { askGit } from '../../newsroom/history/git.ts';
import { readBlobs } from '../../newsroom/history/git-changes.ts';
import { visible } from '../../newsroom/report/print-problems.ts';

/** A file of a release. */
export interface TreeEntry {
  kind: 'file' | 'program' | 'link';
  /** The name that Git gives to its content. */
  blob: string;
}

/** The files of a release by their paths. */
export type ReleaseTree = ReadonlyMap<string, TreeEntry>;

const KINDS: Readonly<Record<string, TreeEntry['kind']>> = { 100644: 'file', 100755: 'program', 120000: 'link' };

/**
 * Reads the tree of a release.
 *
 * @throws UserError When it holds something that would be written elsewhere than in the project's folder.
 */
export function readReleaseTree(repository: string, tag: string): ReleaseTree {
  const out = askGit(repository, ['ls-tree', '-r', '-z', '--full-tree', `refs/tags/${tag}^{tree}`]);
  const lines = out.toString('utf8').split('\0').slice(0, -1);
  const entries = lines.map((line) => {
    const [, mode = '', blob = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return { mode, blob, path };
  });
  const links = entries.filter(({ mode }) => KINDS[mode] === 'link');
  const targets = readBlobs(
    repository,
    links.map(({ blob }) => blob),
  ).map((bytes) => bytes?.toString('utf8') ?? '');
  const faults = [
    ...entries.flatMap(
      ({ mode, path }) => pathFault(path) ?? (KINDS[mode] ? [] : `${path} is a repository of its own`),
    ),
    ...links.flatMap(({ path }, index) => linkFault(path, targets[index] as string) ?? []),
  ];
  if (faults.length > 0)
    throw new UserError(
      visible(`The release ${tag} is not taken over: ${faults.slice(0, 3).join('; ')}. Ask those who made it.`),
    );
  return new Map(entries.map(({ mode, blob, path }) => [path, { kind: KINDS[mode] as TreeEntry['kind'], blob }]));
}

/** Returns why a path of a release may not be written, or `undefined` where it may. */
export function pathFault(path: string): string | undefined {
  const names = path.split('/');
  if (names.some((name) => name === '' || name === '.' || name === '..') || /^[a-z]:/i.test(path))
    return `${path} leads out of the project`;
  // On Windows and macOS these are one name, and what lies there is run by Git
  if (
    names.some((name) =>
      /^(\.git|git~\d+)[. ]*(:.*)?$/i.test(name.replace(/[\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '')),
    )
  )
    return `${path} lies in Git’s own folder`;
  if (/[\\\p{Cc}]/u.test(path)) return `${path} has a sign in its name that no file of a release has`;
  if (/^(node_modules|\.broadsheet)$/i.test(names[0] as string)) return `${path} lies where no release has files`;
  return undefined;
}

/** Returns why a symbolic link of a release may not be made, or `undefined` where it may. */
export function linkFault(path: string, target: string): string | undefined {
  const end = posix.join(posix.dirname(path), target);
  const isOutside = target === '' || /^[/\\~]|^[a-z]:|[\\\0]/i.test(target) || end === '..' || end.startsWith('../');
  // A way up behind a name may begin at another link, and end anywhere
  if (isOutside || /[^./][^/]*\/\.\.(\/|$)/.test(target)) return `the link ${path} leads out of the project`;
  return pathFault(end.replace(/\/$/, '')) && end !== '.' ? `the link ${path} leads to ${target}` : undefined;
}
