/** Finds the language that a reader prefers; this module runs in browsers, too. */

const REGION = /-([A-Z]{2}|\d{3})$/;

/**
 * Returns the best available tag for the first preference that can be met, or `undefined` where the language of the
 * page comes first or none can be met. Tags match by language and script, as `zh-TW` and `zh-Hant` do. Of several that
 * match, the preference itself is best, then one for the same region, then one without a region or for a wide one, then
 * the first.
 *
 * @param preferences The reader's tags, most wanted first.
 * @param current The tag of the page.
 * @param available The tags that can be offered.
 */
export function preferredLanguage(
  preferences: readonly string[],
  current: string,
  available: readonly string[],
): string | undefined {
  const own = describe(current);
  for (const preference of preferences) {
    const wanted = describe(preference);
    if (!wanted) continue;
    if (wanted.name === own?.name) return undefined;
    const candidates = available.filter((tag) => describe(tag)?.name === wanted.name);
    const exact = candidates.find((tag) => tag === preference);
    const near = candidates.find((tag) => describe(tag)?.region === wanted.region);
    const wide = candidates.find((tag) => !REGION.test(tag)) ?? candidates.find((tag) => /-\d{3}$/.test(tag));
    const found = exact ?? near ?? wide ?? candidates[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

function describe(tag: string): { name: string; region: string | undefined } | undefined {
  try {
    const { language, script, region } = new Intl.Locale(tag).maximize();
    return { name: `${language}-${script}`, region };
  } catch {
    return undefined;
  }
}
