/** What of Sveltia is served as it is, what is left out, and the two signs in it that are ours. */

/** Libraries for fields that the desk has none of: maps, drawings that are to be made smaller. */
const UNUSED = /^(?:leaflet|terra-draw|svgo)(?:[/-]|$)/;
/** Languages of code, which colour what an editor writes between fences. */
const CODE_LANGUAGE = /^@shikijs\/langs\//;
const COLOURED = /\/(?:markdown|yaml|html|json)$/;

/** Returns whether a module is replaced by an empty one. */
export function isLeftOut(id: string): boolean {
  return UNUSED.test(id) || (CODE_LANGUAGE.test(id) && !COLOURED.test(id));
}

interface Change {
  /** What stands between the name of an entry and its language; the last group is the sign itself. */
  place: RegExp;
  by: string;
}

/**
 * Sveltia writes `<entry>.<language>.md`, and a newsroom’s files are `<story>/<language>.md`: another sign before the
 * language, where a path is written (`buildPathByStructure`) and where it is read (`getEntryPathRegEx`).
 */
const CHANGES: readonly Change[] = [
  {
    place:
      /(case`multiple_files`:return \w\?`\$\{\w\}\/\$\{\w\}\.\$\{\w\}`:`\$\{\w\}\/\$\{\w\})\.(?=\$\{\w\}\.\$\{\w\}`)/g,
    by: '$1/',
  },
  { place: /(\(\?:\\\\\.\(\?<locale>\$\{\w\}\)\)\?`:`)\\\\\.(?=\$\{\w\}`)/g, by: '$1\\\\/' },
];

/**
 * Returns Sveltia’s code with the newsroom’s paths.
 *
 * @throws Error When it is not the code that these changes were made for.
 */
export function withOwnPaths(code: string): string {
  return CHANGES.reduce((changed, { place, by }) => {
    const found = changed.match(place)?.length ?? 0;
    if (found !== 1)
      throw new Error(
        `@sveltia/cms has ${found} places that read like ${place}, where there was one: correct CHANGES in src/building/desk/sveltia.ts.`,
      );
    return changed.replace(place, by);
  }, code);
}
