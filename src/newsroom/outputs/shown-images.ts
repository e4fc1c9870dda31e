/** Gathers the image files that pages show from their models, as these are made. */
import { type ModelPictures, picturesInModel } from '../../core/pages/pictures-in-model.ts';
import { type ImageFacts, pictureVariants, type ShownPicture, type Variant } from '../../core/pictures/picture.ts';
import type { DrawnCard } from '../../core/pictures/social-card.ts';
import type { CopiedFile } from '../../core/presentation/media-model.ts';

/** A file below `/_images/`: a variant of a picture by its virtual path, a card, or a recording. */
export type ShownImage =
  | { path: string; image: ImageFacts; variant: Variant }
  | { drawn: DrawnCard }
  | { copied: CopiedFile };

export interface ShownImages {
  /** Notes the pictures that a page model, or the parts of a body, show; returns the names of their image files. */
  add(model: object): string[];
  /** The image files that were noted, by their names. */
  files: ReadonlyMap<string, ShownImage>;
}

/**
 * Creates an empty list of shown images. `images` holds the facts of each picture that was found, by its virtual path.
 */
export function gatherImages(images: ReadonlyMap<string, ImageFacts>): ShownImages {
  const files = new Map<string, ShownImage>();
  const known = new Map<string, string[]>();
  const addPicture = ({ path, role, focus }: ShownPicture): string[] => {
    const image = images.get(path);
    if (!image) return [];
    const use = JSON.stringify([path, role, focus]);
    const found = known.get(use);
    if (found) return found;
    const variants = pictureVariants(image, role, focus);
    for (const variant of variants) files.set(variant.name, { path, image, variant });
    const names = variants.map(({ name }) => name);
    known.set(use, names);
    return names;
  };
  return {
    files,
    add(model) {
      const { shown, drawn, copied }: ModelPictures = picturesInModel(model);
      for (const file of copied) files.set(file.name, { copied: file });
      for (const card of drawn) files.set(card.name, { drawn: card });
      return [...shown.flatMap(addPicture), ...[...copied, ...drawn].map(({ name }) => name)];
    },
  };
}
