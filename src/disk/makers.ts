/** The one table of what the caches hold and which modules make it. */
import { join } from 'node:path';
import { fingerprintSources } from './source-fingerprint.ts';

/** The modules, below `src`, that make each thing; the modules that these import are found from them. */
const MAKERS = {
  /** Rendered bodies. */
  bodies: ['markdown/worker.ts'],
  /** What is known of each article without its text. */
  catalogue: ['newsroom/articles/read-catalogue.ts'],
  /** What is known of each picture. */
  inspections: ['images/inspect/inspect.ts'],
  /** Which files that are published as they are say where they were taken. */
  positions: ['newsroom/positions/located-files.ts'],
  /** What is known of each recording. */
  media: ['newsroom/media/inspect-media.ts'],
  /** What is drawn of maps. */
  maps: ['core/maps/draw-map.ts', 'newsroom/maps/read-maps.ts'],
  /** What was found in translations. */
  translations: ['newsroom/checks/translation-reading.ts'],
  /** Drawings that stand in pages. */
  drawings: ['newsroom/pictures/known-drawings.ts'],
  /** Pictures in all sizes and formats. */
  variants: ['images/variants/variants.ts'],
  /** The faces of headings. */
  faces: ['images/faces/cut-face.ts', 'images/faces/font-file.ts'],
  /** Social cards. */
  cards: ['images/cards/make-cards.ts'],
  /** The processes in which pictures are decoded. */
  pictureProcess: ['images/processes/picture-process.ts'],
  /** Search indexes. */
  search: [
    'core/search/search-record.ts',
    'newsroom/outputs/searched-html.ts',
    'output/search/search-engine.ts',
    'output/search/chinese-spellings.ts',
  ],
  /** The keys of pages and stories. */
  keys: ['newsroom/outputs/open-newsroom.ts'],
  /** The program of the desk. */
  desk: ['client/desk/desk.ts', 'building/desk/desk-program.ts'],
  /** Feeds, sitemaps and the like. */
  outputFiles: ['newsroom/outputs/output-files.ts'],
} as const satisfies Record<string, readonly string[]>;

/** A thing that a cache holds. */
export type Made = keyof typeof MAKERS;

/** All things that caches hold. */
export const ALL_MADE = Object.keys(MAKERS) as Made[];

/** The folder of the generator itself. */
const ROOT = join(import.meta.dirname, '../..');

const known = new Map<Made, string>();

/**
 * Returns a name for the code that makes a thing. What was made under another name has to be made again. The name is
 * that of the code which this process has loaded, so it is computed once.
 *
 * @returns 16 hexadecimal digits.
 */
export function makerOf(made: Made): string {
  const name = known.get(made) ?? makerIn(ROOT, made);
  known.set(made, name);
  return name;
}

/** Returns the names that this process has computed or recalled. */
export function namedMakers(): Partial<Record<Made, string>> {
  return Object.fromEntries(known);
}

/** Takes names that were computed of the same code before; following all imports takes a while. */
export function recallMakers(names: Partial<Record<Made, string>>): void {
  for (const made of ALL_MADE) {
    const name = names[made];
    if (name !== undefined) known.set(made, name);
  }
}

/** Returns whether a folder is that of the generator which this process runs. */
export function isGenerator(root: string): boolean {
  return root === ROOT;
}

/** Returns the name of the code that makes a thing, for the generator in the folder `root`; 16 hexadecimal digits. */
export function makerIn(root: string, made: Made): string {
  return fingerprintSources(root, MAKERS[made]);
}
