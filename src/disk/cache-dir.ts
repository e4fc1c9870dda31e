/** Names the files and folders in `CACHE_DIR`, which no other module does. */
import { join } from 'node:path';

/** The files and folders in `CACHE_DIR`. */
export interface CachePaths {
  /** Rendered bodies, each named by the hash of everything that shaped it. */
  bodies: string;
  /** What is known of each picture. */
  inspections: string;
  /** Which public files say where they were taken. */
  positions: string;
  /** The brand's drawings as pages show them. */
  drawings: string;
  /** What is known of each recording. */
  media: string;
  /** The faces of headings, as they were cut last. */
  faces: string;
  /** What was found in translations. */
  translations: string;
  /** Files of an old site that were fetched for a move. */
  imported: string;
  /** What the last command has read of each article. */
  articles: string;
  /** Variants of pictures and social cards, below a folder for the code that made them. */
  images: string;
  /** The pages of the last build, packed, and their keys. */
  pages: string;
  /** The keys of pages and stories, and what they rest on. */
  keys: string;
  /** The sizes and times of the public files that the last build has copied. */
  publicFiles: string;
  /** The keys of the output files of the last build. */
  outputFiles: string;
  /** The shards of search indexes. */
  search: string;
  /** What is known of the shards. */
  searchRecord: string;
  /** What search finds of each story. */
  searchTexts: string;
  /** What a build of a part makes on the way. */
  part: string;
  /** The output folder of a build that is running or was interrupted. */
  building: string;
  /** The output folder of the last build that has ended. */
  built: string;
  /** What the last build found wrong, where mistakes have stopped it. */
  refused: string;
  /** The list of all files of the site, for those who publish it. */
  manifest: string;
  /** Which addresses deploys have changed, for those who are told. */
  changes: string;
  /** The digests of these files, with their sizes and times. */
  digests: string;
  /** Texts of the site, compressed for hosts that serve such files, named by digests. */
  compressed: string;
  /** What a deploy fetches or prepares while it runs. */
  deploying: string;
  /** The report for editors. */
  report: string;
  /** What other sites have answered. */
  outside: string;
  /** The files of search in the preview. */
  previewSearch: string;
  /** The cache of search in the preview. */
  previewCache: string;
  /** The settings of the host, for those who set it up. */
  hosting: string;
  /** Astro's own records, in the preview. */
  astro: string;
  /** Vite's own cache. */
  vite: string;
}

/** Returns the paths of the files and folders in a cache folder. */
export function cachePaths(cacheDir: string): CachePaths {
  const at = (...names: string[]) => join(cacheDir, ...names);
  return {
    bodies: at('bodies'),
    inspections: at('pictures.json'),
    positions: at('positions.json'),
    drawings: at('drawings.json'),
    media: at('media.json'),
    faces: at('faces.json'),
    translations: at('translations.json'),
    imported: at('imported'),
    articles: at('articles.jsonl'),
    images: at('images'),
    pages: at('pages'),
    keys: at('keys.json'),
    publicFiles: at('public.json'),
    outputFiles: at('data-files.json'),
    search: at('search'),
    searchRecord: at('search.json'),
    searchTexts: at('search-texts'),
    part: at('part'),
    building: at('building'),
    built: at('built'),
    refused: at('refused'),
    manifest: at('manifest.json'),
    changes: at('changes.json'),
    digests: at('digests.json'),
    compressed: at('compressed'),
    deploying: at('deploying'),
    report: at('report', 'report.html'),
    outside: at('outside.json'),
    previewSearch: at('preview'),
    previewCache: at('preview-cache'),
    hosting: at('hosting'),
    astro: at('astro'),
    vite: at('vite'),
  };
}
