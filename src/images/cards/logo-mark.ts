/** Reads the brand's logo as a small bitmap, which cards show beside its name. */
import sharp from 'sharp';
import type { ImageFacts } from '../../core/pictures/picture.ts';
import { sizeToFit } from '../variants/draw.ts';
import { prepareDrawing } from '../variants/prepare-drawing.ts';

/** The palette of a card has room for so many beside those of its letters. */
const LOGO_COLOURS = 192;

export interface LogoMark {
  /** Width and height are in pixels. */
  width: number;
  height: number;
  /** Red, green, blue and alpha of each pixel, one byte each, row by row. */
  data: Buffer;
}

/**
 * Reads a logo and scales it to fit into a box, whose size is in pixels; `color` is what `currentColor` in it stands
 * for.
 *
 * @throws Error When the picture can't be decoded or drawn.
 */
export async function readLogo(
  bytes: Buffer,
  image: ImageFacts,
  box: { width: number; height: number },
  color: string,
): Promise<LogoMark> {
  const scale = Math.min(box.width / image.width, box.height / image.height);
  const [width = 1, height = 1] = [image.width, image.height].map((side) => Math.max(1, Math.round(side * scale)));
  const source = image.format === 'svg' ? Buffer.from(await drawingOf(bytes, { width, height }, color)) : bytes;
  const scaled = await sharp(source, { limitInputPixels: false })
    .resize(width, height, { fit: 'fill' })
    .toColourspace('srgb')
    .png({ palette: true, colours: LOGO_COLOURS, dither: 0 })
    .toBuffer();
  const data = await sharp(scaled).ensureAlpha().raw().toBuffer();
  return { width, height, data };
}

async function drawingOf(bytes: Buffer, size: { width: number; height: number }, color: string): Promise<string> {
  const drawing = await prepareDrawing(bytes.toString('utf8'));
  if ('fault' in drawing) throw new Error(`The drawing ${drawing.fault}.`);
  return sizeToFit(drawing, size).replace(/^<svg(?![^>]*\scolor=)/, `<svg color="${color}"`);
}
