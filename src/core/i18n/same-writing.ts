/** Tells whether two tags name one language in one script; this module runs in browsers, too. */

/** Languages whose script follows from the region (CLDR, likely subtags). */
const SEVERAL_SCRIPTS =
  /^(abq|az|ha|hak|kk|ku|ky|lzz|mey|mn|ms|nan|pa|pi|pnt|sd|sr|stu|tg|ug|unr|uz|yue|zh)\b|^\w+-[a-z]{4}\b/i;

/**
 * Returns whether two BCP 47 tags name the same language in the same script, as `en-GB` and `en` do, and `zh-TW` and
 * `zh-Hant`. A tag that can't be read is like no other. Browsers are only asked for likely scripts where that decides:
 * the first such question takes some of them longer than all other scripts of a page.
 */
export function isSameWriting(one: string, other: string): boolean {
  const languageOf = (tag: string) => tag.split('-', 1)[0]?.toLowerCase();
  if (![one, other].some((tag) => SEVERAL_SCRIPTS.test(tag))) return languageOf(one) === languageOf(other);
  const name = nameOf(one);
  return name !== undefined && name === nameOf(other);
}

function nameOf(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return undefined;
  }
}
