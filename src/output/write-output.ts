/** Writes what a build adds to its pages, and removes what no page needs any more. */
import { join } from 'node:path';
import type { Library } from '../core/library/library.ts';
import { isBare, isReadableBare } from '../core/pages/redirect-page.ts';
import type { OutputFile } from '../core/routes/output-file.ts';
import { pathToFile } from '../core/routes/route-table.ts';
import type { Site } from '../core/site/site.ts';
import { writeChanged } from '../disk/write-changed.ts';
import { createHeaders, createRedirects } from './host-files.ts';
import { pruneOutput } from './prune.ts';
import { writeDataFiles } from './write-data-files.ts';

export interface Output {
  folder: string;
  library: Library;
  host: Site['host'];
  /** Names below `_images/` that were put there already. */
  images: ReadonlySet<string>;
  /** Brand files by name below `_images/`. */
  brandFiles: ReadonlyMap<string, string>;
  /** Paths below the public folder, with a first slash. */
  publicFiles: ReadonlySet<string>;
  /** Files for machines; the record tells which of them lie there already, where it may be believed. */
  dataFiles: { files: readonly OutputFile[]; recordFile: string; isKnown: boolean };
  /** Scripts and styles of this build, below the output folder. */
  bundle: ReadonlySet<string>;
  /** Files of search, below the output folder. */
  searchFiles: readonly string[];
}

/** Completes the output folder; answers how many stale files were removed. */
export function writeOutput({
  folder,
  library,
  host,
  images,
  brandFiles,
  publicFiles,
  dataFiles,
  bundle,
  searchFiles,
}: Output): number {
  const keep = new Set([...bundle, ...searchFiles, '404.html']);
  const write = (path: string, data: string) => {
    keep.add(path);
    writeChanged(join(folder, path), data);
  };
  for (const page of library.routes)
    if (page.kind !== 'file' && !(isBare(page) && !isReadableBare(page))) keep.add(pathToFile(page.path).slice(1));
  for (const path of publicFiles) keep.add(path.slice(1));
  for (const name of images) keep.add(`_images/${name}`);
  for (const [name, data] of brandFiles) write(`_images/${name}`, data);
  writeDataFiles(folder, dataFiles.files, dataFiles.recordFile, dataFiles.isKnown);
  for (const { path } of dataFiles.files) keep.add(path.slice(1));
  // A newsroom's own files win: it knows its host
  if (!publicFiles.has('/_headers')) write('_headers', createHeaders(library));
  if (!publicFiles.has('/_redirects')) write('_redirects', createRedirects(library, host));
  return pruneOutput(folder, keep);
}
