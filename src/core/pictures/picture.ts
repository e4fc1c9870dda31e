/** Decides which files are made of a picture in each role, and builds the model that a page prints. */

import { type Crop, cropToRatio, type Focus } from './crop.ts';
import { PICTURE_ROLES, type PictureRole } from './picture-roles.ts';

export type { Focus } from './crop.ts';
export type { PictureRole } from './picture-roles.ts';

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
}

/** A picture in a role on a page, from which follows which files are made of it. */
export interface ShownPicture {
  /** The virtual path of the picture. */
  path: string;
  role: PictureRole;
  focus?: Focus;
}

/** What a page prints for one picture: the attributes of `<source>` and `<img>`. */
export interface PictureModel {
  /** The picture that is shown, from which the build knows which files to make. */
  shown: ShownPicture;
  sources: { type: string; srcset: string }[];
  /** The href of the fallback. */
  src: string;
  width: number;
  height: number;
  sizes: string;
  alt: string;
}

/**
 * Returns all files that a role needs of one image: AVIF, then WebP, each from small to large, and the fallback last.
 * None is wider than the source, except for the PNG that networks get of an SVG.
 */
export function pictureVariants(image: ImageFacts, role: PictureRole, focus?: Focus): Variant[] {
  const rule = PICTURE_ROLES[role];
  if (image.format === 'svg') return [role === 'social' ? drawnForSocial(image) : drawing(image)];
  // Roles that crop are those of lists, where an animation would distract
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

/** Builds the model of one picture. `urlOf` returns the href of a variant by its name. */
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
