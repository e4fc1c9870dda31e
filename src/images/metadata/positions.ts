/** Tells whether a file says where it was taken: in its EXIF, its XMP, or, in a drawing, in a picture that it holds. */
import { readDataAddress } from '../containers/data-address.ts';
import { HEIF } from '../containers/heif.ts';
import { JPEG } from '../containers/jpeg.ts';
import type { Container, MetadataPart } from '../containers/metadata-part.ts';
import { PNG } from '../containers/png.ts';
import { readSignature } from '../containers/signature.ts';
import { directoryOf, readDirectories } from '../containers/tiff.ts';
import { WEBP } from '../containers/webp.ts';
import { hasPlace } from './xmp-places.ts';

/** The directory of a position, and in it the places of the camera and of what it looked at (EXIF 3.0, 4.6.6). */
export const GPS_DIRECTORY = 0x8825;
const PLACES = new Set([2, 4, 20, 22]);
/** XMP in a TIFF structure (XMP part 3, 1.1.2). */
export const TIFF_XMP = 700;

/** Matches a file that is written into a drawing, in an attribute or a style. */
const EMBEDDED = /data:[^\s"'(),<>]{0,200},[^"'()<>]*/gi;
/** How deep drawings may lie in drawings. */
const MAX_DEPTH = 3;

/** Returns whether a picture, given as its bytes, says where it was taken. Of what is no picture, it says no. */
export async function hasPosition(bytes: Buffer, depth = 0): Promise<boolean> {
  const kind = kindOf(bytes);
  if (kind === 'tiff') return hasPositionInTiff(bytes);
  if (kind !== 'svg') return kind !== undefined && partsOf(kind, bytes).some(hasPositionInPart);
  const text = bytes.toString('utf8');
  if (hasPlace(text)) return true;
  for (const address of depth < MAX_DEPTH ? embeddedFiles(text) : []) {
    const file = await readDataAddress(withoutReferences(address));
    if (file && (await hasPosition(file.bytes, depth + 1))) return true;
  }
  return false;
}

/** Returns what a file is, by its bytes, as far as its metadata can be found. */
export function kindOf(bytes: Buffer): Container | 'tiff' | 'svg' | undefined {
  if (bytes.length < 12) return undefined;
  const signature = readSignature(bytes);
  if (signature.kind !== 'image') return bytes.toString('latin1', 4, 8) === 'ftyp' ? HEIF : undefined;
  const { format } = signature;
  if (format === 'svg' || format === 'tiff') return format;
  return { jpeg: JPEG, png: PNG, webp: WEBP, avif: HEIF, gif: undefined }[format];
}

/** Lists the metadata of a file; none where that is damaged. */
export function partsOf(container: Container, bytes: Buffer): MetadataPart[] {
  try {
    return container.partsOf(bytes);
  } catch {
    return [];
  }
}

/** Returns whether a part of a file says where it was taken. */
export function hasPositionInPart({ kind, data }: MetadataPart): boolean {
  return kind === 'xmp' ? hasPlace(data.toString('utf8')) : hasPositionInTiff(data);
}

/** Lists the files that are written into a drawing, as they are written. */
export function embeddedFiles(text: string): string[] {
  return [...new Set(text.match(EMBEDDED))];
}

/** Returns an address as a parser of XML reads it: drawing programs write the ends of its lines as numbers. */
export function withoutReferences(address: string): string {
  return address
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hex, decimal) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function hasPositionInTiff(tiff: Buffer): boolean {
  try {
    const entries = readDirectories(tiff).flatMap((directory) => directory.entries);
    const places = entries
      .filter(({ tag }) => tag === GPS_DIRECTORY)
      .flatMap((entry) => directoryOf(tiff, entry)?.entries ?? [])
      .filter(({ tag }) => PLACES.has(tag));
    if (places.some(({ value }) => value.some((byte) => byte !== 0))) return true;
    return entries.some(({ tag, value }) => tag === TIFF_XMP && hasPlace(value.toString('utf8')));
  } catch {
    return false;
  }
}
