/** Knows in which countries a language is official (CLDR's supplemental data). */
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

/** Whether ISO 3166-1 has given a country its code: others, such as IC, have no number, or one for private use. */
function isCountry(territory: string): boolean {
  const { codeMappings } = (require('cldr-core/supplemental/codeMappings.json') as CodeMappings).supplemental;
  return Number(codeMappings[territory]?._numeric ?? 900) < 900;
}

/** The countries (ISO 3166-1 alpha 2, sorted) of a tag's region (UN M.49) in which its language is official: `fr-002`. */
export function officialCountries(tag: string): string[] {
  const { language, script, region } = new Intl.Locale(tag);
  // The whole world has too many to name
  if (region === undefined || !/^\d{3}$/.test(region) || region === '001') return [];
  // Read only where it is needed: the files are large
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
