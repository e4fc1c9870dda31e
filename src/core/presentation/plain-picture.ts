/** Pictures for programs that know one file and no choices: the fallback of a page's picture. */

import { type Focus, type PictureRole, pictureVariants, type Variant } from '../pictures/picture.ts';
import { imageHref, type PageContext } from './page-context.ts';

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
