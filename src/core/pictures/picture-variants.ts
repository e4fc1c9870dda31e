/** Decides which files are made of a picture in each role, and names them. */

import { type Crop, cropToRatio, type Focus } from './crop.ts';
import type { FileRights } from './picture-rights.ts';
import { PICTURE_ROLES, type PictureRole, type RoleRule } from './picture-roles.ts';

/** What is known of a source image. */
export interface ImageFacts {
  /** The first 16 hexadecimal digits of SHA-256 over the file's bytes. */
  digest: string;
  /** The width in pixels, after orientation is applied. That of an SVG is from its size or viewBox. */
  width: number;
  height: number;
  format: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'svg' | 'tiff';
  /** Set where the image has more than one frame. */
  animated?: true;
  /** Set where some of the pixels are transparent. */
  alpha?: true;
  /** Set where a drawing has pictures in it, which are encoded anew. */
  embeds?: true;
  /** What the file says of its maker and owner. */
  rights?: FileRights;
}

/** The format of a file that is made from a source image. */
export type VariantFormat = 'avif' | 'webp' | 'jpeg' | 'png' | 'gif' | 'svg';

/** One file that is made from a source image. */
export interface Variant {
  /** The file name below `/_images/`, which follows from the source's digest and the other fields. */
  name: string;
  format: VariantFormat;
  width: number;
  height: number;
  /** The part of the source that is kept, in pixels of the source. */
  crop?: Crop;
  /** Set where only the first frame of an animation is kept. */
  still?: true;
  /** Set on the whole picture that readers get of a cropped one when they enlarge it. */
  enlarged?: true;
}

/**
 * Returns all files that a role needs of one image: AVIF, then WebP, each from small to large, then the whole picture
 * where readers can enlarge a part of it, and the fallback last.
 * WebP, which few browsers take that don't know AVIF, has every other width. None is wider than the source, except for
 * the PNG that networks get of an SVG.
 */
export function pictureVariants(image: ImageFacts, role: PictureRole, focus?: Focus): Variant[] {
  const rule = PICTURE_ROLES[role];
  if (image.format === 'svg') return [role === 'social' ? drawnForSocial(image) : drawing(image)];
  // Roles that crop are those of lists, where an animation would distract
  const moves = image.animated === true && rule.ratio === undefined;
  const ratio = rule.ratio ?? (moves ? undefined : leastRatioFor(image, rule));
  const crop = ratio === undefined ? undefined : cropToRatio(image, ratio, focus);
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
    ...modern.flatMap((format) => {
      const isSecond = format === 'webp' && !moves;
      const made = isSecond ? widths.filter((_, index) => (widths.length - index) % 2 === 1) : widths;
      return made.map((width) => make(width, format));
    }),
    ...(crop && rule.enlarges ? [wholePicture(image, rule)] : []),
    make(Math.min(rule.fallback, largest), fallback),
  ];
}

function wholePicture(image: ImageFacts, { widths }: RoleRule): Variant {
  const width = Math.min(largestWidth(image), widths.at(-1) as number);
  const height = Math.max(1, Math.round((image.height * width) / image.width));
  return { name: `${image.digest}-${width}.webp`, format: 'webp', width, height, enlarged: true };
}

/** Returns the ratio to which a role crops an image that is wider than tall, but not as wide as the role asks. */
function leastRatioFor({ width, height }: ImageFacts, { leastRatio }: RoleRule): number | undefined {
  return leastRatio !== undefined && width >= height && width < height * leastRatio ? leastRatio : undefined;
}

/** Returns the one file of a logo or icon, in its own size. Returns `undefined` for an SVG, which is used as it is. */
export function brandVariant(image: ImageFacts): Variant | undefined {
  const { digest, format: source, animated } = image;
  if (source === 'svg') return undefined;
  const width = Math.min(largestWidth(image), MAX_BRAND_WIDTH);
  const moving = source === 'gif' ? 'gif' : 'webp';
  const format = animated ? moving : source === 'jpeg' ? 'jpeg' : 'png';
  const height = Math.max(1, Math.round((image.height * width) / image.width));
  return { name: `${digest}-${width}.${format}`, format, width, height };
}

function drawing(image: ImageFacts): Variant {
  // Under the name without the mark, caches may hold what was published with these pictures as they were
  const name = `${image.digest}${image.embeds ? '-embeds' : ''}.svg`;
  return { name, format: 'svg', width: image.width, height: image.height };
}

/** Networks show no SVG, so they get it as a PNG, which can have any size. */
function drawnForSocial(image: ImageFacts): Variant {
  const { widths, ratio = 1 } = PICTURE_ROLES.social;
  const width = widths[0] as number;
  return { name: `${image.digest}-${width}.png`, format: 'png', width, height: Math.round(width / ratio) };
}

/** The longest side, in pixels, that WebP allows. */
export const MAX_SIDE = 16_383;
/** The largest width of a logo in pixels; no page shows it wider. */
const MAX_BRAND_WIDTH = 2080;

function largestWidth({ width, height }: { width: number; height: number }): number {
  return Math.max(1, Math.min(width, MAX_SIDE, Math.floor((width * MAX_SIDE) / height)));
}

/**
 * Returns the role's widths below that of the source, and that of the source itself. Widths within a tenth of it are
 * left out.
 */
function candidateWidths(widths: readonly number[], sourceWidth: number): number[] {
  const largest = Math.min(sourceWidth, widths.at(-1) as number);
  return [...widths.filter((width) => width < largest * 0.9), largest];
}
