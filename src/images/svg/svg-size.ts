/** Reads the size of an SVG drawing from its width and height, or from its viewBox. */
import type { XastElement } from 'svgo';

const PIXELS_PER: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};
const MAX_SIDE = 10_000;
/** The most characters of a length or viewBox that are read, as patterns take long over long ones. */
const MAX_TEXT = 100;

/**
 * Returns width and height in whole CSS pixels, at most 10,000 each, or `undefined` where the drawing states neither a
 * size nor a viewBox.
 */
export function svgSize(root: XastElement): { width: number; height: number } | undefined {
  const box = readViewBox(root.attributes['viewBox']);
  const width = readLength(root.attributes['width']);
  const height = readLength(root.attributes['height']);
  if (width && height) return toWholePixels(width, height);
  if (!box) return undefined;
  if (width) return toWholePixels(width, (width * box.height) / box.width);
  if (height) return toWholePixels((height * box.width) / box.height, height);
  return toWholePixels(box.width, box.height);
}

/** Returns the viewBox for a drawing that has none: its width and height, in its own pixels. */
export function ownViewBox({ attributes }: XastElement): string {
  return `0 0 ${readLength(attributes['width'])} ${readLength(attributes['height'])}`;
}

function readLength(text: string | undefined): number | undefined {
  if (!text || text.length > MAX_TEXT) return undefined;
  const match = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(text);
  const unit = PIXELS_PER[match?.[2]?.toLowerCase() ?? ''];
  const value = Number(match?.[1]) * (unit ?? Number.NaN);
  return value > 0 && Number.isFinite(value) ? value : undefined;
}

function readViewBox(text: string | undefined): { width: number; height: number } | undefined {
  if (!text || text.length > MAX_TEXT) return undefined;
  const [, , width, height, ...rest] = text
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const isWhole = width && height && width > 0 && height > 0 && rest.length === 0;
  return isWhole && Number.isFinite(width * height) ? { width, height } : undefined;
}

function toWholePixels(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, MAX_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
