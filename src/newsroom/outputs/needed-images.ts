/** Lists the image files that a build must hold, in batches that are made together. */

import { constants, copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cachePaths } from '../../disk/cache-dir.ts';
import { cardBatches } from '../../images/cards/card-batches.ts';
import type { CardToDraw } from '../../images/cards/make-cards.ts';
import { pictureProcesses } from '../../images/processes/picture-pool.ts';
import type { Batch } from '../../images/variants/emit.ts';
import { type SourceImage, variantBatches } from '../../images/variants/variant-batches.ts';
import { type Environment, toRealPath } from '../files/environment.ts';
import type { OpenNewsroom } from './open-newsroom.ts';
import type { ShownImage } from './shown-images.ts';

/** Lists all files below `/_images/` that are made from content: variants, the brand's icons, social cards, recordings. */
export function neededImages(newsroom: OpenNewsroom, environment: Environment): Batch[] {
  return toBatches([...newsroom.pages.images().values(), ...brandImages(newsroom)], environment);
}

/**
 * Lists the one file of that name, or nothing where no page shows it; the preview makes each file when it is asked for.
 */
export function neededImage(name: string, newsroom: OpenNewsroom, environment: Environment): Batch[] {
  const image = newsroom.pages.image(name) ?? brandImages(newsroom).find(({ variant }) => variant.name === name);
  return image ? toBatches([image], environment) : [];
}

function brandImages({ assets, images }: OpenNewsroom) {
  return [...assets.pictures].flatMap(([path, variant]) => {
    const image = images.get(path);
    return image ? [{ path, image, variant }] : [];
  });
}

function toBatches(shown: ShownImage[], environment: Environment): Batch[] {
  const real = (path: string) => toRealPath(path, environment);
  const sources = shown.flatMap((one): SourceImage[] =>
    !('variant' in one) ? [] : [{ sourcePath: real(one.path), image: one.image, variants: [one.variant] }],
  );
  const cards = shown.flatMap((one): CardToDraw[] => {
    if (!('drawn' in one)) return [];
    const { name, card, cover, logo } = one.drawn;
    return [{ name, card, ...(cover && { coverPath: real(cover) }), ...(logo && { logoPath: real(logo) }) }];
  });
  const copies = shown.flatMap((one): Batch[] => {
    if (!('copied' in one)) return [];
    const sourcePath = real(one.copied.path);
    const make = async (names: readonly string[], folder: string) => {
      mkdirSync(folder, { recursive: true });
      for (const name of names) copyFileSync(sourcePath, join(folder, name), constants.COPYFILE_FICLONE);
    };
    return [{ sourcePath, names: [one.copied.name], make }];
  });
  const { makeVariants, makeCards } = pictureProcesses(cachePaths(environment.cacheDir).images);
  return [...variantBatches(sources, makeVariants), ...cardBatches(cards, makeCards), ...copies];
}
