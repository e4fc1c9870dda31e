/** Pictures as pages print them, and as programs get them that know one file and no choices. */

import type { Library } from '../library/library.ts';
import type { Focus, PictureModel, PictureRole, Variant } from '../pictures/picture.ts';
import { createPicture, pictureVariants } from '../pictures/picture.ts';
import { pathToHref } from '../urls/site-url.ts';
import type { PageContext } from './page-context.ts';

/** A picture by its virtual path, or nothing where it was not found. */
export function pictureOf(
  context: PageContext,
  path: string,
  role: PictureRole,
  alt: string,
  focus?: Focus,
): PictureModel | undefined {
  const image = context.images.get(path);
  return image && createPicture(image, role, alt, (name) => imageHref(context.library, name), focus);
}

/** `/_images/<name>` below the base. */
export function imageHref(library: Library, name: string): string {
  return pathToHref(library.address, `/_images/${name}`);
}

export interface PlainPicture {
  /** Absolute. */
  url: string;
  mediaType: string;
  /** Of this very file, in pixels. */
  width: number;
  height: number;
  alt: string;
}

/** A picture as a page's oldest browsers get it, or nothing where it was not found. */
export function plainPictureOf(
  { images, library }: Pick<PageContext, 'images' | 'library'>,
  path: string,
  role: PictureRole,
  alt: string,
  focus?: Focus,
): PlainPicture | undefined {
  const image = images.get(path);
  if (!image) return undefined;
  const { name, format, width, height } = pictureVariants(image, role, focus).at(-1) as Variant;
  const url = library.address.origin + imageHref(library, name);
  return { url, mediaType: format === 'svg' ? 'image/svg+xml' : `image/${format}`, width, height, alt };
}
