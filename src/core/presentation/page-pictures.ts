/** Pictures as pages print them, and as programs get them that know one file and no choices. */
import type { Cover } from '../articles/article.ts';
import type { Library } from '../library/library.ts';
import {
  createPicture,
  type PictureModel,
  type PictureRole,
  pictureVariants,
  type ShownPicture,
  type Variant,
} from '../pictures/picture.ts';
import { IMAGES_FOLDER } from '../urls/reserved-paths.ts';
import { hrefToUrl, pathToHref } from '../urls/site-url.ts';
import type { PageContext } from './page-context.ts';

type PictureContext = Pick<PageContext, 'images' | 'library'>;

/** A picture in a role, or nothing where it was not found. */
export function pictureOf(shown: ShownPicture, alt: string, context: PictureContext): PictureModel | undefined {
  const image = context.images.get(shown.path);
  return image && createPicture(image, shown, alt, (name) => imageHref(context.library, name));
}

/** The cover of an article in a role. */
export function coverAs(role: PictureRole, { image, focus }: Cover): ShownPicture {
  return { path: image, role, ...(focus && { focus }) };
}

/** The address of a file of pictures, by its name. */
export function imageHref({ address }: Pick<Library, 'address'>, name: string): string {
  return pathToHref(address, IMAGES_FOLDER + name);
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
  { path, role, focus }: ShownPicture,
  alt: string,
  { images, library }: PictureContext,
): PlainPicture | undefined {
  const image = images.get(path);
  if (!image) return undefined;
  const { name, format, width, height } = pictureVariants(image, role, focus).at(-1) as Variant;
  const url = hrefToUrl(library.address, imageHref(library, name));
  return { url, mediaType: format === 'svg' ? 'image/svg+xml' : `image/${format}`, width, height, alt };
}
