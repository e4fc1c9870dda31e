/** Which picture a page gives to networks and to search engines. */

import type { Article } from '../articles/article.ts';
import type { PictureModel } from '../pictures/picture.ts';
import { CARD_SIZE } from '../pictures/social-card.ts';
import { resolveBrandPicture } from '../urls/content-path.ts';
import { createSocialCard, drawsCard } from './create-social-card.ts';
import { type PageContext } from './page-context.ts';
import { imageHref, pictureOf } from './page-pictures.ts';

/** What networks show of a page. */
export type SocialPicture = Pick<PictureModel, 'src' | 'width' | 'height' | 'alt'>;

/** The article's own card, a drawn one or its cover; the brand's picture for all other pages. */
export function socialPicture(article: Article | undefined, context: PageContext): SocialPicture | undefined {
  const { cover, card, title = '' } = article ?? {};
  if (card) return pictureOf(context, card, 'social', title);
  if (article && drawsCard(article, context.site)) {
    const name = context.nameCard(createSocialCard(article, context));
    return { src: imageHref(context.library, name), ...CARD_SIZE, alt: title };
  }
  const path = cover?.image ?? resolveBrandPicture(context.site.brand.social);
  return path ? pictureOf(context, path, 'social', cover?.alt ?? '', cover?.focus) : undefined;
}

/** The photograph itself, where the picture for networks has words on it: as the page shows it to old browsers. */
export function newsPicture({ cover }: Article, context: PageContext): SocialPicture | undefined {
  return cover && pictureOf(context, cover.image, 'cover', cover.alt, cover.focus);
}
