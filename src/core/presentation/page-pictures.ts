/** Builds pictures for pages, which offer several files, and for programs, which get one. */
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

/** Builds the model of a picture in a role. Returns `undefined` where the picture was not found. */
export function pictureOf(shown: ShownPicture, alt: string, context: PictureContext): PictureModel | undefined {
  const image = context.images.get(shown.path);
  return image && createPicture(image, shown, alt, (name) => imageHref(context.library, name));
}

/** Returns the cover of an article as a picture in a role. */
export function coverAs(role: PictureRole, { image, focus }: Cover): ShownPicture {
  return { path: image, role, ...(focus && { focus }) };
}

/** Returns the href of a file in the folder of pictures, by its name. */
export function imageHref({ address }: Pick<Library, 'address'>, name: string): string {
  return pathToHref(address, IMAGES_FOLDER + name);
}

/** One file of a picture, for feeds, sitemaps and Markdown. */
export interface PlainPicture {
  /** The absolute address of the file. */
  url: string;
  mediaType: string;
  /** The width of this file in pixels. */
  width: number;
  height: number;
  alt: string;
}

/**
 * Returns the one file of a picture that every program can read. Returns `undefined` where the picture was not found.
 */
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
