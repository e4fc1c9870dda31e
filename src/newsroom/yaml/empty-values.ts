/** Leaves out what editors, and editing systems in a browser, leave empty: that is as if it were not there. */

/**
 * Returns a document without keys whose values are empty: nothing, a text of spaces, and with `dropsGroups`, as
 * in front matter, an empty list or group too. In settings an empty list may mean that there shall be none.
 *
 * @param kept Keys that are reported where they are empty.
 */
export function withoutEmpty(value: unknown, dropsGroups: boolean, kept: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutEmpty(item, dropsGroups, kept));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withoutEmpty(inner, dropsGroups, kept)] as const);
  return Object.fromEntries(entries.filter(([key, inner]) => kept.includes(key) || !isEmpty(inner, dropsGroups)));
}

function isEmpty(value: unknown, dropsGroups: boolean): boolean {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return true;
  if (!dropsGroups || typeof value !== 'object') return false;
  const items = Object.values(value);
  // A list of empty texts is what a form without an entry leaves
  return Array.isArray(value) ? items.every((item) => item === '') : items.length === 0;
}
