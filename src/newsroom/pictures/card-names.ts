/** Names the files of social cards. */

import type { SocialCard } from '../../core/pictures/social-card.ts';
import { shortDigestOf } from '../../disk/digest.ts';
import { makerOf } from '../../disk/makers.ts';

/**
 * Returns a function that names a card's file. The name stays the same as long as the card and the code that draws it
 * (`version`) do.
 */
export function nameCards(version: string = makerOf('cards')): (card: SocialCard) => string {
  return (card) => `card-${shortDigestOf(version + JSON.stringify(card))}.jpeg`;
}
