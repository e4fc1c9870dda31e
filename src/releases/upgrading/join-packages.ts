/** Joins package.json and package-lock.json of both releases with those of the newsroom. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { UserError } from '../../newsroom/files/user-error.ts';
import { runNpm } from '../journal/helpers.ts';
import { upgradePaths } from '../journal/journal.ts';
import { parseJson, writeJsonLike } from '../package-json/json-text.ts';
import { asksForSame, seedLock } from '../package-json/merge-lock.ts';
import { isSame, mergePackage, type PackageConflict } from '../package-json/merge-package.ts';

/** The joined files. */
export interface JoinedPackages {
  conflicts: PackageConflict[];
  manifest: string;
  /** Absent where neither release nor newsroom has one. */
  lock?: string;
  /** Whether npm is to complete the lock, as the newsroom has packages of its own. */
  isOpen: boolean;
  /** Whether other packages than now are installed afterwards. */
  installs: boolean;
}

/**
 * Joins them.
 *
 * @param read Returns a file as both releases have it.
 * @throws UserError When one of them is no JSON.
 */
export function joinPackages(
  root: string,
  read: (path: string) => { base: string | undefined; theirs: string | undefined },
): JoinedPackages {
  const [manifests, locks] = ['package.json', 'package-lock.json'].map((path) => {
    const { base, theirs } = read(path);
    const text = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
    const json = (one: string | undefined, whose: string) =>
      one === undefined ? {} : parseJson(one, `${path} ${whose}`.trim());
    return {
      text,
      fresh: theirs,
      base: json(base, 'of the release that stands here'),
      ours: json(text, ''),
      theirs: json(theirs, 'of the new release'),
    };
  }) as [Sides, Sides];
  const { merged, conflicts } = mergePackage(manifests.base, manifests.ours, manifests.theirs);
  const manifest = written(manifests, merged);
  const isOpen = !asksForSame(merged, manifests.theirs);
  const lock = locks.fresh === undefined ? undefined : seedLock(locks.base, locks.ours, locks.theirs, merged);
  const lockText = lock && written(locks, lock);
  return {
    conflicts,
    manifest,
    ...(lockText !== undefined && { lock: lockText }),
    isOpen: isOpen && lockText !== undefined,
    installs: isOpen || !isSame(packagesOf(lock ?? {}), packagesOf(locks.ours)),
  };
}

interface Sides {
  text: string | undefined;
  fresh: string | undefined;
  base: Record<string, unknown>;
  ours: Record<string, unknown>;
  theirs: Record<string, unknown>;
}

/** Writes a joined file in the newsroom's form; where it says what the release says, byte for byte as that. */
function written({ text, fresh, theirs }: Sides, joined: Record<string, unknown>): string {
  const isWindows = text?.includes('\r\n') ?? false;
  if (fresh !== undefined && JSON.stringify(joined) === JSON.stringify(theirs))
    return isWindows ? fresh.replace(/\r?\n/g, '\r\n') : fresh;
  return writeJsonLike(text ?? fresh ?? '', joined);
}

/** What is installed by a lock: all of it but the name and version of the project itself. */
function packagesOf(lock: Record<string, unknown>): unknown {
  const { '': _, ...packages } = (lock['packages'] ?? {}) as Record<string, unknown>;
  return packages;
}

/**
 * Lets npm complete the lock in a folder aside, and returns it.
 *
 * @throws UserError When npm can't.
 */
export async function completeLock(root: string, manifest: string, lock: string): Promise<string> {
  const folder = join(upgradePaths(root).scratch, 'lock');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), manifest);
  writeFileSync(join(folder, 'package-lock.json'), lock);
  if (existsSync(join(root, '.npmrc'))) cpSync(join(root, '.npmrc'), join(folder, '.npmrc'));
  lendFolders(root, folder, parseJson(manifest, 'package.json'));
  const code = await runNpm(folder, [
    'install',
    '--package-lock-only',
    '--ignore-scripts',
    '--no-audit',
    '--loglevel=error',
    '--no-fund',
  ]);
  if (code === 0) return readFileSync(join(folder, 'package-lock.json'), 'utf8');
  throw new UserError(
    'npm finds no versions of your own packages and those of the release that fit together, as it says above. Change yours in package.json, and run the upgrade again. Nothing has been changed.',
  );
}

/** Packages that lie in folders of the project (`file:tools/charts`) are found at the same paths aside. */
function lendFolders(root: string, folder: string, manifest: Record<string, unknown>): void {
  for (const group of ['dependencies', 'devDependencies', 'optionalDependencies'])
    for (const value of Object.values((manifest[group] ?? {}) as Record<string, unknown>)) {
      const [, path] = /^file:(.+)$/.exec(String(value)) ?? [];
      if (path === undefined || !resolve(root, path).startsWith(root + sep)) continue;
      const [from, to] = [resolve(root, path), resolve(folder, path)];
      mkdirSync(dirname(to), { recursive: true });
      if (existsSync(from) && !existsSync(to)) symlinkSync(from, to, 'junction');
    }
}
