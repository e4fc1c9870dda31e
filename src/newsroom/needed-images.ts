/** The image files that this build must hold, from the library and the facts of every picture. */
import { neededPictures, neededVariants } from '../core/needed-pictures.ts';
import type { NeededImage } from '../images/emit.ts';
import { type Environment, toRealPath } from './environment.ts';
import type { OpenNewsroom } from './session.ts';

/** One entry per source picture with all of its variants. */
export function neededImages(
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
