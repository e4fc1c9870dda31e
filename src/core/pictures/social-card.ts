/** The picture that stands for an article where it is shared: what it shows, which is all that its name depends on. */
import type { Focus } from './crop.ts';
import type { ImageFacts } from './picture.ts';

/** Everything that decides the pixels of a card, and nothing else. */
export interface SocialCard {
  /** BCP 47 tag. */
  locale: string;
  direction: 'ltr' | 'rtl';
  title: string;
  /** The article's label, such as Opinion, or else its category. */
  section: string;
  brand: string;
  /** `#rrggbb`, readable on white. */
  accent: string;
  logo?: ImageFacts;
  cover?: { image: ImageFacts; focus?: Focus };
}

/** Pixels, as networks ask for them. */
export const CARD_SIZE = { width: 1200, height: 630 };

/** A card with the name of its file and the virtual paths of the pictures that it shows. */
export interface DrawnCard {
  name: string;
  card: SocialCard;
  cover?: string;
  logo?: string;
}
