/** Takes away what a picture says of itself, and leaves the picture as it is: nothing is decoded and encoded anew. */
import sharp, { type Sharp } from 'sharp';
import { readDataAddress, toDataAddress } from '../containers/data-address.ts';
import { MAX_PIXELS } from '../containers/limits.ts';
import type { Container, MetadataPart } from '../containers/metadata-part.ts';
import { directoryOf, dropEntry, readDirectories } from '../containers/tiff.ts';
import { exifTextsOf, readCredit } from './credit.ts';
import {
  embeddedFiles,
  GPS_DIRECTORY,
  hasPosition,
  kindOf,
  partsOf,
  TIFF_XMP,
  withoutReferences,
} from './positions.ts';
import { writeExif } from './write-exif.ts';
import { writeXmp } from './xmp.ts';
import { withoutPlaces } from './xmp-places.ts';

/** A TIFF structure with one directory of no entries. */
const EMPTY_EXIF = Buffer.from('II*\0\x08\0\0\0\0\0\0\0\0\0', 'latin1');

/**
 * Returns a picture without its position, or `undefined` where that can't be done without harm. Of EXIF and XMP, which go
 * altogether, the orientation and the credit stay; a TIFF loses its position and its XMP alone. All pixels are the same.
 */
export async function withoutPosition(bytes: Buffer): Promise<Buffer | undefined> {
  const kind = kindOf(bytes);
  if (kind === undefined) return undefined;
  if (kind === 'svg') return cleanDrawing(bytes);
  const cleaned = kind === 'tiff' ? cleanTiff(bytes) : await cleanContainer(kind, bytes);
  const isClean = cleaned !== undefined && !(await hasPosition(cleaned)) && (await looksTheSame(bytes, cleaned));
  return isClean ? cleaned : undefined;
}

async function cleanContainer(container: Container, bytes: Buffer): Promise<Buffer> {
  const parts = partsOf(container, bytes);
  const first = (kind: MetadataPart['kind']) => parts.find((part) => part.kind === kind)?.data;
  const [exif, xmp] = [first('exif'), first('xmp')];
  const credit = readCredit({ ...(exif && { exif }), ...(xmp && { xmp }) });
  const { orientation } = await open(bytes)
    .metadata()
    .catch(() => ({ orientation: undefined }));
  const kept = writeExif({ ...(orientation && { orientation }), ...exifTextsOf(credit) });
  const newXmp = Object.keys(credit).length > 0 ? Buffer.from(writeXmp(credit)) : undefined;
  const newData = { ...(kept && { exif: kept }), ...(newXmp && { xmp: newXmp }) };
  return container.rebuild(bytes, parts, newData) ?? cleanInPlace(bytes, parts, kept);
}

/**
 * Returns a file as long as it was, with EXIF that says less and XMP without places: what lies elsewhere in the file may be
 * found by its offset, or by what the rest of the XMP says of it.
 */
function cleanInPlace(bytes: Buffer, parts: readonly MetadataPart[], exif: Buffer = EMPTY_EXIF): Buffer {
  const cleaned = Buffer.from(bytes);
  for (const { kind, data } of parts) {
    const at = data.byteOffset - bytes.byteOffset;
    if (kind === 'xmp') withoutPlaces(data).copy(cleaned, at);
    else {
      cleaned.fill(0, at, at + data.length);
      (exif.length <= data.length ? exif : EMPTY_EXIF.subarray(0, data.length)).copy(cleaned, at);
    }
  }
  return cleaned;
}

function cleanTiff(bytes: Buffer): Buffer | undefined {
  const tiff = Buffer.from(bytes);
  try {
    for (const directory of readDirectories(tiff)) {
      const isGone = ({ tag }: { tag: number }) => tag === GPS_DIRECTORY || tag === TIFF_XMP;
      for (let entry = directory.entries.find(isGone); entry; entry = directory.entries.find(isGone)) {
        const position = entry.tag === GPS_DIRECTORY ? directoryOf(tiff, entry) : undefined;
        while (position?.entries[0]) dropEntry(tiff, position, position.entries[0]);
        dropEntry(tiff, directory, entry);
      }
    }
    return tiff;
  } catch {
    return undefined;
  }
}

/** Cleans each picture that a drawing holds, and leaves all else byte for byte but packets of XMP. */
async function cleanDrawing(bytes: Buffer): Promise<Buffer | undefined> {
  let text = bytes.toString('utf8');
  if (!Buffer.from(text).equals(bytes)) return undefined;
  for (const written of embeddedFiles(text)) {
    const file = await readDataAddress(withoutReferences(written));
    if (!file || !(await hasPosition(file.bytes))) continue;
    const cleaned = await withoutPosition(file.bytes);
    if (!cleaned) return undefined;
    text = text.replaceAll(written, toDataAddress(file.type, cleaned));
  }
  text = text.replace(/<\?xpacket begin[\s\S]*?<\?xpacket end[^>]*>|<x:xmpmeta\b[\s\S]*?<\/x:xmpmeta>/g, '');
  const cleaned = Buffer.from(text);
  return (await hasPosition(cleaned)) ? undefined : cleaned;
}

/** Returns whether two files decode to the same pixels; formats that are not decoded here keep every byte of theirs. */
async function looksTheSame(before: Buffer, after: Buffer): Promise<boolean> {
  const [a, b] = await Promise.all([pixelsOf(before), pixelsOf(after)]);
  return a === undefined || b === undefined ? a === b : a.equals(b);
}

async function pixelsOf(bytes: Buffer): Promise<Buffer | undefined> {
  try {
    // Upright, so that the orientation is compared as well
    return await open(bytes).raw().toBuffer();
  } catch {
    return undefined;
  }
}

function open(bytes: Buffer): Sharp {
  return sharp(bytes, { animated: true, autoOrient: true, failOn: 'none', limitInputPixels: MAX_PIXELS });
}
