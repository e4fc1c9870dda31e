/** Joins three package.json: that of the old release, the newsroom's, and that of the new release. */

/** What newsroom and release have both changed, each otherwise. */
export interface PackageConflict {
  /** `dependencies.astro` */
  key: string;
  /** `undefined` where it was taken out. */
  ours: unknown;
  theirs: unknown;
  /** Which of the two counts now. */
  taken: 'ours' | 'theirs';
}

type Json = Record<string, unknown>;

/** What a release was tested with: there the release's value counts, elsewhere the newsroom's. */
const OF_RELEASE = [
  'version',
  'type',
  'engines',
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'overrides',
  'allowScripts',
  'knip',
];

/**
 * Joins the three. What one side alone has changed, added or taken out counts; keys stay in the newsroom's order, new ones
 * come last, and dependencies are sorted as npm does.
 */
export function mergePackage(base: Json, ours: Json, theirs: Json): { merged: Json; conflicts: PackageConflict[] } {
  const conflicts: PackageConflict[] = [];
  const merged = mergeObjects(base, ours, theirs, [], (path, mine, other) => {
    const taken = OF_RELEASE.includes(path[0] as string) ? 'theirs' : 'ours';
    if (path[0] !== 'version') conflicts.push({ key: path.join('.'), ours: mine, theirs: other, taken });
    return taken === 'ours' ? mine : other;
  });
  // Whatever stands there, it is the release that is taken over
  return { merged: { ...merged, version: theirs['version'] }, conflicts };
}

type Settle = (path: string[], ours: unknown, theirs: unknown) => unknown;

function mergeObjects(base: Json, ours: Json, theirs: Json, path: string[], settle: Settle): Json {
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  const entries = keys.flatMap((key) => {
    const value = mergeValues(own(base, key), own(ours, key), own(theirs, key), [...path, key], settle);
    return value === undefined ? [] : [[key, value] as const];
  });
  // npm writes these in this order
  if (/^(dev|optional|peer)?dependencies$/i.test(path.join('.'))) entries.sort(([a], [b]) => a.localeCompare(b, 'en'));
  return Object.fromEntries(entries);
}

function mergeValues(base: unknown, ours: unknown, theirs: unknown, path: string[], settle: Settle): unknown {
  if (isSame(ours, theirs) || isSame(theirs, base)) return ours;
  if (isSame(ours, base)) return theirs;
  if (isObject(ours) && isObject(theirs)) return mergeObjects(isObject(base) ? base : {}, ours, theirs, path, settle);
  return settle(path, ours, theirs);
}

function own(object: Json, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Compares values as JSON, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}
