/**
 * Knows which letters each slice of a typeface has, without opening it, so that a check of all headlines takes no time. A
 * package says for which letters a browser should load a slice, which is more than the slice has: `letters.json` holds
 * what named slices have, and what numbered ones lack. `npm run letters` writes it from the packages.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { memoise, once } from '../../core/text/memoise.ts';
import letters from './letters.json' with { type: 'json' };
import type { Typeface } from './typefaces.ts';

/** Slices by name, from the most common one, each with the code points that it has. */
type Slices = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * Characters that only join, select or direct others, and so are never drawn. Tags aren't among them, as without them
 * one flag would stand for another.
 */
const UNSEEN = /^(?![\u{E0020}-\u{E007F}])\p{Default_Ignorable_Code_Point}$/u;

/**
 * Returns the name of a typeface's slice that has all characters of a cluster, also those that are not drawn if there is
 * one such, or `undefined` where none has.
 */
export function findSlice({ name, only = '' }: Typeface, cluster: string): string | undefined {
  return found(name, only, cluster) || undefined;
}

const found = memoise((name: string, only: string, cluster: string): string => {
  for (const form of [cluster, cluster.normalize('NFD')]) {
    const all = [...form];
    const seen = all.filter((character) => !UNSEEN.test(character));
    const slice = sliceWith(name, all) ?? sliceWith(name, seen.length > 0 ? seen : [' ']);
    if (slice !== undefined && (only === '' || slice === only)) return slice;
  }
  return '';
});

function sliceWith(name: string, characters: string[]): string | undefined {
  const { slices, slicesOf } = openTable(name);
  const points = characters.map((character) => character.codePointAt(0) as number);
  return slicesOf(points[0] as number).find((slice) => points.every((point) => slices.get(slice)?.has(point)));
}

const openTable = memoise((name: string) => {
  const slices = readSlices(name);
  const byPoint = once(() => {
    const index = new Map<number, string[]>();
    for (const [slice, points] of slices)
      for (const point of points) {
        const known = index.get(point);
        if (known) known.push(slice);
        else index.set(point, [slice]);
      }
    return index;
  });
  return { slices, slicesOf: (point: number): readonly string[] => byPoint().get(point) ?? [] };
});

function readSlices(name: string): Slices {
  const {
    has,
    lacks,
  }: Record<'has' | 'lacks', Readonly<Record<string, string | undefined>>> = {
    has: (letters.has as Record<string, Record<string, string>>)[name] ?? {},
    lacks: (letters.lacks as Record<string, Record<string, string>>)[name] ?? {},
  };
  const named = Object.entries(has).map(([slice, list = '']) => [slice, new Set(pointsIn(list))] as const);
  const numbered = Object.entries(lacks).length === 0 ? [] : Object.entries(claimsOf(name));
  const rest = numbered.flatMap(([slice, list]) => {
    const lacking = lacks[slice];
    if (lacking === undefined) return [];
    const missing = new Set(pointsIn(lacking));
    return [[slice, new Set(pointsIn(list).filter((point) => !missing.has(point)))] as const];
  });
  // In a package's own order, a later slice is the more common one
  return new Map([...rest, ...named].reverse());
}

/** Returns for which code points a browser should load each slice of a typeface, as the package says. */
export function claimsOf(name: string): Record<string, string> {
  const claims = JSON.parse(readFileSync(join(folderOf(name), 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.fromEntries(
    Object.entries(claims).map(([slice, list]) => [slice.replace(/^\[(.*)\]$/, '$1'), list.replaceAll('U+', '')]),
  );
}

/** Lists the code points of ranges such as `41-5a,61`, which are hexadecimal. */
export function pointsIn(ranges: string): number[] {
  return ranges
    .split(',')
    .filter(Boolean)
    .flatMap((range) => {
      const [first = 0, last = first] = range.split('-').map((digits) => Number.parseInt(digits, 16));
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });
}

const require = createRequire(import.meta.url);

/** Returns the folder of a typeface's package. */
export function folderOf(name: string): string {
  const file = `${name}/unicode.json`;
  try {
    return dirname(require.resolve(`@fontsource-variable/${file}`));
  } catch {
    return dirname(require.resolve(`@fontsource/${file}`));
  }
}
