/** The version of everything that decides the bytes of a variant, as the name of the cache folder. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { VERSION as svgoVersion } from 'svgo';

/**
 * The modules whose change may change a variant's bytes. `core/picture.ts` is absent, as whatever it decides about a
 * variant stands in the variant's name.
 */
export const DECIDING_MODULES = [
  'credit.ts',
  'digest.ts',
  'draw.ts',
  'encoders.ts',
  'iptc.ts',
  'pixels.ts',
  'svg-rules.ts',
  'svg-size.ts',
  'svg-weight.ts',
  'svg.ts',
  'variants.ts',
  'whole-file.ts',
  'xml.ts',
  'xmp.ts',
] as const;

/** The modules that decide what is remembered of a source image. */
const INSPECTING_MODULES = [
  'digest.ts',
  'draw.ts',
  'gif-blocks.ts',
  'inspect.ts',
  'signature.ts',
  'svg-rules.ts',
  'svg-size.ts',
  'svg-weight.ts',
  'svg.ts',
  'try-drawing.ts',
  'xml.ts',
];

/** A short hash that renews `CACHE_DIR/images/<version>/` when an encoder or its settings change. */
export function imagesVersion(root: string): string {
  return hashModules(root, DECIDING_MODULES);
}

/** A short hash that renews remembered inspections when an image would be judged anew. */
export function inspectionVersion(root: string): string {
  return hashModules(root, INSPECTING_MODULES);
}

/** A short hash that renews every social card when the code, the typefaces or the rules of languages change. */
export function cardsVersion(root: string): string {
  const own = readdirSync(join(root, 'src/images/cards')).sort();
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return hashModules(
    root,
    [...DECIDING_MODULES, '../core/crop.ts', ...own.map((name) => `cards/${name}`)],
    [
      Object.entries(dependencies).filter(([name]) => /^(@fontsource|harfbuzz|bidi|woff2)/.test(name)),
      process.versions['icu'],
    ],
  );
}

function hashModules(root: string, names: readonly string[], more: unknown[] = []): string {
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update(readFileSync(join(root, 'src/images', name)));
  hash.update(JSON.stringify([svgoVersion, Object.entries(sharp.versions).sort(), ...more]));
  return hash.digest('hex').slice(0, 12);
}
