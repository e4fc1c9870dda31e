/** Writes the pictures of an article as structured data. */
import type { ImageObjectLeaf } from 'schema-dts';
import type { Article } from '../articles/article.ts';
import { type PictureRights, rightsOf } from '../pictures/picture-rights.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { plainPictureOf } from '../presentation/page-pictures.ts';
import { newsPicture } from '../presentation/social-picture.ts';
import { hrefToUrl } from '../urls/site-url.ts';

/**
 * Returns the cover, without the words of a card, and those pictures of the body whose rights are known. One without known
 * rights is an address alone; an SVG, which Google does not show, is left out.
 */
export function linkedPictures(
  article: Article,
  context: Pick<PageContext, 'library' | 'images'>,
): (string | ImageObjectLeaf)[] {
  const { cover, body } = article;
  const picture = newsPicture(article, context);
  const url = picture && hrefToUrl(context.library.address, picture.src);
  const first = cover && url ? [linkedPicture(url, rightsOf(cover, context.images.get(cover.image)?.rights))] : [];
  const others = body.images.flatMap(({ path, role, ...written }) => {
    const found = plainPictureOf({ path, role }, '', context);
    const rights = rightsOf(written, context.images.get(path)?.rights);
    return found && Object.keys(rights).length > 0 ? [linkedPicture(found.url, rights)] : [];
  });
  const pictures = [...first, ...others].filter((one) => !addressOf(one).endsWith('.svg'));
  return [...new Map(pictures.map((one) => [addressOf(one), one])).values()];
}

function addressOf(picture: string | ImageObjectLeaf): string {
  return typeof picture === 'string' ? picture : String(picture.contentUrl);
}

/**
 * The properties that Google reads
 * (https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata).
 */
function linkedPicture(url: string, rights: PictureRights): string | ImageObjectLeaf {
  const { credit, licence, creator, copyright } = rights;
  if (Object.keys(rights).length === 0) return url;
  return {
    '@type': 'ImageObject',
    contentUrl: url,
    ...(credit && { creditText: credit }),
    ...(licence && { license: licence }),
    ...(creator && { creator: { '@type': 'Person', name: creator } }),
    ...(copyright && { copyrightNotice: copyright }),
  };
}
