/** Chooses the picture that a page gives to networks and to search engines. */
import type { Article } from '../articles/article.ts';
import type { PictureModel } from '../pictures/picture.ts';
import { CARD_SIZE, type DrawnCard } from '../pictures/social-card.ts';
import { resolveBrandPicture } from '../urls/content-path.ts';
import { cardPictures, createSocialCard, drawsCard } from './create-social-card.ts';
import type { PageContext } from './page-context.ts';
import { coverAs, imageHref, pictureOf } from './page-pictures.ts';

/**
 * The picture that networks show for a page: one of the newsroom's (`shown`), or a card that the build draws (`drawn`).
 */
export type SocialPicture = Pick<PictureModel, 'src' | 'width' | 'height' | 'alt'> &
  (Pick<PictureModel, 'shown'> | { drawn: DrawnCard });

/**
 * Returns the picture for networks. That of an article is the `card:` that it names, or else a card that is drawn, or,
 * where none is or can be, its cover; all other pages have the brand's picture. Returns `undefined` where there is none.
 */
export function socialPicture(
  article: Article | undefined,
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'categories' | 'images' | 'dictionaryOf' | 'nameCard'>,
): SocialPicture | undefined {
  const { cover, card, title = '' } = article ?? {};
  if (card) return pictureOf({ path: card, role: 'social' }, title, context);
  if (article && drawsCard(article, context.site)) {
    const drawn = createSocialCard(article, context);
    const name = context.nameCard(drawn);
    if (name !== undefined)
      return {
        src: imageHref(context.library, name),
        ...CARD_SIZE,
        alt: title,
        drawn: { name, card: drawn, ...cardPictures(article, context) },
      };
  }
  if (cover) return pictureOf(coverAs('social', cover), cover.alt, context);
  const path = resolveBrandPicture(context.site.brand.social);
  return path ? pictureOf({ path, role: 'social' }, '', context) : undefined;
}

/**
 * Returns the cover of an article without the words of a social card, as news search wants it; `undefined` without a
 * cover.
 */
export function newsPicture(
  { cover }: Article,
  context: Pick<PageContext, 'library' | 'images'>,
): PictureModel | undefined {
  return cover && pictureOf(coverAs('cover', cover), cover.alt, context);
}
