/** Says what becomes of package-lock.json: the release's own, or one that npm must complete. */
import { isSame } from './merge-package.ts';

type Json = Record<string, unknown>;
interface Lock extends Json {
  packages: Record<string, Json>;
}

/** What npm installs by. */
const INSTALLED = [
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
  'overrides',
  'workspaces',
];

/** Returns whether two package.json ask for the same packages. */
export function asksForSame(a: Json, b: Json): boolean {
  return INSTALLED.every((key) => isSame(a[key] ?? {}, b[key] ?? {}));
}

/**
 * Returns the lock of the release, with the newsroom's name in it. It is whole only where both ask for the same packages;
 * elsewhere it is where npm begins: the packages that the newsroom has added stand in it as they were locked, so that they
 * keep their versions.
 */
export function seedLock(base: Json, ours: Json, theirs: Json, merged: Json): Json {
  const [known, own, fresh] = [base, ours, theirs].map((lock) => (lock as Lock).packages ?? {}) as [
    Lock['packages'],
    Lock['packages'],
    Lock['packages'],
  ];
  const added = Object.entries(own).filter(([path]) => path !== '' && !(path in known) && !(path in fresh));
  const name = merged['name'] === undefined ? {} : { name: merged['name'] };
  const top: Json = { ...fresh[''], ...name };
  for (const key of INSTALLED.slice(0, 4)) if (merged[key] !== undefined) top[key] = merged[key];
  const packages = Object.fromEntries(
    [...Object.entries(fresh), ...added].sort(([a], [b]) => (a === b ? 0 : a < b ? -1 : 1)),
  );
  return { ...theirs, ...name, packages: { ...packages, '': top } };
}
