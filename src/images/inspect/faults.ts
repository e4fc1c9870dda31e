/** Says what can be wrong with an image file, in an editor's words; every sentence about a raster picture is here. */
import { basename, extname } from 'node:path';
import { EXPORT_HINT, EXTENSIONS, type SourceFormat } from '../containers/signature.ts';

/** Something that is wrong with an image file, and what to do about it. */
export interface ImageFault {
  check:
    | 'broken-image'
    | 'missing-image'
    | 'remote-image'
    | 'huge-image'
    | 'still-image'
    | 'mislabelled-picture'
    | 'removed-html';
  message: string;
  hint: string;
}

const SHRINK_HINT = 'Export it again with a longest side of about 4,000 pixels; pages never show more.';

/** Makes the fault of a file that can't be published. */
export const broken = (message: string, hint: string = EXPORT_HINT): ImageFault => ({
  check: 'broken-image',
  message,
  hint,
});

/** Returns the fault of a file that does not exist. Here and below, `name` is the file's name without its folder. */
export function missingFile(name: string): ImageFault {
  const hint = 'Check the spelling, capitals included, and that the file is committed.';
  return { check: 'missing-image', message: `There is no picture “${name}”.`, hint };
}

/** Returns the fault of a file that can't be opened. */
export function lockedFile(name: string): ImageFault {
  return broken(`The picture “${name}” cannot be opened.`, 'Check who may read the file.');
}

/** Returns the advice about an animated PNG, of which readers see the first frame alone. */
export function stillPicture(name: string): ImageFault {
  const hint = 'Save it as an animated WebP or GIF, or as a video.';
  return {
    check: 'still-image',
    message: `“${name}” is an animated PNG, of which one still picture is published.`,
    hint,
  };
}

/** Returns the fault of a file without bytes. */
export function emptyFile(name: string): ImageFault {
  return broken(`The picture “${name}” is empty (0 bytes).`);
}

/** Returns the fault of a file that is too large; `size` and `limit` are in bytes. */
export function largeFile(name: string, size: number, limit: number): ImageFault {
  return broken(`The picture “${name}” has ${megabytes(size)}, more than ${limit / 1_000_000} MB.`, SHRINK_HINT);
}

/** Returns the fault of a file that is something else, such as a PDF document. */
export function notAPicture(name: string, kind: { name: string; hint: string }): ImageFault {
  return broken(`“${name}” is ${kind.name}, which cannot be published as a picture.`, kind.hint);
}

/** Returns the fault of a file whose extension belongs to another format, or `undefined` where it fits. */
export function misnamedFile(name: string, format: SourceFormat): ImageFault | undefined {
  const extension = extname(name);
  if (EXTENSIONS[format].includes(extension.slice(1).toLowerCase())) return undefined;
  const right = `${basename(name, extension)}.${EXTENSIONS[format][0]}`;
  const hint = `Rename it to “${right}”, and change the name where it is used.`;
  return broken(`“${name}” holds a ${format.toUpperCase()} picture, which its name does not say.`, hint);
}

/** Returns the fault of a picture with more than 100 megapixels, all frames of an animation together. */
export function manyPixels(name: string, width: number, height: number, frames: number): ImageFault {
  const moving = frames > 1;
  const what = `${moving ? `${frames} frames of ` : ''}${width} × ${height} pixels`;
  const hint = moving ? 'Publish it as a video instead.' : SHRINK_HINT;
  return broken(`The picture “${name}” has ${what}, more than 100 megapixels.`, hint);
}

/** Returns the fault of a picture that could not be decoded to its end, or not in time. */
export function undecodable(name: string, format: SourceFormat, error?: unknown): ImageFault {
  if (/timeout/.test(String(error))) return broken(`The picture “${name}” takes too long to read.`, SHRINK_HINT);
  const kind = format.toUpperCase();
  return broken(`The picture “${name}” is damaged or cut off: it begins as ${kind}, but cannot be read to its end.`);
}

/** Returns the fault of a picture whose decoder has crashed. */
export function fatalPicture(name: string): ImageFault {
  return broken(`The picture “${name}” can’t be read: the program that decodes pictures ends over it.`);
}

/** Returns the fault of a picture that is too high for its width; both are in pixels. */
export function narrowPicture(name: string, width: number, height: number): ImageFault {
  const hint = 'Cut it into several pictures, or export it wider.';
  return broken(`The picture “${name}” has ${width} × ${height} pixels, too high for its width to be shown.`, hint);
}

/**
 * Returns advice about a picture that works, but is larger than any page needs: `size` in bytes, `width` in pixels. The
 * list is empty where it is not.
 */
export function adviseOnSize(name: string, size: number, width: number): ImageFault[] {
  const what = size > 10_000_000 ? megabytes(size) : width > 8000 ? `a width of ${width} pixels` : undefined;
  if (!what) return [];
  return [{ check: 'huge-image', message: `The picture “${name}” has ${what}.`, hint: SHRINK_HINT }];
}

/** Prints a size, which is in bytes. */
export function megabytes(size: number): string {
  return `${(size / 1_000_000).toFixed(1)} MB`;
}
