/** Measures headlines as search results and social cards show them. */
import { ALONE, BELOW_PICTURE, COLUMN } from './draw-card.ts';
import { setTextBlock } from './text-block.ts';
import type { TextStyle } from './typeset.ts';

/** The size of a title in search results, in pixels. */
const SEARCH_SIZE = 20;
const UNBOUND = 1e6;

/**
 * Returns the width of a headline in search results, in pixels, and whether a card cuts it off; `undefined` where no
 * typeface has its letters.
 *
 * @param hasPicture Whether the card has a picture above the headline, which then has less room.
 */
export async function measureHeadline(
  title: string,
  style: Omit<TextStyle, 'voice'>,
  hasPicture: boolean,
): Promise<{ pixels: number; isCutOnCard: boolean } | undefined> {
  const line = await setTextBlock(title, { ...style, voice: 'label' }, UNBOUND, [{ size: SEARCH_SIZE, lines: 1 }]);
  const card = await setTextBlock(title, { ...style, voice: 'headline' }, COLUMN, hasPicture ? BELOW_PICTURE : ALONE);
  return line && card && { pixels: line.width, isCutOnCard: card.isCut };
}
