/** Holds source pixels in memory, upright and in sRGB, and cuts sizes and crops from them. */
import sharp, { type Metadata, type Sharp } from 'sharp';
import type { ImageFacts, Variant } from '../../core/pictures/picture.ts';

/** Pixels in sRGB, 8 bits a channel, with transparency where the source has it. */
export interface Pixels {
  data: Buffer;
  raw: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
}

/** The seconds after which work on one picture is given up; no honest one takes this long. */
export const WORK_SECONDS = 120;

/** The pixels that a source is shrunk to: twice the widest variant, and enough height for crops of panoramas. */
const ENOUGH = { width: 4160, height: 2400 };

/**
 * Decodes a source once, for all variants to be cut from. How far it is shrunk depends on the source alone, so that a
 * variant has the same bytes whichever others are made with it. Rejects where it can't be decoded.
 */
export async function decodePixels(bytes: Buffer, header: Metadata, image: ImageFacts): Promise<Pixels> {
  const picture = sharp(bytes, { autoOrient: !image.animated, failOn: 'error', limitInputPixels: false })
    .timeout({ seconds: WORK_SECONDS })
    .toColourspace('srgb');
  // Sharp converts 16-bit pictures to Display P3 and leaves them there unless a profile is asked for
  if (header.depth === 'ushort' && header.hasProfile) picture.withIccProfile('srgb', { attach: false });
  const scale = Math.max(ENOUGH.width / image.width, ENOUGH.height / image.height);
  if (scale < 1) picture.resize(Math.round(image.width * scale), Math.round(image.height * scale), { fit: 'fill' });
  return toPixels(image.alpha ? picture : picture.removeAlpha());
}

/** Crops and resizes the source to one variant. */
export async function resizePixels(source: Pixels, image: ImageFacts, variant: Variant): Promise<Pixels> {
  const picture = sharp(source.data, { raw: source.raw });
  if (variant.crop) picture.extract(scaleCrop(variant.crop, image, source.raw));
  return toPixels(picture.resize(variant.width, variant.height, { fit: 'fill' }));
}

/** Converts a crop from the source's pixels to those of its smaller copy. */
function scaleCrop(crop: NonNullable<Variant['crop']>, image: ImageFacts, copy: { width: number; height: number }) {
  const left = Math.min(Math.round((crop.left * copy.width) / image.width), copy.width - 1);
  const top = Math.min(Math.round((crop.top * copy.height) / image.height), copy.height - 1);
  return {
    left,
    top,
    width: Math.max(1, Math.min(Math.round((crop.width * copy.width) / image.width), copy.width - left)),
    height: Math.max(1, Math.min(Math.round((crop.height * copy.height) / image.height), copy.height - top)),
  };
}

async function toPixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: info.channels } };
}
