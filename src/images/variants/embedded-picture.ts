/** Encodes a picture that is written into a drawing anew, by its bytes alone, whatever its address says of it. */
import sharp, { type Metadata } from 'sharp';
import type { ImageFacts } from '../../core/pictures/picture.ts';
import { readDataAddress, toDataAddress } from '../containers/data-address.ts';
import { isWholeGif } from '../containers/gif-blocks.ts';
import { MAX_PIXELS } from '../containers/limits.ts';
import { readSignature, type SourceFormat } from '../containers/signature.ts';
import { encodeAs } from './encoders.ts';
import { decodePixels, WORK_SECONDS } from './pixels.ts';

/** A picture in a drawing whose address names another format than that of its bytes. */
export interface Mislabelled {
  /** The media type as it is written. */
  written: string;
  /** The media type of the bytes. */
  right: string;
}

/** An address that holds the picture, or why there is none: `fault` completes the sentence “The drawing …”. */
type Encoded = { address: string; mislabelled?: Mislabelled } | { fault: string; hint: string };

type RasterFormat = Exclude<SourceFormat, 'svg'>;

const EMBED_HINT = 'Put the picture into the drawing anew, embedded rather than linked, and export it as plain SVG.';
const PARTS_HINT = 'Import the other drawing as shapes, so that its parts become parts of this one.';
const SHRINK_HINT = 'Make the pictures in it smaller; pages never show more than 4,000 pixels.';

/** Media types that name a format in other words than ours. */
const ALIASES: Readonly<Record<string, string>> = { 'image/jpg': 'image/jpeg', 'image/pjpeg': 'image/jpeg' };

/**
 * Returns a function that encodes the pictures of one drawing, given as `data:` addresses: upright, in sRGB, without any
 * metadata, as JPEG or PNG, which all that draws SVG can show; animations stay GIF or WebP. It never rejects.
 */
export function openEncoder(): (address: string) => Promise<Encoded> {
  let pixels = 0;
  return async (address) => {
    const file = await readDataAddress(address);
    if (!file) return refuse('holds a picture whose data: address cannot be read');
    const signature = readSignature(file.bytes);
    if (signature.kind !== 'image') {
      const hint = `${signature.hint} Then embed it in the drawing anew.`;
      return refuse(`holds ${signature.name} where a picture should be`, hint);
    }
    const { format } = signature;
    if (format === 'svg') return refuse('holds another drawing (SVG) as a picture', PARTS_HINT);
    try {
      const header = await sharp(file.bytes, { limitInputPixels: false }).metadata();
      const frames = format === 'gif' || format === 'webp' ? (header.pages ?? 1) : 1;
      pixels += header.width * header.height * frames;
      if (pixels > MAX_PIXELS) return refuse('holds pictures of more than 100 megapixels', SHRINK_HINT);
      if (format === 'gif' && !isWholeGif(file.bytes)) return refuse(damaged(format));
      const encoded = await encode(file.bytes, format, { ...header, isAnimated: frames > 1 });
      const right = `image/${format}`;
      const mislabelled = (ALIASES[file.type] ?? file.type) !== right && { written: file.type, right };
      return { address: encoded, ...(mislabelled && { mislabelled }) };
    } catch {
      return refuse(damaged(format));
    }
  };
}

async function encode(
  bytes: Buffer,
  format: RasterFormat,
  header: Metadata & { isAnimated: boolean },
): Promise<string> {
  if (header.isAnimated) {
    const moving = format === 'gif' ? 'gif' : 'webp';
    const picture = sharp(bytes, { animated: true, failOn: 'error', limitInputPixels: false });
    return toDataAddress(
      `image/${moving}`,
      await encodeAs(moving, picture.timeout({ seconds: WORK_SECONDS }), format).toBuffer(),
    );
  }
  const { width, height } = header.autoOrient;
  const facts: ImageFacts = { digest: '', width, height, format, ...(header.hasAlpha && { alpha: true }) };
  const { data, raw } = await decodePixels(bytes, header, facts);
  const still = header.hasAlpha || format === 'png' || format === 'gif' ? 'png' : 'jpeg';
  return toDataAddress(`image/${still}`, await encodeAs(still, sharp(data, { raw }), format).toBuffer());
}

function refuse(fault: string, hint = EMBED_HINT): { fault: string; hint: string } {
  return { fault, hint };
}

function damaged(format: string): string {
  return `holds a picture that is damaged or cut off: it begins as ${format.toUpperCase()}, but cannot be read to its end`;
}
