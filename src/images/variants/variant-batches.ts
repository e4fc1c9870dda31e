/** Lists the variants of source images as files to make. */
import type { ImageFacts, Variant } from '../../core/pictures/picture.ts';
import type { Batch } from './emit.ts';

/** A source image and the variants of it that some page needs. */
export interface SourceImage {
  sourcePath: string;
  image: ImageFacts;
  variants: readonly Variant[];
}

export type MakeVariants = typeof import('./variants.ts').makeVariants;

/** A build that makes none need not load the code that does. */
const inThisProcess: MakeVariants = async (...given) => (await import('./variants.ts')).makeVariants(...given);

/**
 * Groups variants into one batch for each picture, which is then decoded once: the same file may lie beside several
 * stories and play several roles.
 */
export function variantBatches(needed: Iterable<SourceImage>, make: MakeVariants = inThisProcess): Batch[] {
  const images = new Map<string, SourceImage & { byName: Map<string, Variant> }>();
  for (const one of needed) {
    const known = images.get(one.image.digest) ?? { ...one, byName: new Map<string, Variant>() };
    for (const variant of one.variants) known.byName.set(variant.name, variant);
    images.set(one.image.digest, known);
  }
  return [...images.values()].map(({ sourcePath, image, byName }) => ({
    sourcePath,
    names: [...byName.keys()],
    make: (names, folder) =>
      make(
        sourcePath,
        image,
        names.map((name) => byName.get(name) as Variant),
        folder,
      ),
  }));
}
