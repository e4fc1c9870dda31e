/** White paper to draw on: rectangles, bitmaps, and outlines in one colour. */
import { coverPixels, type PixelBox, type PlacedOutline } from './outlines.ts';

/** Red, green and blue of each pixel, row by row. */
export interface Canvas {
  width: number;
  height: number;
  data: Buffer;
}

export function createPaper(width: number, height: number): Canvas {
  return { width, height, data: Buffer.alloc(width * height * 3, 255) };
}

/** `color` is `#rrggbb`, here and below. */
export function fillRectangle(canvas: Canvas, { left, top, width, height }: PixelBox, color: string): void {
  const rgb = toRgb(color);
  for (let y = top; y < top + height; y++) for (let x = left; x < left + width; x++) blend(canvas, x, y, rgb, 1);
}

/** Fills outlines as far as they lie in a box. */
export function fillOutlines(canvas: Canvas, outlines: readonly PlacedOutline[], box: PixelBox, color: string): void {
  const rgb = toRgb(color);
  const top = Math.max(0, box.top);
  const height = Math.min(canvas.height, box.top + box.height) - top;
  if (height <= 0) return;
  coverPixels(outlines, { ...box, top, height }, (x, y, share) => blend(canvas, x, y, rgb, share));
}

/** Lays pixels with transparency (red, green, blue, alpha) on the canvas. */
export function drawBitmap(canvas: Canvas, left: number, top: number, bitmap: { width: number; data: Buffer }): void {
  const { width, data } = bitmap;
  for (let at = 0; at < data.length; at += 4) {
    const x = left + ((at / 4) % width);
    const y = top + Math.floor(at / 4 / width);
    const color = [data[at], data[at + 1], data[at + 2]] as unknown as Rgb;
    blend(canvas, x, y, color, (data[at + 3] as number) / 255);
  }
}

type Rgb = readonly [red: number, green: number, blue: number];

function toRgb(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function blend(canvas: Canvas, x: number, y: number, rgb: Rgb, share: number): void {
  if (x < 0 || y < 0 || x >= canvas.width || y >= canvas.height) return;
  const { data } = canvas;
  const at = (y * canvas.width + x) * 3;
  data[at] = mix(data[at] as number, rgb[0], share);
  data[at + 1] = mix(data[at + 1] as number, rgb[1], share);
  data[at + 2] = mix(data[at + 2] as number, rgb[2], share);
}

function mix(below: number, above: number, share: number): number {
  return Math.round(below + (above - below) * share);
}
