/** What is drawn by numbers of a palette looks as what is drawn in colours. */
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { type Canvas, drawBitmap, fillOutlines, fillRectangle } from '../../../../src/images/cards/canvas.ts';
import { createColourCanvas } from '../../../../src/images/cards/colour-canvas.ts';
import { createIndexedCanvas, encodeIndexed } from '../../../../src/images/cards/indexed-canvas.ts';
import { createRandom } from '../../../support/cases/random.ts';

const [WIDTH, HEIGHT] = [40, 30];
const BOX = { left: 0, top: 0, width: WIDTH, height: HEIGHT };

/** The pixels in colours, and those that a reader of the PNG sees. */
async function drawnBoth(draw: (canvas: Canvas) => void): Promise<[Buffer, Buffer]> {
  const colours = createColourCanvas(WIDTH, HEIGHT);
  const indexed = createIndexedCanvas(WIDTH, HEIGHT);
  for (const canvas of [colours, indexed]) draw(canvas);
  return [colours.data, await sharp(encodeIndexed(indexed)).removeAlpha().raw().toBuffer()];
}

function logoOf(colours: readonly number[][]) {
  return { width: 16, data: Buffer.from(colours.flat()) };
}

it('shapes over shapes, and a logo over both, have the same colours', async () => {
  const random = createRandom(3);
  const triangle = Array.from({ length: 3 }, (_, index) => ({
    type: index === 0 ? 'M' : 'L',
    values: [random.below(WIDTH), random.below(HEIGHT)],
  }));
  const outlines = [{ commands: [...triangle, { type: 'Z', values: [] }], x: 0, y: HEIGHT, scale: 1 }];
  const logo = logoOf(Array.from({ length: 128 }, (_, index) => [200, index % 4, 30, index * 2]));
  const [colours, shown] = await drawnBoth((canvas) => {
    fillRectangle(canvas, { left: 3, top: 2, width: 20, height: 9 }, '#0b6b6f');
    fillOutlines(canvas, outlines, BOX, '#15181b');
    drawBitmap(canvas, 5, 5, logo);
  });
  expect(new Set(shown).size).toBeGreaterThan(20);
  expect(shown.equals(colours)).toBe(true);
});

it('is white again once it is cleared, with none of the colours of before', async () => {
  const canvas = createIndexedCanvas(WIDTH, HEIGHT);
  fillRectangle(canvas, BOX, '#0b6b6f');
  canvas.clear();
  expect(canvas.palette).toEqual([[255, 255, 255]]);
  expect(await sharp(encodeIndexed(canvas)).stats()).toMatchObject({ dominant: { r: 248, g: 248, b: 248 } });
});

it('the nearest colour stands for one that the palette has no room for', async () => {
  const steps = Array.from({ length: 400 }, (_, index) => [index % 256, index >> 8, 0, 255]);
  const [colours, shown] = await drawnBoth((canvas) => drawBitmap(canvas, 0, 0, logoOf(steps)));
  const furthest = colours.reduce((most, byte, at) => Math.max(most, Math.abs(byte - (shown[at] as number))), 0);
  expect(furthest).toBeGreaterThan(0);
  expect(furthest).toBeLessThan(3);
});
