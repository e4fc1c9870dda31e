/** Writes what a build adds to its pages. */
import { readFileSync } from 'node:fs';
import type { Library } from '../core/library/library.ts';
import { isBare, isReadableBare } from '../core/pages/redirect-page.ts';
import { isMissingNotice, missingFile } from '../core/routes/gone-routes.ts';
import type { OutputFile } from '../core/routes/output-file.ts';
import { pageFile } from '../core/urls/page-path.ts';
import { IMAGES_FOLDER, NOT_FOUND_PAGE } from '../core/urls/reserved-paths.ts';
import type { OutputFolder } from '../disk/output-folder.ts';
import { writeOutputFiles } from './write-output-files.ts';

export interface Output {
  folder: OutputFolder;
  library: Library;
  /** The names below `_images/` of the image files that are there already. */
  images: ReadonlySet<string>;
  /** The content of the brand's files, by their name below `_images/`. */
  brandFiles: ReadonlyMap<string, string | Buffer>;
  /** The output files, and the record of those that are there already. */
  outputFiles: { files: readonly OutputFile[]; recordFile: string };
  /** The scripts and styles of pages, by their paths below the output folder, which change with their content. */
  bundle: ReadonlyMap<string, () => Buffer>;
  /** Whether the folder holds what the last build has left, so that what is there is whole. */
  isKnown: boolean;
  /** The paths, below the output folder, of the files of search. */
  searchFiles: readonly string[];
}

/**
 * Writes what a build adds to its pages; returns the paths of all files that readers get.
 *
 * @throws Error When a file can't be read or written.
 */
export function writeOutput(output: Output): Set<string> {
  const { folder, library, images, brandFiles, outputFiles, bundle, isKnown, searchFiles } = output;
  const keep = new Set([...bundle.keys(), ...searchFiles, NOT_FOUND_PAGE.slice(1)]);
  const write = (path: string, data: string | Buffer) => {
    keep.add(path);
    folder.write(path, data);
  };
  for (const route of library.routes)
    if (route.kind !== 'file' && !(isBare(route) && !isReadableBare(route))) keep.add(pageFile(route.path).slice(1));
  for (const { path } of library.routes.filter(isMissingNotice))
    write(missingFile(path).slice(1), readFileSync(folder.locate(pageFile(path))));
  for (const [path, read] of bundle) if (!isKnown || !folder.has(path)) write(path, read());
  for (const path of library.publicFiles) keep.add(path.slice(1));
  for (const name of images) keep.add(IMAGES_FOLDER.slice(1) + name);
  for (const [name, data] of brandFiles) write(IMAGES_FOLDER.slice(1) + name, data);
  writeOutputFiles(folder, outputFiles.files, outputFiles.recordFile, isKnown);
  for (const { path } of outputFiles.files) keep.add(path.slice(1));
  return keep;
}
