/**
 * A canvas of few colours, each pixel by its number in a palette, and its PNG. A card without a photograph takes half the
 * bytes of a JPEG so, and a small part of its time.
 */
import { constants, deflateSync } from 'node:zlib';
import { chunkOf, SIGNATURE } from '../containers/png.ts';
import { type Canvas, mix, type Rgb } from './canvas.ts';

export interface IndexedCanvas extends Canvas {
  /** Each row begins with the number of its filter, of which there is none (PNG, third edition, 7.3); paper is 0. */
  rows: Buffer;
  /** What the numbers stand for. */
  palette: Rgb[];
}

/** What a palette holds at most (PNG, third edition, 11.2.2). */
const MOST_COLOURS = 256;
const PAPER: Rgb = [255, 255, 255];

/** Creates a white canvas of a size in pixels. Where more colours are drawn than a palette takes, the nearest stand for those. */
export function createIndexedCanvas(width: number, height: number): IndexedCanvas {
  const rows = Buffer.alloc((width + 1) * height);
  const palette: Rgb[] = [];
  const numbers = new Map<number, number>();
  const clear = () => {
    rows.fill(0);
    palette.length = 0;
    numbers.clear();
    numberOf(PAPER);
  };
  const numberOf = (color: Rgb): number => {
    const key = (color[0] << 16) | (color[1] << 8) | color[2];
    const number =
      numbers.get(key) ?? (palette.length < MOST_COLOURS ? palette.push(color) - 1 : nearest(palette, color));
    numbers.set(key, number);
    return number;
  };
  numberOf(PAPER);
  const over = (below: number, color: Rgb, steps: number) =>
    numberOf((palette[below] as Rgb).map((byte, part) => mix(byte, color[part] as number, steps)) as unknown as Rgb);
  return {
    width,
    height,
    rows,
    palette,
    step: 1,
    at: (x, y) => y * (width + 1) + 1 + x,
    clear,
    brushOf(color) {
      // What the colour is on paper, by its steps: most of what is drawn lies there
      const tints: number[] = [];
      return (at, steps) => {
        const below = rows[at] as number;
        if (below !== 0) rows[at] = over(below, color, steps);
        else rows[at] = tints[steps] ??= over(0, color, steps);
      };
    },
  };
}

function nearest(palette: readonly Rgb[], color: Rgb): number {
  const distances = palette.map((other) =>
    other.reduce((sum, byte, part) => sum + (byte - (color[part] as number)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

/** Runs of one colour are all that repeats in letters on paper. So the result is the same on every processor, too. */
export const COMPRESSION = { strategy: constants.Z_RLE, level: 1, memLevel: 9 };

/** Returns the PNG of a canvas. */
export function encodeIndexed({ width, height, rows, palette }: IndexedCanvas): Buffer {
  // Eight bits a pixel, which are numbers of a palette (PNG, third edition, 11.2.1)
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    SIGNATURE,
    chunkOf('IHDR', header),
    chunkOf('PLTE', Buffer.from(palette.flat())),
    chunkOf('IDAT', deflateSync(rows, COMPRESSION)),
    chunkOf('IEND', Buffer.alloc(0)),
  ]);
}
