/** Tells whether two tags surely name one language in one script; this module runs in browsers, too. */

/** Languages whose script follows from the region (CLDR, likely subtags), but for some that hardly any browser names. */
const SEVERAL_SCRIPTS = /^(az|k[kuy]|m[ns]|pa|s[dr]|u[gz]|zh)\b/;

/**
 * Returns whether two BCP 47 tags surely name the same language in the same script, as `en-GB` and `en` do. It is told
 * from the tags alone: the first likely script that a browser is asked for takes it longer than all scripts of a page.
 * Where that would have to decide, as between `zh` and `zh-TW`, it is not sure.
 */
export function isSameWriting(one: string, other: string): boolean {
  return one.split('-')[0] === other.split('-')[0] && !SEVERAL_SCRIPTS.test(one);
}
