/** The image files that pages show, gathered from their models as these are made. */
import { type ModelPictures, picturesInModel } from '../../core/pages/pictures-in-model.ts';
import { type ImageFacts, pictureVariants, type ShownPicture, type Variant } from '../../core/pictures/picture.ts';
import type { DrawnCard } from '../../core/pictures/social-card.ts';

/** A file below `/_images/`: a variant of a picture by its virtual path, or a card. */
export type ShownImage = { path: string; image: ImageFacts; variant: Variant } | { drawn: DrawnCard };

export interface ShownImages {
  /** Notes what a page model, or a body's parts, show. */
  add(model: object): void;
  /** By the names of the files. */
  files: ReadonlyMap<string, ShownImage>;
}

/** `images` holds the facts of each picture that was found, by its virtual path. */
export function gatherImages(images: ReadonlyMap<string, ImageFacts>): ShownImages {
  const files = new Map<string, ShownImage>();
  const known = new Set<string>();
  const addPicture = ({ path, role, focus }: ShownPicture) => {
    const use = JSON.stringify([path, role, focus]);
    const image = images.get(path);
    if (!image || known.has(use)) return;
    known.add(use);
    for (const variant of pictureVariants(image, role, focus)) files.set(variant.name, { path, image, variant });
  };
  return {
    files,
    add(model) {
      const { shown, drawn }: ModelPictures = picturesInModel(model);
      for (const picture of shown) addPicture(picture);
      for (const card of drawn) files.set(card.name, { drawn: card });
    },
  };
}
