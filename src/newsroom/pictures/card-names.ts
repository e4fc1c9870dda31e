/** Names the files of social cards. */
import { createHash } from 'node:crypto';
import type { SocialCard } from '../../core/presentation/create-social-card.ts';
import { makerOf } from '../../disk/makers.ts';

/** Answers a card's file name: the same for the same card as long as what draws it is the same. */
export function nameCards(version: string = makerOf('cards')): (card: SocialCard) => string {
  return (card) => {
    const digest = createHash('sha256').update(version).update(JSON.stringify(card)).digest('hex');
    return `card-${digest.slice(0, 16)}.jpeg`;
  };
}
