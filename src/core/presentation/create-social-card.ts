/** Decides what the social card of an article shows. */

import type { Article } from '../articles/article.ts';
import { readableAccent } from '../chrome/brand-colors.ts';
import { localeOf } from '../i18n/locale.ts';
import { cropToRatio } from '../pictures/crop.ts';
import type { ImageFacts } from '../pictures/picture.ts';
import type { SocialCard } from '../pictures/social-card.ts';
import { CARD_SIZE } from '../pictures/social-card.ts';
import type { Site } from '../site/site.ts';
import { resolveBrandPicture } from '../urls/content-path.ts';
import { categoryName, labelText, siteName } from './names.ts';
import type { PageContext } from './page-context.ts';

/** A cover that is narrower than this (in pixels, after the crop) would look blurred, so the card is without it. */
const LEAST_WIDTH = 600;

/**
 * Returns whether the build draws a card for an article. It draws none for standing pages, where `site.yaml` has
 * `socialCards: false`, and where the front matter names a `card:`.
 */
export function drawsCard({ kind, card }: Article, { socialCards }: Pick<Site, 'socialCards'>): boolean {
  return socialCards && kind === 'article' && card === undefined;
}

/** Builds the card of an article in the article's language. */
export function createSocialCard(
  article: Article,
  context: Pick<PageContext, 'site' | 'locales' | 'categories' | 'images' | 'dictionaryOf'>,
): SocialCard {
  const { cover, logo } = cardPictures(article, context);
  const image = cover && context.images.get(cover);
  const mark = logo && context.images.get(logo);
  const focus = article.cover?.focus;
  return {
    locale: article.locale,
    direction: localeOf(context, article.locale).direction,
    title: article.title,
    section: labelText(context, article, article.locale) ?? categoryName(context, article.category, article.locale),
    brand: siteName(article.locale, context),
    accent: readableAccent(context.site.brand.accent),
    ...(mark && { logo: mark }),
    ...(image && isWideEnough(image) && { cover: { image, ...(focus && { focus }) } }),
  };
}

/** Returns the virtual paths of the cover and the logo that the card of an article may show. */
export function cardPictures(article: Article, { site }: Pick<PageContext, 'site'>): { cover?: string; logo?: string } {
  const logo = resolveBrandPicture(site.brand.logo);
  return { ...(article.cover && { cover: article.cover.image }), ...(logo && { logo }) };
}

function isWideEnough(image: ImageFacts): boolean {
  const { width } = cropToRatio(image, CARD_SIZE.width / CARD_SIZE.height) ?? image;
  return image.format === 'svg' || width >= LEAST_WIDTH;
}
