/** What a release asks of Git, and what it writes there. */
import { UserError } from '../../newsroom/files/user-error.ts';
import { runGit } from '../../newsroom/history/git.ts';
import { visible } from '../../newsroom/report/print-problems.ts';

/** The branch from which releases are made. */
export const BRANCH = 'main';

/** Returns what keeps a release from being made here, in sentences that say what to do. */
export function gitFaults(root: string, tag: string): string[] {
  const branch = ask(root, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  if (runGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD']).status !== 0)
    return ['There is no commit here. A release is made in a clone of Broadsheet.'];
  const changed = lines(ask(root, ['status', '--porcelain', '-z']).split('\0'));
  return [
    ...(branch === BRANCH
      ? []
      : [`Releases are made from ${BRANCH}, and this is ${branch || 'no branch'}. Run “git switch ${BRANCH}”.`]),
    ...(changed.length === 0
      ? []
      : [
          `Something here is not committed: ${changed
            .slice(0, 5)
            .map((line) => line.slice(3))
            .join(', ')}. Commit it, or take it out.`,
        ]),
    ...(hasTag(root, tag) ? [`The tag ${tag} is there already. Choose the next version.`] : []),
  ].map(visible);
}

/** Returns whether a tag is there. */
export function hasTag(root: string, tag: string): boolean {
  return runGit(root, ['rev-parse', '--verify', '--quiet', `refs/tags/${tag}`]).status === 0;
}

/** Returns the names of all tags. */
export function tagsIn(root: string): string[] {
  return lines(ask(root, ['tag', '--list']).split('\n'));
}

/** Returns the paths below a folder that a tag has; none where it has no such folder. */
export function pathsAt(root: string, tag: string, folder: string): string[] {
  const { status, out } = runGit(root, [
    'ls-tree',
    '-r',
    '-z',
    '--name-only',
    '--full-tree',
    `refs/tags/${tag}`,
    '--',
    folder,
  ]);
  return status === 0 ? lines(out.toString('utf8').split('\0')) : [];
}

/** Returns the commit that is checked out, and its subject. */
export function headOf(root: string): { commit: string; subject: string } {
  const [commit = '', subject = ''] = ask(root, ['log', '-1', '--format=%H%n%s']).split('\n');
  return { commit, subject };
}

/**
 * Commits files.
 *
 * @throws UserError When Git refuses, as a hook may.
 */
export function commitFiles(root: string, paths: readonly string[], subject: string): void {
  must(root, ['commit', '--quiet', '--message', subject, '--', ...paths]);
}

/**
 * Makes an annotated tag of the commit that is checked out.
 *
 * @throws UserError When Git refuses.
 */
export function makeTag(root: string, tag: string, message: string): void {
  // Headings of the notes begin with a sign that Git would take for a comment
  must(root, ['tag', '--annotate', '--cleanup=verbatim', '--file=-', '--', tag], message);
}

/** Makes the branch end at a commit again; files stay as they are. */
export function moveBack(root: string, commit: string): void {
  runGit(root, ['reset', '--quiet', '--mixed', commit]);
}

function must(root: string, args: string[], input?: string): void {
  const { status, complaint } = runGit(root, args, input === undefined ? {} : { input });
  if (status !== 0) throw new UserError(visible(`Git refuses to ${args[0]}: ${complaint || 'it says nothing more'}.`));
}

function ask(root: string, args: string[]): string {
  return runGit(root, args).out.toString('utf8').replace(/\n$/, '');
}

function lines(parts: readonly string[]): string[] {
  return parts.filter((part) => part !== '');
}
