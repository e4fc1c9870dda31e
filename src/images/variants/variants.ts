/** Makes the files that pages show from one source image, decoding it once. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Metadata, type Sharp } from 'sharp';
import type { ImageFacts, Variant } from '../../core/pictures/picture.ts';
import { writeWhole } from '../../disk/atomic-write.ts';
import { shortDigestOf } from '../../disk/digest.ts';
import { type Credit, readCredit, writeCredit } from '../metadata/credit.ts';
import { drawSheet } from './draw.ts';
import { encodeAs } from './encoders.ts';
import { decodePixels, resizePixels, WORK_SECONDS } from './pixels.ts';
import { prepareDrawing } from './prepare-drawing.ts';

/**
 * Makes the given variants of a source in a folder; each file appears whole or not at all.
 *
 * @throws Error When the source has changed since it was inspected, or can't be decoded.
 */
export async function makeVariants(
  sourcePath: string,
  image: ImageFacts,
  variants: readonly Variant[],
  folder: string,
): Promise<void> {
  if (variants.length === 0) return;
  const bytes = await readFile(sourcePath);
  if (shortDigestOf(bytes) !== image.digest) throw new Error(`${sourcePath} changed while it was being published.`);
  await mkdir(folder, { recursive: true });
  const made = image.format === 'svg' ? drawVariants(bytes, variants) : encodeVariants(bytes, image, variants);
  for await (const [variant, data] of made) await writeWhole(join(folder, variant.name), data);
}

type Made = AsyncGenerator<[Variant, Buffer | string]>;

async function* encodeVariants(bytes: Buffer, image: ImageFacts, variants: readonly Variant[]): Made {
  const header = await sharp(bytes, { limitInputPixels: false }).metadata();
  const credit = readCredit(header);
  const isMoving = (variant: Variant) => image.animated === true && !variant.still;
  const still = variants.filter((variant) => !isMoving(variant));
  yield* encodeStills({ bytes, header, image, credit }, still);
  for (const variant of variants.filter(isMoving)) {
    // The pixels of all frames of an animation would fill the memory, and reading them anew for each variant is quick
    // beside writing them
    const picture = sharp(bytes, { animated: true, failOn: 'error', limitInputPixels: false })
      .timeout({ seconds: WORK_SECONDS })
      .resize(variant.width, variant.height, { fit: 'fill' });
    yield [variant, await encode(picture, variant, image.format, credit)];
  }
}

interface RasterSource {
  bytes: Buffer;
  header: Metadata;
  image: ImageFacts;
  credit: Credit;
}

async function* encodeStills({ bytes, header, image, credit }: RasterSource, variants: readonly Variant[]): Made {
  if (variants.length === 0) return;
  const source = await decodePixels(bytes, header, image);
  const bySize = Map.groupBy(variants, ({ crop, width, height }) => JSON.stringify([crop, width, height]));
  for (const group of bySize.values()) {
    const pixels = await resizePixels(source, image, group[0] as Variant);
    for (const variant of group) {
      yield [variant, await encode(sharp(pixels.data, { raw: pixels.raw }), variant, image.format, credit)];
    }
  }
}

async function* drawVariants(bytes: Buffer, variants: readonly Variant[]): Made {
  const drawing = await prepareDrawing(bytes.toString('utf8'));
  if ('fault' in drawing) throw new Error(`The drawing ${drawing.fault}.`);
  for (const variant of variants) {
    yield [
      variant,
      variant.format === 'svg' ? drawing.svg : await encode(drawSheet(drawing, variant), variant, 'svg', {}),
    ];
  }
}

async function encode(picture: Sharp, variant: Variant, source: ImageFacts['format'], credit: Credit): Promise<Buffer> {
  if (variant.format === 'svg') throw new Error(`${variant.name} cannot be drawn from pixels.`);
  return encodeAs(variant.format, writeCredit(picture, credit), source).toBuffer();
}
