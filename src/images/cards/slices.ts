/** Opens slices of typefaces: files with some of their letters. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Blob, Face, Font, Variation } from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';
import { findSlice, folderOf } from './letters.ts';
import type { PathCommand } from './outlines.ts';
import { EMOJI, EUROPEAN, EUROPEAN_AT_LARGE, type Typeface, typefacesFor, type Voice } from './typefaces.ts';

/** One slice of a typeface: a file with some of its characters. */
export interface Slice {
  font: Font;
  unitsPerEm: number;
  has(character: string): boolean;
  /** Whether its letters may bring along the spaces and marks that follow them; those of emoji are too wide. */
  hasSpaces: boolean;
  /** Returns the outline of a glyph, in the font's units, with y upwards; it is empty for a space. */
  outlineOf(glyph: number): readonly PathCommand[];
}

/**
 * Finds for each cluster the slice that has all of its characters, in the language's first typeface that has one. A
 * cluster that no typeface has is left out of the result.
 */
export async function findSlices(
  clusters: Iterable<string>,
  locale: string,
  voice: Voice,
): Promise<Map<string, Slice>> {
  const all = [...new Set(clusters)];
  const lacks = all.some((cluster) => EUROPEAN_LETTER.test(cluster) && !findSlice(EUROPEAN[voice], cluster));
  const found = new Map<string, Slice>();
  for (const cluster of all) {
    const order = typefacesFor(cluster, locale, voice);
    for (const typeface of lacks ? atLarge(order, voice) : order) {
      const slice = findSlice(typeface, cluster);
      if (slice === undefined) continue;
      found.set(cluster, await openSlice(typeface, slice));
      break;
    }
  }
  return found;
}

const EUROPEAN_LETTER = /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}]/u;

/** Puts the typeface that has more letters first, so that no word is set in two typefaces. */
function atLarge(order: readonly Typeface[], voice: Voice): readonly Typeface[] {
  return order.flatMap((typeface) => {
    if (typeface === EUROPEAN_AT_LARGE) return [];
    return typeface === EUROPEAN[voice] ? [EUROPEAN_AT_LARGE, typeface] : [typeface];
  });
}

const opened = new Map<string, Promise<Slice>>();

function openSlice(typeface: Typeface, slice: string): Promise<Slice> {
  const key = `${typeface.name} ${slice}`;
  const found = opened.get(key) ?? readSlice(typeface, slice);
  opened.set(key, found);
  return found;
}

async function readSlice(typeface: Typeface, slice: string): Promise<Slice> {
  const face = await openFace(typeface, slice);
  const font = new Font(face);
  font.setVariations(Object.entries(typeface.axes ?? {}).map(([tag, value]) => new Variation(tag, value)));
  const characters = new Set(face.collectUnicodes());
  const outlines = new Map<number, readonly PathCommand[]>();
  return {
    font,
    unitsPerEm: face.upem,
    hasSpaces: typeface !== EMOJI,
    has: (character) => characters.has(character.codePointAt(0) as number),
    outlineOf(glyph) {
      const outline = outlines.get(glyph) ?? font.glyphToJson(glyph);
      outlines.set(glyph, outline);
      return outline;
    },
  };
}

/** Opens the file of a slice. */
export async function openFace({ name, axes = {}, weight }: Typeface, slice: string): Promise<Face> {
  const kind = weight ?? ('opsz' in axes ? 'opsz' : 'wght');
  const file = join(folderOf(name), 'files', `${name}-${slice}-${kind}-normal.woff2`);
  return new Face(new Blob(await decompress(await readFile(file))));
}
