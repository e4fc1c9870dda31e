/** The model of a social card, the picture that networks show where an article is shared. */
import type { Focus } from './crop.ts';
import type { ImageFacts } from './picture.ts';

/**
 * What a card shows. The file name is a hash of it, so it holds everything that changes the picture, and nothing else.
 */
export interface SocialCard {
  /** The BCP 47 tag of the article. */
  locale: string;
  direction: 'ltr' | 'rtl';
  title: string;
  /** The article's label, such as Opinion, or else the name of its category. */
  section: string;
  /** The name of the newsroom. */
  brand: string;
  /** The brand's colour as `#rrggbb`, dark enough for text on white. */
  accent: string;
  logo?: ImageFacts;
  cover?: { image: ImageFacts; focus?: Focus };
}

/** The size of a card in pixels, which is the one that networks ask for. */
export const CARD_SIZE = { width: 1200, height: 630 };

/** A card that the build has to draw. */
export interface DrawnCard {
  /** The file name below `/_images/`. */
  name: string;
  card: SocialCard;
  /** The virtual path of the cover. */
  cover?: string;
  /** The virtual path of the logo. */
  logo?: string;
}
