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
  // Most of a model is texts, and every one is looked through
  const look = (value: object) => {
    if (Array.isArray(value)) {
      for (const inner of value) if (typeof inner === 'object' && inner !== null) look(inner);
      return;
    }
    for (const key of Object.keys(value)) {
      const inner: unknown = value[key as keyof typeof value];
      if (typeof inner !== 'object' || inner === null) continue;
      if (key === 'shown') found.shown.push(inner as ShownPicture);
      else if (key === 'copied') found.copied.push(inner as CopiedFile);
      else if (key === 'drawn') found.drawn.push(inner as DrawnCard);
      else if (!SHARED.includes(key)) look(inner);
    }
  };
  look(model);
  return found;
}
