/** Writes what a build adds to its pages, and removes what no page needs any more. */

import { join } from 'node:path';
import type { Library } from '../core/library/library.ts';
import { isBare, isReadableBare } from '../core/pages/redirect-page.ts';
import type { OutputFile } from '../core/routes/output-file.ts';
import { pathToFile } from '../core/routes/route-table.ts';
import { IMAGES_FOLDER, NOT_FOUND_PAGE } from '../core/urls/reserved-paths.ts';
import { pruneFolderTo } from '../disk/prune-folder.ts';
import { writeChanged } from '../disk/write-changed.ts';
import { writeOutputFiles } from './write-output-files.ts';

export interface Output {
  folder: string;
  library: Library;
  /** Names below `_images/` that were put there already. */
  images: ReadonlySet<string>;
  /** Brand files by name below `_images/`. */
  brandFiles: ReadonlyMap<string, string>;
  /** What is published besides pages and pictures; the record tells which of them lie there already, where it may be believed. */
  outputFiles: { files: readonly OutputFile[]; recordFile: string; isKnown: boolean };
  /** Scripts and styles of this build, below the output folder. */
  bundle: ReadonlySet<string>;
  /** Files of search, below the output folder. */
  searchFiles: readonly string[];
}

/** Completes the output folder; answers how many stale files were removed. */
export function writeOutput({ folder, library, images, brandFiles, outputFiles, bundle, searchFiles }: Output): number {
  const keep = new Set([...bundle, ...searchFiles, NOT_FOUND_PAGE.slice(1)]);
  const write = (path: string, data: string) => {
    keep.add(path);
    writeChanged(join(folder, path), data);
  };
  for (const page of library.routes)
    if (page.kind !== 'file' && !(isBare(page) && !isReadableBare(page))) keep.add(pathToFile(page.path).slice(1));
  for (const path of library.publicFiles) keep.add(path.slice(1));
  for (const name of images) keep.add(IMAGES_FOLDER.slice(1) + name);
  for (const [name, data] of brandFiles) write(IMAGES_FOLDER.slice(1) + name, data);
  writeOutputFiles(folder, outputFiles.files, outputFiles.recordFile, outputFiles.isKnown);
  for (const { path } of outputFiles.files) keep.add(path.slice(1));
  return pruneFolderTo(folder, keep);
}
