/** Says in which files two folders differ. */

/** One line for each file that is missing, too much or other than in `wanted`; digests are by path. */
export function differencesOf(
  found: Readonly<Record<string, string>>,
  wanted: Readonly<Record<string, string>>,
): string[] {
  return [...new Set([...Object.keys(found), ...Object.keys(wanted)])].sort().flatMap((path) => {
    if (found[path] === wanted[path]) return [];
    if (found[path] === undefined) return [`${path} is missing`];
    return [wanted[path] === undefined ? `${path} is left over` : `${path} is other`];
  });
}
