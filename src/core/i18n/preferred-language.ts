/** Finds the language that a reader prefers among those that are there; free of everything that browsers lack. */

const REGION = /-([A-Z]{2}|\d{3})$/;

/**
 * The best of `available` for the first preference that can be met, or nothing where the page's own language comes
 * first. Languages match by language and script, as `zh-TW` and `zh-Hant` do; the same place, then the language alone
 * or a wide region, then the first, wins.
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
