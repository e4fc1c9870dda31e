/** Tells whether two values of the desk mean the same, as a form leaves empty what a file leaves out. */

/** A group of keys. */
export type Group = Readonly<Record<string, unknown>>;

export function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Returns a value without what is empty in it: texts without letters, empty lists and groups, and `false`, which is what a
 * key means that is left out. Texts are trimmed, as forms trim them. Returns `undefined` where nothing is left.
 */
export function withoutEmpty(value: unknown): unknown {
  if (value === null || value === false) return undefined;
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (!isGroup(value)) return value;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, withoutEmpty(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Returns whether two values say the same to a form. A number and its digits do. */
export function isAlike(a: unknown, b: unknown): boolean {
  return isSame(withoutEmpty(a), withoutEmpty(b), (one, other) => String(one) === String(other));
}

/** Returns whether two values are the same in all that they hold; the order of keys is free. */
export function isSame(a: unknown, b: unknown, isEqual: (a: unknown, b: unknown) => boolean = Object.is): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSame(item, b[index], isEqual));
  if (!isGroup(a) || !isGroup(b)) return isPlain(a) && isPlain(b) && (Object.is(a, b) || isEqual(a, b));
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSame(a[key], b[key], isEqual));
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}
