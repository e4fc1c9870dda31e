/** Sets text in type: HarfBuzz joins letters and places marks, and the Unicode rules order directions (UAX #9). */
import createBidi from 'bidi-js';
import { Buffer, Direction, type GlyphExtents, shape } from 'harfbuzzjs';
import { clustersOf, tidyText } from './clusters.ts';
import type { PlacedOutline } from './outlines.ts';
import { findSlices, type Slice } from './slices.ts';
import { spell } from './spellings.ts';
import type { Voice } from './typefaces.ts';

const bidi = createBidi();

export interface TextStyle {
  locale: string;
  direction: 'ltr' | 'rtl';
  voice: Voice;
}

/** The most characters of a text; no card has room for more. */
const LONGEST = 600;

/** A text with the slices that have its letters. */
export interface Type {
  text: string;
  style: TextStyle;
  slices: ReadonlyMap<string, Slice>;
}

/** A line of glyphs. Measures are in ems, x from its left end, y downwards from the baseline. */
export interface SetLine {
  width: number;
  /** Where ink begins and ends, as half of a full-width bracket is empty and marks stand above and below letters. */
  ink: { left: number; right: number; top: number; bottom: number };
  glyphs: PlacedOutline[];
}

/**
 * Finds the letters of a text, and of `more`, which may be added to it; returns `undefined` where one of them has no
 * typeface, or the text is empty.
 */
export async function prepareType(written: string, style: TextStyle, more: string[]): Promise<Type | undefined> {
  const { text, missing } = spell(clustersOf(tidyText(written)).slice(0, LONGEST).join(''));
  if (missing.length > 0 || text === '') return undefined;
  return { text, style, slices: await findSlices([...clustersOf(text), ...more], style.locale, style.voice) };
}

/** Sets lines as one paragraph, so that each is ordered as its place in the whole asks (UAX #9). */
export function setLines(lines: string[], type: Type): SetLine[] {
  const levels = levelsOf(lines.join('\u2028'), type);
  let start = 0;
  return lines.map((line) => {
    const set = setLine(line, levels.subarray(start, start + line.length), type);
    start += line.length + 1;
    return set;
  });
}

/** Measures consecutive parts of a text; the widths are in ems. */
export function measureParts(parts: string[], type: Type): number[] {
  const levels = levelsOf(parts.join(''), type);
  let start = 0;
  return parts.map((part) => {
    const { width } = setLine(part, levels.subarray(start, start + part.length), type);
    start += part.length;
    return width;
  });
}

function levelsOf(text: string, { style }: Type): Uint8Array {
  return bidi.getEmbeddingLevels(text, style.direction).levels;
}

interface Run {
  text: string;
  slice: Slice;
  level: number;
}

function setLine(line: string, levels: Uint8Array, type: Type): SetLine {
  const set: SetLine = { width: 0, ink: { left: Number.POSITIVE_INFINITY, right: 0, top: 0, bottom: 0 }, glyphs: [] };
  for (const run of inVisualOrder(runsOf(line, levels, type))) addRun(run, set, type.style.locale);
  return set;
}

function runsOf(line: string, levels: Uint8Array, { slices }: Type): Run[] {
  const runs: Run[] = [];
  let index = 0;
  for (const cluster of clustersOf(line)) {
    const last = runs.at(-1);
    const level = levels[index] as number;
    index += cluster.length;
    // Spaces and punctuation that many slices have stay with the letters before them
    const isShared = last?.slice.hasSpaces && /^[\p{P}\p{Zs}]$/u.test(cluster) && last.slice.has(cluster);
    const slice = isShared ? last.slice : slices.get(cluster);
    if (!slice) continue;
    if (last?.slice === slice && last.level === level) last.text += cluster;
    else runs.push({ text: cluster, slice, level });
  }
  return runs;
}

/** Orders runs as they are seen, from left to right (UAX #9, rule L2). */
function inVisualOrder(runs: Run[]): Run[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level >= 1; level--) {
    for (let start = 0; start < ordered.length; start++) {
      let end = start;
      while (end < ordered.length && (ordered[end] as Run).level >= level) end++;
      if (end - start > 1) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return ordered;
}

function addRun({ text, slice, level }: Run, set: SetLine, locale: string): void {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
  buffer.setLanguage(locale);
  shape(slice.font, buffer);
  const scale = 1 / slice.unitsPerEm;
  for (const { codepoint: glyph, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
    const commands = glyph === 0 ? [] : slice.outlineOf(glyph);
    if (commands.length > 0) {
      const [x, y] = [set.width + xOffset * scale, -yOffset * scale];
      addInk(set.ink, slice.font.glyphExtents(glyph), x, y, scale);
      set.glyphs.push({ commands, x, y, scale });
    }
    if (glyph !== 0) set.width += xAdvance * scale;
  }
}

// Its arguments stay in a row: it runs once for each glyph
function addInk(ink: SetLine['ink'], extents: GlyphExtents | undefined, x: number, y: number, scale: number): void {
  if (!extents) return;
  const { xBearing, yBearing, width, height } = extents;
  ink.left = Math.min(ink.left, x + xBearing * scale);
  ink.right = Math.max(ink.right, x + (xBearing + width) * scale);
  ink.top = Math.min(ink.top, y - yBearing * scale);
  ink.bottom = Math.max(ink.bottom, y - (yBearing + height) * scale);
}
