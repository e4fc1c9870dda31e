/** Begins to fill the output folder: with nothing that is not ours, and with the pictures that pages show. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { IMAGES_FOLDER } from '../core/urls/reserved-paths.ts';
import type { CachePaths } from '../disk/cache-dir.ts';
import { makerOf } from '../disk/makers.ts';
import type { OutputFolder } from '../disk/output-folder.ts';
import { openStagedSite, type StagedSite } from '../disk/staged-site.ts';
import { type Batch, emitImages, PictureError, type Place } from '../images/variants/emit.ts';
import type { Environment } from '../newsroom/files/environment.ts';
import { MistakesError, UserError } from '../newsroom/files/user-error.ts';
import type { KnownKeys } from '../newsroom/outputs/known-keys.ts';
import { neededImages } from '../newsroom/outputs/needed-images.ts';
import type { OpenNewsroom } from '../newsroom/outputs/open-newsroom.ts';
import { currentReporter } from '../newsroom/session/reporter.ts';
import { type BuildRecord, openBuildRecord } from '../output/build-record.ts';
import { findLink, isForeignFolder } from '../output/own-folder.ts';

/** An output folder that is being filled. */
export interface BegunOutput {
  record: BuildRecord;
  /** Whether the folder holds what the last build has left. */
  isKnown: boolean;
}

/** The pictures that pages show. */
export interface EmittedImages {
  /** The folder of image variants in the cache, named by the code that makes them. */
  imageCache: string;
  /** The names below `_images/` of the image files that are there. */
  images: ReadonlySet<string>;
}

/**
 * Opens the output folder, whose files stay as they are until a build ends.
 *
 * @throws UserError When it is a file.
 * @throws Error When what a build before has left can't be brought to its end.
 */
export function openOutput(outDir: string, cache: CachePaths): StagedSite {
  refuseFile(outDir);
  return openStagedSite(outDir, cache);
}

/**
 * Begins to fill the output folder.
 *
 * @throws UserError When the folder is not ours.
 */
export function beginOutput(
  newsroom: OpenNewsroom,
  { outDir }: Environment,
  cache: CachePaths,
  known: KnownKeys,
): BegunOutput {
  const record = openBuildRecord(cache, outDir);
  refuseForeignFolder(outDir, record.isOwn());
  newsroom.pages.prepare(known);
  newsroom.files(known);
  const isKnown = record.knowsPages();
  record.begin();
  return { record, isKnown };
}

export interface ImagePlaces {
  cache: Pick<CachePaths, 'images'>;
  folder: OutputFolder;
  /** Whether pictures that are made together, by their names, belong to this part of the site; left out for the whole site. */
  isOwn?(names: readonly [string, ...string[]]): boolean;
  /** Whether no further picture is to be begun. */
  isStopped(): boolean;
}

/**
 * Makes the pictures that pages show, and copies them into a folder.
 *
 * @throws MistakesError When a picture can't be made.
 */
export async function emitNeeded(
  newsroom: OpenNewsroom,
  environment: Environment,
  { cache, folder, isOwn = () => true, isStopped }: ImagePlaces,
): Promise<EmittedImages> {
  const progress = currentReporter().progress.beside();
  const imageCache = join(cache.images, makerOf('variants'));
  const place: Place = (name) => folder.place(IMAGES_FOLDER + name, join(imageCache, name));
  const placed = placeKnown(newsroom, place);
  const needed = placed ? [] : neededImages(newsroom, environment).filter(({ names }) => isOwn(names as [string]));
  progress.begin('Pictures', needed.length);
  const emitted = await emitImages(whileGoing(needed, isStopped), imageCache, place, progress.advance)
    .catch(tellOfPictures)
    .finally(progress.end);
  return { imageCache, images: placed ?? emitted };
}

function* whileGoing(batches: readonly Batch[], isStopped: () => boolean): Generator<Batch> {
  for (const batch of batches) {
    if (isStopped()) return;
    yield batch;
  }
}

/** Places the pictures of the last build, where they are still those of all pages and the brand, and none was lost or damaged. */
function placeKnown({ pages }: OpenNewsroom, place: Place): Set<string> | undefined {
  const names = pages.knownImages();
  return names?.every(place) ? new Set(names) : undefined;
}

function refuseFile(outDir: string): void {
  if (existsSync(outDir) && !statSync(outDir).isDirectory())
    throw new UserError(`OUT_DIR, ${outDir}, is a file. Name a folder, or move the file away.`);
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
