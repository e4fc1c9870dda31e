/** The image files that this build must hold, from the library and the facts of every picture. */

import { neededPictures, neededVariants } from '../../core/pages/needed-pictures.ts';
import { cardPictures, createSocialCard, drawsCard } from '../../core/presentation/create-social-card.ts';
import { cardBatches, type NeededCard } from '../../images/cards/card-batches.ts';
import type { Batch } from '../../images/variants/emit.ts';
import { type NeededImage, variantBatches } from '../../images/variants/variant-batches.ts';
import { type Environment, toRealPath } from '../files/environment.ts';
import type { OpenNewsroom } from './open-newsroom.ts';

/** All files below `/_images/` that are made from pictures, and the cards of articles. */
export function neededImages(newsroom: OpenNewsroom, environment: Environment): Batch[] {
  return [
    ...variantBatches(neededVariantsOf(newsroom, environment)),
    ...cardBatches(neededCards(newsroom, environment)),
  ];
}

/** One entry per source picture with all of its variants. */
function neededVariantsOf(
  { library, settings, images, assets }: OpenNewsroom,
  environment: Environment,
): NeededImage[] {
  const pictures = neededPictures(library, settings.site, settings.authors);
  const shown = [...neededVariants(pictures, images)].map(
    ([path, variants]) => [path, [...variants.values()]] as const,
  );
  const ofBrand = [...assets.pictures].map(([path, variant]) => [path, [variant]] as const);
  return [...shown, ...ofBrand].flatMap(([path, variants]) => {
    const image = images.get(path);
    return image ? [{ sourcePath: toRealPath(path, environment), image, variants }] : [];
  });
}

function neededCards({ library, context }: OpenNewsroom, environment: Environment): NeededCard[] {
  return library.articles
    .filter((article) => drawsCard(article, context.site))
    .map((article) => {
      const card = createSocialCard(article, context);
      const { cover, logo } = cardPictures(article, context);
      return {
        name: context.nameCard(card),
        card,
        ...(cover && { coverPath: toRealPath(cover, environment) }),
        ...(logo && { logoPath: toRealPath(logo, environment) }),
      };
    });
}
