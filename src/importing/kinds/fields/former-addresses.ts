/** Reads the addresses from which a page sent readers on, as its front matter lists them. */
import type { Tell } from '../../archive/archive.ts';
import type { Fields } from '../../sources/front-matter-values.ts';
import { lineOfKey } from '../../sources/value-lines.ts';
import { oldAddress } from './addresses.ts';
import { fieldOf, namesOf } from './values.ts';

export interface FormerPlace {
  /** The path of the site, for those that are paths. */
  base: string;
  host?: string | undefined;
  /** What the file itself says, for the line; left out, all of it. */
  own?: Fields;
  file: string;
  tell: Tell;
  /** Reads one that is written relative to the page; left out, as others. */
  read?: (written: string) => string | undefined;
}

/** Returns the addresses under the first of these keys as paths; one that is none of this site is told. */
export function formerAddresses(fields: Fields, keys: readonly string[], place: FormerPlace): string[] {
  const { base, host, own = fields, file, tell, read = (written) => oldAddress(written, base, host) } = place;
  const line = keys.map((key) => lineOfKey(own, key)).find((found) => found !== undefined) ?? 1;
  return namesOf(fieldOf(fields, ...keys)).flatMap((written) => {
    const address = read(written);
    if (address === undefined)
      tell({
        kind: 'dropped',
        where: { file, line },
        what: `The old address “${written}” is none of this site, so nothing leads from it.`,
        remedy: 'A rule of its host can answer it.',
      });
    return address ?? [];
  });
}
