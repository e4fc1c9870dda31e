/** Marks the paragraphs that a link elsewhere has to itself; the page makes a card of one whose provider it knows. */

import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { renderingOf } from '../syntax/rendering.ts';
import { elementsOf } from '../syntax/walk.ts';
import { updateElements } from './update-headings.ts';

/**
 * Marks each paragraph of the text and its updates, outside of lists, quotations and boxes, that holds a link to another site and
 * nothing else, with its number in the rendering's `embeds`. One with attributes of the editor's, such as an anchor,
 * stays a paragraph.
 */
export function embeds() {
  return (tree: Root, file: VFile): void => {
    const { embeds } = renderingOf(file);
    const inUpdates = updateElements(tree, file).flatMap(({ node }) => node.children);
    for (const node of [...tree.children, ...inUpdates]) {
      const href = node.type === 'element' && node.tagName === 'p' ? loneAddress(node) : undefined;
      if (href === undefined) continue;
      (node as Element).properties['dataEmbed'] = String(embeds.length);
      embeds.push(href);
    }
  };
}

/** Returns the address of the link that a paragraph has to itself, or `undefined`. */
function loneAddress({ children, properties }: Element): string | undefined {
  if (Object.keys(properties).length > 0) return undefined;
  const [only, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  if (only?.type !== 'element' || others.length > 0) return undefined;
  const { href, rel } = only.properties;
  const isElsewhere = Array.isArray(rel) && rel.includes('external');
  if (!isElsewhere || typeof href !== 'string' || !/^https?:/i.test(href)) return undefined;
  // A picture that leads elsewhere is a picture
  return elementsOf(only).some(({ node }) => node.tagName === 'img') ? undefined : href;
}
