/** Reads the outlines of countries when a map first needs them: those of Natural Earth, as `world-atlas` packs them. */
import { createRequire } from 'node:module';
import type { Atlas, Countries, Detail } from '../../core/maps/outlines.ts';
import { once } from '../../core/text/memoise.ts';
import { countryOfNumber, usesMiles } from '../../locales/countries.ts';

const require = createRequire(import.meta.url);

/** The finest outlines take 3.6 MB of JSON, so each is read once, when a map needs it. */
const COUNTRIES: Readonly<Record<Detail, () => Countries>> = {
  '10m': once(() => require('world-atlas/countries-10m.json') as Countries),
  '50m': once(() => require('world-atlas/countries-50m.json') as Countries),
  '110m': once(() => require('world-atlas/countries-110m.json') as Countries),
};

/** The atlas of the earth, which maps are drawn from. */
export const atlas: Atlas = {
  countries: (detail) => COUNTRIES[detail](),
  codeOf: countryOfNumber,
  usesMiles,
};

/** Returns the versions of the data that the atlas is made of. */
export function atlasVersion(): string {
  const packages = [require('world-atlas/package.json'), require('cldr-core/package.json')] as { version: string }[];
  return packages.map(({ version }) => version).join(' ');
}
