/** The one place that names what lies in `CACHE_DIR`. */
import { join } from 'node:path';

export interface CachePaths {
  /** Rendered bodies, by the hash of everything that shaped them. */
  bodies: string;
  /** What is known of each picture. */
  inspections: string;
  /** What `npm run check` knows of each article. */
  checkedArticles: string;
  /** Variants of pictures and social cards, below a folder for the code that made them. */
  images: string;
  /** The keys of the output files of the last build. */
  outputFiles: string;
  /** The shards of search indexes, and what is known of them. */
  search: string;
  searchRecord: string;
  /** The output folder of a build that runs or was cut off, and that of the last one that has ended. */
  building: string;
  built: string;
  /** Search in the preview: its files, and a cache of its own. */
  previewSearch: string;
  previewCache: string;
  /** Astro's own records, and which pages it has skipped. */
  astro: string;
  astroPages: string;
  vite: string;
}

export function cachePaths(cacheDir: string): CachePaths {
  const at = (...names: string[]) => join(cacheDir, ...names);
  return {
    bodies: at('bodies'),
    inspections: at('pictures.json'),
    checkedArticles: at('check.json'),
    images: at('images'),
    outputFiles: at('data-files.json'),
    search: at('search'),
    searchRecord: at('search.json'),
    building: at('building'),
    built: at('built'),
    previewSearch: at('preview'),
    previewCache: at('preview-cache'),
    astro: at('astro'),
    astroPages: at('astro', 'incremental-build.json'),
    vite: at('vite'),
  };
}
