/** Names the files of social cards. */

import type { SocialCard } from '../../core/pictures/social-card.ts';
import { shortDigestOf } from '../../disk/digest.ts';
import { makerOf } from '../../disk/makers.ts';

/** Answers a card's file name: the same for the same card as long as what draws it is the same. */
export function nameCards(version: string = makerOf('cards')): (card: SocialCard) => string {
  return (card) => `card-${shortDigestOf(version + JSON.stringify(card))}.jpeg`;
}
