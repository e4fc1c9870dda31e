/** The packages that package-lock.json pins: where they come from, what they would run, and by which licence they come. */
import { readFileSync } from 'node:fs';

/** The list of all packages, on every platform. */
export const LOCK = 'package-lock.json';

/** A package as npm locks it. */
export interface LockedPackage {
  version?: string;
  resolved?: string;
  /** Digests of its archive (https://www.w3.org/TR/SRI/). */
  integrity?: string;
  license?: string;
  dev?: boolean;
  /** Set for a folder of the project. */
  link?: boolean;
  /** Set for what comes inside another package. */
  inBundle?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** Packages by where npm puts them, such as `node_modules/a/node_modules/b`; the project itself is at the empty path. */
export type Packages = Record<string, LockedPackage>;

/** Reads what the lock pins. */
export function readPackages(text = readFileSync(LOCK, 'utf8')): Packages {
  return (JSON.parse(text) as { packages: Packages }).packages;
}

/** Returns the name of the package at a path, as its folder has it. */
export function nameAt(path: string): string {
  return path.replace(/^.*node_modules\//, '');
}

/** Returns the paths of packages of the registry that nothing holds against a digest. */
export function unpinned(packages: Packages): string[] {
  return Object.keys(packages).filter(
    (path) => isOfRegistry(path, packages[path]) && !/^sha512-[\w+/]{86}==/.test(packages[path]?.integrity ?? ''),
  );
}

/** Returns the paths of packages that run a script when they are installed, unless npm is told otherwise. */
export function withScripts(packages: Packages): string[] {
  return Object.keys(packages).filter((path) => packages[path]?.hasInstallScript);
}

/** Returns what a package asks for, of whatever platform, and the lock doesn’t hold: `rolldown: @rolldown/binding-x`. */
export function missing(packages: Packages): string[] {
  return Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isFound(packages, path, name))
      .map((name) => `${nameAt(path)}: ${name}`),
  );
}

/** Looks a package up as Node does: in the nearest `node_modules` first. */
function isFound(packages: Packages, from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (Object.hasOwn(packages, `${folder && `${folder}/`}node_modules/${name}`)) return true;
    if (folder === '') return false;
  }
}

/** Folders of the project, and what comes inside another package or by Git, have no archive in a registry. */
function isOfRegistry(path: string, found: LockedPackage | undefined): boolean {
  return (
    path.includes('node_modules/') && !found?.link && !found?.inBundle && !/^(git|file)\b/.test(found?.resolved ?? '')
  );
}
