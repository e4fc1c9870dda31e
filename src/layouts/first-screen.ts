/** Finds the end of what a reader sees first, so that a browser paints all of it at once. */
import type { BodyPart } from '../core/presentation/body-parts.ts';

/** More than a window shows of a text below its title, in characters of HTML. */
const ENOUGH = 2500;

const HEADING = /<h[2-6] id="([^"]+)"/g;

/**
 * Returns the id of the first heading below the first screen of a body, or `undefined` where there is none. It is
 * looked for where the body is HTML, as headings stand nowhere else.
 */
export function endOfFirstScreen(body: readonly BodyPart[]): string | undefined {
  let before = 0;
  for (const part of body) {
    if (typeof part !== 'string') continue;
    const found = [...part.matchAll(HEADING)].find(({ index }) => before + index >= ENOUGH);
    if (found) return found[1];
    before += part.length;
  }
  return undefined;
}
