/** Names the files of social cards. */

import type { SocialCard } from '../../core/pictures/social-card.ts';
import { shortDigestOf } from '../../disk/digest.ts';
import { makerOf } from '../../disk/makers.ts';
import { undrawable } from '../../images/cards/spellings.ts';

/**
 * Returns a function that names a card's file. The name stays the same as long as the card and the code that draws it
 * (`version`) do; it is `undefined` where no typeface has one of the card's letters.
 */
export function nameCards(version: string = makerOf('cards')): (card: SocialCard) => string | undefined {
  return (card) =>
    [card.title, card.section, card.brand].some((text) => undrawable(text).length > 0)
      ? undefined
      : `card-${shortDigestOf(version + JSON.stringify(card))}.${card.cover ? 'jpeg' : 'png'}`;
}
