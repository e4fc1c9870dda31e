/** What of Sveltia is served as it is, what is left out, and what in it is ours: paths, texts, and addresses of others. */

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
  place: RegExp;
  by: string;
  /** How often the place is there. */
  times: number;
}

/**
 * Sveltia writes `<entry>.<language>.md`, and a newsroom’s files are `<story>/<language>.md`: another sign before the
 * language, where a path is written (`buildPathByStructure`) and where it is read (`getEntryPathRegEx`).
 */
const PATHS: readonly Change[] = [
  {
    place:
      /(case`multiple_files`:return \w\?`\$\{\w\}\/\$\{\w\}\.\$\{\w\}`:`\$\{\w\}\/\$\{\w\})\.(?=\$\{\w\}\.\$\{\w\}`)/g,
    by: '$1/',
    times: 1,
  },
  { place: /(\(\?:\\\\\.\(\?<locale>\$\{\w\}\)\)\?`:`)\\\\\.(?=\$\{\w\}`)/g, by: '$1\\\\/', times: 1 },
];

/**
 * Sveltia knows no folder of a story’s own where files are named by their languages, and would leave its pictures behind
 * when it moves (`getOwnedEntryFolderPath`).
 */
const FOLDERS: readonly Change[] = [
  {
    place: /(\w+\(\w,\w+\((\w)\)\))(?=\)return \w\.match\(\w+\)\?\.groups\?\.path;if\(\w\?\.includes\(`\/`\)\))/g,
    by: '$1||$2._i18n.i18nEnabled',
    times: 1,
  },
];

/** A file comes to `core/desk-files` as it is, and goes from there as it is: with its line ends, and with its last one. */
const TEXTS: readonly Change[] = [
  { place: /(?<=not found`\);)(\w)=\1\.trim\(\)\.replace\(\/\\r\\n\?\/g,`\n`\);/g, by: '', times: 1 },
  { place: /`\$\{(\(await \w\(\w\)\))\.trim\(\)\}\\n`/g, by: '$1', times: 1 },
];

/** The policy of the desk forbids these; without them it forbids nothing that is tried. */
const ADDRESSES: readonly Change[] = [
  // The same fonts come from the newsroom’s own host
  { place: /src:url\(https:\/\/cdn\.jsdelivr\.net\/fontsource\/[^)]+\)/g, by: "src:local('-')", times: 3 },
  // Whether there is a newer Sveltia, and whether GitHub or GitLab have a fault
  { place: /https:\/\/unpkg\.com\/@sveltia\/cms(?=`)/g, by: 'data:application/json,{}#', times: 1 },
  {
    place: /https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json/g,
    by: 'data:application/json,{"status":{"indicator":"none"}}',
    times: 1,
  },
  {
    place: /https:\/\/status-api\.hostedstatus\.com\/1\.0\/status\/\w+/g,
    by: 'data:application/json,{"result":{"status_overall":{"status_code":100}}}',
    times: 1,
  },
];

/**
 * Returns Sveltia’s code with the newsroom’s paths, with texts as they are, and without addresses of others that it asks
 * unasked.
 *
 * @throws Error When it is not the code that these changes were made for.
 */
export function withOwnPaths(code: string): string {
  return [...PATHS, ...FOLDERS, ...TEXTS, ...ADDRESSES].reduce((changed, { place, by, times }) => {
    const found = changed.match(place)?.length ?? 0;
    if (found !== times)
      throw new Error(
        `@sveltia/cms reads like ${place} in ${found} places, where it did in ${times}: correct src/building/desk/sveltia.ts.`,
      );
    return changed.replace(place, by);
  }, code);
}
