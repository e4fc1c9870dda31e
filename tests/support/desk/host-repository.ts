/** A repository as a Git host keeps it: what its branch holds, and commits that come over its interface. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commit, git } from './desk-newsroom.ts';

/** A file of the branch. */
export interface Blob {
  path: string;
  sha: string;
  size: number;
}

/** What a host was asked to commit. */
export interface Commit {
  branch: string;
  message: string;
  /** Files by their paths, as they are to be. */
  written: Map<string, Buffer>;
  removed: string[];
}

export interface HostRepository {
  /** What has been committed, the first first. */
  commits: Commit[];
  head(): string;
  blobs(): Blob[];
  /** The bytes of a file by its hash. */
  bytes(sha: string): Buffer;
  /** Commits, and returns the new head. */
  take(commit: Commit): string;
}

/** Serves what lies in the repository at `root`. */
export function hostRepository(root: string): HostRepository {
  const commits: Commit[] = [];
  const head = () => git(root, 'rev-parse', 'main').trim();
  return {
    commits,
    head,
    blobs: () =>
      git(root, 'ls-tree', '-r', '-l', '-z', 'main')
        .split('\0')
        .flatMap((line) => {
          const [, sha = '', size, path = ''] = /^\d+ blob (\w+) +(\d+)\t(.*)$/s.exec(line) ?? [];
          return sha ? [{ path, sha, size: Number(size) }] : [];
        }),
    bytes: (sha) => execFileSync('git', ['cat-file', 'blob', sha], { cwd: root, maxBuffer: 64 << 20 }),
    take(asked) {
      commits.push(asked);
      for (const path of asked.removed) rmSync(join(root, path));
      for (const [path, bytes] of asked.written) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), bytes);
      }
      commit(root, asked.message);
      return head();
    },
  };
}
