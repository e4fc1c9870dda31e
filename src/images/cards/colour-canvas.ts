/** A canvas of all colours, on which letters stand beside a photograph. */
import { type Canvas, mix } from './canvas.ts';

export interface ColourCanvas extends Canvas {
  /** Red, green and blue of each pixel, one byte each, row by row. */
  data: Buffer;
}

/** Creates a white canvas of a size in pixels. */
export function createColourCanvas(width: number, height: number): ColourCanvas {
  const data = Buffer.alloc(width * height * 3, 255);
  return {
    width,
    height,
    data,
    step: 3,
    at: (x, y) => (y * width + x) * 3,
    clear: () => data.fill(255),
    brushOf:
      ([red, green, blue]) =>
      (at, steps) => {
        data[at] = mix(data[at] as number, red, steps);
        data[at + 1] = mix(data[at + 1] as number, green, steps);
        data[at + 2] = mix(data[at + 2] as number, blue, steps);
      },
  };
}
