/** Builds the model of a picture that a page prints. */

import type { Focus } from './crop.ts';
import type { GalleryPlace } from './gallery-rows.ts';
import { PICTURE_ROLES, type PictureRole, widthOfTall } from './picture-roles.ts';
import { type ImageFacts, pictureVariants, type Variant } from './picture-variants.ts';

export type { Focus } from './crop.ts';
export type { PictureRole } from './picture-roles.ts';
export type { ImageFacts, Variant, VariantFormat } from './picture-variants.ts';
export { brandVariant, MAX_SIDE, pictureVariants } from './picture-variants.ts';

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
  /** The href of the largest file, where readers can enlarge the picture. */
  enlarged?: string;
  /** The size of that file, where the page shows only a part of the picture. */
  whole?: { width: number; height: number };
  /** Where it stands in its gallery. */
  place?: GalleryPlace;
}

/** Builds the model of one picture. `urlOf` returns the href of a variant by its name. */
export function createPicture(
  image: ImageFacts,
  shown: ShownPicture,
  alt: string,
  urlOf: (name: string) => string,
): PictureModel {
  const { role, focus } = shown;
  const { sizes, enlarges } = PICTURE_ROLES[role];
  const all = pictureVariants(image, role, focus);
  const variants = all.filter(({ enlarged }) => !enlarged);
  const whole = all.find(({ enlarged }) => enlarged);
  const fallback = variants.at(-1) as Variant;
  // Of equally wide files the last, which most browsers can show
  const largest = variants.reduce((a, b) => (b.width >= a.width ? b : a));
  const sources = (['avif', 'webp'] as const)
    .map((format) => ({
      type: `image/${format}`,
      srcset: variants
        .filter((variant) => variant.format === format && variant !== fallback)
        .map((variant) => `${urlOf(variant.name)} ${variant.width}w`)
        .join(', '),
    }))
    .filter((source) => source.srcset !== '');
  const tall = role === 'figure' ? widthOfTall(image) : undefined;
  return {
    shown,
    sources,
    src: urlOf(fallback.name),
    width: largest.width,
    height: largest.height,
    sizes: tall === undefined ? sizes : `(min-width: 40rem) ${tall}px, 100vw`,
    alt,
    ...(enlarges && { enlarged: urlOf((whole ?? largest).name) }),
    ...(whole && { whole: { width: whole.width, height: whole.height } }),
  };
}
