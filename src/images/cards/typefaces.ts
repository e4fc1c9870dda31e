/**
 * Opens the typefaces of social cards, slice by slice from the packages that bring them; the system's own are never
 * used, as they differ from machine to machine.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Blob, Face, Font, Variation } from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';
import { memoise } from '../../core/text/memoise.ts';
import type { PathCommand } from './outlines.ts';

/** What a text is set as: headlines take a serif, where the script has one of this family. */
export type Voice = 'headline' | 'label';

interface Typeface {
  /** The name of the package below `@fontsource-variable`. */
  name: string;
  /** The values of its axes (OpenType 1.9, “Design-variation axis tag registry”); the file has all that are named. */
  axes: Readonly<Record<string, number>>;
}

const noto = (name: string, wght: number): Typeface => ({ name: `noto-${name}`, axes: { wght } });

/** The typefaces of Latin, Greek, Cyrillic and Vietnamese letters. */
const EUROPEAN: Readonly<Record<Voice, Typeface>> = {
  headline: { name: 'source-serif-4', axes: { opsz: 32, wght: 640 } },
  label: { name: 'source-sans-3', axes: { wght: 620 } },
};

/**
 * Typefaces by script (ISO 15924), in the order in which they are searched for letters that the language's own lacks.
 */
const SCRIPTS: Readonly<Record<string, Typeface>> = {
  Arab: noto('naskh-arabic', 700),
  Hebr: noto('sans-hebrew', 680),
  Deva: noto('sans-devanagari', 680),
  Thai: noto('sans-thai', 640),
  Laoo: noto('sans-lao', 640),
  Sinh: noto('sans-sinhala', 660),
  Jpan: noto('sans-jp', 680),
  Hans: noto('sans-sc', 680),
  Hant: noto('sans-tc', 680),
  Kore: noto('sans-kr', 680),
};

/** One slice of a typeface: a file with some of its characters. */
export interface Slice {
  font: Font;
  unitsPerEm: number;
  has(character: string): boolean;
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
  const found = new Map<string, Slice>();
  for (const cluster of new Set(clusters)) {
    for (const typeface of typefacesOf(locale, voice, cluster)) {
      const slice = await sliceOf(typeface, cluster);
      if (!slice) continue;
      found.set(cluster, slice);
      break;
    }
  }
  return found;
}

/** Scripts whose typefaces have Latin letters that outweigh their own. */
const WITHOUT_LATIN = new Set(['Arab', 'Hebr']);

function typefacesOf(locale: string, voice: Voice, cluster: string): Typeface[] {
  const isForeign = /[\p{L}\p{N}]/u.test(cluster) && !/[\p{sc=Arab}\p{sc=Hebr}]/u.test(cluster);
  return orderOf(locale, voice, isForeign ? 'foreign' : 'own');
}

const orderOf = memoise((locale: string, voice: Voice, letter: 'own' | 'foreign'): Typeface[] => {
  const { script = '' } = new Intl.Locale(locale).maximize();
  const own = letter === 'foreign' && WITHOUT_LATIN.has(script) ? undefined : SCRIPTS[script];
  return [...new Set([...(own ? [own] : []), EUROPEAN[voice], ...Object.values(SCRIPTS)])];
});

async function sliceOf(typeface: Typeface, cluster: string): Promise<Slice | undefined> {
  const name = rangesOf(typeface.name).get(cluster.codePointAt(0) as number);
  const slice = name === undefined ? undefined : await openSlice(typeface, name);
  // A character that only joins, selects or directs others is never drawn
  return slice &&
    [...cluster].every((character) => /\p{Default_Ignorable_Code_Point}/u.test(character) || slice.has(character))
    ? slice
    : undefined;
}

const opened = new Map<string, Promise<Slice>>();

function openSlice(typeface: Typeface, slice: string): Promise<Slice> {
  const key = `${typeface.name} ${slice}`;
  const found = opened.get(key) ?? readSlice(typeface, slice);
  opened.set(key, found);
  return found;
}

async function readSlice({ name, axes }: Typeface, slice: string): Promise<Slice> {
  const file = `${name}-${slice}-${'opsz' in axes ? 'opsz' : 'wght'}-normal.woff2`;
  const face = new Face(new Blob(await decompress(await readFile(join(folderOf(name), 'files', file)))));
  const font = new Font(face);
  font.setVariations(Object.entries(axes).map(([tag, value]) => new Variation(tag, value)));
  const characters = new Set(face.collectUnicodes());
  const outlines = new Map<number, readonly PathCommand[]>();
  return {
    font,
    unitsPerEm: face.upem,
    has: (character) => characters.has(character.codePointAt(0) as number),
    outlineOf(glyph) {
      const outline = outlines.get(glyph) ?? font.glyphToJson(glyph);
      outlines.set(glyph, outline);
      return outline;
    },
  };
}

const require = createRequire(import.meta.url);

function folderOf(name: string): string {
  return dirname(require.resolve(`@fontsource-variable/${name}/unicode.json`));
}

const ranges = new Map<string, Map<number, string>>();

/** Reads which slice of a typeface has each code point. Where two have it, the later one is the more common. */
function rangesOf(name: string): Map<number, string> {
  const known = ranges.get(name);
  if (known) return known;
  const byCodePoint = new Map<number, string>();
  const slices = JSON.parse(readFileSync(join(folderOf(name), 'unicode.json'), 'utf8')) as Record<string, string>;
  for (const [slice, list] of Object.entries(slices)) {
    for (const range of list.split(',')) {
      const [first = 0, last = first] = range
        .slice(2)
        .split('-')
        .map((digits) => Number.parseInt(digits, 16));
      for (let point = first; point <= last; point++) byCodePoint.set(point, slice.replace(/^\[(.*)\]$/, '$1'));
    }
  }
  ranges.set(name, byCodePoint);
  return byCodePoint;
}
