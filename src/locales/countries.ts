/** Finds the countries in which a language is official (CLDR's supplemental data). */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

interface Containment {
  supplemental: { territoryContainment: Record<string, { _contains: string[] } | undefined> };
}

interface CodeMappings {
  supplemental: { codeMappings: Record<string, { _numeric?: string } | undefined> };
}

interface Territories {
  supplemental: {
    territoryInfo: Record<string, { languagePopulation?: Record<string, { _officialStatus?: string }> } | undefined>;
  };
}

/** Whether a code is one of ISO 3166-1. Other codes of CLDR, such as IC, have no number, or one for private use. */
function isCountry(territory: string): boolean {
  const { codeMappings } = (require('cldr-core/supplemental/codeMappings.json') as CodeMappings).supplemental;
  return Number(codeMappings[territory]?._numeric ?? 900) < 900;
}

/**
 * Returns the countries of a tag's region (UN M.49), such as that of `fr-002`, in which its language is official, as
 * ISO 3166-1 alpha 2 codes, sorted. Returns an empty list for a tag without such a region and for the whole world.
 */
export function officialCountries(tag: string): string[] {
  const { language, script, region } = new Intl.Locale(tag);
  // The whole world has too many to name
  if (region === undefined || !/^\d{3}$/.test(region) || region === '001') return [];
  // These large files are read only here, where they are needed
  const { territoryContainment } = (require('cldr-core/supplemental/territoryContainment.json') as Containment)
    .supplemental;
  const { territoryInfo } = (require('cldr-core/supplemental/territoryInfo.json') as Territories).supplemental;
  const countriesIn = (territory: string): string[] =>
    territoryContainment[territory]?._contains.flatMap(countriesIn) ??
    (/^[A-Z]{2}$/.test(territory) && isCountry(territory) ? [territory] : []);
  const names = script === undefined ? [language] : [`${language}_${script}`, language];
  const isOfficial = (country: string) =>
    names.some((name) =>
      /^(de_facto_)?official$/.test(territoryInfo[country]?.languagePopulation?.[name]?._officialStatus ?? ''),
    );
  return [...new Set(countriesIn(region))].filter(isOfficial).sort();
}
