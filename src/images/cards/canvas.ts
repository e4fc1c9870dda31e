/** Draws on white paper: rectangles, bitmaps, and outlines in one colour. */
import { type PixelBox, type PlacedOutline, sumEdges } from './outlines.ts';

/** An opaque picture in memory: `data` holds red, green and blue of each pixel, one byte each, row by row. */
export interface Canvas {
  width: number;
  height: number;
  data: Buffer;
}

/** Creates white paper of a size in pixels. */
export function createPaper(width: number, height: number): Canvas {
  return { width, height, data: Buffer.alloc(width * height * 3, 255) };
}

const spare: Canvas[] = [];

/**
 * Lends white paper of a size in pixels to `draw`, and returns what that returns. Paper is used again, as new memory of
 * this size would cost more time than all that is drawn on it.
 */
export async function onPaper<Result>(
  { width, height }: { width: number; height: number },
  draw: (canvas: Canvas) => Promise<Result>,
): Promise<Result> {
  const fitting = spare.findIndex((canvas) => canvas.width === width && canvas.height === height);
  const [canvas = createPaper(width, height)] = fitting < 0 ? [] : spare.splice(fitting, 1);
  canvas.data.fill(255);
  const result = await draw(canvas);
  spare.push(canvas);
  return result;
}

/** Fills a rectangle with a colour, `#rrggbb`. */
export function fillRectangle(canvas: Canvas, { left, top, width, height }: PixelBox, color: string): void {
  const rgb = toRgb(color);
  for (let y = top; y < top + height; y++)
    for (let x = left; x < left + width; x++) if (isOn(canvas, x, y)) blend(canvas.data, pixelAt(canvas, x, y), rgb, 1);
}

/** The share of a pixel up to which nothing is drawn, because nobody could see it. */
const NOTHING = 1 / 512;

/** Fills outlines with a colour, `#rrggbb`, as far as they lie in a box. */
export function fillOutlines(canvas: Canvas, outlines: readonly PlacedOutline[], box: PixelBox, color: string): void {
  const { left, top, width, height } = clip(box, canvas);
  if (width <= 0 || height <= 0) return;
  const sums = sumEdges(outlines, { left, top, width, height });
  const rgb = toRgb(color);
  for (let row = 0; row < height; row++) {
    const start = row * (width + 2);
    let pixel = pixelAt(canvas, left, top + row);
    let covered = 0;
    for (let column = 0; column < width; column++, pixel += 3) {
      covered += sums[start + column] as number;
      const share = covered < 0 ? -covered : covered;
      if (share > NOTHING) blend(canvas.data, pixel, rgb, share);
    }
  }
}

function clip(box: PixelBox, canvas: Canvas): PixelBox {
  const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)];
  const width = Math.min(canvas.width, box.left + box.width) - left;
  return { left, top, width, height: Math.min(canvas.height, box.top + box.height) - top };
}

/** Draws a bitmap with transparency (red, green, blue and alpha, one byte each) at a place in pixels. */
export function drawBitmap(canvas: Canvas, left: number, top: number, bitmap: { width: number; data: Buffer }): void {
  const { width, data } = bitmap;
  for (let at = 0; at < data.length; at += 4) {
    const x = left + ((at / 4) % width);
    const y = top + Math.floor(at / 4 / width);
    const color = [data[at], data[at + 1], data[at + 2]] as unknown as Rgb;
    if (isOn(canvas, x, y)) blend(canvas.data, pixelAt(canvas, x, y), color, (data[at + 3] as number) / 255);
  }
}

type Rgb = readonly [red: number, green: number, blue: number];

function toRgb(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function isOn({ width, height }: Canvas, x: number, y: number): boolean {
  return x >= 0 && y >= 0 && x < width && y < height;
}

/** Where the three bytes of a pixel begin. */
function pixelAt({ width }: Canvas, x: number, y: number): number {
  return (y * width + x) * 3;
}

/**
 * Lays a share of a colour over a pixel. It runs once for each pixel, so its arguments stay in a row, and it makes nothing.
 */
function blend(data: Buffer, at: number, rgb: Rgb, share: number): void {
  if (share >= 1) {
    data[at] = rgb[0];
    data[at + 1] = rgb[1];
    data[at + 2] = rgb[2];
    return;
  }
  data[at] = mix(data[at] as number, rgb[0], share);
  data[at + 1] = mix(data[at + 1] as number, rgb[1], share);
  data[at + 2] = mix(data[at + 2] as number, rgb[2], share);
}

/** A byte takes the whole part of it, so that the half rounds. */
function mix(below: number, above: number, share: number): number {
  return below + (above - below) * share + 0.5;
}
