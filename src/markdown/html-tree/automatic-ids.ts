/** Finishes the ids that rehype-slug made: tidy, unique, and never empty. */
import { slug } from 'github-slugger';
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { renderingOf } from '../syntax/rendering.ts';
import { elementsOf } from '../syntax/walk.ts';
import { freeId } from './explicit-ids.ts';
import { headingDepth, isFootnoteLabel } from './heading-levels.ts';

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

/** The slug where the language has its own small letters, as Turkish has for I; rehype-slug knows no languages. */
function localSlug(node: Element, locale: string): string | undefined {
  const text = textOf(node);
  const lower = text.toLocaleLowerCase(locale);
  return lower === text.toLowerCase() ? undefined : slug(lower);
}

/** Without the invisible rests of emoji, and without the hyphens that signs leave at either end. */
function tidySlug(slug: string): string {
  const visible = slug.normalize().replace(/[\p{Cf}\p{Variation_Selector}]/gu, '');
  return /[\p{L}\p{N}]/u.test(visible.replace(/^-\d+$/, '')) ? visible.replace(/^-+|-+$/g, '') : 'section';
}
