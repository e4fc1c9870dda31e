/** The letters that slices of typefaces have, as `src/images/cards/letters.json` holds them. */
import { claimsOf, pointsIn } from '../../../src/images/cards/letters.ts';
import { openFace } from '../../../src/images/cards/slices.ts';
import { EMOJI, TYPEFACES } from '../../../src/images/cards/typefaces.ts';

/** The file that holds them. */
export const LETTERS = 'src/images/cards/letters.json';

/** Reads all packages and returns the text of the file. */
export async function writeLetters(): Promise<string> {
  const table: Record<'has' | 'lacks', Record<string, Record<string, string>>> = { has: {}, lacks: {} };
  for (const typeface of TYPEFACES) {
    for (const [slice, claimed] of Object.entries(claimsOf(typeface.name))) {
      const has = new Set((await openFace(typeface, slice)).collectUnicodes());
      const isNumbered = /^\d+$/.test(slice) && typeface !== EMOJI;
      const points = isNumbered ? pointsIn(claimed).filter((point) => !has.has(point)) : [...has];
      const part = table[isNumbered ? 'lacks' : 'has'];
      part[typeface.name] = { ...part[typeface.name], [slice]: toRanges(points) };
    }
  }
  return `${JSON.stringify(table, null, 2)}\n`;
}

function toRanges(points: number[]): string {
  const ranges: [number, number][] = [];
  for (const point of points.sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges.map(([first, last]) => [...new Set([first, last])].map((point) => point.toString(16)).join('-')).join();
}
