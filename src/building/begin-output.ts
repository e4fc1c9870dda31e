/** Begins to fill the output folder: with nothing that is not ours, and with pictures. */
import { join } from 'node:path';
import { IMAGES_FOLDER } from '../core/urls/reserved-paths.ts';
import type { CachePaths } from '../disk/cache-dir.ts';
import { makerOf } from '../disk/makers.ts';
import { emitImages, PictureError } from '../images/variants/emit.ts';
import type { Environment } from '../newsroom/files/environment.ts';
import { MistakesError, UserError } from '../newsroom/files/user-error.ts';
import { neededImages } from '../newsroom/outputs/needed-images.ts';
import type { OpenNewsroom } from '../newsroom/outputs/open-newsroom.ts';
import { currentReporter } from '../newsroom/session/reporter.ts';
import { type BuildRecord, openBuildRecord } from '../output/build-record.ts';
import { findLink, isForeignFolder } from '../output/own-folder.ts';
import { beginManifest } from '../output/write-manifest.ts';

/** An output folder that is being filled. */
export interface BegunOutput {
  record: BuildRecord;
  /** Whether the folder holds what the last build has left. */
  isKnown: boolean;
  /** The folder of image variants in the cache, named by the code that makes them. */
  imageCache: string;
  /** The names below `_images/` of the image files that are there. */
  images: ReadonlySet<string>;
}

/**
 * Begins to fill the output folder, with pictures.
 *
 * @throws UserError When the folder is not ours.
 * @throws MistakesError When a picture can't be made.
 */
export async function beginOutput(
  newsroom: OpenNewsroom,
  environment: Environment,
  cache: CachePaths,
): Promise<BegunOutput> {
  const { outDir } = environment;
  const record = openBuildRecord(cache, outDir);
  refuseForeignFolder(outDir, record.isOwn());
  newsroom.pages.prepare();
  newsroom.files();
  const isKnown = record.knowsPages();
  beginManifest(cache);
  record.begin();
  const { imageCache, images } = await emitNeeded(newsroom, environment, cache, join(outDir, IMAGES_FOLDER));
  return { record, isKnown, imageCache, images };
}

/**
 * Makes the pictures that pages show, and copies them into a folder.
 *
 * @param isOwn Whether pictures that are made together, by their names, belong to this part of the site.
 * @throws MistakesError When a picture can't be made.
 */
export async function emitNeeded(
  newsroom: OpenNewsroom,
  environment: Environment,
  cache: Pick<CachePaths, 'images'>,
  folder: string,
  isOwn: (names: readonly [string, ...string[]]) => boolean = () => true,
): Promise<Pick<BegunOutput, 'imageCache' | 'images'>> {
  const { progress } = currentReporter();
  const imageCache = join(cache.images, makerOf('variants'));
  const needed = neededImages(newsroom, environment).filter(({ names }) => isOwn(names as [string]));
  progress.begin('Pictures', needed.length);
  const images = await emitImages(needed, imageCache, folder, progress.advance)
    .catch(tellOfPictures)
    .finally(progress.end);
  return { imageCache, images };
}

function refuseForeignFolder(outDir: string, isOwn: boolean): void {
  if (!isOwn && isForeignFolder(outDir)) {
    throw new UserError(
      `OUT_DIR, ${outDir}, holds files that no build has made. Name an empty folder, or empty it yourself.`,
    );
  }
  const link = findLink(outDir);
  if (link !== undefined)
    throw new UserError(`${link} is a link, through which pages would be written elsewhere. Remove it.`);
}

function tellOfPictures(error: unknown): never {
  if (!(error instanceof PictureError)) throw error;
  throw new MistakesError(`The build was stopped, as these pictures can’t be made:\n${error.message}`);
}
