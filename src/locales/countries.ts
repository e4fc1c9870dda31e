/** Knows of countries what `Intl` does not tell: where a language is official, numbers, and units (CLDR's supplemental data). */
import { createRequire } from 'node:module';
import { once } from '../core/text/memoise.ts';

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

interface Measurement {
  supplemental: { measurementData: { measurementSystem: Record<string, string | undefined> } };
}

/** Returns the code of ISO 3166-1 alpha-2 for the number of a country, such as `FI` for `246`. */
export function countryOfNumber(number: string): string | undefined {
  return codesByNumber().get(Number(number));
}

const codesByNumber = once(() => {
  const { codeMappings } = (require('cldr-core/supplemental/codeMappings.json') as CodeMappings).supplemental;
  const codes = Object.entries(codeMappings).filter(([code]) => /^[A-Z]{2}$/.test(code) && isCountry(code));
  return new Map(codes.map(([code, mapping]) => [Number(mapping?._numeric), code]));
});

/** Whether distances are written in miles in the country of a tag: where CLDR's system of measurement is not the metric. */
export function usesMiles(tag: string): boolean {
  const { measurementSystem } = (require('cldr-core/supplemental/measurementData.json') as Measurement).supplemental
    .measurementData;
  const { region } = new Intl.Locale(tag).maximize();
  return (measurementSystem[region ?? ''] ?? 'metric') !== 'metric';
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
