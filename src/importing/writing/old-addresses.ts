/** Reads addresses of the old site as the newsroom writes them: below its own base path, where both have one. */
import { pathKey } from '../../core/routes/route-table.ts';
import { redirectsSchema } from '../../core/schemas/redirects.ts';
import { aliasFault, decodeSafely } from '../../core/urls/permalink.ts';
import { parseRedirectPath, printRedirectPath } from '../../core/urls/redirect-path.ts';
import type { Place, Tell } from '../archive/archive.ts';

/** Returns a path of the old site without the base path of the newsroom. */
export function belowBase(path: string, base: string): string {
  return base !== '/' && path.startsWith(base) ? path.slice(base.length - 1) : path;
}

/** Returns the key of an address of the old site, as `pathKey` gives those of the newsroom. */
export function oldKey(address: string, base: string): string {
  return pathKey(parseRedirectPath(belowBase(address, base)));
}

/** Makes the function that returns an old address as the newsroom writes it, or `undefined` where it can't be one, which is told. */
export function readOldAddresses(base: string, tell: Tell): (address: string, where: Place) => string | undefined {
  return (address, where) => {
    const [path = '', query] = address.replace(/#.*$/s, '').split(/\?(.*)/s);
    const written = printRedirectPath(decodeSafely(belowBase(path, base))) + (query ? `?${query}` : '');
    const isFit = redirectsSchema.shape.moved.safeParse({ [written]: '/' }).success;
    if (isFit) return written;
    const fault = aliasFault(written, 'An old address');
    tell({
      kind: 'dropped',
      where,
      what: `The old address “${address}” leads nowhere now. ${query ? 'It is made of a query.' : (fault ?? '')}`.trim(),
      remedy: 'A rule of the host can answer it.',
    });
    return undefined;
  };
}
