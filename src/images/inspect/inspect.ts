/** Inspects one source image: what it is, and whether its file is whole. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import sharp from 'sharp';
import { type ImageFacts, MAX_SIDE } from '../../core/pictures/picture.ts';
import { shortDigestOf } from '../../disk/digest.ts';
import { isWholeGif } from '../containers/gif-blocks.ts';
import { MAX_PIXELS } from '../containers/limits.ts';
import { readSignature, type SourceFormat } from '../containers/signature.ts';
import { fileRightsOf, readCredit } from '../metadata/credit.ts';
import { prepareDrawing } from '../variants/prepare-drawing.ts';
import * as drawingFaults from './drawing-faults.ts';
import * as faults from './faults.ts';
import { tryDrawing } from './try-drawing.ts';

/** An image's facts with advice about it, or the one fault that keeps it from being published. */
export type Inspection = { facts: ImageFacts; warnings: faults.ImageFault[] } | { fault: faults.ImageFault };

const MAX_BYTES = 50_000_000;
const MAX_SVG_BYTES = 5_000_000;
/** A net alone: pixels and bytes limit the work, and a busy machine takes long for little. */
const DECODE_SECONDS = 600;
/**
 * The most that a drawing's longer side may be of its shorter one; beyond, it would be less than a line in a preview.
 */
const MAX_RATIO = 1000;

/**
 * Reads one image file and decodes it fully. It never throws, whatever the file holds: what is wrong is in the result.
 */
export async function inspectImage(path: string): Promise<Inspection> {
  const name = basename(path);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return { fault: faults.missingFile(name) };
  if (found.size === 0) return { fault: faults.emptyFile(name) };
  if (found.size > MAX_BYTES) return { fault: faults.largeFile(name, found.size, MAX_BYTES) };
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return { fault: faults.lockedFile(name) };
  const signature = readSignature(bytes);
  if (signature.kind !== 'image') return { fault: faults.notAPicture(name, signature) };
  const misnamed = faults.misnamedFile(name, signature.format);
  if (misnamed) return { fault: misnamed };
  return signature.format === 'svg' ? inspectDrawing(path, bytes) : inspectRaster(name, bytes, signature.format);
}

async function inspectRaster(name: string, bytes: Buffer, format: Exclude<SourceFormat, 'svg'>): Promise<Inspection> {
  try {
    const header = await sharp(bytes, { limitInputPixels: false }).metadata();
    const frames = format === 'gif' || format === 'webp' ? (header.pages ?? 1) : 1;
    const animated = frames > 1;
    // Only single pictures have an orientation that a camera has noted
    const { width, height } = animated ? header : header.autoOrient;
    if (width * height * frames > MAX_PIXELS) return { fault: faults.manyPixels(name, width, height, frames) };
    if (height > MAX_SIDE * width) return { fault: faults.narrowPicture(name, width, height) };
    if (format === 'gif' && !isWholeGif(bytes)) return { fault: faults.undecodable(name, format) };
    const alpha = await decodeFully(bytes, animated, header.hasAlpha);
    const facts: ImageFacts = { digest: shortDigestOf(bytes), width, height, format };
    if (animated) facts.animated = true;
    if (alpha) facts.alpha = true;
    const rights = fileRightsOf(readCredit(header));
    if (Object.keys(rights).length > 0) facts.rights = rights;
    const still = format === 'png' && isAnimatedPng(bytes) ? [faults.stillPicture(name)] : [];
    return { facts, warnings: [...faults.adviseOnSize(name, bytes.length, width), ...still] };
  } catch (error) {
    return { fault: faults.undecodable(name, format, error) };
  }
}

/** Whether a PNG has frames: the chunk that counts them stands before the first picture (PNG, third edition, 11.3.6.1). */
function isAnimatedPng(bytes: Buffer): boolean {
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    // One frame alone is a still picture
    if (type === 'acTL') return bytes.length >= at + 12 && bytes.readUInt32BE(at + 8) > 1;
    if (type === 'IDAT') return false;
  }
  return false;
}

/** Decodes every pixel, and returns whether any of them is transparent. */
async function decodeFully(bytes: Buffer, animated: boolean, hasAlpha: boolean): Promise<boolean> {
  const open = (failOn: 'warning' | 'error') =>
    sharp(bytes, { animated, failOn, limitInputPixels: MAX_PIXELS }).timeout({ seconds: DECODE_SECONDS });
  try {
    if (hasAlpha) return !(await open('warning').stats()).isOpaque;
    // Shrinking to 8 × 8 pixels reads all of the file without holding all of its pixels
    await open('warning').resize(8, 8, { fit: 'fill' }).raw().toBuffer();
  } catch (error) {
    // Some cameras write headers that the decoder warns of and every browser accepts
    if (!/extraneous bytes|Invalid SOS parameters/i.test(String(error))) throw error;
    await open('error').resize(8, 8, { fit: 'fill' }).raw().toBuffer();
  }
  return false;
}

async function inspectDrawing(path: string, bytes: Buffer): Promise<Inspection> {
  const name = basename(path);
  if (bytes.length > MAX_SVG_BYTES) return { fault: drawingFaults.heavyDrawing(name, bytes.length) };
  const drawing = await prepareDrawing(bytes.toString('utf8'));
  if ('fault' in drawing) return { fault: drawingFaults.brokenDrawing(name, drawing) };
  const { svg, width, height } = drawing;
  if (Math.max(width, height) > MAX_RATIO * Math.min(width, height))
    return { fault: drawingFaults.narrowDrawing(name) };
  const failure = await tryDrawing(svg, path);
  if (failure) return { fault: drawingFaults.unfinishedDrawing(name, failure) };
  const facts: ImageFacts = { digest: shortDigestOf(bytes), width, height, format: 'svg' };
  if (drawing.embeds) facts.embeds = true;
  return { facts, warnings: drawingFaults.adviseOnDrawing(name, drawing) };
}
