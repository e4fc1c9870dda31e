/** Which pictures a page shows: its model tells it, and nothing else does. */
import type { ShownPicture } from '../pictures/picture.ts';
import type { DrawnCard } from '../pictures/social-card.ts';

export interface ModelPictures {
  shown: ShownPicture[];
  drawn: DrawnCard[];
}

/** What all pages share: it has no pictures of stories, and would be looked through again for each of them. */
const SHARED: readonly string[] = ['chrome', 'words'];

/** The pictures in a page model, or in the parts of a body, wherever they stand there. */
export function picturesInModel(model: object): ModelPictures {
  const found: ModelPictures = { shown: [], drawn: [] };
  const look = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'shown') found.shown.push(inner as ShownPicture);
      else if (key === 'drawn') found.drawn.push(inner as DrawnCard);
      else if (!SHARED.includes(key)) look(inner);
    }
  };
  look(model);
  return found;
}
