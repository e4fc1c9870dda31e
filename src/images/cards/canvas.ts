/** Draws on white paper: rectangles, bitmaps, and outlines in one colour. */
import { type PixelBox, type PlacedOutline, sumEdges } from './outlines.ts';

/** What can be drawn on: an opaque picture in memory, of so many pixels. */
export interface Canvas {
  width: number;
  height: number;
  /** How many bytes a pixel takes. */
  step: number;
  /** Returns where the bytes of a pixel begin. */
  at(x: number, y: number): number;
  brushOf(color: Rgb): Brush;
  /** Makes it white. */
  clear(): void;
}

export type Rgb = readonly [red: number, green: number, blue: number];

/** Lays so many sixteenths of a colour over the pixel whose bytes begin at a place. */
export type Brush = (at: number, steps: number) => void;

/** A pixel at an edge is covered by so many steps: nobody sees more, and a palette has room for these. */
export const STEPS = 16;

/** Mixes a byte with that of a colour that lies over it, whose share is in steps. */
export function mix(below: number, above: number, steps: number): number {
  return Math.floor(below + ((above - below) * steps) / STEPS + 0.5);
}

type MakePaper<Paper extends Canvas> = (width: number, height: number) => Paper;

const spare = new Map<unknown, Canvas[]>();

/**
 * Lends white paper of a kind and of a size in pixels to `draw`, and returns what that returns. Paper is used again, as
 * new memory of this size would cost more time than all that is drawn on it.
 */
export async function onPaper<Paper extends Canvas, Result>(
  make: MakePaper<Paper>,
  { width, height }: { width: number; height: number },
  draw: (canvas: Paper) => Promise<Result> | Result,
): Promise<Result> {
  const kept = (spare.get(make) ?? []) as Paper[];
  spare.set(make, kept);
  const fitting = kept.findIndex((canvas) => canvas.width === width && canvas.height === height);
  const [canvas = make(width, height)] = fitting < 0 ? [] : kept.splice(fitting, 1);
  const result = await draw(canvas);
  canvas.clear();
  kept.push(canvas);
  return result;
}

/** Fills a rectangle with a colour, `#rrggbb`. */
export function fillRectangle(canvas: Canvas, { left, top, width, height }: PixelBox, color: string): void {
  const brush = canvas.brushOf(toRgb(color));
  for (let y = top; y < top + height; y++)
    for (let x = left; x < left + width; x++) if (isOn(canvas, x, y)) brush(canvas.at(x, y), STEPS);
}

/** Fills outlines with a colour, `#rrggbb`, as far as they lie in a box. */
export function fillOutlines(canvas: Canvas, outlines: readonly PlacedOutline[], box: PixelBox, color: string): void {
  const { left, top, width, height } = clip(box, canvas);
  if (width <= 0 || height <= 0) return;
  const sums = sumEdges(outlines, { left, top, width, height });
  const brush = canvas.brushOf(toRgb(color));
  for (let row = 0; row < height; row++) {
    const start = row * (width + 2);
    let at = canvas.at(left, top + row);
    let covered = 0;
    for (let column = 0; column < width; column++, at += canvas.step) {
      covered += sums[start + column] as number;
      const steps = (covered < 0 ? -covered : covered) * STEPS;
      // Most pixels lie beside a letter
      if (steps >= 0.5) brush(at, Math.min(Math.round(steps), STEPS));
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
  for (let from = 0; from < data.length; from += 4) {
    const x = left + ((from / 4) % width);
    const y = top + Math.floor(from / 4 / width);
    const steps = Math.round(((data[from + 3] as number) / 255) * STEPS);
    if (steps === 0 || !isOn(canvas, x, y)) continue;
    const color = [data[from], data[from + 1], data[from + 2]] as unknown as Rgb;
    canvas.brushOf(color)(canvas.at(x, y), steps);
  }
}

function toRgb(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function isOn({ width, height }: Canvas, x: number, y: number): boolean {
  return x >= 0 && y >= 0 && x < width && y < height;
}
