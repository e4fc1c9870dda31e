/** The one list of what the caches hold and which modules make it. */
import { join } from 'node:path';
import { fingerprintSources } from './source-fingerprint.ts';

/** The modules, below `src`, with which the making of each thing begins; what they import follows by itself. */
const MAKERS = {
  /** Rendered bodies. */
  bodies: ['markdown/worker.ts'],
  /** What is known of each article without its text. */
  catalogue: ['newsroom/articles/read-catalogue.ts'],
  /** What is known of each picture. */
  inspections: ['images/inspect/inspect.ts'],
  /** Pictures in all sizes and formats. */
  variants: ['images/variants/variants.ts'],
  cards: ['images/cards/make-cards.ts'],
  /** Search indexes. */
  search: ['core/search/search-record.ts', 'output/search/search-engine.ts'],
  /** Feeds, sitemaps and the like. */
  outputFiles: ['newsroom/outputs/output-files.ts'],
  /** What shapes pages where Astro does not look: middleware is in no page's dependencies. */
  pages: ['middleware.ts'],
} as const satisfies Record<string, readonly string[]>;

export type Made = keyof typeof MAKERS;

export const ALL_MADE = Object.keys(MAKERS) as Made[];

/** The folder of the generator itself. */
const ROOT = join(import.meta.dirname, '../..');

const known = new Map<Made, string>();

/**
 * Names the code that makes a thing: what was made under another name is made anew. It is that of the code which this
 * process has loaded, so it is worked out once.
 *
 * @returns 16 hexadecimal digits.
 */
export function makerOf(made: Made): string {
  const name = known.get(made) ?? makerIn(ROOT, made);
  known.set(made, name);
  return name;
}

/** The same for the generator in another folder. */
export function makerIn(root: string, made: Made): string {
  return fingerprintSources(root, MAKERS[made]);
}
