/** The image files that this build must hold, from the library and the facts of every picture. */
import { neededPictures, neededVariants } from '../core/needed-pictures.ts';
import type { NeededImage } from '../images/emit.ts';
import { type Environment, toRealPath } from './environment.ts';
import type { Newsroom } from './newsroom.ts';

/** One entry per source picture with all of its variants. */
export function neededImages(
  { library, locales, settings, images }: Newsroom,
  environment: Environment,
): NeededImage[] {
  const { social } = settings.site.brand;
  const pictures = neededPictures(
    library,
    locales.map(({ tag }) => tag),
    social && `content/site/${social}`,
  );
  return [...neededVariants(pictures, images)].flatMap(([path, variants]) => {
    const image = images.get(path);
    return image ? [{ sourcePath: toRealPath(path, environment), image, variants: [...variants.values()] }] : [];
  });
}
