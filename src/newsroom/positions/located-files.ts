/** Finds files that say where they were taken, and are published as they are; and takes that away. */
import { realpathSync, statSync } from 'node:fs';
import type { Problem } from '../../core/problems/problem.ts';
import { readSealed, writeSealed } from '../../disk/sealed-json.ts';
import { type Environment, toRealPath } from '../files/environment.ts';
import { statOf } from '../files/file-stat.ts';
import type { FoundFile } from '../files/list-files.ts';
import { positionIn, removePosition } from './picture-file.ts';
import { placesIn, removePlaces } from './recording-file.ts';

/** The endings of pictures and recordings that can say where they were taken. */
const PICTURE = /\.(?:jpe?g|jpe|jfif|a?png|webp|avif|hei[cf]s?|hif|tiff?|svg)$/i;
const RECORDING = /\.(?:mp4|m4[abv]|mov|qt|3g[p2]|webm|mk[av])$/i;

/** A file that is published as it is. */
export interface PublishedFile {
  /** Its virtual path: `public/film.mp4`, `content/articles/2026/a/film.mp4`. */
  file: string;
  realPath: string;
}

/** Lists the files of the public folder, and the recordings in use that lie beside stories. */
export function publishedFiles(
  publicFiles: readonly FoundFile[],
  recordings: Iterable<string>,
  environment: Environment,
): PublishedFile[] {
  return [
    ...publicFiles.map(({ path, realPath }) => ({ file: `public/${path}`, realPath })),
    ...Array.from(recordings, (file) => ({ file, realPath: toRealPath(file, environment) })).filter(
      ({ file }) => !file.startsWith('public/'),
    ),
  ];
}

/** The size and times of a file, and what it says. */
type Known = [stat: string, found: Found];
/** Nothing, or a position, which can be taken away or not. */
type Found = 'nothing' | 'removable' | 'lasting';

/**
 * Returns a problem for each picture and recording that says where it was taken. Files are read once: `recordFile` keeps what
 * was found by the same `version` of the code, with their sizes and times.
 */
export async function locatedFiles(
  published: Iterable<PublishedFile>,
  recordFile: string,
  version: string,
): Promise<Problem[]> {
  const kept = readSealed<{ version: string; files: Record<string, Known> }>(recordFile);
  const known = kept?.version === version ? kept.files : {};
  const found: Record<string, Known> = {};
  const problems: Problem[] = [];
  let changes = 0;
  for (const { file, realPath } of published) {
    if (!PICTURE.test(file) && !RECORDING.test(file)) continue;
    const stats = statSync(realPath);
    const stat = statOf(stats);
    const before = Object.hasOwn(known, file) ? known[file] : undefined;
    const isKnown = before?.[0] === stat;
    const what = isKnown ? before[1] : await lookInto(file, realPath, stats.size);
    if (!isKnown) changes += 1;
    found[file] = [stat, what];
    if (what !== 'nothing') problems.push(RECORDING.test(file) ? madeAt(file, what) : takenAt(file, what));
  }
  if (changes > 0 || Object.keys(known).length !== Object.keys(found).length)
    writeSealed(recordFile, { version, files: found });
  return problems;
}

/**
 * Takes out of a file where it was taken; all else of it stays, and the file is written whole or not at all.
 *
 * @returns Whether the file was written: it could be cleaned, and was not clean before.
 * @throws Error When the file can't be read or written.
 */
export async function cleanFile(file: string): Promise<boolean> {
  // A link stays a link
  const path = realpathSync(file);
  return RECORDING.test(file) ? removePlaces(path) : removePosition(path);
}

async function lookInto(file: string, realPath: string, size: number): Promise<Found> {
  if (!RECORDING.test(file)) return positionIn(realPath, size);
  const { overwritings, lasting } = placesIn(realPath);
  return lasting ? 'lasting' : overwritings.length > 0 ? 'removable' : 'nothing';
}

function takenAt(file: string, found: Found): Problem {
  return {
    check: 'located-picture',
    file,
    message: `${/\.svg$/i.test(file) ? 'This drawing, or a picture in it,' : 'This picture'} says where it was taken, and files in public/ are published as they are.`,
    hint:
      found === 'removable'
        ? 'Run “npm run check -- --fix”, which takes that away and leaves the picture as it is, and commit the file.'
        : 'Export it again without its place: most programs ask for it, or for its metadata.',
  };
}

function madeAt(file: string, found: Found): Problem {
  return {
    check: 'located-media',
    file,
    message: 'This recording says where it was made, and recordings are published as they are.',
    hint:
      found === 'removable'
        ? 'Run “npm run check -- --fix”, which takes that away and leaves picture and sound as they are, and commit the file.'
        : 'A part of it can’t be cleaned, such as a track in which the camera notes its place: export it again with picture and sound alone.',
  };
}
