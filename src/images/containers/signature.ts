/** Tells by a file's first bytes what it is, whatever its name says. */
import type { ImageFacts } from '../../core/pictures/picture.ts';

export type SourceFormat = ImageFacts['format'];

/** What the bytes are: a picture that can be read, or something else, with what to do about it. */
export type Signature = { kind: 'image'; format: SourceFormat } | { kind: 'other'; name: string; hint: string };

/** The file name extensions of each format, the recommended one first. */
export const EXTENSIONS: Readonly<Record<SourceFormat, readonly string[]>> = {
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  png: ['png', 'apng'],
  webp: ['webp'],
  avif: ['avif'],
  gif: ['gif'],
  svg: ['svg'],
  tiff: ['tif', 'tiff'],
};

/** What to do about a file that is not what it should be. */
export const EXPORT_HINT = 'Open the original in a picture program and export it again, or fetch the file again.';
const PHOTO_HINT = 'Open it in any picture program and export it as JPEG (photographs) or PNG (drawings).';

/** Reads the signature of a file's bytes; SVG is recognised by its first tag. */
export function readSignature(bytes: Buffer): Signature {
  const text = (from: number, to: number) => bytes.toString('latin1', from, to);
  const image = (format: SourceFormat): Signature => ({ kind: 'image', format });
  const other = (name: string, hint = PHOTO_HINT): Signature => ({ kind: 'other', name, hint });
  if (text(0, 3) === '\xff\xd8\xff') return image('jpeg');
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return image('png');
  if (text(0, 4) === 'GIF8') return image('gif');
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return image('webp');
  if (text(0, 4) === 'II*\0' || text(0, 4) === 'MM\0*') return image('tiff');
  if (text(4, 8) === 'ftyp') return readBrands(text(8, Math.min(bytes.readUInt32BE(0), 128)));
  if (text(0, 2) === 'BM' && bytes.length > 26) return other('a BMP bitmap');
  if (text(0, 4) === '8BPS') return other('a Photoshop document');
  if (text(0, 4) === '\0\0\x01\0') return other('a Windows icon');
  if (text(0, 2) === '\xff\x0a' || text(4, 8) === 'JXL ') return other('a JPEG XL picture');
  if (text(4, 8) === 'jP  ') return other('a JPEG 2000 picture');
  if (text(0, 4) === '%PDF') return other('a PDF document', 'Export the page as PNG, or the drawing as SVG.');
  if (text(0, 4) === '%!PS') return other('a PostScript drawing', 'Export the drawing as SVG.');
  if (text(0, 2) === '\x1f\x8b') return other('a compressed file', 'Unpack it: SVG has to be stored uncompressed.');
  if (text(0, 2) === 'PK') return other('a ZIP archive or office document', EXPORT_HINT);
  if (text(0, 43) === 'version https://git-lfs.github.com/spec/v1\n') {
    return other('only a Git LFS pointer to a picture', 'Fetch the picture itself: run `git lfs pull`.');
  }
  return readText(bytes);
}

/** Tells ISO media files apart by their brands (ISO/IEC 14496-12, 4.3): AVIF can be read, HEIC and video can't. */
function readBrands(brands: string): Signature {
  if (/avi[fs]/.test(brands)) return { kind: 'image', format: 'avif' };
  if (/hei[cxms]|hev[cxms]|mif1|msf1/.test(brands)) {
    const hint =
      'Export it as JPEG; on an iPhone, Settings › Camera › Formats › Most Compatible does so from the start.';
    return { kind: 'other', name: 'a HEIC picture', hint };
  }
  return { kind: 'other', name: 'a video or audio file', hint: EXPORT_HINT };
}

function readText(bytes: Buffer): Signature {
  const start = bytes.toString('utf8', 0, 4096).replace(/^\uFEFF/, '');
  if (start.includes('\0') || start.includes('\uFFFD')) {
    const isWide = bytes[0] === 0xff && bytes[1] === 0xfe && bytes.toString('utf16le', 2, 400).includes('<svg');
    if (isWide) return { kind: 'other', name: 'an SVG drawing in UTF-16', hint: 'Save the drawing as UTF-8.' };
    return { kind: 'other', name: 'a file of an unknown kind', hint: EXPORT_HINT };
  }
  if (/^\s*<(!doctype\s+html|html|head|body)\b/i.test(start))
    return { kind: 'other', name: 'a web page (HTML)', hint: EXPORT_HINT };
  if (/^\s*</.test(start) && /<([\w.-]+:)?svg[\s>/]/.test(bytes.toString('utf8', 0, 65_536))) {
    return { kind: 'image', format: 'svg' };
  }
  return { kind: 'other', name: 'a text file', hint: EXPORT_HINT };
}
