/** Finds the pictures that a page shows by looking through its page model. */
import type { ShownPicture } from '../pictures/picture.ts';
import type { DrawnCard } from '../pictures/social-card.ts';
import type { CopiedFile } from '../presentation/media-model.ts';

/** The pictures of a page. */
export interface ModelPictures {
  /** Pictures of the newsroom, each in a role. */
  shown: ShownPicture[];
  /** Social cards, which the build draws. */
  drawn: DrawnCard[];
  /** Recordings and their captions, which are published as they are. */
  copied: CopiedFile[];
}

/**
 * Parts of page models without pictures of stories. They are large, and the same on every page, so they are passed
 * over.
 */
const SHARED: readonly string[] = ['chrome', 'words'];

/** Returns all pictures in a page model or in the parts of a body, at whatever depth they stand. */
export function picturesInModel(model: object): ModelPictures {
  const found: ModelPictures = { shown: [], drawn: [], copied: [] };
  const look = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'shown') found.shown.push(inner as ShownPicture);
      else if (key === 'copied') found.copied.push(inner as CopiedFile);
      else if (key === 'drawn') found.drawn.push(inner as DrawnCard);
      else if (!SHARED.includes(key)) look(inner);
    }
  };
  look(model);
  return found;
}
