/** Opens font files: which characters they have, along which axes they vary, how tall and wide they are. */
import { Blob, Face, Font, Variation } from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';

/** What is known of a font file. */
export interface FontFile {
  /** The bytes as OpenType, unpacked. */
  data: Buffer;
  characters: ReadonlySet<number>;
  isItalic: boolean;
  /** The values at which its axes are held for headings, by tag. */
  axes: Readonly<Record<string, number>>;
  measures: FontMeasures;
}

/** Heights and widths in ems. */
export interface FontMeasures {
  ascent: number;
  descent: number;
  lineGap: number;
  /** The mean width of a letter of running text in Latin letters; left out where the font lacks them. */
  width?: number;
}

/**
 * Opens a font in OpenType (`.ttf`, `.otf`) or WOFF2. Returns `undefined` for a file that is none, or that has no
 * letters.
 */
export async function openFont(bytes: Buffer): Promise<FontFile | undefined> {
  const data = await unpack(bytes);
  if (!data) return undefined;
  const face = new Face(new Blob(data));
  const characters = new Set(face.collectUnicodes());
  if (characters.size === 0 || face.upem === 0) return undefined;
  const axes = Object.fromEntries(Object.values(face.getAxisInfos()).map((axis) => [axis.tag, placeOn(axis)]));
  const font = new Font(face);
  font.setVariations(Object.entries(axes).map(([tag, value]) => new Variation(tag, value)));
  return { data, characters, isItalic: isItalic(face), axes, measures: measure(font, face.upem) };
}

/** The weight of headings (`styles/base.css`). */
const BOLD = 700;

/** The size that headings of 19 to 52 pixels have in the mean. */
const LARGE = 36;

/** Headings are bold, and drawn for large sizes (OpenType 1.9, “Design-variation axis tag registry”: wght, opsz). */
function placeOn({
  tag,
  min,
  max,
  default: usual,
}: {
  tag: string;
  min: number;
  max: number;
  default: number;
}): number {
  const wanted = tag === 'wght' ? BOLD : tag === 'opsz' ? LARGE : usual;
  return Math.min(max, Math.max(min, wanted));
}

const SIGNATURES = ['\0\x01\0\0', 'OTTO', 'true'];

async function unpack(bytes: Buffer): Promise<Buffer | undefined> {
  const signature = bytes.toString('latin1', 0, 4);
  if (SIGNATURES.includes(signature)) return bytes;
  if (signature !== 'wOF2') return undefined;
  try {
    return Buffer.from(await decompress(bytes));
  } catch {
    return undefined;
  }
}

/** Bit 0 of `fsSelection` (OpenType 1.9, “OS/2”), or bit 1 of `macStyle` (“head”). */
function isItalic(face: Face): boolean {
  const bitOf = (table: string, offset: number, bit: number) =>
    ((face.referenceTable(table)?.[offset + 1] ?? 0) >> bit) & 1;
  return bitOf('OS/2', 62, 0) === 1 || bitOf('head', 44, 1) === 1;
}

/** How often letters stand among a thousand of English prose, to two figures, and how often a space between words. */
const FREQUENCIES: Readonly<Record<string, number>> = {
  ' ': 210,
  e: 125,
  t: 93,
  a: 80,
  o: 76,
  i: 76,
  n: 72,
  s: 65,
  r: 63,
  h: 51,
  l: 41,
  d: 38,
  c: 33,
  u: 27,
  m: 25,
  f: 24,
  p: 21,
  g: 19,
  w: 17,
  y: 17,
  b: 15,
  v: 11,
  k: 5,
  x: 2,
  j: 2,
  q: 1,
  z: 1,
};

function measure(font: Font, unitsPerEm: number): FontMeasures {
  const { ascender, descender, lineGap } = font.hExtents();
  const widths = Object.entries(FREQUENCIES).map(([letter, often]) => {
    const glyph = font.nominalGlyph(letter.codePointAt(0) as number);
    return { often, width: glyph ? font.glyphHAdvance(glyph) / unitsPerEm : Number.NaN };
  });
  const total = widths.reduce((sum, { often }) => sum + often, 0);
  const width = widths.reduce((sum, { often, width }) => sum + often * width, 0) / total;
  return {
    ascent: ascender / unitsPerEm,
    descent: -descender / unitsPerEm,
    lineGap: lineGap / unitsPerEm,
    ...(!Number.isNaN(width) && { width }),
  };
}
