/** Merges the cover of a translation with that of its source. */
import type { Focus } from '../pictures/picture.ts';
import type { WrittenRights } from '../pictures/picture-rights.ts';
import { resolveReference } from '../urls/content-path.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';

/** The picture above an article. */
export interface Cover extends WrittenRights {
  /** The virtual path of the picture. */
  image: string;
  alt: string;
  caption?: string;
  focus?: Focus;
}

/**
 * Returns the cover of an article, part by part its own or that of its source; a caption is always its own. Returns
 * `undefined` where neither names a picture.
 */
export function mergeCover(entry: CatalogueEntry, source: CatalogueEntry): Cover | undefined {
  const own = entry.frontMatter.cover;
  const theirs = source.frontMatter.cover;
  const file = own?.src ? entry.path : source.path;
  const src = own?.src ?? theirs?.src;
  const image = src && resolveReference(src, file);
  if (!image) return undefined;
  const credit = own?.credit ?? theirs?.credit;
  // Another picture has other rights
  const licence = own?.licence ?? (own?.src ? undefined : theirs?.licence);
  const rightsUntil = own?.rightsUntil ?? (own?.src ? undefined : theirs?.rightsUntil);
  const focus = own?.focus ?? theirs?.focus;
  return {
    image,
    alt: own?.alt ?? theirs?.alt ?? '',
    ...(own?.caption && { caption: own.caption }),
    ...(credit && { credit }),
    ...(licence && { licence }),
    ...(rightsUntil && { rightsUntil }),
    ...(focus && { focus }),
  };
}
