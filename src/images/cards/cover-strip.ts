/** Reads what cards show of a cover, decoded once, for the cards of all languages to be cut from. */
import sharp from 'sharp';
import { cropToRatio, type Focus } from '../../core/pictures/crop.ts';
import type { ImageFacts } from '../../core/pictures/picture.ts';
import { type Credit, readCredit } from '../metadata/credit.ts';
import { drawSheet } from '../variants/draw.ts';
import { WORK_SECONDS } from '../variants/pixels.ts';
import { prepareDrawing } from '../variants/prepare-drawing.ts';

export interface Strip {
  credit: Credit;
  /** Cuts out a number of rows around the focus: red, green and blue of each pixel, one byte each. */
  cut(rows: number): Promise<Buffer> | Buffer;
}

/**
 * Reads a cover, whose bytes are given, for cards of a width that show at most `height` rows of it; both are in pixels.
 *
 * @throws Error When the picture can't be decoded or drawn.
 */
export async function readStrip(
  bytes: Buffer,
  image: ImageFacts,
  focus: Focus | undefined,
  { width, height }: { width: number; height: number },
): Promise<Strip> {
  if (image.format === 'svg') return drawnStrip(bytes, width);
  const open = () => sharp(bytes, { autoOrient: !image.animated, failOn: 'error', limitInputPixels: false });
  const header = await open().metadata();
  const scale = Math.max(width / image.width, height / image.height);
  const whole = { width: Math.round(image.width * scale), height: Math.round(image.height * scale) };
  const { left, top } = cropToRatio(whole, width / height, focus) ?? { left: 0, top: 0 };
  const picture = open().timeout({ seconds: WORK_SECONDS }).toColourspace('srgb');
  if (header.depth === 'ushort' && header.hasProfile) picture.withIccProfile('srgb', { attach: false });
  const data = await picture
    // Before the crop, so that a large JPEG is never decoded at its full size
    .resize(whole.width, whole.height, { fit: 'fill' })
    .extract({ left, top, width, height })
    .flatten({ background: '#fff' })
    .raw()
    .toBuffer();
  const point = (whole.height * (focus?.y ?? 50)) / 100 - top;
  return {
    credit: readCredit(header),
    cut(rows) {
      const first = Math.min(Math.max(Math.round(point - rows / 2), 0), height - rows);
      return data.subarray(first * width * 3, (first + rows) * width * 3);
    },
  };
}

/** Reads a cover that is a drawing, which is drawn anew for each height, as no part of a diagram may be cut off. */
async function drawnStrip(bytes: Buffer, width: number): Promise<Strip> {
  const drawing = await prepareDrawing(bytes.toString('utf8'));
  if ('fault' in drawing) throw new Error(`The drawing ${drawing.fault}.`);
  return {
    credit: {},
    cut: (rows) => drawSheet(drawing, { width, height: rows }).toColourspace('srgb').removeAlpha().raw().toBuffer(),
  };
}
