/** Finishes the ids that rehype-slug gives to headings: tidy, unique, and never empty. */
import { slug } from 'github-slugger';
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { renderingOf } from '../syntax/rendering.ts';
import { elementsOf } from '../syntax/walk.ts';
import { freeId } from './explicit-ids.ts';
import { headingDepth, isFootnoteLabel } from './heading-levels.ts';

/** Gives each heading that has no id of the editor's a unique one, made from its text. */
export function automaticIds() {
  return (tree: Root, file: VFile): void => {
    const { ids, named, source } = renderingOf(file);
    for (const { node } of elementsOf(tree)) {
      const { id } = node.properties;
      if (headingDepth(node) === undefined || isFootnoteLabel(node) || typeof id !== 'string') continue;
      if (named.has(node)) continue;
      node.properties.id = freeId(tidySlug(localSlug(node, source.locale) ?? id), ids);
      ids.add(node.properties.id);
    }
  };
}

/**
 * Makes a slug by the small letters of the language, as Turkish has its own for I; returns `undefined` where they are
 * the usual ones, which rehype-slug knows.
 */
function localSlug(node: Element, locale: string): string | undefined {
  const text = textOf(node);
  const lower = text.toLocaleLowerCase(locale);
  return lower === text.toLowerCase() ? undefined : slug(lower);
}

/** Takes invisible remains of emoji from a slug, and the hyphens that signs leave at either end. */
function tidySlug(slug: string): string {
  const visible = slug.normalize().replace(/[\p{Cf}\p{Variation_Selector}]/gu, '');
  return /[\p{L}\p{N}]/u.test(visible.replace(/^-\d+$/, '')) ? visible.replace(/^-+|-+$/g, '') : 'section';
}
