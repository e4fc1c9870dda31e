import { describe, expect, it } from 'vitest';
import { drawBitmap, fillOutlines, fillRectangle } from '../../../../src/images/cards/canvas.ts';
import { type ColourCanvas, createColourCanvas } from '../../../../src/images/cards/colour-canvas.ts';
import type { PathCommand } from '../../../../src/images/cards/outlines.ts';

const BLACK = '#000000';

/** How dark each pixel of the first channel is, 0–255, row by row. */
const darkness = ({ width, height, data }: ColourCanvas) =>
  Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => 255 - (data[(y * width + x) * 3] as number)),
  );

const polygon = (...points: number[]): PathCommand[] => [
  { type: 'M', values: points.slice(0, 2) },
  ...Array.from({ length: points.length / 2 - 1 }, (_, index) => ({
    type: 'L',
    values: points.slice(index * 2 + 2, index * 2 + 4),
  })),
  { type: 'Z', values: [] },
];
/** A rectangle in units whose y runs upwards from the bottom of a canvas of 4 × 4. */
const rectangle = (left: number, bottom: number, right: number, top: number) =>
  polygon(left, bottom, right, bottom, right, top, left, top);

function drawn(...shapes: PathCommand[][]): number[][] {
  const canvas = createColourCanvas(4, 4);
  const outlines = shapes.map((commands) => ({ commands, x: 0, y: 4, scale: 1 }));
  fillOutlines(canvas, outlines, { left: 0, top: 0, width: 4, height: 4 }, BLACK);
  return darkness(canvas);
}

describe('an outline', () => {
  it('fills the pixels that it covers, and of others as much as it covers', () => {
    expect(drawn(rectangle(1, 0, 2.5, 2))).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 255, 127, 0],
      [0, 255, 127, 0],
    ]);
    expect(drawn(polygon(0, 0, 4, 0, 0, 4))).toEqual([
      [127, 0, 0, 0],
      [255, 127, 0, 0],
      [255, 255, 127, 0],
      [255, 255, 255, 127],
    ]);
  });

  it('is the same whichever way it is drawn', () => {
    expect(drawn(polygon(0, 0, 0, 4, 4, 0))).toEqual(drawn(polygon(0, 0, 4, 0, 0, 4)));
  });

  it('leaves the hole that another direction cuts, and is not darker where two overlap', () => {
    const hole = polygon(1, 1, 1, 3, 3, 3, 3, 1);
    const ring = drawn([...rectangle(0, 0, 4, 4), ...hole]);
    expect([ring[0]?.[0], ring[1]?.[1]]).toEqual([255, 0]);
    expect(drawn([...rectangle(0, 0, 3, 4), ...rectangle(1, 0, 4, 4)])).toEqual(drawn(rectangle(0, 0, 4, 4)));
  });

  it('bends as its curves do', () => {
    const quarter = (curve: PathCommand) => [
      { type: 'M', values: [0, 0] },
      { type: 'L', values: [4, 0] },
      curve,
      { type: 'Z', values: [] },
    ];
    const area = (shape: PathCommand[]) =>
      drawn(shape)
        .flat()
        .reduce((sum, value) => sum + value / 255, 0);
    // A parabola, and a quarter of a circle
    expect(area(quarter({ type: 'Q', values: [4, 4, 0, 4] })) / (40 / 3)).toBeCloseTo(1, 1);
    expect(area(quarter({ type: 'C', values: [4, 2.209, 2.209, 4, 0, 4] })) / (Math.PI * 4)).toBeCloseTo(1, 1);
  });

  it('is cut off at the edges of the canvas', () => {
    expect(drawn(rectangle(-5, -5, 9, 9)).flat()).toEqual(Array.from({ length: 16 }, () => 255));
    expect(drawn(rectangle(-5, -5, -1, 9)).flat()).toEqual(Array.from({ length: 16 }, () => 0));
    const canvas = createColourCanvas(4, 4);
    const outline = { commands: rectangle(0, 0, 4, 4), x: 0, y: 4, scale: 1 };
    fillOutlines(canvas, [outline], { left: -3, top: -3, width: 10, height: 5 }, BLACK);
    expect(darkness(canvas).map((row) => row[0])).toEqual([255, 255, 0, 0]);
  });
});

it('a rectangle takes its colour, as far as there is canvas', () => {
  const canvas = createColourCanvas(2, 1);
  fillRectangle(canvas, { left: 1, top: 0, width: 5, height: 5 }, '#0b6b6f');
  expect([...canvas.data]).toEqual([255, 255, 255, 0x0b, 0x6b, 0x6f]);
});

it('a bitmap lets the paper show through', () => {
  const canvas = createColourCanvas(2, 1);
  drawBitmap(canvas, 0, 0, { width: 2, data: Buffer.from([0, 0, 0, 0, 255, 0, 0, 128]) });
  expect([...canvas.data]).toEqual([255, 255, 255, 255, 128, 128]);
});
