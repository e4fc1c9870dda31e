/** Puts a heading above the updates of a body, and keeps the headings inside them below it. */
import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { PAGE_IDS } from '../../core/articles/page-ids.ts';
import { renderingOf } from '../syntax/rendering.ts';
import { elementsOf } from '../syntax/walk.ts';
import { headingDepth } from './heading-levels.ts';

/** The level of headings inside an update, whose title is of level 3. */
const INNER_DEPTH = 4;

/** Returns the elements of the updates of a tree, each with its number in the rendering's `updates`. */
export function updateElements(tree: Root): { number: number; node: Element }[] {
  return tree.children.flatMap((node) => {
    const number = node.type === 'element' ? node.properties['dataUpdate'] : undefined;
    return node.type === 'element' && number !== undefined ? [{ number: Number(number), node }] : [];
  });
}

/** Adds a heading before the first update of the tree. Headings inside updates are at least of the fourth level. */
export function updateHeadings() {
  return (tree: Root, file: VFile): void => {
    const found = updateElements(tree);
    const [first] = found;
    if (!first) return;
    for (const { node } of found.flatMap(({ node }) => elementsOf(node))) {
      const depth = headingDepth(node);
      if (depth !== undefined && depth < INNER_DEPTH) node.tagName = `h${INNER_DEPTH}`;
    }
    tree.children.splice(tree.children.indexOf(first.node), 0, {
      type: 'element',
      tagName: 'h2',
      properties: { id: PAGE_IDS.updates },
      children: [{ type: 'text', value: renderingOf(file).source.words.updates }],
    });
  };
}
