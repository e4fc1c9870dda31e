/** Pictures: which variants of an image each role gets, their names, and the model that a page prints. */

import { type Crop, cropToRatio, type Focus } from './crop.ts';
import { PICTURE_ROLES, type PictureRole } from './picture-roles.ts';

export type { Focus } from './crop.ts';
export type { PictureRole } from './picture-roles.ts';

/** What is known of a source image; the digest is of its bytes. */
export interface ImageFacts {
  /** First 16 hex digits of SHA-256 over the file's bytes. */
  digest: string;
  /** Pixels, after orientation is applied. For SVG from its size or viewBox. */
  width: number;
  height: number;
  format: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'svg' | 'tiff';
  /** It has more than one frame. */
  animated?: true;
  /** Some of its pixels are transparent. */
  alpha?: true;
}

export type VariantFormat = 'avif' | 'webp' | 'jpeg' | 'png' | 'gif' | 'svg';

/** One file that is made from a source image. */
export interface Variant {
  /** File name below `/_images/`, a pure function of the source's digest and the rest. */
  name: string;
  format: VariantFormat;
  width: number;
  height: number;
  /** The part of the source that is kept, in its pixels. */
  crop?: Crop;
  /** The first frame alone, of an animation. */
  still?: true;
}

/** A picture in a role that it plays on a page: which of its files are made follows from that. */
export interface ShownPicture {
  /** Virtual path. */
  path: string;
  role: PictureRole;
  focus?: Focus;
}

export interface PictureModel {
  /** What it was made from. */
  shown: ShownPicture;
  sources: { type: string; srcset: string }[];
  src: string;
  width: number;
  height: number;
  sizes: string;
  alt: string;
}

/** All files that a role needs of one image, smallest first, the fallback last. Never wider than the source. */
export function pictureVariants(image: ImageFacts, role: PictureRole, focus?: Focus): Variant[] {
  const rule = PICTURE_ROLES[role];
  if (image.format === 'svg') return [role === 'social' ? drawnForSocial(image) : drawing(image)];
  // Lists stay calm: where a role crops, an animation stands still
  const moves = image.animated === true && rule.ratio === undefined;
  const crop = rule.ratio ? cropToRatio(image, rule.ratio, focus) : undefined;
  const full = crop ?? image;
  const marks = [
    image.animated && !moves ? '-still' : '',
    crop ? `-${crop.left}.${crop.top}.${crop.width}.${crop.height}` : '',
  ].join('');
  const make = (width: number, format: VariantFormat): Variant => ({
    name: `${image.digest}${marks}-${width}.${format}`,
    format,
    width,
    height: Math.max(1, Math.round((full.height * width) / full.width)),
    ...(crop && { crop }),
    ...(image.animated && !moves && { still: true as const }),
  });
  const modern: VariantFormat[] = moves ? ['webp'] : role === 'social' ? [] : ['avif', 'webp'];
  const fallback: VariantFormat = moves ? 'gif' : image.alpha && role !== 'social' ? 'png' : 'jpeg';
  const largest = largestWidth(full);
  const widths = candidateWidths(rule.widths, largest);
  return [
    ...modern.flatMap((format) => widths.map((width) => make(width, format))),
    make(Math.min(rule.fallback, largest), fallback),
  ];
}

/** A logo or icon as one file of its own size; nothing for a drawing, which needs none. */
export function brandVariant(image: ImageFacts): Variant | undefined {
  const { digest, format: source, animated } = image;
  if (source === 'svg') return undefined;
  const width = Math.min(largestWidth(image), MAX_BRAND_WIDTH);
  const moving = source === 'gif' ? 'gif' : 'webp';
  const format = animated ? moving : source === 'jpeg' ? 'jpeg' : 'png';
  const height = Math.max(1, Math.round((image.height * width) / image.width));
  return { name: `${digest}-${width}.${format}`, format, width, height };
}

/** What a page prints for one image: `urlOf` turns a variant's name into its address. */
export function createPicture(
  image: ImageFacts,
  shown: ShownPicture,
  alt: string,
  urlOf: (name: string) => string,
): PictureModel {
  const { role, focus } = shown;
  const variants = pictureVariants(image, role, focus);
  const fallback = variants.at(-1) as Variant;
  const largest = variants.reduce((a, b) => (b.width > a.width ? b : a));
  const sources = (['avif', 'webp'] as const)
    .map((format) => ({
      type: `image/${format}`,
      srcset: variants
        .filter((variant) => variant.format === format && variant !== fallback)
        .map((variant) => `${urlOf(variant.name)} ${variant.width}w`)
        .join(', '),
    }))
    .filter((source) => source.srcset !== '');
  return {
    shown,
    sources,
    src: urlOf(fallback.name),
    width: largest.width,
    height: largest.height,
    sizes: PICTURE_ROLES[role].sizes,
    alt,
  };
}

function drawing(image: ImageFacts): Variant {
  return { name: `${image.digest}.svg`, format: 'svg', width: image.width, height: image.height };
}

/** No network shows SVG in a preview, and a drawing can be drawn at any size. */
function drawnForSocial(image: ImageFacts): Variant {
  const { widths, ratio = 1 } = PICTURE_ROLES.social;
  const width = widths[0] as number;
  return { name: `${image.digest}-${width}.png`, format: 'png', width, height: Math.round(width / ratio) };
}

/** WebP and AVIF can't be taller than this many pixels. */
export const MAX_SIDE = 16_383;
/** A logo is no wider on any screen. */
const MAX_BRAND_WIDTH = 2080;

function largestWidth({ width, height }: { width: number; height: number }): number {
  return Math.max(1, Math.min(width, MAX_SIDE, Math.floor((width * MAX_SIDE) / height)));
}

/** The role's widths below the source's own, which is added; one that nearly equals it would only cost space. */
function candidateWidths(widths: readonly number[], sourceWidth: number): number[] {
  const largest = Math.min(sourceWidth, widths.at(-1) as number);
  return [...widths.filter((width) => width < largest * 0.9), largest];
}
